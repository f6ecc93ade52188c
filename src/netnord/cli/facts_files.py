"""`schema`, `validate`, `extract`: what one needs to write a facts file."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from netnord.cli.drafts import STANDARD_INPUT, text_of
from netnord.cli.options import FactsOption, JsonOption, MessageLanguageOption, chosen_format, view
from netnord.cli.output import complain, emit
from netnord.cli.typed import FileName
from netnord.cli.whole_files import write_whole
from netnord.errors import FactsFileError, InputError
from netnord.store.store import bundled_path, bytes_of

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
        parser=FileName, metavar="TEXT", help="A text file, UTF-8; '-' is standard input.", show_default=False
    ),
]
OutputOption = Annotated[
    Path | None,
    typer.Option("--output", "-o", metavar="FILE", help="Write the facts file there."),
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
    paths = files or [FileName(str(facts or bundled_path()))]
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
    text: Text, output: OutputOption = None, force: ForceOption = False, lang: MessageLanguageOption = None
) -> None:
    """A facts file to begin with: every figure of a text as a fact.

    Ids, labels and titles to be mended by hand are marked; 'netnord validate' lists them.

    Examples:
        netnord extract article.txt                 # to look at
        netnord extract article.txt -o facts.json   # to a file
    """
    from netnord.authoring.extraction import extract as facts_in
    from netnord.render.facts_file import written

    view(lang, None)  # a language that there is not is a mistake here too
    name = "standard input" if text == STANDARD_INPUT else Path(str(text)).name
    file = facts_in(text_of(text), name)
    if not file["facts"]:
        raise InputError(f"{text}: no figure in it; give a text with figures")
    if output is None:
        emit(written(file) + "\n", "json")
    else:
        inputs = [] if text == STANDARD_INPUT else [Path(text)]
        write_whole(output, written(file) + "\n", replacing=force, inputs=inputs)
        count = len(file["facts"])
        figures = "1 figure" if count == 1 else f"{count} figures"
        emit(f"{output}: {figures}; mend what 'netnord validate {output}' lists\n")
