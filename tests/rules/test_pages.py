"""What rules say of themselves to people."""

from __future__ import annotations

import runpy
import sys
from pathlib import Path

import pytest

from awesome_merge.rules import RULES, pages
from awesome_merge.rules.base import Rule
from awesome_merge.rules.empty_link import EmptyLink

DOCS = Path(__file__).parents[2] / "docs" / "rules"


def test_the_pages_in_docs_are_fresh() -> None:
    written = {path.name: path.read_text("utf-8") for path in DOCS.glob("*.md")}

    assert written == pages.pages(RULES)


@pytest.mark.filterwarnings("ignore:.*found in sys.modules:RuntimeWarning")
def test_the_module_writes_the_pages(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "argv", ["pages", str(tmp_path / "rules")])
    runpy.run_module("awesome_merge.rules.pages", run_name="__main__")

    assert {path.name: path.read_text("utf-8") for path in (tmp_path / "rules").iterdir()} == pages.pages(RULES)


def test_writing_the_pages_makes_the_folder(tmp_path: Path) -> None:
    pages.write(tmp_path / "docs" / "rules")

    assert (tmp_path / "docs" / "rules" / "README.md").read_text("utf-8") == pages.index(RULES)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_a_rule_explains_itself_with_an_example_of_each(rule: Rule) -> None:
    text = pages.text(rule)

    assert text.startswith(f"{rule.code} {rule.name}\n\n")
    assert rule.invalid[0].text.splitlines()[0] in text
    assert rule.invalid[0].reports[0] in text
    assert "Like this:" in text


class Upstream(EmptyLink):
    """A rule that awesome-lint has, too."""

    aliases = ("awesome-x", "remark-x")


def test_a_rule_says_what_awesome_lint_calls_it() -> None:
    assert "\nIn awesome-lint: awesome-x, remark-x\n" in pages.text(Upstream())
    assert "\n\n**In awesome-lint.** `awesome-x`, `remark-x`.\n\n" in pages.page(Upstream())


def test_the_index_names_every_rule_and_its_fix() -> None:
    index = pages.index(RULES)

    assert "| AM102 | [empty-link](empty-link.md) | Every link leads somewhere. | error | none |" in index
    assert "| AM209 | [date-format](date-format.md) |" in index
    assert [rule.name for rule in RULES if f"({rule.name}.md)" not in index] == []


def test_the_summary_is_a_line_for_each_rule() -> None:
    lines = pages.summary(RULES).splitlines()

    assert len(lines) == len(RULES)
    assert lines[1].startswith("AM102  empty-link ")
    assert lines[1].endswith("  Every link leads somewhere.")
