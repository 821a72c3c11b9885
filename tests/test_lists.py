"""The two lists of this repository, all the way: read, checked, merged, written, read again, merged again."""

from __future__ import annotations

import os
import subprocess
import sys
from collections import Counter
from functools import cache
from pathlib import Path

import mdformat
import pytest

from awesome_merge import api
from awesome_merge.merging.titles import title_key
from awesome_merge.model import Document, Role, Work

HOME = Path(__file__).parent.parent
BULLETS, TABLES = "lists/efficient-dnns.md", "lists/awesome-pruning.md"


@cache
def read(name: str) -> Document:
    return api.read(api.Source(name, (HOME / name).read_text("utf-8")))


def merge(*documents: Document) -> Counter[tuple[object, ...]]:
    """Return the works of ``documents`` by what equal works have in common."""
    return Counter(map(said, api.merge(list(documents)).works))


def said(work: Work) -> tuple[object, ...]:
    return (
        work.kind.is_publication,
        title_key(work.title or ""),
        work.url,
        work.date and (work.date.year, work.date.month),
        work.venue and work.venue.called,
        work.distinctions,
        work.tags,
        work.description,
        frozenset(link.url for link in work.links) | {work.url},
    )


def written(to: str) -> Document:
    merged = api.merge([read(BULLETS), read(TABLES)])
    return api.read(api.Source("merged.md", api.write(merged, to)))


@pytest.mark.parametrize(("name", "entries"), [(BULLETS, 773), (TABLES, 285)])
def test_every_entry_is_read(name: str, entries: int) -> None:
    document = read(name)

    assert (len(document.entries), document.unread) == (entries, ())


@pytest.mark.parametrize("name", [BULLETS, TABLES])
def test_the_lists_keep_their_own_conventions(name: str) -> None:
    assert api.check(read(name)) == []
    assert api.fix(read(name)).text == read(name).source.text


def test_the_order_of_the_lists_changes_no_work() -> None:
    assert merge(read(BULLETS), read(TABLES)) == merge(read(TABLES), read(BULLETS))


@pytest.mark.parametrize("to", ["bullets", "table"])
def test_merging_the_output_again_changes_no_work(to: str) -> None:
    works = merge(read(BULLETS), read(TABLES))
    again = written(to)

    assert merge(again) == works
    for name in (BULLETS, TABLES):
        assert merge(again, read(name)) == merge(read(name), again) == works


@pytest.mark.parametrize("to", ["bullets", "table"])
def test_every_link_of_every_entry_is_in_the_output(to: str) -> None:
    printed = {link.url for entry in written(to).entries for link in entry.all_links}

    for name in (BULLETS, TABLES):
        links = [link for entry in read(name).entries for link in entry.all_links if link.role is not Role.BADGE]
        assert {link.url for link in links} - {""} <= printed


@pytest.mark.parametrize("to", ["bullets", "table"])
def test_mdformat_would_not_change_the_output(to: str) -> None:
    text = written(to).source.text

    options = {"compact_tables": to == "table"}
    assert mdformat.text(text, extensions={"gfm", "awesome-merge"}, options=options) == text


@pytest.mark.parametrize("seed", ["1", "2"])
def test_merged_md_is_what_the_lists_give_under_any_hash_seed_and_locale(seed: str) -> None:
    command = [sys.executable, "-m", "awesome_merge", TABLES, BULLETS, "--quiet"]
    environment = {**os.environ, "PYTHONHASHSEED": seed, "LC_ALL": "C", "PYTHONUTF8": "0"}

    done = subprocess.run(command, cwd=HOME, env=environment, capture_output=True, check=True)

    assert done.stdout == (HOME / "merged.md").read_bytes()
