"""`cite`: figures with their sources, ready to paste."""

from __future__ import annotations

from typing import Annotated

import typer

from netnord.cli.lookup import Ids
from netnord.cli.options import FactsOption, LanguageOption, RoundingOption, chosen, store_at, view
from netnord.cli.output import emit

CitationFormatOption = Annotated[
    str | None,
    typer.Option(
        "--format", "-f", metavar="FORMAT", help="text (the default), markdown, bibtex or csl-json."
    ),
]


def cite(
    ids: Ids,
    format: CitationFormatOption = None,
    lang: LanguageOption = None,
    rounding: RoundingOption = None,
    facts: FactsOption = None,
) -> None:
    """Figures with their sources, ready to paste.

    As text and Markdown a line for each; bibtex and csl-json have the sources alone, each once.

    Examples:
        netnord cite sites.total         # for an article
        netnord cite sites.total -f bibtex  # for LaTeX
        netnord cite sites.total -f csl-json  # for a citation manager, such as Zotero
    """
    from netnord.answers.cited import cited
    from netnord.render.quotable import CitationFormat, render_citations

    wanted, shown = chosen("format", CitationFormat, format or "text"), view(lang, rounding)
    emit(render_citations(cited(store_at(facts), ids, shown), wanted, shown.language), wanted.value)
