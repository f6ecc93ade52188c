"""The prose of a page in HTML: no scripts, styles, attributes, code or comments."""

from __future__ import annotations

from html import unescape
from html.parser import HTMLParser
from itertools import accumulate

from netnord.documents.placed_text import OBJECT, PlacedText, Sign

_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6", "title", "caption", "legend", "summary", "dt"})
_ITEMS = frozenset({"li", "dd"})
_ROWS = frozenset({"tr"})
_CELLS = frozenset({"td", "th"})
_OBJECTS = frozenset({"img", "canvas", "input", "iframe", "embed"})
_BLOCKS = frozenset(
    "address article aside blockquote body center details dialog div dl fieldset figcaption figure footer "
    "form head header hgroup hr html main menu nav ol optgroup option p section table tbody tfoot "
    "thead ul".split()
)
_NO_PROSE = frozenset(
    "script style template noscript code pre kbd samp var math svg object audio video map select textarea "
    "datalist button".split()
)
_SILENT = frozenset({"script", "style", "template", "noscript"})  # leave no trace on the page


class _Page(HTMLParser):
    """Puts the text of a page into prose."""

    def __init__(self, text: str, begin: int, prose: PlacedText) -> None:
        super().__init__(convert_charrefs=False)
        self._lines = [0, *accumulate(len(line) for line in text.split("\n"))]
        self._begin = begin
        self._prose = prose
        self._hidden = ""
        """The element that is no prose, while it is open."""
        self._depth = 0

    @property
    def _place(self) -> int:
        line, column = self.getpos()
        return self._begin + self._lines[line - 1] + line - 1 + column

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:  # noqa: ARG002
        if self._hidden:
            self._depth += tag == self._hidden
        elif tag in _NO_PROSE:
            self._hidden, self._depth = tag, 1
            if tag == "pre":
                self._prose.end_block()
            elif tag not in _SILENT:
                self._prose.put(OBJECT, self._place, self._place)
        elif tag in _HEADINGS:
            self._prose.block(Sign.HEADING)
        elif tag in _ITEMS:
            self._prose.block(Sign.ITEM)
        elif tag in _ROWS:
            self._prose.end_row()
            self._prose.row()
        elif tag in _CELLS:
            self._prose.cell()
        elif tag in _BLOCKS:
            self._prose.block()
        elif tag == "br":
            self._prose.put(" ", self._place, self._place)
        elif tag in _OBJECTS:
            self._prose.put(OBJECT, self._place, self._place)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag not in _NO_PROSE or tag in ("svg", "math"):
            self.handle_starttag(tag, attrs)
            self.handle_endtag(tag)
        else:  # "<script/>" opens a script all the same
            self.handle_starttag(tag, attrs)

    def handle_endtag(self, tag: str) -> None:
        if self._hidden:
            self._depth -= tag == self._hidden
            self._hidden = self._hidden if self._depth else ""
        elif tag in _ROWS:
            self._prose.end_row()
        elif tag == "table":
            self._prose.end_rows()
        elif tag in _HEADINGS or tag in _ITEMS:
            self._prose.end_block()
        elif tag in _BLOCKS:
            self._prose.block()

    def handle_data(self, data: str) -> None:
        if not self._hidden:
            self._prose.words(data, self._place)

    def handle_entityref(self, name: str) -> None:
        self._reference(f"&{name}")

    def handle_charref(self, name: str) -> None:
        self._reference(f"&#{name}")

    def parse_marked_section(self, i: int, report: int = 1) -> int:  # noqa: ARG002
        """Past "<![…>", a comment as browsers have it; html.parser asserts that it is one of a few."""
        end = self.rawdata.find(">", i)
        return end + 1 if end >= 0 else -1

    def _reference(self, written: str) -> None:
        if self._hidden:
            return
        start = self._place
        end = start + len(written)
        is_ended = self.rawdata[end - self._begin : end - self._begin + 1] == ";"
        meant = unescape(written + ";" * is_ended)
        self._prose.put(" " if meant in "\t\n\r\f" else meant, start, end + is_ended)


def read_html(text: str, begin: int, prose: PlacedText) -> None:
    """Puts the text of `text`, which stands in its file from `begin` on, into `prose`.

    What is never closed at the end of a page is no prose, as in browsers.
    """
    page = _Page(text, begin, prose)
    page.feed(text + "\n")


def read_html_page(text: str) -> PlacedText:
    """The prose of a whole page."""
    prose = PlacedText()
    read_html(text, 0, prose)
    return prose
