"""The text of a PDF file, page by page, with pypdf where that is installed."""

from __future__ import annotations

import io
import logging
import re

from netnord.documents.placed_text import PlacedText
from netnord.errors import InputError

_BLANK = re.compile(r"\n\s*\n")
_HYPHEN = re.compile(r"(?<=[a-zà-ÿœ])-\n(?=[a-zà-ÿœ])")  # a word that goes on in the next line
_MOST_PAGES = 5_000
_LONGEST = 20_000_000  # characters of all pages


def read_pdf(data: bytes, path: str) -> PlacedText:
    """The text of a PDF file that `path` names in messages. Raises `InputError`."""
    try:
        from pypdf import PdfReader
    except ImportError:
        raise InputError(f"{path}: PDF files need pypdf; pip install 'netnord[pdf]' brings it") from None
    logging.getLogger("pypdf").setLevel(logging.CRITICAL)  # it says on standard error what it puts right
    prose = PlacedText()
    length = 0
    try:
        reader = PdfReader(io.BytesIO(data))
        if reader.is_encrypted and not reader.decrypt(""):
            raise InputError(f"{path}: is encrypted; save it without a password")
        for page in reader.pages[:_MOST_PAGES]:
            text = page.extract_text()
            length += len(text)
            if length > _LONGEST:
                raise InputError(f"{path}: has over {_LONGEST // 10**6} million characters; give it in parts")
            prose.unit()
            for paragraph in _BLANK.split(_HYPHEN.sub("", text)):
                prose.block()
                prose.words(paragraph, 0)
    except InputError:
        raise
    except Exception as failure:  # pypdf raises whatever a damaged file leads it into
        said = " ".join(str(failure).split()).rstrip(".") or type(failure).__name__
        raise InputError(f"{path}: cannot be read as PDF: {said}; save it again, or as text") from None
    if not length:
        raise InputError(f"{path}: has no text, only pictures of it; recognise its letters first (OCR)")
    return prose
