"""The words and letters by which lists name distinctions."""

from __future__ import annotations

import re

from awesome_merge.model import Distinction

_WORDS = (
    (Distinction.HONORABLE_MENTION, r"(?:best\spaper\s)?honou?rable\smention"),
    (Distinction.BEST_PAPER, r"best(?:\s(?:student\s)?paper|paper)?(?:\saward)?|outstanding\spaper(?:\saward)?"),
    (Distinction.ORAL, r"oral"),
    (Distinction.SPOTLIGHT, r"spotlight"),
    (Distinction.HIGHLIGHT, r"highlight"),
    (Distinction.WORKSHOP, r"workshop"),
    (Distinction.AWARD, r"(?:best\s\w+\s)?award"),
)
_ONLY = tuple(
    (name, re.compile(rf"(?:{words})(?: (?:paper|presentation|talk))?s? ?!*", re.IGNORECASE)) for name, words in _WORDS
)
_AT = re.compile(
    # ``best`` alone is a distinction only where nothing follows it.
    r"(?!best\b(?!\s(?:student\s)?paper|(?<!\bthe best)\s*(?:[)\],;）】]|$)))"
    rf"(?:{'|'.join(f'(?P<{name.name}>{words})' for name, words in _WORDS)})(?:\s(?:paper|presentation|talk))?s?(?!\w)",
    re.IGNORECASE,
)
_ANYWHERE = tuple((name, re.compile(rf"\b(?:{words})", re.IGNORECASE)) for name, words in _WORDS)


def only(text: str) -> Distinction | None:
    """Return the distinction that ``text`` is (``Best paper!``), or None if it says anything else."""
    folded = " ".join(text.split())
    return next((name for name, words in _ONLY if words.fullmatch(folded)), None)


def at(text: str, start: int) -> tuple[Distinction, int] | None:
    """Return the distinction that begins at ``text[start]`` and where it ends, or None."""
    found = _AT.match(text, start)
    return (Distinction[found.lastgroup], found.end()) if found and found.lastgroup else None


def meant(text: str) -> Distinction | None:
    """Return the distinction that the words ``text`` of a legend speak of, or None."""
    return next((name for name, words in _ANYWHERE if words.search(text)), None)
