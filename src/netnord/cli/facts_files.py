"""`schema`, `validate`, `extract`: what one needs to write a facts file."""

from __future__ import annotations

import os
from codecs import BOM_UTF8
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from netnord.cli.catalogue import SPOKEN, said
from netnord.cli.drafts import STANDARD_INPUT, bytes_of_file, text_of
from netnord.cli.options import (
    FactsOption,
    JsonOption,
    MessageLanguageOption,
    chosen_format,
    facts_files,
    view,
)
from netnord.cli.output import complain, emit, remark
from netnord.cli.typed import FileName, readable
from netnord.cli.whole_files import write_whole
from netnord.errors import FactsFileError, InputError, NetnordError
from netnord.store.store import bundled_path, bytes_of, load

if TYPE_CHECKING:
    from netnord.authoring.doubts import Doubt

Files = Annotated[
    list[FileName] | None,
    typer.Argument(
        parser=FileName, metavar="[FILE...]", help="None: the facts file in use.", show_default=False
    ),
]
ValidationFormatOption = Annotated[
    str | None, typer.Option("--format", "-f", metavar="FORMAT", help="table (the default) or json.")
]
Text = Annotated[
    FileName,
    typer.Argument(
        parser=FileName,
        metavar="TEXT",
        help="A text, of any kind that check reads; '-' is standard input.",
        show_default=False,
    ),
]
OutputOption = Annotated[
    Path | None,
    typer.Option("--output", "-o", metavar="FILE", help="Write the facts file there."),
]
UpdateOption = Annotated[
    Path | None,
    typer.Option(
        "--update", metavar="FILE", help="Add what is new in the text to this facts file, and change nothing."
    ),
]
ForceOption = Annotated[bool, typer.Option("--force", help="Overwrite the file that --output names.")]


def schema(lang: MessageLanguageOption = None) -> None:
    """The JSON Schema of a facts file, by which editors complete and check it.

    Examples:
        netnord schema  # save it beside your facts file, which names it as "$schema"
    """
    import msgspec

    from netnord.store.schema import facts_file_schema

    view(lang, None)  # a language that there is not is a mistake here too
    emit(msgspec.json.format(msgspec.json.encode(facts_file_schema()), indent=2).decode() + "\n", "json")


def validate(
    files: Files = None,
    format: ValidationFormatOption = None,
    json: JsonOption = False,
    lang: MessageLanguageOption = None,
    facts: FactsOption = None,
) -> int:
    """Is a facts file sound? Says all that is wrong in it, and where.

    In English, whatever the language. Ends with exit code 1 if there is an error, 2 if a file could not be
    read. Warnings change nothing.

    Examples:
        netnord validate my-facts.json         # line by line
        netnord validate my-facts.json --json  # for an editor
    """
    from netnord.authoring.validation import validate as findings_in
    from netnord.render.reports import ReportFormat, ValidatedFile, render_validation

    view(lang, None)  # a language that there is not is a mistake here too
    wanted = chosen_format(ReportFormat, format, json)
    validated = []
    paths = files or [FileName(str(each)) for each in facts_files(facts) or [bundled_path()]]
    for path in paths:
        try:
            validated.append(ValidatedFile(str(path), findings_in(bytes_of(Path(path)), Path(path))))
        except FactsFileError as failure:
            complain(str(failure))
    emit(render_validation(validated, wanted), wanted.value)
    if len(validated) < len(paths):
        return 2
    return 0 if all(file.is_sound for file in validated) else 1


def extract(
    text: Text,
    output: OutputOption = None,
    update: UpdateOption = None,
    force: ForceOption = False,
    lang: MessageLanguageOption = None,
) -> None:
    """A facts file from a text: every figure as a fact, in the words of the text, to be used as it is.

    What is not surely read right is listed on standard error, a line each.

    Examples:
        netnord extract article.txt                       # to look at
        netnord extract article.txt -o facts.json         # to a file
        netnord extract article.txt --update facts.json   # what the file does not have yet
    """
    from netnord.authoring.extraction import extract as extracted_from
    from netnord.authoring.facts_file import written

    view(lang, None)  # a language that there is not is a mistake here too
    content = text_of(text)
    inputs = [Path(text)] if text != STANDARD_INPUT else []
    if update is not None:
        if output is not None or force:
            raise NetnordError("--update adds to a file in place: leave out --output and --force")
        _update(update, text, content, inputs)
        return
    # A facts file can name a text as it stands, not one that has to be taken out of a document.
    is_plain = bool(inputs) and bytes_of_file(text).removeprefix(BOM_UTF8) == content.encode()
    place = _from_folder(Path(text), Path() if output is None else output.parent) if is_plain else None
    if readable(place) != place:  # a name that JSON cannot hold
        place = None
    found = extracted_from(content, is_at_hand=place is not None)
    if not found.facts:
        raise InputError(f"{text}: no figure in it; give a text with figures")
    file = written(found.as_file(place))
    if output is None:
        emit(file, "json")
        _ask(found.doubts, text)
        return
    write_whole(output, file, replacing=force, inputs=inputs)
    _ask(found.doubts, text)
    count = len(found.facts)
    figures = f"{output}: 1 figure" if count == 1 else f"{output}: {count} figures"
    _tell(figures + _questions(len(found.doubts)))


def _update(path: Path, name: FileName, text: str, inputs: list[Path]) -> None:
    """Adds what is new in `text` to the facts file at `path`."""
    from netnord.authoring.additions import new_in, with_additions

    file = bytes_of(path).decode()
    found = new_in(text, str(name), load(path))
    if not found.facts:
        _tell(f"{path}: has all figures of {name}; left as it is")
        return
    write_whole(path, with_additions(file, found), replacing=True, inputs=inputs)
    _ask(found.doubts, name)
    count = len(found.facts)
    figures = f"{path}: 1 figure more" if count == 1 else f"{path}: {count} figures more"
    _tell(figures + _questions(len(found.doubts)))


def _tell(message: str) -> None:
    """Writes what was done, in the language of this run."""
    emit(f"{said(message, SPOKEN.get())}\n")


def _ask(doubts: Iterable[Doubt], name: object) -> None:
    """Lists what was not surely read right in the text called `name`."""
    from netnord.typography.quotation import quoted

    language = SPOKEN.get()
    for doubt in doubts:
        question = said(doubt.question, language)
        remark(f"{name}:{doubt.line}: {doubt.figure}: {question} {quoted(doubt.sentence, language)}")


def _from_folder(path: Path, folder: Path) -> str:
    """`path` as one names it from `folder`; in full where that is not possible."""
    try:
        return Path(os.path.relpath(path, folder)).as_posix()
    except ValueError:  # another drive
        return path.resolve().as_posix()


def _questions(count: int) -> str:
    if not count:
        return ""
    return "; look at the one listed above" if count == 1 else f"; look at the {count} listed above"
