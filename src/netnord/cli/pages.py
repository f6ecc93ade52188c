"""Commands that explain themselves on a page, in the language of their user."""

from __future__ import annotations

from typing import Any

import typer
from typer.core import TyperCommand, TyperGroup

from netnord.cli.output import emit
from netnord.cli.typed import readable
from netnord.errors import UnknownNameError


class _Explained:
    """What commands and groups have in common: Typer's own help knows no French, and may print nothing."""

    def parse_args(self, ctx: Any, args: list[str]) -> Any:
        rest = super().parse_args(ctx, args)  # type: ignore[misc]
        paths = {each.name for each in self.params if each.type.name == "path"}  # type: ignore[attr-defined]
        for name in ctx.params.keys() - paths:
            ctx.params[name] = readable(ctx.params[name])
        return rest

    def sections(self) -> dict[str, list[str]]:
        """The names of its commands by what they are for."""
        return {}

    def get_help_option(self, ctx: Any) -> Any:
        option = super().get_help_option(ctx)  # type: ignore[misc]
        option.callback = _show_page_if
        return option


class Command(_Explained, TyperCommand):
    """A command with a page."""


class Group(_Explained, TyperGroup):
    """Commands under one name, with a page that lists them."""

    def get_command(self, ctx: Any, cmd_name: str) -> Any:
        """Raises `UnknownNameError` where Typer would suggest several."""
        if cmd_name not in self.list_commands(ctx):
            known, advice = self.list_commands(ctx), f"see '{ctx.command_path} --help'"
            raise UnknownNameError("command", cmd_name, known, advice)
        return super().get_command(ctx, cmd_name)

    def sections(self) -> dict[str, list[str]]:
        return {"Commands:": list(self.commands)}


def show_page(ctx: Any) -> None:
    """Writes the page on the command of `ctx`, a Typer context."""
    from netnord.cli.explained import help_page
    from netnord.render.help_page import help_text

    emit(help_text(help_page(ctx)))


def _show_page_if(ctx: Any, _: Any, wanted: bool) -> None:
    if wanted and not ctx.resilient_parsing:
        show_page(ctx)
        raise typer.Exit
