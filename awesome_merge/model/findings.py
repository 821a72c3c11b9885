"""What a rule found, and how it can be mended."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from awesome_merge.text import Edit, Span


class Severity(StrEnum):
    """How bad a finding is: an error misleads or loses readers, a warning is a matter of care."""

    ERROR = "error"
    WARNING = "warning"


class Effect(StrEnum):
    """What a fix may do to the entries of a list; each is proven afterwards."""

    WITHIN = "every entry stays where it is"
    MOVES = "entries change places"
    JOINS = "entries go, and what they link to stands in others"


@dataclass(frozen=True, slots=True)
class Fix:
    """Edits that mend a finding; a safe one cannot change what the list says."""

    edits: tuple[Edit, ...]
    safe: bool = True
    effect: Effect = Effect.WITHIN


@dataclass(frozen=True, slots=True)
class Related:
    """The other end of a finding; ``file`` is None for the same file."""

    line: int
    message: str
    file: str | None = None


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that a rule found in one list.

    Attributes:
        code: ``AM201``.
        name: ``undeclared-mark``.
        message: what was found, what was expected, and where the other end is.
    """

    code: str
    name: str
    message: str
    span: Span
    related: tuple[Related, ...] = ()
    fix: Fix | None = None
    severity: Severity = Severity.WARNING
