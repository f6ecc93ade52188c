"""`completion`: what makes a shell complete commands, options and ids."""

from __future__ import annotations

from enum import Enum
from typing import Annotated

import typer

from netnord.cli.options import MessageLanguageOption, chosen, view
from netnord.cli.output import emit
from netnord.text.controls import in_one_line

ShellName = Annotated[
    str, typer.Argument(metavar="bash|zsh|fish", help="The shell that you type in.", show_default=False)
]


class Shell(str, Enum):
    """Those for which there is a script."""

    BASH = "bash"
    ZSH = "zsh"
    FISH = "fish"


def completion(shell: ShellName, lang: MessageLanguageOption = None) -> None:
    """Make a shell complete commands, options, formats and ids when you press Tab.

    Prints a script for the start-up file of your shell: 'source <(netnord completion bash)' in ~/.bashrc,
    'source <(netnord completion zsh)' after compinit in ~/.zshrc, or 'netnord completion fish | source' in
    ~/.config/fish/config.fish.

    Examples:
        netnord completion bash  # the script, to look at
    """
    from importlib.resources import files

    view(lang, None)  # a language that there is not is a mistake here too
    script = files("netnord.cli").joinpath(f"completion.{chosen('shell', Shell, shell).value}")
    emit(script.read_text("utf-8"))


def complete(words: list[str]) -> int:
    """Writes what the last of `words`, which is at the cursor, may become: lines of word, tab and meaning."""
    from netnord.cli.candidates import candidates

    *before, current = words or [""]
    found = candidates(before, current)
    emit("".join(f"{in_one_line(word)}\t{in_one_line(meaning)}\n" for word, meaning in found))
    return 0
