"""Documents of each kind with something wrong in them, made anew from a seed."""

from __future__ import annotations

import io
import random
import zipfile
from collections.abc import Callable

from written import WRITERS, Written, pdf

TEXT = Written(
    title="The 44 merchant sites",
    paragraphs=[
        "In May 1999 the region had *1,302* web sites. Of the 44 merchant sites, *56%* have secure payment.",
        "En France, 46 % des entreprises étaient connectées, contre 29 % dans la région & ailleurs.",
    ],
    items=["319 sites of institutions", "84 sites of service providers"],
    rows=[["kind of site", "number"], ["institutions", "319"], ["companies", "797"]],
    note="The operators are five in number.",
)
KINDS: dict[str, Callable[[], bytes]] = {
    **{suffix: lambda write=write: write(TEXT) for suffix, write in WRITERS.items()},  # type: ignore[misc]
    ".pdf": lambda: pdf(["The region has 1,302 web sites."], ["Of the 44 merchant sites, 56% are secure."]),
}
FRAGMENTS = [
    *("\n", "\n\n", "\r\n", "\t", " ", "\u00a0", "\x0b", "\0", "\x1b[31m", "\u202e", "\u2028", "\ufeff"),
    *("1,302", "56 %", "65%", "9" * 40, "1e9", "½", "٣", "\U0001f6b2", "e\u0301", "&a;", "<w:t>", "<text:p>"),
    *"""# |> |- |1. |```|`|**|_|[|](|![|[^1]|[^1]: |---\n|<|>|<!--|-->|<p>|</p>|<td>|<tr>|<table>|<script>
|</script>|<b|<![CDATA[|&amp;|&#|&#x110000;|&nbsp|&lt|<?|<!DOCTYPE x [<!ENTITY a 'b'>]>|{|}|$|$$|%|~|&
|\\|\\[|\\(|\\begin{|\\end{document}|\\begin{tabular}|\\footnote{|\\num{|\\qty{1}{|\\'|\\verb|\\item
|\\\\|\\def\\a{\\a}|\\begin{verbatim}|<!-- netnord: ignore -->|% netnord: ignore[NN1]
|.. netnord: ignore|netnord: ignore[|::""".split("|"),
    *("| ", "|---|", "\n.. netnord: ignore\n", "\\verb|"),
]


def mutated(suffix: str, choose: random.Random) -> bytes:
    """A document of a kind with one to eight places gone, moved, repeated or strange."""
    data = KINDS[suffix]()
    if suffix in (".docx", ".odt") and choose.randrange(6):
        return _repacked(data, choose)
    if suffix in (".docx", ".odt", ".pdf") or not choose.randrange(10):
        return _bytes(data, choose)
    return _text(data.decode(), choose).encode("utf-8", "replace")


def _text(text: str, choose: random.Random) -> str:
    for _ in range(choose.randint(1, 8)):
        at = choose.randrange(len(text) + 1)
        end = min(len(text), at + choose.choice([0, 0, 1, 5, 40]))
        other = choose.randrange(len(text) + 1)
        put = choose.choice(["", *choose.sample(FRAGMENTS, 3), text[other : other + 60], text[at:end] * 3])
        text = text[:at] + put + text[end:]
    return text[: choose.randrange(len(text) + 1)] if not choose.randrange(8) else text


def _bytes(data: bytes, choose: random.Random) -> bytes:
    for _ in range(choose.randint(1, 8)):
        at = choose.randrange(len(data) + 1)
        data = data[:at] + choose.randbytes(choose.randrange(4)) + data[at + choose.randrange(4) :]
    return data[: choose.randrange(len(data) + 1)] if not choose.randrange(8) else data


def _repacked(data: bytes, choose: random.Random) -> bytes:
    out = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(data)) as before,
        zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as after,
    ):
        for name in before.namelist():
            if choose.randrange(10):
                after.writestr(name, _text(before.read(name).decode(), choose).encode("utf-8", "replace"))
    return out.getvalue()
