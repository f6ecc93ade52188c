"""Which commands there are; each is imported when it is called for."""

from __future__ import annotations

from importlib import import_module
from typing import Annotated, Any

import typer
from typer.core import TyperGroup
from typer.main import get_command

from netnord import __version__
from netnord.errors import UnknownNameError

COMMANDS = {
    "adoption": "topics:adoption",
    "sites": "topics:sites",
    "providers": "topics:providers",
    "ecommerce": "topics:ecommerce",
    "list": "lookup:list_figures",
    "show": "lookup:show",
    "find": "lookup:find",
    "audit": "auditing:audit",
    "check": "checking:check",
    "source": "sources:source",
    "schema": "facts_files:schema",
    "validate": "facts_files:validate",
    "extract": "facts_files:extract",
    "lsp": "serving:lsp",
}
"""Each command's module in this package, and its function there, or its Typer app if it has subcommands."""

_LONGEST = 200  # characters of a sentence in the list of commands
_SETTINGS = {"help_option_names": ["-h", "--help"], "max_content_width": 100}


class Commands(TyperGroup):
    """The commands of `COMMANDS`, made one by one: making all of them takes as long as answering."""

    def list_commands(self, ctx: Any) -> list[str]:  # noqa: ARG002
        return list(COMMANDS)

    def get_command(self, ctx: Any, cmd_name: str) -> Any:  # noqa: ARG002
        place = COMMANDS.get(cmd_name)
        if place is None:
            raise UnknownNameError("command", cmd_name, list(COMMANDS), "see 'netnord --help'")
        module, _, name = place.partition(":")
        found = getattr(import_module(f"netnord.cli.{module}"), name)
        if not isinstance(found, typer.Typer):
            app = _app()
            app.command(cmd_name)(found)
            found = app
        command = get_command(found)
        command.name = cmd_name
        return command

    def format_commands(self, ctx: Any, formatter: Any) -> None:
        # Typer would cut each sentence at the end of its line.
        sentences = [(name, self.get_command(ctx, name).get_short_help_str(_LONGEST)) for name in COMMANDS]
        with formatter.section("Commands"):
            formatter.write_dl(sentences)


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
        typer.echo(f"netnord {__version__}")
        raise typer.Exit


def _netnord(
    ctx: typer.Context,
    version: Annotated[  # noqa: ARG001
        bool, typer.Option("--version", help="Print the version.", callback=_show_version, is_eager=True)
    ] = False,
) -> None:
    """Published figures with their sources: look them up, recompute them, check a draft against them.

    Options come after the command: netnord sites --json
    """
    if ctx.invoked_subcommand is None:
        typer.echo(ctx.get_help())


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
                    return f"unknown option {unknown_option!r}; did you mean {name!r}?"
        if ctx.parent is None:
            return f"unknown option {unknown_option!r} before the command; options of a command come after it"
        return str(UnknownNameError("option", unknown_option, known, f"see '{place} --help'"))
    message = failure.format_message().rstrip(".")
    return f"{message[:1].lower()}{message[1:]}; see '{place} --help'"
