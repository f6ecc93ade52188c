"""One text written as a file of each kind, for the tests that read them."""

from __future__ import annotations

import html
import io
import zipfile
from collections.abc import Callable
from typing import NamedTuple
from xml.sax.saxutils import escape


class Written(NamedTuple):
    """A text by its parts; ``*`` stands around words that are printed bold."""

    title: str
    paragraphs: list[str]
    items: list[str]
    rows: list[list[str]]
    note: str


def plain(text: Written) -> bytes:
    parts = [
        f"# {text.title}",
        *text.paragraphs,
        "\n".join(f"- {each}" for each in text.items),
        "\n".join(f"| {' | '.join(row)} |" for row in text.rows),
        text.note,
    ]
    return "\n\n".join(parts).replace("*", "").encode()


def restructured(text: Written) -> bytes:
    return plain(text)


def markdown(text: Written) -> bytes:
    head, *rows = (f"| {' | '.join(row)} |" for row in text.rows)
    rule = "|---" * len(text.rows[0]) + "|"
    first, *others = (each.replace("*", "**") for each in text.paragraphs)
    parts = [
        "---\ntitle: A draft of 12 pages, version 3.2\ndate: 2001-09-08\n---",
        f"## {text.title}",
        f"{first}[^1]",
        *(f"> {each}" for each in others),
        "```\n99 bottles = 1,302\n```",
        "\n".join(f"* {each}" for each in text.items),
        "\n".join([head, rule, *rows]),
        '<div style="width: 44px">\n</div>',
        f"[^1]: {text.note}",
        "[44]: http://example.org/1202 '44 sites'",
    ]
    return "\n\n".join(parts).replace("\u00a0", "&nbsp;").encode()


def page(text: Written) -> bytes:
    def bold(said: str) -> str:
        begin, *rest = html.escape(said).split("*")
        return begin + "".join(f"<b>{each}" if n % 2 == 0 else f"</b>{each}" for n, each in enumerate(rest))

    rows = "".join("<tr>" + "".join(f"<td>{bold(cell)}</td>" for cell in row) for row in text.rows)
    return (
        (
            "<!DOCTYPE html><html><head><style>p { width: 44px; margin: 7% }</style>"
            "<script>var sites = 1202; if (sites < 44) { alert('65 %') }</script></head><body>\n"
            f'<h1 class="h44">{bold(text.title)}</h1>\n<!-- 1,302 web sites -->'
            + "\n".join(f'<p\n  title="7 sites">{bold(each)}</p>' for each in text.paragraphs)
            + "<ul>"
            + "".join(f"\n<li>{bold(each)}" for each in text.items)
            + f"</ul><pre>1,302 web sites</pre><table>{rows}</table><p>{bold(text.note)}</p></body></html>"
        )
        .replace("\u00a0", "&nbsp;")
        .encode()
    )


def latex(text: Written) -> bytes:
    def said(words: str) -> str:
        words = words.replace("%", r"\%").replace("é", r"\'e").replace("\u00a0", "~")
        begin, *rest = words.split("*")
        return begin + "".join(
            rf"\textbf{{{each}" if n % 2 == 0 else f"}}{each}" for n, each in enumerate(rest)
        )

    first, *others = map(said, text.paragraphs)
    rows = " \\\\\n".join(" & ".join(map(said, row)) for row in text.rows)
    return (
        "\\documentclass[12pt]{article}\n\\setlength{\\parindent}{44pt}\n\\begin{document}\n"
        f"\\section*{{{said(text.title)}}}\\label{{sec:44}}\n"
        f"{first}\\footnote{{{said(text.note)}}}\n% 1,302 web sites\n\n" + "\n\n".join(others) + "\n"
        "\\begin{equation}44 + 1202 = x\\end{equation}\n\\begin{itemize}\n"
        + "\n".join(f"\\item {said(each)}" for each in text.items)
        + "\n\\end{itemize}\n\\begin{tabular}{p{44mm}r}\n"
        + rows
        + "\n\\end{tabular}\n\\end{document}\n"
    ).encode()


def _archive(**parts: str) -> bytes:
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return data.getvalue()


WORD = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
OPEN = (
    'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" '
    'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" '
    'xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"'
)


def docx_of(body: str, notes: str = "") -> bytes:
    """A .docx file whose body and footnotes have these elements."""
    parts = {"word/document.xml": f"<w:document {WORD}><w:body>{body}</w:body></w:document>"}
    if notes:
        parts["word/footnotes.xml"] = f"<w:footnotes {WORD}>{notes}</w:footnotes>"
    return _archive(**parts)


def odt_of(body: str) -> bytes:
    """An .odt file whose text has these elements."""
    return _archive(
        **{
            "content.xml": f"<office:document-content {OPEN}><office:body><office:text>{body}</office:text>"
            "</office:body></office:document-content>"
        }
    )


def docx(text: Written) -> bytes:
    def runs(said: str) -> str:
        return "".join(
            f'<w:r><w:t xml:space="preserve">{escape(each)}</w:t></w:r>' for each in said.split("*")
        )

    def paragraph(said: str, properties: str = "") -> str:
        return f"<w:p><w:pPr>{properties}</w:pPr>{runs(said)}</w:p>"

    rows = "".join(
        "<w:tr>" + "".join(f"<w:tc>{paragraph(cell)}</w:tc>" for cell in row) + "</w:tr>" for row in text.rows
    )
    return docx_of(
        paragraph(text.title, '<w:pStyle w:val="Heading1"/>')
        + "".join(map(paragraph, text.paragraphs))
        + "<w:p><w:del><w:r><w:delText>1,302 web sites</w:delText></w:r></w:del></w:p>"
        + "".join(paragraph(each, "<w:numPr/>") for each in text.items)
        + f"<w:tbl>{rows}</w:tbl>",
        f'<w:footnote w:type="separator"><w:p/></w:footnote><w:footnote>{paragraph(text.note)}</w:footnote>',
    )


def odt(text: Written) -> bytes:
    def said(words: str) -> str:
        return "".join(f"<text:span>{escape(each)}</text:span>" for each in words.split("*"))

    note = (
        "<text:note><text:note-citation>44</text:note-citation>"
        f"<text:note-body><text:p>{said(text.note)}</text:p></text:note-body></text:note>"
    )
    first, *others = map(said, text.paragraphs)
    rows = "".join(
        "<table:table-row>"
        + "".join(f"<table:table-cell><text:p>{said(cell)}</text:p></table:table-cell>" for cell in row)
        + "</table:table-row>"
        for row in text.rows
    )
    return odt_of(
        "<text:tracked-changes><text:p>1,302 web sites</text:p></text:tracked-changes>"
        f"<text:h>{said(text.title)}</text:h><text:p>{first}{note}</text:p>"
        + "".join(f"<text:p>{each}</text:p>" for each in others)
        + "<text:list>"
        + "".join(f"<text:list-item><text:p>{said(each)}</text:p></text:list-item>" for each in text.items)
        + f"</text:list>\n<table:table>{rows}</table:table>"
    )


def pdf(*pages: list[str]) -> bytes:
    """A PDF file with these lines on its pages."""
    objects = [b"<< /Type /Catalog /Pages 2 0 R >>", b""]
    objects.append(b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>")
    kids = []
    for lines in pages:
        shown = "".join(
            "({}) Tj T* ".format(line.replace("\\", r"\\").replace("(", r"\(").replace(")", r"\)"))
            for line in lines
        )
        stream = f"BT /F 11 Tf 14 TL 50 780 Td {shown} ET".encode("cp1252")
        kids.append(len(objects) + 1)
        objects.append(
            b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents %d 0 R "
            b"/Resources << /Font << /F 3 0 R >> >> >>" % (len(objects) + 2)
        )
        objects.append(b"<< /Length %d >>\nstream\n%s\nendstream" % (len(stream), stream))
    objects[1] = b"<< /Type /Pages /Count %d /Kids [%s] >>" % (
        len(kids),
        b" ".join(b"%d 0 R" % each for each in kids),
    )
    data, offsets = b"%PDF-1.4\n", []
    for number, content in enumerate(objects, start=1):
        offsets.append(len(data))
        data += b"%d 0 obj\n%s\nendobj\n" % (number, content)
    table = b"".join(b"%010d 00000 n \n" % each for each in offsets)
    return data + (
        b"xref\n0 %d\n0000000000 65535 f \n%strailer\n<< /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n"
        % (len(objects) + 1, table, len(objects) + 1, len(data))
    )


WRITERS: dict[str, Callable[[Written], bytes]] = {
    ".txt": plain,
    ".rst": restructured,
    ".md": markdown,
    ".html": page,
    ".tex": latex,
    ".docx": docx,
    ".odt": odt,
}
