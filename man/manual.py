"""The manual page, made from the help pages of the program; `python man/manual.py` writes it anew.

The pages are part of the repository, so that a package has them without running anything; a test says when
they have to be made again.
"""

from __future__ import annotations

import textwrap
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from netnord import __version__
from netnord.cli.catalogue import SPOKEN, said
from netnord.cli.commands import command_line
from netnord.cli.explained import contexts, help_page
from netnord.render.help_page import Entry, HelpPage
from netnord.terms import Language

FOLDER = Path(__file__).parent
PAGES = {Language.EN: "netnord.1", Language.FR: "netnord.fr.1"}
DATE = "2026-11-24"  # of the last change that readers should know of
_WIDTH = 60  # characters of a line; what is escaped takes more
_TROFF = {"\\": "\\e", "-": "\\-", '"': "\\(dq", "'": "\\(aq", "\u00a0": "\\~", "\u202f": "\\~"}
_SHARED = 3  # commands; an option that so many have alike is explained once

# What is said only here.
_TITLES = {
    Language.EN: "NAME SYNOPSIS DESCRIPTION COMMANDS OPTIONS EXAMPLES ENVIRONMENT",
    Language.FR: "NOM SYNOPSIS DESCRIPTION COMMANDES OPTIONS EXEMPLES ENVIRONNEMENT",
}
_TAGLINE = {
    Language.EN: "published figures with their sources",
    Language.FR: "des chiffres publiés, avec leurs sources",
}
_TOO = {Language.EN: "See OPTIONS for", Language.FR: "Voir OPTIONS pour"}
_EXIT = {
    Language.EN: (
        "EXIT STATUS",
        [
            Entry("0", "Done; nothing refuted, nothing fails."),
            Entry("1", "A figure is refuted, or a rule, a facts file or a source fails."),
            Entry("2", "The command line or a file could not be understood; one line says what, and where."),
            Entry("130", "Interrupted."),
        ],
    ),
    Language.FR: (
        "CODE DE RETOUR",
        [
            Entry("0", "Tout va bien\u202f; rien n’est réfuté, rien n’est faux."),
            Entry(
                "1", "Un chiffre est réfuté, ou une règle, un fichier de faits ou une source est en défaut."
            ),
            Entry(
                "2",
                "La ligne de commande ou un fichier n’a pas été compris\u202f; une ligne dit quoi, et où.",
            ),
            Entry("130", "Interrompu."),
        ],
    ),
}
_ENVIRONMENT = {
    Language.EN: [
        Entry("NETNORD_LANG", "Language, fr or en; otherwise that of LC_ALL, LC_MESSAGES or LANG."),
        Entry("NETNORD_FACTS", "A facts file in place of the one that comes with netnord."),
        Entry("NO_COLOR, FORCE_COLOR", "Never colour, or always."),
        Entry("COLUMNS", "Width of the terminal."),
    ],
    Language.FR: [
        Entry("NETNORD_LANG", "Langue, fr ou en\u202f; à défaut celle de LC_ALL, LC_MESSAGES ou LANG."),
        Entry("NETNORD_FACTS", "Un fichier de faits à la place de celui de netnord."),
        Entry("NO_COLOR, FORCE_COLOR", "Jamais de couleur, ou toujours."),
        Entry("COLUMNS", "Largeur du terminal."),
    ],
}


def manual(language: Language) -> str:
    """The manual page in `language`, as man(7) has it."""
    spoken = SPOKEN.set(language)
    try:
        root = command_line().make_context("netnord", [], resilient_parsing=True)
        whole = help_page(root)
        commands = [help_page(ctx) for ctx in contexts(root) if not ctx.command.sections()]
    finally:
        SPOKEN.reset(spoken)
    taken = Counter(option for page in commands for option in _section(page, "Options:", language))
    shared = [option for option in taken if taken[option] >= _SHARED]
    name, synopsis, description, listed, options, examples, environment = _TITLES[language].split()
    title, codes = _EXIT[language]
    lines = [
        f'.TH NETNORD 1 {DATE} "netnord {__version__}"',
        f".SH {name}",
        f"netnord \\- {_TAGLINE[language]}",
        f".SH {synopsis}",
        _bold(whole.usage.text),
        f".SH {description}",
        *_paragraphs(whole.paragraphs),
        f".SH {listed}",
        *(line for page in commands for line in _command(page, shared, language)),
        f".SH {options}",
        *_entries([*dict.fromkeys([*_section(whole, "Options:", language), *shared])]),
        f'.SH "{title}"',
        *_entries(codes),
        f".SH {environment}",
        *_entries(_ENVIRONMENT[language]),
        f".SH {examples}",
        *_entries(_section(whole, "Examples:", language)),
    ]
    return "\n".join([*lines, ""])


def _section(page: HelpPage, title: str, language: Language) -> list[Entry]:
    return dict(page.sections).get(said(title, language), [])


def _command(page: HelpPage, shared: list[Entry], language: Language) -> Iterator[str]:
    """All about a command, but for the options that are explained elsewhere."""
    options = _section(page, "Options:", language)
    others = [option.name.split("--")[1].split()[0] for option in options if option in shared]
    yield f'.SS "{_escaped(page.usage.text)}"'
    yield from _paragraphs(page.paragraphs)
    yield from _entries(_section(page, "Arguments:", language))
    yield from _entries([option for option in options if option not in shared])
    yield ".PP"
    yield _folded(f"{_TOO[language]} {', '.join(f'--{name}' for name in others)}.")
    yield from _entries(_section(page, "Examples:", language))


def _paragraphs(paragraphs: list[str]) -> Iterator[str]:
    yield "\n.PP\n".join(map(_folded, paragraphs))


def _entries(entries: list[Entry]) -> Iterator[str]:
    for name, text in entries:
        yield f".TP\n{_bold(name)}\n{_folded(text)}"


def _bold(text: str) -> str:
    return f".B {_escaped(text)}"


def _folded(text: str) -> str:
    """In lines that are no longer than editors and diffs like them."""
    return "\n".join(map(_escaped, textwrap.wrap(text, _WIDTH, break_on_hyphens=False)))


def _escaped(text: str) -> str:
    """One line of `text`, without what troff would take for its own."""
    text = "".join(_TROFF.get(sign, sign) for sign in text)
    return f"\\&{text}" if text.startswith(".") else text


def main() -> None:
    for language, name in PAGES.items():
        (FOLDER / name).write_text(manual(language), "utf-8")


if __name__ == "__main__":
    main()
