"""Which kinds of documents there are, by the ends of their names; what reads one is imported for it alone."""

from __future__ import annotations

from enum import Enum
from pathlib import PurePath

from netnord.documents.document import Document, MarkedUpDocument, PaginatedDocument, PlainDocument
from netnord.errors import InputError
from netnord.text.silence import Comment


class DocumentKind(Enum):
    """What a file is, as far as it matters for reading it."""

    PLAIN = "text"
    RESTRUCTURED = "reStructuredText"
    MARKDOWN = "Markdown"
    HTML = "HTML"
    LATEX = "LaTeX"
    DOCX = "Word"
    ODT = "OpenDocument"
    PDF = "PDF"

    @property
    def is_read_as_it_stands(self) -> bool:
        return self in (DocumentKind.PLAIN, DocumentKind.RESTRUCTURED)

    @property
    def is_text(self) -> bool:
        return self not in (DocumentKind.DOCX, DocumentKind.ODT, DocumentKind.PDF)

    @property
    def comment(self) -> Comment:
        return _COMMENTS.get(self, Comment.HTML)


_COMMENTS = {DocumentKind.LATEX: Comment.LATEX, DocumentKind.RESTRUCTURED: Comment.RESTRUCTURED}
_SUFFIXES = {
    **dict.fromkeys((".md", ".markdown", ".mdown", ".mkd", ".qmd", ".rmd"), DocumentKind.MARKDOWN),
    **dict.fromkeys((".html", ".htm", ".xhtml"), DocumentKind.HTML),
    **dict.fromkeys((".tex", ".ltx", ".latex"), DocumentKind.LATEX),
    **dict.fromkeys((".rst", ".rest"), DocumentKind.RESTRUCTURED),
    **dict.fromkeys((".txt", ".text"), DocumentKind.PLAIN),
    ".docx": DocumentKind.DOCX,
    ".odt": DocumentKind.ODT,
    ".pdf": DocumentKind.PDF,
}
DRAFTS = frozenset(suffix for suffix, kind in _SUFFIXES.items() if kind is not DocumentKind.PDF)
"""The ends of names by which a folder's drafts are known; a PDF file is what becomes of one."""

_OTHERS = (
    dict.fromkeys((".doc", ".docm", ".dot", ".dotx", ".rtf", ".wpd"), "save it as .docx or .odt")
    | dict.fromkeys((".pages", ".gdoc", ".ott", ".fodt"), "save it as .docx or .odt")
    | dict.fromkeys((".xls", ".xlsx", ".ods", ".ppt", ".pptx", ".odp", ".epub"), "save its text as .txt")
    | dict.fromkeys((".png", ".jpg", ".jpeg", ".gif", ".tif", ".tiff"), "give the text of the picture")
)
"""What to do about files whose text is not read."""


def kind_of(name: str) -> DocumentKind:
    """The kind of the file of that name; plain text where the name does not tell.

    Raises `InputError` for kinds that are known not to be readable.
    """
    suffix = PurePath(name).suffix.lower()
    if suffix in _OTHERS:
        raise InputError(f"{name}: {suffix} files are not read; {_OTHERS[suffix]}")
    return _SUFFIXES.get(suffix, DocumentKind.PLAIN)


def marked_up(kind: DocumentKind, text: str) -> Document:
    """A document whose file holds `text`."""
    if kind is DocumentKind.MARKDOWN:
        from netnord.documents.markdown_text import read_markdown

        return MarkedUpDocument(read_markdown(text), text, kind.comment, str)
    if kind is DocumentKind.HTML:
        from html import escape

        from netnord.documents.html_text import read_html_page

        return MarkedUpDocument(read_html_page(text), text, kind.comment, escape)
    from netnord.documents.latex_text import read_latex

    return MarkedUpDocument(read_latex(text), text, kind.comment, _latex)


def of_text(name: str, text: str) -> Document:
    """The document called `name` whose file holds `text`. Raises `InputError` for a kind that is no text."""
    kind = kind_of(name)
    if not kind.is_text:
        raise InputError(f"{name}: {kind.value} files hold no text of their own; name the file itself")
    return PlainDocument([text], kind.comment) if kind.is_read_as_it_stands else marked_up(kind, text)


def packed(kind: DocumentKind, data: bytes, path: str) -> Document:
    """A document whose file is no text; `path` names it in messages. Raises `InputError`."""
    if kind is DocumentKind.PDF:
        from netnord.documents.pdf_text import read_pdf

        return PaginatedDocument(read_pdf(data, path))
    from netnord.documents.packed_text import read_docx, read_odt

    return PaginatedDocument((read_docx if kind is DocumentKind.DOCX else read_odt)(data, path))


def _latex(text: str) -> str:
    r"""As a LaTeX file has it: "65\u00a0%" as ``65~\%``."""
    return text.translate(_LATEX)


_LATEX = str.maketrans(
    {**{sign: f"\\{sign}" for sign in "%&#_{}$"}, "\u00a0": "~", "\u202f": r"\,", "\\": r"\textbackslash{}"}
)
