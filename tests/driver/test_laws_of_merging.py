from __future__ import annotations

import os
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from made_lists import FIELDS, MANNERS, Sections, Tree, by_number, edited, edits, lists, written

from awesome_merge.driver.ledger import missing
from awesome_merge.driver.merge import Merge
from awesome_merge.driver.names import targets
from awesome_merge.driver.pieces import Conflict
from awesome_merge.driver.texts import decode
from awesome_merge.text import Source
from awesome_merge.verbs.reading import read

Changes = Sequence[tuple[str, int, int]]
# Each folder holds the three versions of one merge: base.md, ours.md and theirs.md.
REAL = sorted(path.parent for path in Path(os.environ.get("AWESOME_MERGE_DATA", "no such folder")).rglob("base.md"))
manners = st.sampled_from(sorted(MANNERS))


def text(base: str, ours: str, theirs: str) -> str:
    """Return the merged text, both sides of each conflict in it."""
    pieces = Merge(base, ours, theirs).finished()
    return "".join(piece if isinstance(piece, str) else piece.ours + piece.theirs for piece in pieces)


def conflicts(base: str, ours: str, theirs: str) -> int:
    return sum(isinstance(piece, Conflict) for piece in Merge(base, ours, theirs).finished())


def settled(base: Tree, ours: Tree | None, theirs: Tree | None) -> Tree | None:
    """Return what ought to become of ``base``; None if it is gone, ``base`` if the sides contradict each other."""
    if ours is None or theirs is None:
        kept = ours or theirs
        return None if kept in {None, base} else base
    fields = {}
    for name in FIELDS:
        was, mine, yours = (getattr(each, name) for each in (base, ours, theirs))
        if was not in {mine, yours} and mine != yours:
            return base
        fields[name] = yours if mine == was else mine
    return Tree(base.number, **fields)


def wanted(base: Sections, ours: Sections, theirs: Sections) -> tuple[Counter[tuple[str, str]], int]:
    """Return the titles and addresses that the merge of three lists ought to have, and how many conflicts."""
    old, mine, yours = map(by_number, (base, ours, theirs))
    made = [each for each in (*mine.values(), *yours.values()) if each.number not in old]
    disputed = 0
    for number, each in old.items():
        one, other = mine.get(number), yours.get(number)
        result = settled(each, one, other)
        if result is each and each not in {one, other}:
            disputed += 1
        elif result is not None:
            made.append(result)
    return Counter((each.title, each.url) for each in made), disputed


@given(lists, edits, manners)
def test_merging_with_what_was_not_changed_changes_nothing(base: Sections, changes: Changes, manner: str) -> None:
    old, new = written(base, manner), written(edited(base, changes, "ours"), manner)

    assert text(old, new, old) == new
    assert text(old, old, new) == new
    assert text(old, new, new) == new


@given(lists, edits, edits, manners)
def test_swapping_the_sides_gives_the_same_links(base: Sections, one: Changes, other: Changes, manner: str) -> None:
    old, ours, theirs = (written(each, manner) for each in (base, edited(base, one, "a"), edited(base, other, "b")))

    assert Counter(targets(text(old, ours, theirs))) == Counter(targets(text(old, theirs, ours)))


@given(lists, edits, edits, manners)
def test_nothing_that_was_added_is_lost(base: Sections, one: Changes, other: Changes, manner: str) -> None:
    old, ours, theirs = (written(each, manner) for each in (base, edited(base, one, "a"), edited(base, other, "b")))

    added = {*targets(ours), *targets(theirs)}.difference(targets(old))
    assert added <= set(targets(text(old, ours, theirs)))


@given(lists, edits, edits, manners)
def test_conflicts_are_where_both_sides_changed_one_field_or_one_deleted_what_the_other_edited(
    base: Sections, one: Changes, other: Changes, manner: str
) -> None:
    versions = base, edited(base, one, "a"), edited(base, other, "b")

    _, disputed = wanted(*versions)
    assert conflicts(*(written(each, manner) for each in versions)) == disputed


@given(lists, edits, edits, manners)
def test_the_result_reads_as_all_that_both_sides_made_of_the_list(
    base: Sections, one: Changes, other: Changes, manner: str
) -> None:
    versions = base, edited(base, one, "a"), edited(base, other, "b")
    entries, disputed = wanted(*versions)

    document = read(Source("list.md", text(*(written(each, manner) for each in versions))))

    if not disputed:
        found = Counter((each.title.rstrip("."), each.url) for each in document.entries if each.title and each.url)
        assert found == entries


@pytest.mark.skipif(not REAL, reason="AWESOME_MERGE_DATA names no folder of merges")
@pytest.mark.parametrize("folder", REAL, ids=lambda folder: folder.name)
def test_the_laws_hold_of_real_merges(folder: Path) -> None:
    base, ours, theirs = decode([(folder / f"{name}.md").read_bytes() for name in ("base", "ours", "theirs")])[0]

    assert text(base, ours, base) == text(base, base, ours) == text(base, ours, ours) == ours
    assert not missing(base, ours, theirs, text(base, ours, theirs))
    assert not missing(base, theirs, ours, text(base, theirs, ours))
    assert conflicts(base, ours, theirs) == conflicts(base, theirs, ours)
