"""`check`: drafts against the store, source texts or both."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import AbstractContextManager, nullcontext
from typing import Annotated

import typer

from netnord.cli.drafts import drafts_named, source_texts
from netnord.cli.named_rule import own_rule
from netnord.cli.options import FactsOption, JsonOption, LanguageOption, chosen_format, store_at, view
from netnord.cli.output import complain, emit
from netnord.cli.typed import FileName
from netnord.errors import InputError, NetnordError

Files = Annotated[
    list[FileName] | None,
    typer.Argument(
        parser=FileName,
        metavar="[FILE...]",
        help="Text, Markdown, HTML, LaTeX, .docx, .odt or PDF; '-' or none: standard input.",
        show_default=False,
    ),
]
TextOption = Annotated[
    str | None, typer.Option("--text", metavar="TEXT", help="Check this sentence, not a file.")
]
SourceOption = Annotated[
    list[FileName] | None,
    typer.Option(
        "--source",
        parser=FileName,
        metavar="FILE",
        help="A text that the draft rests on, held against it as it stands; may be given again. Without "
        "--facts, in place of netnord's own facts.",
    ),
]
StdinNameOption = Annotated[
    str | None,
    typer.Option(
        "--stdin-filename", metavar="NAME", help="What kind of file standard input is, and what to call it."
    ),
]
AllOption = Annotated[bool, typer.Option("--all", help="Show supported and unknown figures too.")]
WhyOption = Annotated[
    bool, typer.Option("--why", help="Show what spoke for and against the likeliest candidates.")
]
StrictOption = Annotated[bool, typer.Option("--strict", help="Let warnings count for the exit code.")]
ExplainOption = Annotated[
    str | None, typer.Option("--explain", metavar="CODE", help="Say what a rule such as NN101 means.")
]
CheckFormatOption = Annotated[
    str | None,
    typer.Option("--format", "-f", metavar="FORMAT", help="table (the default), concise, json or ndjson."),
]

_BUFFER = 1 << 16  # characters that are written at a time
_FILES_WITH_PROGRESS = 2


def check(
    files: Files = None,
    text: TextOption = None,
    source: SourceOption = None,
    facts: FactsOption = None,
    stdin_name: StdinNameOption = None,
    show_all: AllOption = False,
    why: WhyOption = False,
    strict: StrictOption = False,
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
    language = view(lang, None).language
    if explain is not None:
        from netnord.check.explaining import explanation
        from netnord.render.screen import wrapped

        emit(wrapped(explanation(own_rule("check", explain), language)))
        return 0
    from netnord.check.findings import DraftChecker
    from netnord.render.screen import Screen
    from netnord.render.verdicts import WRITERS, CheckFormat, Writing

    wanted = chosen_format(CheckFormat, format, json)
    if why and wanted is not CheckFormat.TABLE:
        raise NetnordError(f"--why goes with the format table, not with {wanted.value}")
    drafts = drafts_named(files or [], text, stdin_name)
    texts = source_texts(source or [], drafts)
    store = None if texts and facts is None else store_at(facts)
    checker = DraftChecker(store, language, texts)
    for name in checker.texts_without_figures:
        complain(f"warning: {name}: no figure in it, so nothing is held against it")
    writer = WRITERS[wanted](Writing(language, Screen.of_stdout(), show_all, why))
    unreadable = False

    def parts() -> Iterator[str]:
        nonlocal unreadable
        yield writer.begin()
        with _progress(len(drafts)) as advance:
            for draft in drafts:
                try:
                    for found in checker.check_passages(draft.name, draft.passages()):
                        yield writer.finding(found)
                except InputError as failure:
                    complain(str(failure))
                    unreadable = True
                advance()
        yield writer.end(checker.summary)

    for part in _joined(parts()):
        emit(part, wanted.value)
    if unreadable:
        return 2
    return 1 if checker.summary.errors or (strict and checker.summary.warnings) else 0


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
