"""A long text in pieces: nothing is lost, nothing moved."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from netnord.text.pieces import pieces

LONG = 1 << 17  # characters; a longer text is cut

paragraphs = st.sampled_from(
    ["word " * 900, "Ah. " * 700 + "\n", "x" * 5000, "y\n\n" * 40, "\r\n", "é🌍" * 900]
)
texts = st.lists(paragraphs, min_size=20, max_size=120).map("".join)


@given(texts)
def test_pieces_make_the_text(text: str) -> None:
    parts = list(pieces([text]))
    assert "".join(piece.text for piece in parts) == text
    assert all(0 < len(piece.text) <= LONG for piece in parts)


@given(texts, st.data())
def test_places_are_those_of_the_whole_text(text: str, data: st.DataObject) -> None:
    piece = data.draw(st.sampled_from(list(pieces([text]))))
    offset = data.draw(st.integers(0, len(piece.text) - 1))
    place = piece.start + offset
    line = text.count("\n", 0, place) + 1
    assert piece.place(offset) == (line, place - text.rfind("\n", 0, place))


@given(texts, st.integers(1, 3 * LONG))
def test_pieces_do_not_depend_on_how_the_text_comes(text: str, size: int) -> None:
    chunks = [text[start : start + size] for start in range(0, len(text), size)]
    assert [piece.text for piece in pieces(chunks)] == [piece.text for piece in pieces([text])]


def test_cuts_are_made_where_they_do_least_harm() -> None:
    for separator in ("\n\n", "\n", ". ", " "):
        text = ("abc" * 20 + separator) * 5_000
        *cut, _ = pieces([text])
        assert all(piece.text.endswith(separator) for piece in cut)


def test_no_text_has_no_pieces() -> None:
    assert list(pieces([])) == list(pieces([""])) == []
