"""`check`: drafts against the store."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import AbstractContextManager, nullcontext
from typing import Annotated

import typer

from netnord.cli.drafts import STANDARD_INPUT, text_of_file, text_of_stdin
from netnord.cli.options import FactsOption, JsonOption, LanguageOption, chosen_format, store_at, view
from netnord.cli.output import complain, emit
from netnord.cli.rules import own_rule
from netnord.errors import InputError, NetnordError

Files = Annotated[
    list[str] | None,
    typer.Argument(
        metavar="[FILE...]", help="Text or Markdown, UTF-8; '-' or none: standard input.", show_default=False
    ),
]
TextOption = Annotated[
    str | None, typer.Option("--text", metavar="TEXT", help="Check this sentence, not a file.")
]
AllOption = Annotated[bool, typer.Option("--all", help="Show supported and unknown figures too.")]
ExplainOption = Annotated[
    str | None, typer.Option("--explain", metavar="CODE", help="Say what a rule such as NN101 means.")
]
AnyRoundingOption = Annotated[
    str | None,
    typer.Option(
        "--rounding",
        metavar="nearest|down|up",
        help="Changes nothing: a draft is checked as if the sources rounded to the nearest.",
    ),
]
CheckFormatOption = Annotated[
    str | None,
    typer.Option("--format", "-f", metavar="FORMAT", help="table (the default), concise, json or ndjson."),
]

_Draft = tuple[str, Iterable[str]]
_BUFFER = 1 << 16  # characters that are written at a time
_FILES_WITH_PROGRESS = 2


def check(
    files: Files = None,
    text: TextOption = None,
    show_all: AllOption = False,
    explain: ExplainOption = None,
    format: CheckFormatOption = None,
    json: JsonOption = False,
    lang: LanguageOption = None,
    rounding: AnyRoundingOption = None,
    facts: FactsOption = None,
) -> int:
    """Check the numbers of a draft against the figures.

    French or English. Ends with exit code 1 if a figure is refuted, 2 if a file could not be read. A line
    with <!-- netnord: ignore --> is passed over; alone on its line, it silences the paragraph that follows.
    """
    language = view(lang, rounding).language
    if explain is not None:
        from netnord.prose.explaining import explanation
        from netnord.render.terminal import wrapped

        emit(wrapped(explanation(own_rule("check", explain), language)))
        return 0
    from netnord.prose.findings import DraftChecker, Summary
    from netnord.render.screen import Screen
    from netnord.render.verdicts import WRITERS, CheckFormat, Writing

    wanted = chosen_format(CheckFormat, format, json)
    checker = DraftChecker(store_at(facts), language)
    writer = WRITERS[wanted](Writing(language, Screen.of_stdout(), show_all))
    summary = Summary()
    unreadable = False

    def parts() -> Iterator[str]:
        nonlocal unreadable
        yield writer.begin()
        drafts = _drafts(files or [], text)
        with _progress(len(drafts)) as advance:
            for name, chunks in drafts:
                try:
                    for finding, excerpt in checker.check(name, chunks):
                        summary.count(finding)
                        yield writer.finding(finding, excerpt)
                    summary.files += 1
                except InputError as failure:
                    complain(str(failure))
                    unreadable = True
                advance()
        yield writer.end(summary)

    for part in _joined(parts()):
        emit(part, wanted.value)
    return 2 if unreadable else 1 if summary.refuted else 0


def _drafts(files: list[str], text: str | None) -> list[_Draft]:
    if text is not None:
        if files:
            raise NetnordError("--text and files exclude each other; give one of them")
        return [("<text>", [text])]
    return [
        ("<stdin>", text_of_stdin()) if file == STANDARD_INPUT else (file, text_of_file(file))
        for file in dict.fromkeys(files or [STANDARD_INPUT])
    ]


def _joined(parts: Iterable[str]) -> Iterator[str]:
    """The same text in fewer parts: writing each line by itself would take longer than finding it."""
    waiting: list[str] = []
    length = 0
    for part in parts:
        waiting.append(part)
        length += len(part)
        if length >= _BUFFER:
            yield "".join(waiting)
            waiting.clear()
            length = 0
    if waiting:
        yield "".join(waiting)


def _progress(drafts: int) -> AbstractContextManager[Callable[[], None]]:
    """A bar on standard error while many files are checked, if that is a terminal."""
    if drafts < _FILES_WITH_PROGRESS or sys.stderr is None or not sys.stderr.isatty():
        return nullcontext(lambda: None)
    from netnord.render.progress import progress_bar

    return progress_bar(drafts)
