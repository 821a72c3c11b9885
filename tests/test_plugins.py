"""Rules and writers, ours and those of other packages."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from awesome_merge.config import FORMATS
from awesome_merge.errors import UsageError
from awesome_merge.plugins.rules import rules
from awesome_merge.plugins.writers import writer
from awesome_merge.rules import RULES


def test_our_own_rules_and_writers_are_there() -> None:
    assert rules() == RULES
    assert [writer(to).__module__.rpartition(".")[2] for to in FORMATS] == [
        "bullets",
        "table",
        "records",
        "records",
        "spreadsheet",
        "bibtex",
        "csl",
        "ris",
    ]


def test_other_packages_add_rules_and_writers_but_replace_none(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "other_package.py").write_text(
        "from awesome_merge.rules.empty_link import EmptyLink\n"
        "class Other(EmptyLink):\n"
        "    code, name = 'AM100', 'other-thing'\n"
        "def write(merged, layout):\n"
        "    return 'other'\n"
    )
    metadata = tmp_path / "other_package-1.0.dist-info"
    metadata.mkdir()
    (metadata / "METADATA").write_text("Metadata-Version: 2.1\nName: other-package\nVersion: 1.0\n")
    (metadata / "entry_points.txt").write_text(
        "[awesome_merge.rules]\nother = other_package:Other\n"
        "[awesome_merge.writers]\nbullets = other_package:write\nother = other_package:write\n"
    )
    monkeypatch.syspath_prepend(str(tmp_path))

    assert [rule.code for rule in rules()][:2] == ["AM100", "AM101"]
    assert writer("other")(None, None) == "other"
    assert writer("bullets").__module__ == "awesome_merge.writing.bullets"
    with pytest.raises(UsageError, match=r"use one of: bullets, table, json, jsonl, csv, .*, ris, bullets, other"):
        writer("none")
    sys.modules.pop("other_package")
