"""Which commands there are; each is imported when it is called for."""

from __future__ import annotations

import os
from contextlib import suppress
from importlib import import_module
from itertools import pairwise
from pathlib import Path
from typing import Annotated, Any

import typer
from typer.main import get_command

from netnord import __version__
from netnord.cli.catalogue import SPOKEN
from netnord.cli.options import MessageLanguageOption, facts_files, store_in
from netnord.cli.output import emit
from netnord.cli.pages import Command, Group, show_page
from netnord.errors import NetnordError, UnknownNameError

GROUPS = {
    "Look figures up:": {
        "adoption": "topics:adoption",
        "sites": "topics:sites",
        "providers": "topics:providers",
        "ecommerce": "topics:ecommerce",
        "list": "lookup:list_figures",
        "show": "lookup:show",
        "find": "lookup:find",
        "cite": "citing:cite",
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
    """The commands of `COMMANDS`, made one by one: making all of them takes as long as answering.

    Topics of other facts files than netnord's are commands too.
    """

    _topics: dict[str, str] | None = None
    """The labels of those topics; ``None`` until somebody asks for one."""

    def resolve_command(self, ctx: Any, args: list[str]) -> Any:
        if args and args[0] not in COMMANDS:
            self._topics = self._topics_of(_facts_named(args[1:]))
        return super().resolve_command(ctx, args)

    def list_commands(self, ctx: Any) -> list[str]:  # noqa: ARG002
        return list(dict.fromkeys([*(self._topics or ()), *COMMANDS]))

    def sections(self) -> dict[str, list[str]]:
        """Those of `GROUPS`; of topics, those of the facts files in use."""
        if self._topics is None:
            self._topics = {}
            with suppress(NetnordError):  # help is there whatever is wrong with the facts
                self._topics = self._topics_of([])
        sections = {title: list(commands) for title, commands in GROUPS.items()}
        if self._topics:
            look_up = next(iter(sections))
            others = [name for name in sections[look_up] if not COMMANDS[name].startswith("topics:")]
            sections[look_up] = [*self._topics, *others]
        return sections

    def _topics_of(self, named: list[Path]) -> dict[str, str]:
        """By id their labels, if facts files are `named` or the project or the environment names some."""
        variable = os.environ.get("NETNORD_FACTS", "").split(os.pathsep)
        files = facts_files(named or [Path(each) for each in variable if each])
        if not files:
            return {}
        topics = store_in(files).topics
        return {
            topic.id: topic.label.in_language(SPOKEN.get()) for topic in topics if topic.id not in COMMANDS
        }

    def get_command(self, ctx: Any, cmd_name: str) -> Any:
        if cmd_name in self.list_commands(ctx) and cmd_name not in self.commands:
            if cmd_name in COMMANDS:
                module, _, name = COMMANDS[cmd_name].partition(":")
                found = getattr(import_module(f"netnord.cli.{module}"), name)
            else:
                from netnord.cli.topics import topic_command

                found = topic_command(cmd_name, f"{(self._topics or {})[cmd_name]}.")
            if not isinstance(found, typer.Typer):
                app = _app()
                app.command(cmd_name, cls=Command)(found)
                found = app
            self.commands[cmd_name] = get_command(found)
            self.commands[cmd_name].name = cmd_name
        return super().get_command(ctx, cmd_name)


def _facts_named(arguments: list[str]) -> list[Path]:
    """The facts files that a command line names, whatever else it says."""
    files = [following for word, following in pairwise([*arguments, ""]) if word == "--facts" and following]
    files += [word.partition("=")[2] for word in arguments if word.startswith("--facts=")]
    return [Path(each) for each in files]


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
