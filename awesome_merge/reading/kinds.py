"""What an entry is: by its head, its words, its links, and its section's name."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from awesome_merge import labels
from awesome_merge.model import Entry, Kind, Role

_REPOSITORY = re.compile(r"https?://(?:www\.)?(?:github|gitlab)\.com/[^/]+/[^/]+", re.IGNORECASE)
_LIST = re.compile(r"awesome|(?:^|[-_ ])(?:papers?|list|literature|reading)s?\b|-papers?$", re.IGNORECASE)
# The more special word stands first: an "online course on books" is a course.
_WORDS = (
    (Kind.WORKSHOP, re.compile(r"\bworkshops?\b", re.IGNORECASE)),
    (Kind.TUTORIAL, re.compile(r"\btutorials?\b|教程", re.IGNORECASE)),
    (Kind.COURSE, re.compile(r"\b(?:courses?|lectures?|moocs?)\b|课程", re.IGNORECASE)),
    (Kind.DATASET, re.compile(r"\b(?:datasets?|data sets?|corpora|corpus)\b|数据集", re.IGNORECASE)),
    (Kind.BOOK, re.compile(r"\bbooks?\b|书", re.IGNORECASE)),
    (Kind.POST, re.compile(r"\b(?:blogs?|posts?|articles?|videos?|talks?)\b|博客|文章", re.IGNORECASE)),
    (Kind.API, re.compile(r"\bpublic apis?\b", re.IGNORECASE)),
    (Kind.PROJECT, re.compile(
        r"\b(?:engines?|apis?|tools?|librar(?:y|ies)|frameworks?|software|projects?|packages?|toolkits?)\b|工具|项目",
        re.IGNORECASE,
    )),
)  # fmt: skip
# One look tells of most texts that they hold none of these words.
_ANY_WORD = re.compile("|".join(words.pattern for _, words in _WORDS), re.IGNORECASE)
_PAPERS = re.compile(r"\b(?:papers?|publications?|literature|surveys?)\b|论文|综述", re.IGNORECASE)
# Sections of what is on the web, of which nothing else says what it is.
_PLACES = re.compile(
    r"\b(?:web\s?sites?|sites|repo(?:s|sitor(?:y|ies))?|links|resources)\b|网站|资源|链接", re.IGNORECASE
)
_FEWEST = 8
_NEARLY_ALL = 0.75
_A_PART = 0.25
ELSEWHERE = frozenset({Role.POST, Role.VIDEO, Role.DATA, Role.MODEL, Role.SLIDES, Role.DEMO})
"""Where links lead that are never a paper."""
_EVENTS = {Kind.WORKSHOP, Kind.TUTORIAL}


@dataclass(frozen=True, slots=True)
class Clues:
    """What an entry has that tells what it is.

    Attributes:
        list: the title of the list that it stands in.
        paper: whether one of its links is called a paper.
    """

    title: str
    url: str
    section: tuple[str, ...]
    list: str = ""
    dated: bool = False
    venue: bool = False
    paper: bool = False


def kind(clues: Clues) -> Kind:
    """Return what an entry is.

    What is published in a venue is a paper, but for the workshop or tutorial
    itself in a section of such. What is only dated is one unless the section
    names another kind. A repository is a list if its name says so.
    """
    by_section = next((found for name in reversed(clues.section) if (found := _by_words(name))), _by_list(clues.list))
    if by_section in _EVENTS and not clues.paper and (_by_words(clues.title) in _EVENTS or not clues.dated):
        return found if (found := _by_words(clues.title)) in _EVENTS else by_section
    repository = _REPOSITORY.match(clues.url) is not None
    if _is_published(clues, repository=repository, elsewhere=by_section):
        return Kind.PAPER
    if repository and (_LIST.search(clues.title) or _LIST.search(clues.url.rsplit("/", 1)[-1])):
        return Kind.LIST
    by_title = _by_words(clues.title)
    if by_title in _EVENTS | {Kind.COURSE, Kind.DATASET}:
        return by_title
    unnamed = Kind.PAPER if any(map(_PAPERS.search, clues.section)) else Kind.RESOURCE
    return by_section or (Kind.PROJECT if repository else unnamed)


def _is_published(clues: Clues, *, repository: bool, elsewhere: Kind | None) -> bool:
    if clues.venue or labels.hosted(clues.url) in {Role.PAPER, Role.PREPRINT}:
        return True
    if clues.paper:
        return elsewhere not in {Kind.BOOK, Kind.COURSE}
    return clues.dated and not repository and elsewhere is None


def settled(entries: Sequence[Entry]) -> tuple[Entry, ...]:
    """Return ``entries`` with those of which nothing said more as papers, where nearly all others are papers.

    A paper's own link is never its code. A section called after websites or repositories holds such.
    """
    said = [entry.kind for entry in entries if entry.kind is not Kind.RESOURCE]
    papers = said.count(Kind.PAPER)
    if papers < _FEWEST or papers < _NEARLY_ALL * len(said) or papers < _A_PART * len(entries):
        return tuple(entries)
    return tuple(_as_paper(entry) for entry in entries)


def _as_paper(entry: Entry) -> Entry:
    if entry.kind not in {Kind.RESOURCE, Kind.PROJECT}:
        return entry
    if entry.title is None or _holds_places(entry.section) or labels.hosted(entry.url or "") in ELSEWHERE:
        return entry
    coded = entry.link is not None and entry.link.role is Role.CODE and labels.is_label(entry.link.label)
    if entry.link is not None and coded:
        return replace(entry, kind=Kind.PAPER, url=None, link=None, links=(entry.link, *entry.links))
    written = entry.kind is Kind.PROJECT and entry.authors
    return replace(entry, kind=Kind.PAPER) if written or entry.kind is Kind.RESOURCE else entry


def _holds_places(section: tuple[str, ...]) -> bool:
    return bool(section) and _PLACES.search(section[-1]) is not None


@lru_cache(maxsize=64)
def _by_list(title: str) -> Kind | None:
    """Return what a list's title says of all its entries: data sets, books, courses; nothing where papers are named."""
    found = None if _PAPERS.search(title) else _by_words(title)
    return found if found in {Kind.DATASET, Kind.BOOK, Kind.COURSE} else None


# Most entries ask for the section that was asked for last, and writers ask again for every title.
@lru_cache(maxsize=4096)
def _by_words(text: str) -> Kind | None:
    """Return what a title or the name of a section says."""
    if _ANY_WORD.search(text) is None:
        return None
    return next((found for found, words in _WORDS if words.search(text)), None)
