"""docs/facts-file.md: made from the schema, and its example is one."""

from __future__ import annotations

import importlib.util
import re
import shutil
from pathlib import Path
from types import ModuleType

import pytest

from commands import Run
from netnord.quantities.units import UNITS
from netnord.store.unit_names import KIND_OF_UNIT, unit_in_a_text, unit_of_a_fact
from netnord.terms import Kind

PROJECT = Path(__file__).parents[1]


@pytest.fixture(scope="module")
def maker() -> ModuleType:
    spec = importlib.util.spec_from_file_location("facts_file_page", PROJECT / "docs" / "facts_file.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_the_page_is_that_of_the_schema(maker: ModuleType) -> None:
    assert maker.PAGE.read_text("utf-8") == maker.page(), "run: python docs/facts_file.py"


def test_its_example_is_sound(maker: ModuleType, run: Run, tmp_path: Path) -> None:
    (example,) = re.findall(r"^```json\n(.*?)^```$", maker.page(), re.MULTILINE | re.DOTALL)
    (tmp_path / "facts.json").write_text(example, "utf-8")
    shutil.copy(PROJECT / "examples" / "bicycle-counts.txt", tmp_path / "article.txt")
    path = str(tmp_path / "facts.json")
    assert run("validate", path).out == f"{path}: sound\n"
    assert "34.7%" in run("traffic", "--facts", path).out


def test_every_link_leads_to_a_heading(maker: ModuleType) -> None:
    page = maker.page()
    headings = {each.lower().replace(" ", "-") for each in re.findall(r"^## (.*)$", page, re.MULTILINE)}
    assert set(re.findall(r"\]\(#([^)]*)\)", page)) <= headings


def test_every_unit_of_texts_has_a_name_in_facts_files() -> None:
    named = {
        unit_in_a_text(unit) for unit, kind in KIND_OF_UNIT.items() if kind not in (Kind.RANK, Kind.RATIO)
    }
    own = {unit.name for unit in UNITS.values()}
    assert own <= named
    assert named - own == {"date"}
    for unit in UNITS.values():
        kind = Kind(unit.dimension.value)
        assert KIND_OF_UNIT[unit_of_a_fact(unit.name, kind)] is kind
