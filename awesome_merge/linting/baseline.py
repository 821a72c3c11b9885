"""Findings that are known and not told again, as text that changes only where they do.

Nothing here opens a file.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Sequence

from awesome_merge.errors import ConfigError
from awesome_merge.linting.novelty import Subjects, Trait
from awesome_merge.model import Document, Finding

# Of each list, by its path relative to the baseline: how often each finding is known.
Known = dict[str, Counter[Trait]]


def traits(document: Document, found: Iterable[Finding]) -> Counter[Trait]:
    """Return how often ``document`` has each of the findings ``found``."""
    subjects = Subjects(document)
    return Counter(subjects.trait(finding) for finding in found)


def unknown(document: Document, found: Sequence[Finding], known: Counter[Trait]) -> list[Finding]:
    """Return those of ``found`` that are not ``known``, the first of equal ones being the known ones."""
    subjects = Subjects(document)
    left = Counter(known)
    new = []
    for finding in found:
        trait = subjects.trait(finding)
        left[trait] -= 1
        if left[trait] < 0:
            new.append(finding)
    return new


def gone(document: Document, found: Sequence[Finding], known: Counter[Trait]) -> int:
    """Return how many that are ``known`` are no more among ``found``."""
    return (known - traits(document, found)).total()


def text(known: Known) -> str:
    """Return ``known`` as JSON with one finding on a line, sorted by file, rule and subject."""
    rows = (
        json.dumps({"file": file, "rule": trait.code, "subject": trait.subject, "times": times}, ensure_ascii=False)
        for file, counted in sorted(known.items())
        for trait, times in sorted(counted.items())
    )
    said = ",\n    ".join(rows)
    return f'{{\n  "schema": 1,\n  "findings": [\n    {said}\n  ]\n}}\n'


def parse(name: str, content: str) -> Known:
    """Return what ``text`` has written into the file ``name``.

    Raises:
        ConfigError: ``content`` is something else.
    """
    known: Known = {}
    try:
        for row in json.loads(content)["findings"]:
            trait = Trait(str(row["rule"]), str(row["subject"]))
            known.setdefault(str(row["file"]), Counter())[trait] += int(row["times"])
    except (ValueError, KeyError, TypeError) as error:
        raise ConfigError(f"{name}: is no baseline; write it anew with --write-baseline") from error
    return known
