"""Lines and columns as editors count them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

pytest.importorskip("pygls", reason="the language server needs pygls")

from lsprotocol import types

from netnord.lsp.positions import Positions

# All that Python takes for the end of a line, of which editors take three; letters of one to four bytes.
texts = st.text(st.sampled_from("ab \n\r\v\f\x85\u2028é€🚲𝄞\ud800"), max_size=40)
encodings = st.sampled_from(list(types.PositionEncodingKind))


@given(texts, encodings)
def test_a_place_has_one_position(text: str, encoding: types.PositionEncodingKind) -> None:
    positions = Positions(text, encoding)
    for offset in range(len(text) + 1):
        is_inside_line_end = text[offset - 1 : offset + 1] == "\r\n" and offset > 0
        if not is_inside_line_end:
            assert positions.offset(positions.position(offset)) == offset


@pytest.mark.parametrize(
    ("text", "offset", "line", "character"),
    [
        ("🚲 44", 2, 0, 3),
        ("a\r\nb\rc\n44", 7, 3, 0),
        ("a\f\u2028b\n44", 5, 1, 0),
        ("é\n𝄞𝄞44", 4, 1, 4),
    ],
)
def test_columns_count_utf_16_code_units(text: str, offset: int, line: int, character: int) -> None:
    assert Positions(text).position(offset) == types.Position(line, character)


@pytest.mark.parametrize(
    ("line", "character", "offset"), [(0, 99, 2), (7, 0, 6), (1, 1, 3), (1, 2, 4), (1, 9, 6)]
)
def test_a_position_that_is_none_is_the_nearest_before(line: int, character: int, offset: int) -> None:
    assert Positions("ab\n🚲cd").offset(types.Position(line, character)) == offset
