"""Where a merge puts the sections of each list, and what speaks for it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

SECTION_BETWEEN = " > "
"""What stands between the headings in a section's name."""


class Because(StrEnum):
    """What decided where the works of a section go."""

    NAME = "same name"
    SHARED = "shared entries"
    WORDS = "common words"
    ABOVE = "the section above it"
    CONFIG = "configuration"
    OWN = "fits nowhere"


@dataclass(frozen=True, slots=True)
class Alignment:
    """One section of one list, and the topic under which what only it has is printed.

    Attributes:
        file: the list.
        name: the section as a configuration may call it: ``Papers > Pruning``, or the list's name under no heading.
        section: its headings without years and venues, outermost first; empty for entries under no others.
        into: the topic; ``section`` itself where it keeps its own.
        works: how many works the section lists.
        shared: how many of them stand in earlier lists too.
        there: how many of these stand in ``into`` or below it.
        words: what the innermost headings of both say, sorted.
    """

    file: str
    name: str
    section: tuple[str, ...]
    into: tuple[str, ...]
    because: Because
    works: int = 0
    shared: int = 0
    there: int = 0
    words: tuple[str, ...] = ()
