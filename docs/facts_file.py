"""The page on facts files, `facts-file.md`, made from their schema.

python docs/facts_file.py
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from netnord.store.schema import facts_file_schema
from netnord.store.unit_names import UNITS_OF_KIND

PAGE = Path(__file__).with_name("facts-file.md")

_TOP = """# The facts file

<!-- Made by docs/facts_file.py from the schema that `netnord schema` prints. -->

A facts file is JSON in UTF-8. This is one, with the text of its source beside it; `netnord extract` writes
such files, and `netnord validate facts.json` says what is wrong in one, line by line:

```json
{
  "schema_version": 2,
  "sources": [{"id": "gazette", "type": "article-newspaper", "container-title": "The Marlowe Gazette"}],
  "text": "article.txt",
  "facts": [
    {"id": "traffic.bridge", "printed": "1,240", "sentence": 2},
    {"id": "traffic.pupils", "printed": "430", "sentence": 2, "part_of": "traffic.bridge"}
  ],
  "derived": [
    {
      "id": "traffic.pupil_share", "label": "share of pupils", "unit": "percent",
      "formula": "traffic.pupils / traffic.bridge"
    }
  ]
}
```

## What is read, and what is given

A fact needs `id`, `printed` and `sentence`. What else it leaves out is read: its `value`, `unit`, `kind`,
`hedge`, `label`, `base` and `scope`, from what it prints and from its sentence in the source's text. What it
gives counts in place of what is read. Without a text, what `printed` does not say by itself has to be given:
"65 %" says value and unit, "44" only its value.

Where a text is at hand, drafts are held against its own sentences; `label`, `words` and `about` add to them.

Fields in bold below must be there. A text, such as a label, may be a string, or one for each language:
`{"fr": "ruches", "en": "hives"}`. One language is enough.

## Units

"""
_FORMULAS = """
## Formulas

A formula is an expression over the ids of facts and derived figures. `-`, `*` and `/` may be written `−`, `×`
and `÷`.

| formula | is |
|---|---|
| `a + b + c` | a sum |
| `a - b` | a difference; of two shares, in points |
| `100% - a`, `100% - (a + b)` | what shares leave of the whole |
| `a / b` | a share, if the unit is `percent`, or left out and both count the same; else a ratio |
| `a * b` | how many the share `a` of the count `b` is |
| `a * (b or c)` | the same, where it is not known of which: one result for each |
| `a / b`, if `b` is a share | what the count `a` is the share `b` of |
| `(b - a) / a` | growth from `a` to `b`, in per cent |

A calculation within another is a derived figure of its own.
"""


def page() -> str:
    """The whole page, as Markdown."""
    schema = facts_file_schema()
    objects = {name: each for name, each in schema["$defs"].items() if each.get("type") == "object"}
    units = "".join(
        f"| {kind.value} | {', '.join(f'`{unit}`' for unit in units)} |\n"
        for kind, units in UNITS_OF_KIND.items()
    )
    root = schema["$ref"].rpartition("/")[2]
    parts = [_section(name, each, schema["$defs"]) for name, each in _in_order(root, objects)]
    return "".join(
        [
            _TOP,
            "| kind | units |\n|---|---|\n",
            units,
            "| count | any other: what is counted |\n",
            _FORMULAS,
            *parts,
        ]
    )


def _in_order(root: str, objects: dict[str, Any]) -> Iterator[tuple[str, Any]]:
    """The objects as they are first named, from the whole file on."""
    seen: dict[str, None] = {}
    pending = [root]
    while pending:
        name = pending.pop(0)
        if name not in seen and name in objects:
            seen[name] = None
            pending += [each for value in objects[name]["properties"].values() for each in _named(value)]
    yield from ((name, objects[name]) for name in seen)


def _named(value: Any) -> Iterator[str]:
    if isinstance(value, dict):
        if "$ref" in value:
            yield value["$ref"].rpartition("/")[2]
        for inner in value.values():
            yield from _named(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from _named(inner)


def _section(name: str, definition: dict[str, Any], known: dict[str, Any]) -> str:
    required = definition["required"]
    rows = [
        f"| {f'**`{field}`**' if field in required else f'`{field}`'} | {_type(value, known)} | "
        f"{value.get('description', '').replace('|', '&#124;')} |\n"
        for field, value in definition["properties"].items()
    ]
    title = {"CitedFactsFile": "The file"}.get(name, name)
    said = "" if name == "CitedFactsFile" else definition["description"] + "\n\n"
    return f"\n## {title}\n\n{said}| field | holds | |\n|---|---|---|\n{''.join(rows)}"


def _type(value: dict[str, Any], known: dict[str, Any]) -> str:
    """What a field may hold, in words; bold fields must be there."""
    if "anyOf" in value:
        held = dict.fromkeys(_type(each, known) for each in value["anyOf"] if each != {"type": "null"})
        return " or ".join(held)
    if "$ref" in value:
        name = value["$ref"].rpartition("/")[2]
        if "enum" in known[name]:
            return ", ".join(f"`{each}`" for each in known[name]["enum"])
        return (
            f"[{name}](#{name.lower()})" if known[name].get("type") == "object" else _type(known[name], known)
        )
    if "enum" in value:
        return ", ".join(f"`{each}`" for each in value["enum"])
    if value.get("type") == "array":
        return f"a list: {_type(value.get('items', {}), known)}"
    words = {"string": "text", "integer": "a whole number", "number": "a number", "boolean": "true or false"}
    return words.get(str(value.get("type")), "anything")


if __name__ == "__main__":
    PAGE.write_text(page(), "utf-8")
