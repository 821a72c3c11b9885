"""The one test of how the package is built: imports point down, and every file stays small."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

HOME = Path(__file__).parent.parent / "awesome_merge"
FLOORS = (
    {"errors"},
    {"text", "hosts", "tables", "anchors", "rising", "git"},
    {"model"},
    {"venues", "labels", "config", "decisions"},
    {"reading", "merging", "reports"},
    {"style"},
    {"rules", "writing", "exchange"},
    {"linting", "plugins"},
    {"verbs", "files"},
    {"api", "driver"},
    {"cli"},
    {"__main__"},
)
LEVEL = {part: level for level, parts in enumerate(FLOORS) for part in parts}
_DISK = {"exists", "is_file", "is_dir", "iterdir", "open", "read_text", "read_bytes", "resolve", "scandir", "stat"}
MODULES = sorted(path for path in HOME.rglob("*.py") if path != HOME / "__init__.py")


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(HOME)))
def test_imports_point_down(path: Path) -> None:
    part = path.relative_to(HOME).parts[0].removesuffix(".py")

    assert {used for used in _parts_used(path) - {part} if LEVEL[used] >= LEVEL[part]} == set()


def _parts_used(path: Path) -> set[str]:
    used = set()
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.ImportFrom) and node.module == "awesome_merge":
            used |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and (node.module or "").startswith("awesome_merge."):
            used.add((node.module or "").split(".")[1])
        elif isinstance(node, ast.Import):
            used |= {alias.name.split(".")[1] for alias in node.names if alias.name.startswith("awesome_merge.")}
    return used - {"__version__"}


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(HOME)))
def test_no_file_is_longer_than_300_lines_and_no_function_than_40(path: Path) -> None:
    text = path.read_text("utf-8")
    functions = [node for node in ast.walk(ast.parse(text)) if isinstance(node, ast.FunctionDef)]

    assert text.count("\n") <= 300
    assert [f.name for f in functions if (f.end_lineno or 0) - f.lineno >= 40] == []


def test_rules_ask_the_facts_and_never_the_disk() -> None:
    rules = [path for path in (HOME / "rules").rglob("*.py") if path.name != "pages.py"]

    assert [
        (path.name, node.attr)
        for path in rules
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.Attribute) and node.attr in _DISK
    ] == []


def test_nothing_hides_behind_type_checking() -> None:
    assert [path.name for path in MODULES if "TYPE_CHECKING" in path.read_text("utf-8")] == []
