"""Findings that are known and not told again, as text that changes only where they do.

Nothing here opens a file.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Sequence

from awesome_merge.errors import ConfigError
from awesome_merge.linting.novelty import Subjects, Trait, unmatched
from awesome_merge.model import Document, Finding

# Of each list, by its path relative to the baseline: how often each finding is known.
Known = dict[str, Counter[Trait]]


def traits(document: Document, found: Iterable[Finding]) -> Counter[Trait]:
    """Return how often ``document`` has each of the findings ``found``."""
    subjects = Subjects(document)
    return Counter(subjects.trait(finding) for finding in found)


def parted(known: Counter[Trait], codes: Collection[str], *, across: bool) -> tuple[Counter[Trait], Counter[Trait]]:
    """Return what is ``known`` and could be found again, and the rest.

    It is found only by the rules whose ``codes`` are given, and some of it only ``across`` lists.
    """
    again, rest = Counter[Trait](), Counter[Trait]()
    for trait, times in known.items():
        could = trait.code in codes and (across or not trait.across)
        (again if could else rest)[trait] = times
    return again, rest


def unknown(document: Document, found: Sequence[Finding], known: Counter[Trait]) -> tuple[list[Finding], int]:
    """Return those of ``found`` that are not ``known``, and how many that are known are not found any more.

    Of equal findings the first are the known ones.
    """
    subjects = Subjects(document)
    new, gone = unmatched([subjects.trait(finding) for finding in found], list(known.elements()))
    return [found[at] for at in new], len(gone)


def text(known: Known) -> str:
    """Return ``known`` as JSON with one finding on a line, sorted by file, rule and subject."""
    said = ",\n".join(
        "    " + json.dumps(_row(file, trait, times), ensure_ascii=False)
        for file, counted in sorted(known.items())
        for trait, times in sorted(counted.items())
    )
    rows = f"\n{said}\n  " if said else ""
    return f'{{\n  "schema": 1,\n  "findings": [{rows}]\n}}\n'


def _row(file: str, trait: Trait, times: int) -> dict[str, str | int | bool]:
    row: dict[str, str | int | bool] = {"file": file, "rule": trait.code, "subject": trait.subject}
    if trait.key:
        row["key"] = trait.key
    if trait.across:
        row["across"] = True
    if times > 1:
        row["times"] = times
    return row


def parse(name: str, content: str) -> Known:
    """Return what ``text`` has written into the file ``name``.

    Raises:
        ConfigError: ``content`` is something else.
    """
    known: Known = {}
    try:
        for file, trait, times in _rows(json.loads(content)["findings"]):
            known.setdefault(file, Counter())[trait] += times
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise ConfigError(f"{name}: is no baseline; remove it, then use --write-baseline") from error
    return known


def _rows(rows: Iterable[dict[str, str]]) -> Iterator[tuple[str, Trait, int]]:
    for row in rows:
        trait = Trait(str(row["rule"]), str(row["subject"]), str(row.get("key", "")), bool(row.get("across", False)))
        yield str(row["file"]), trait, int(row.get("times", 1))
