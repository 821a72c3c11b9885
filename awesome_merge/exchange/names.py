"""Persons: ``Ann van Other`` as lists write them, in parts as reference managers want them."""

from __future__ import annotations

import re
from dataclasses import dataclass

from bibtexparser.middlewares.names import parse_single_name_into_parts

from awesome_merge.text import folded

_AND_OTHERS = re.compile(r"(?:et\.? al\.?|others)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Person:
    """The parts of a name; ``family`` alone where it has no parts.

    Attributes:
        particle: ``van`` or ``de la``, before the family name.
        suffix: ``Jr.``.
    """

    family: str
    given: str = ""
    particle: str = ""
    suffix: str = ""

    @classmethod
    def of(cls, name: str) -> Person:
        """Return the parts of ``name``, in either order: ``Ann van Other``, ``van Other, Ann``."""
        parts = parse_single_name_into_parts(name.replace("\\", " "), strict=False)
        family, given, particle, suffix = map(" ".join, (parts.last, parts.first, parts.von, parts.jr))
        return cls(family, given, particle, suffix) if family else cls(folded(name))

    @property
    def written(self) -> str:
        """The name as lists write it, given name first."""
        return " ".join(filter(None, (self.given, self.particle, self.family, self.suffix)))

    @property
    def sorted(self) -> str:
        """The name as it is sorted: ``van Other, Ann, Jr.``."""
        return ", ".join(filter(None, (f"{self.particle} {self.family}".strip(), self.given, self.suffix)))


def is_person(name: str) -> bool:
    """Whether ``name`` is more than *and others*."""
    return bool(name.strip()) and not _AND_OTHERS.fullmatch(name.strip())
