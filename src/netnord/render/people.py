"""The default format: a table for whatever standard output is."""

from __future__ import annotations

from netnord.answers.tables import Table
from netnord.render.screen import Screen
from netnord.render.unfolded import unfolded


def table_for_people(table: Table) -> str:
    """With rich where there are lines to fold or styles to set."""
    screen = Screen.of_stdout()
    if screen.width is None and not screen.styled:
        return unfolded(table)
    from netnord.render.terminal import terminal

    return terminal(table, screen)
