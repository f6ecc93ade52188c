"""Wherever one points or writes in whatever text, the server has an answer."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

pytest.importorskip("pygls", reason="the language server needs pygls")

from lsprotocol import types

from netnord.lsp.backing import Backing
from netnord.lsp.completion import completions
from netnord.lsp.diagnostics import correction, diagnostic
from netnord.lsp.hover import hover
from netnord.lsp.open_draft import OpenDraft
from netnord.terms import Language

BACKING = Backing((), (), Language.FR)
PIECES = [
    *(
        "The region has ",
        "1,220 web sites",
        "Of its 44 merchant sites, ",
        "56% ",
        "secu",
        "🚲",
        "\r\n",
        "\n\n",
    ),
    *(
        "| 44 | ",
        "# ",
        "12",
        "1 202",
        "- ",
        "\ud800",
        "\u2028",
        "*",
        "`7%`",
        "<!--",
        "&nbsp;",
        "\\%",
        "»",
        "",
    ),
]
texts = st.lists(st.sampled_from(PIECES), max_size=12).map("".join) | st.text(max_size=30)
names = st.sampled_from(["a.md", "a.txt", "a.tex", "a.html", "a.rst", "a"])


@given(names, texts, st.floats(0, 1))
def test_every_place_of_a_draft(name: str, text: str, share: float) -> None:
    draft = OpenDraft(name, text, types.PositionEncodingKind.Utf16)
    for found in draft.found(BACKING):
        shown = diagnostic(found.finding, draft.positions)
        assert draft.positions.offset(shown.range.start) == found.finding.start
        assert isinstance(hover(found, BACKING, draft.positions).contents, types.MarkupContent)
        action = correction(found, draft.positions, "uri", Language.FR)
        assert action is None or found.finding.expected is not None
    offset = int(share * len(text))
    offered = completions(text, offset, BACKING, draft.positions)
    assert len({each.sort_text for each in offered.items}) == len(offered.items)
    for each in offered.items:
        assert isinstance(each.text_edit, types.TextEdit)
        assert each.text_edit.range.end == draft.positions.position(offset)
