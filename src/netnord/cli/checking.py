"""`check`: drafts against the store, source texts or both."""

from __future__ import annotations

from pathlib import Path

from netnord.cli.check_options import (
    AllOption,
    CheckFormatOption,
    DiffOption,
    ExitZeroOption,
    ExplainOption,
    Files,
    FixOption,
    IgnoreOption,
    JobsOption,
    SelectOption,
    SourceOption,
    StdinNameOption,
    StrictOption,
    TextOption,
    WatchOption,
    WhyOption,
)
from netnord.cli.named_rule import own_rule
from netnord.cli.options import FactsOption, JsonOption, LanguageOption, chosen_format, view
from netnord.cli.output import emit
from netnord.cli.project import project_at
from netnord.cli.typed import FileName
from netnord.errors import NetnordError


def check(
    files: Files = None,
    text: TextOption = None,
    source: SourceOption = None,
    facts: FactsOption = None,
    stdin_name: StdinNameOption = None,
    select: SelectOption = None,
    ignore: IgnoreOption = None,
    show_all: AllOption = False,
    why: WhyOption = False,
    strict: StrictOption = False,
    exit_zero: ExitZeroOption = False,
    fix: FixOption = False,
    diff: DiffOption = False,
    watch: WatchOption = False,
    jobs: JobsOption = None,
    explain: ExplainOption = None,
    format: CheckFormatOption = None,
    json: JsonOption = False,
    lang: LanguageOption = None,
) -> int:
    """Check the numbers of a draft against facts or any source text.

    French or English. Shows what is refuted, and what may be wrong. Ends with exit code 1 if a figure is
    refuted, 2 if a file could not be read. A line with <!-- netnord: ignore --> is passed over; alone on its
    line, it silences the paragraph that follows.

    Examples:
        netnord check draft.md --source article.txt  # against the text that the draft rests on
        netnord check draft.md --facts my-facts.json # against figures of your own
        netnord check --text "The region has 1,202 web sites."  # one sentence
        netnord check draft.md --source article.txt --all --why # why each figure is right or wrong
        netnord check --explain NN101                # what a rule means
    """
    project = project_at(_folder(files))
    language = project.language if lang is None and project.language else view(lang, None).language
    if explain is not None:
        from netnord.check.explaining import explanation
        from netnord.render.screen import wrapped

        emit(wrapped(explanation(own_rule("check", explain), language)))
        return 0
    from netnord.check.rule_choice import rules_chosen
    from netnord.cli.check_run import CheckRun, Correcting
    from netnord.render.screen import Screen
    from netnord.render.verdicts import CheckFormat, Writing

    wanted = chosen_format(CheckFormat, format, json)
    if why and wanted is not CheckFormat.TABLE:
        raise NetnordError(f"--why goes with the format table, not with {wanted.value}")
    screen = Screen.of_stdout()
    run = CheckRun(
        files=files or [],
        text=text,
        stdin_name=stdin_name,
        sources=source or [FileName(str(each)) for each in project.sources or []],
        facts=facts or project.facts or [],
        rules=rules_chosen(select or [], ignore or []),
        correcting=Correcting.of(fix=fix, diff=diff),
        format=wanted,
        writing=Writing(language, screen, show_all, why),
        is_strict=strict,
        jobs=jobs,
    )
    if watch:
        from netnord.cli.watching import watched

        run.refuse_to_watch()
        return watched(run.code, run.watched_files)
    code = run.code()
    return 0 if exit_zero and code == 1 else code


def _folder(files: list[FileName] | None) -> Path:
    """That of the first draft, from which the project is found; the working folder for no file."""
    first = Path(files[0] if files else "-")
    return first if first.is_dir() else first.parent
