"""`audit`: whether the store agrees with itself."""

from __future__ import annotations

from typing import Annotated

import typer

from netnord.cli.named_rule import own_rule
from netnord.cli.options import (
    FactsOption,
    JsonOption,
    LanguageOption,
    NoPagerOption,
    chosen_format,
    store_at,
    view,
)
from netnord.cli.output import emit, emit_page

Ids = Annotated[
    list[str] | None,
    typer.Argument(metavar="[ID...]", help="Only what concerns these figures.", show_default=False),
]
RuleOption = Annotated[
    list[str] | None,
    typer.Option("--rule", metavar="CODE", help="Only this rule, such as NA103; may be given again."),
]
ExplainOption = Annotated[
    str | None, typer.Option("--explain", metavar="CODE", help="Say what a rule checks, and why.")
]
AuditFormatOption = Annotated[
    str | None,
    typer.Option("--format", "-f", metavar="FORMAT", help="table (the default), json or markdown."),
]


def audit(
    ids: Ids = None,
    rule: RuleOption = None,
    explain: ExplainOption = None,
    format: AuditFormatOption = None,
    json: JsonOption = False,
    lang: LanguageOption = None,
    facts: FactsOption = None,
    no_pager: NoPagerOption = False,
) -> int:
    """Whether the figures agree with each other.

    Sums and their parts, shares of one whole, whole counts behind shares, lists of names. Ends with exit
    code 1 if something fails whatever the rounding.

    Examples:
        netnord audit                  # all rules of the facts file
        netnord audit sites.total      # what concerns one figure
        netnord audit --explain NA103  # what a rule checks, and why
    """
    from netnord import audit as auditing
    from netnord.render.reports import ReportFormat, render_report, report_of_audit
    from netnord.render.screen import wrapped

    language = view(lang, None).language
    if explain is not None:
        emit_page(wrapped(auditing.explain(own_rule("audit", explain), language)))
        return 0
    wanted = chosen_format(ReportFormat, format, json)
    report = auditing.audit(store_at(facts), ids, [own_rule("audit", code) for code in rule or []])
    text = render_report(report_of_audit(report, language), wanted)
    if wanted is ReportFormat.TABLE and not no_pager:
        emit_page(text)
    else:
        emit(text, wanted.value)
    return 1 if report.has_failures else 0
