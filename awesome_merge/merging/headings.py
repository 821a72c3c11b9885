"""What headings say: which of them are years or venues, and which words tell two topics apart."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache

from awesome_merge.merging.claims import PREPRINT_VENUES
from awesome_merge.merging.titles import title_key
from awesome_merge.merging.words import words
from awesome_merge.venues import Venues

Topic = tuple[str, ...]

_WORD = re.compile(r"[^\W_]+")
_YEAR = re.compile(r"(?:19|20)\d\ds?")
_NUMBER = re.compile(r"\d{1,2}s?")
_CAPITALS = 3
_BRACKETED = re.compile(r"[(\[]\s*(\w{2,6})\s*[)\]]")


@dataclass(frozen=True, slots=True)
class Wording:
    """The words of a topic, singular, abbreviations written out.

    Attributes:
        own: those of the innermost heading that tells something; ``Papers`` tells nothing unless it stands alone.
        above: those of the headings over it.
    """

    own: frozenset[str]
    above: frozenset[str]

    @property
    def all(self) -> frozenset[str]:
        """The words of all headings."""
        return self.own | self.above


def is_year(heading: str) -> bool:
    """Whether ``heading`` names a year or years, and nothing else: ``2019``, ``Before 2014``, ``2021 Papers``."""
    said = _WORD.findall(heading.casefold())
    rest = [word for word in said if not _YEAR.fullmatch(word) and not _NUMBER.fullmatch(word)]
    return any(_YEAR.fullmatch(word) for word in said) and words("heading").issuperset(rest)


def has_year(heading: str) -> bool:
    """Whether a year stands in ``heading``."""
    return _YEAR.search(heading) is not None


def is_venue(heading: str, venues: Venues) -> bool:
    """Whether ``heading`` names a venue by its short name, perhaps with a year, or venues: ``CVPR 2022``, ``arXiv``."""
    said = [word for word in _WORD.findall(heading) if not re.fullmatch(r"(?:19|20)?\d\d", word)]
    folded = {word.casefold() for word in said}
    if folded & (words("venue_heading") | PREPRINT_VENUES) and folded <= words("heading") | PREPRINT_VENUES:
        return True
    rest = " ".join(word for word in said if word.casefold() not in words("heading"))
    return sum(c.isupper() for c in rest) >= _CAPITALS and venues.canonical(rest) is not None


def topic(section: Sequence[str], venues: Venues) -> Topic:
    """Return ``section`` without the headings that are years or venues; empty if nothing is left.

    What ``Pruning Papers 2019`` adds to ``Pruning`` above it is a year as well.
    """
    kept: list[str] = []
    for heading in section:
        said = frozenset().union(*map(_telling, kept))
        is_level = is_year(heading) or is_venue(heading, venues) or (has_year(heading) and _telling(heading) <= said)
        if not is_level:
            kept.append(heading)
    return tuple(kept)


def prefixes(path: Topic) -> Iterable[Topic]:
    """Yield ``path`` and the topics above it, the outermost first."""
    return (path[:length] for length in range(1, len(path) + 1))


@lru_cache(maxsize=1 << 12)
def wording(path: Topic) -> Wording:
    """Return the words of ``path``, a topic with one heading or more."""
    telling = [found for found in map(_telling, path) if found]
    if not telling:
        return Wording(tokens(path[-1]), frozenset())
    return Wording(telling[-1], frozenset().union(*telling[:-1]) - telling[-1])


def tells(heading: str) -> bool:
    """Whether ``heading`` has words that tell it from others, unlike ``Papers`` or ``Other resources``."""
    return bool(_telling(heading))


@lru_cache(maxsize=1 << 12)
def tokens(heading: str) -> frozenset[str]:
    """Return the words of ``heading``, without initials of others among them: ``Weight Sharing (WS)``."""
    said = title_key(heading).tokens
    initials = "".join(word[0] for word in said)
    aside = {word for word in _BRACKETED.findall(heading.casefold()) if word in initials}
    surveys = words("survey_heading")
    kept = [word for word in said if word not in aside]
    return frozenset("survey" if word in surveys else word for word in kept or said)


@lru_cache(maxsize=1 << 12)
def _telling(heading: str) -> frozenset[str]:
    return frozenset(word for word in tokens(heading) - words("any_heading") if not word.isdigit())
