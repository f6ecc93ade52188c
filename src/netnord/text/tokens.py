"""A text as folded words with their places."""

from __future__ import annotations

import re
import unicodedata
from itertools import accumulate

# Apostrophes and hyphens join words; they are no tokens, and the gap between two tokens tells of them.
_MARKS = "\u0300-\u036f"  # combining
_TOKEN = re.compile(
    rf"([a-z]++(?![^\x00-\x7f])|[0-9]+|[^\W\d_][^\W\d_{_MARKS}]*(?:[{_MARKS}]+[^\W\d_]*)*|[^\w\s'’ʼ\-‐‑])"
)
_MARK = re.compile(f"[{_MARKS}]")
_FEW_LETTERS = 40


def _folding() -> dict[int, int]:
    """Letters of Latin scripts to their lower-case letter without accent, one for one."""
    table = {code: code + 32 for code in range(ord("A"), ord("Z") + 1)}
    for code in (*range(0xC0, 0x180), *range(0x1E00, 0x1F00)):
        base = unicodedata.normalize("NFD", chr(code))[0].lower()
        if len(base) == 1:
            table[code] = ord(base)
    return table


_FOLDING = _folding()


def folded(text: str) -> str:
    """`text` in lower case without accents, character for character (the length stays the same)."""
    letters = {
        letter
        for letter in set(text)
        if letter > "z" and (ord(letter) in _FOLDING or letter.lower() != letter)
    }
    if len(letters) > _FEW_LETTERS or any(ord(letter) not in _FOLDING for letter in letters):
        return text.translate(_FOLDING)
    # Prose has few accented letters: replacing them one by one is four times as fast as a table for all.
    for letter in letters:
        text = text.replace(letter, chr(_FOLDING[ord(letter)]))
    return text.lower()


class Tokens:
    """The words, runs of digits and single punctuation marks of a text.

    `words[i]` is folded and lies at ``text[starts[i]:ends[i]]``.
    """

    __slots__ = ("ends", "starts", "text", "words")

    def __init__(self, text: str) -> None:
        self.text = text
        parts = _TOKEN.split(folded(text))
        borders = list(accumulate(map(len, parts)))
        self.words: list[str] = parts[1::2]
        self.starts = borders[:-1:2]
        self.ends = borders[1::2]
        if _MARK.search(text):
            self.words = [_MARK.sub("", word) or word for word in self.words]

    def gap(self, index: int) -> str:
        """The characters between token `index` and the next one."""
        return self.text[self.ends[index] : self.starts[index + 1]]
