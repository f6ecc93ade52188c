"""Which commands there are; each is imported when it is called for."""

from __future__ import annotations

from importlib import import_module
from typing import Annotated, Any

import typer
from typer.main import get_command

from netnord import __version__
from netnord.cli.options import MessageLanguageOption
from netnord.cli.output import emit
from netnord.cli.pages import Command, Group, show_page
from netnord.errors import UnknownNameError

GROUPS = {
    "Look figures up:": {
        "adoption": "topics:adoption",
        "sites": "topics:sites",
        "providers": "topics:providers",
        "ecommerce": "topics:ecommerce",
        "list": "lookup:list_figures",
        "show": "lookup:show",
        "find": "lookup:find",
    },
    "Check a draft:": {
        "check": "checking:check",
        "lsp": "serving:lsp",
    },
    "Keep facts of your own:": {
        "extract": "facts_files:extract",
        "validate": "facts_files:validate",
        "source": "sources:source",
        "audit": "auditing:audit",
        "schema": "facts_files:schema",
    },
    "Set netnord up:": {
        "completion": "shells:completion",
    },
}
"""By what one wants to do: each command's module in this package, and its function there, or its Typer app if
it has subcommands."""

COMMANDS = {name: place for group in GROUPS.values() for name, place in group.items()}

_SETTINGS = {"help_option_names": ["-h", "--help"]}


class Commands(Group):
    """The commands of `COMMANDS`, made one by one: making all of them takes as long as answering."""

    def list_commands(self, ctx: Any) -> list[str]:  # noqa: ARG002
        return list(COMMANDS)

    def sections(self) -> dict[str, list[str]]:
        return {title: list(commands) for title, commands in GROUPS.items()}

    def get_command(self, ctx: Any, cmd_name: str) -> Any:
        if cmd_name in COMMANDS and cmd_name not in self.commands:
            module, _, name = COMMANDS[cmd_name].partition(":")
            found = getattr(import_module(f"netnord.cli.{module}"), name)
            if not isinstance(found, typer.Typer):
                app = _app()
                app.command(cmd_name, cls=Command)(found)
                found = app
            self.commands[cmd_name] = get_command(found)
            self.commands[cmd_name].name = cmd_name
        return super().get_command(ctx, cmd_name)


def command_line() -> Any:
    """The whole command line, as a command that can be run."""
    app = _app(cls=Commands)
    app.callback(invoke_without_command=True)(_netnord)
    return get_command(app)


def _app(**settings: Any) -> typer.Typer:
    # Rich markup would make every help page load rich, and completion scripts cost a check at each start.
    return typer.Typer(add_completion=False, rich_markup_mode=None, context_settings=_SETTINGS, **settings)


def _show_version(wanted: bool) -> None:
    if wanted:
        emit(f"netnord {__version__}\n")
        raise typer.Exit


def _netnord(
    ctx: typer.Context,
    lang: MessageLanguageOption = None,  # noqa: ARG001
    version: Annotated[  # noqa: ARG001
        bool, typer.Option("--version", help="Print the version.", callback=_show_version, is_eager=True)
    ] = False,
) -> None:
    """Published figures with their sources: look them up, recompute them, check a draft against them.

    Each command has a page with examples: netnord check --help. Options come after the command.

    Examples:
        netnord sites --breakdown       # a topic, with the parts of each whole
        netnord check draft.md --source article.txt     # a draft, held against the text that it rests on
        netnord find 44                 # every figure that is 44
    """
    if ctx.invoked_subcommand is None:
        show_page(ctx)


def usage_message(failure: typer.TyperException, arguments: list[str]) -> str:
    """What was wrong with the command line `arguments`, and what to do, in one line."""
    ctx = getattr(failure, "ctx", None)
    named = " ".join(["netnord", *(argument for argument in arguments[:1] if argument in COMMANDS)])
    place = named if ctx is None else ctx.command_path
    unknown_option = getattr(failure, "option_name", "") if hasattr(failure, "possibilities") else ""
    if ctx is not None and unknown_option:
        options = [name for parameter in ctx.command.get_params(ctx) for name in parameter.opts]
        known = [name for name in options if name.startswith("--")]
        if len(unknown_option) == len("-v"):
            for name in known:
                if name.startswith(f"-{unknown_option.lower()}"):
                    return f"unknown option '{unknown_option}'; did you mean '{name}'?"
        if ctx.parent is None:
            return f"unknown option '{unknown_option}' before the command; options of a command come after it"
        return str(UnknownNameError("option", unknown_option, known, f"see '{place} --help'"))
    message = failure.format_message().rstrip(".")
    return f"{message[:1].lower()}{message[1:]}; see '{place} --help'"
