"""A text as folded words with their places."""

from __future__ import annotations

import re
import unicodedata


def _folding() -> dict[int, int]:
    """Letters of Latin scripts to their lower-case letter without accent, one for one."""
    table = {code: code + 32 for code in range(ord("A"), ord("Z") + 1)}
    for code in (*range(0xC0, 0x180), *range(0x1E00, 0x1F00)):
        base = unicodedata.normalize("NFD", chr(code))[0].lower()
        if len(base) == 1:
            table[code] = ord(base)
    return table


_FOLDING = _folding()
_COMBINING = dict.fromkeys(range(768, 880))

# Apostrophes and hyphens join words; they are no tokens, and the gap between two tokens tells of them.
_TOKEN = re.compile(r"[0-9]+|[^\W\d_][^\W\d_\u0300-\u036f]*(?:[\u0300-\u036f]+[^\W\d_]*)*|[^\w\s'’ʼ\-‐‑]")


def folded(text: str) -> str:
    """`text` in lower case without accents, character for character (the length stays the same)."""
    return text.translate(_FOLDING)


class Tokens:
    """The words, runs of digits and single punctuation marks of a text.

    `words[i]` is folded and lies at ``text[starts[i]:ends[i]]``.
    """

    __slots__ = ("ends", "starts", "text", "words")

    def __init__(self, text: str) -> None:
        self.text = text
        self.words: list[str] = []
        self.starts: list[int] = []
        self.ends: list[int] = []
        words, starts, ends = self.words, self.starts, self.ends
        flat = folded(text)
        for match in _TOKEN.finditer(flat):
            words.append(match[0])
            starts.append(match.start())
            ends.append(match.end())
        if any(word[-1:] >= "\u0300" and len(word) > 1 for word in words):
            self.words = [word.translate(_COMBINING) or word for word in words]

    def gap(self, index: int) -> str:
        """The characters between token `index` and the next one."""
        return self.text[self.ends[index] : self.starts[index + 1]]
