"""Whatever is wrong in a document, it is read or refused in one line."""

from __future__ import annotations

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mutations import KINDS, mutated
from netnord.documents.kinds import kind_of, of_text, packed
from netnord.errors import InputError


@pytest.mark.parametrize("suffix", KINDS)
@given(st.integers(min_value=0, max_value=2**32))
def test_is_read_or_refused(suffix: str, seed: int) -> None:
    if suffix == ".pdf":
        pytest.importorskip("pypdf")
    data = mutated(suffix, random.Random(seed))
    name = f"draft{suffix}"
    kind = kind_of(name)
    try:
        text = data.decode() if kind.is_text else ""
    except UnicodeDecodeError:
        return
    refusal = ""
    try:
        document = of_text(name, text) if kind.is_text else packed(kind, data, name)
    except InputError as refused:
        refusal = str(refused) or "\n"
    assert "\n" not in refusal
    if refusal:
        assert not kind.is_text
        return
    for passage in document.passages():
        for start in range(0, len(passage.text), 7):
            end = min(start + 5, len(passage.text))
            span = passage.span(start, end)
            assert 0 <= span.start <= span.end
            assert span.line >= 1 <= span.column
            if kind.is_text:
                assert span.end <= len(text) + 1
                assert text.count("\n", 0, span.start) + 1 == span.line
                edit = passage.edit(start, end, "7")
                assert edit is None or span.start <= edit.start <= edit.end <= span.end


@given(st.integers(min_value=0, max_value=2**32))
def test_what_stands_letter_by_letter_is_where_it_is_said_to_be(seed: int) -> None:
    for suffix in (".md", ".html", ".tex"):
        try:
            text = mutated(suffix, random.Random(seed)).decode()
        except UnicodeDecodeError:
            continue
        for passage in of_text(f"draft{suffix}", text).passages():
            for offset, letter in enumerate(passage.text):
                span = passage.span(offset, offset + 1)
                if letter.isalnum() and span.end - span.start == 1:
                    assert text[span.start] == letter
