"""What the page on a command says: gathered from its docstring and parameters."""

from __future__ import annotations

import inspect
from collections.abc import Iterator
from typing import Any

from netnord.cli.catalogue import SPOKEN, said
from netnord.render.help_page import Entry, HelpPage, Section
from netnord.terms import Language

_EXAMPLES = "Examples:"


def help_page(ctx: Any) -> HelpPage:
    """The page on the command of `ctx`, a Typer context, in the language of this run."""
    language, command = SPOKEN.get(), ctx.command
    parameters = [each for each in command.get_params(ctx) if not each.hidden]
    arguments = [_argument(each, language) for each in parameters if _is_argument(each)]
    options = [_option(each, language) for each in parameters if not _is_argument(each)]
    paragraphs, examples = _described(command, language)
    groups = {
        title: [listed(command.get_command(ctx, name), language) for name in names]
        for title, names in command.sections().items()
    }
    usage = [ctx.command_path, "[OPTIONS]", *(each.name for each in arguments)]
    if groups:
        usage[1:] = [said("COMMAND", language), "[OPTIONS]", "[ARGUMENTS]"]
    sections = groups | {"Arguments:": arguments, "Options:": options, "Examples:": examples}
    return HelpPage(
        Entry(said("Usage:", language), " ".join(usage)),
        paragraphs,
        [Section(said(title, language), entries) for title, entries in sections.items() if entries],
    )


def contexts(ctx: Any) -> Iterator[Any]:
    """That of a command, and those of all the commands under it."""
    yield ctx
    for names in ctx.command.sections().values():
        for name in names:
            command = ctx.command.get_command(ctx, name)
            yield from contexts(command.make_context(name, [], parent=ctx, resilient_parsing=True))


def _is_argument(parameter: Any) -> bool:
    return bool(parameter.param_type_name == "argument")


def _argument(parameter: Any, language: Language) -> Entry:
    return Entry(said(parameter.metavar, language), _told(parameter, language))


def _option(parameter: Any, language: Language) -> Entry:
    names = ", ".join(sorted(parameter.opts, key=len))
    value = "" if parameter.is_flag else f" {said(parameter.metavar, language)}"
    return Entry(names + value, _told(parameter, language))


def _told(parameter: Any, language: Language) -> str:
    text, variable = said(parameter.help or "", language), said("environment variable", language)
    return f"{text} [{variable} {parameter.envvar}]" if parameter.envvar else text


def _blocks(command: Any) -> Iterator[str]:
    return filter(None, inspect.cleandoc(command.help or "").split("\n\n"))


def listed(command: Any, language: Language) -> Entry:
    """A command and the first paragraph of what is said of it."""
    return Entry(command.name, said(" ".join(next(_blocks(command), "").split()), language))


def _described(command: Any, language: Language) -> tuple[list[str], list[Entry]]:
    """The paragraphs and the examples of a docstring: "netnord list  # all there is"."""
    paragraphs: list[str] = []
    examples: list[Entry] = []
    for block in _blocks(command):
        if block.startswith(_EXAMPLES):
            lines = block.removeprefix(_EXAMPLES).strip().splitlines()
            for line in lines:
                example, _, comment = line.partition("#")
                examples.append(Entry(example.strip(), said(comment.strip(), language)))
        else:
            paragraphs.append(said(" ".join(block.split()), language))
    return paragraphs, examples
