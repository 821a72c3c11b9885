"""What an entry is: by its head, its words, its links, and its section's name."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from awesome_merge import labels
from awesome_merge.model import Kind, Role

_REPOSITORY = re.compile(r"https?://(?:www\.)?(?:github|gitlab)\.com/[^/]+/[^/]+", re.IGNORECASE)
_LIST = re.compile(r"awesome|(?:^|[-_ ])(?:papers|list|literature|reading)s?\b|[-_]papers?$", re.IGNORECASE)
# The more special word stands first: an "online course on books" is a course.
_WORDS = (
    (Kind.WORKSHOP, re.compile(r"\bworkshops?\b", re.IGNORECASE)),
    (Kind.TUTORIAL, re.compile(r"\btutorials?\b|教程", re.IGNORECASE)),
    (Kind.COURSE, re.compile(r"\b(?:courses?|lectures?|moocs?)\b|课程", re.IGNORECASE)),
    (Kind.DATASET, re.compile(r"\b(?:datasets?|data sets?|corpora|corpus)\b|数据集", re.IGNORECASE)),
    (Kind.BOOK, re.compile(r"\bbooks?\b|书", re.IGNORECASE)),
    (Kind.POST, re.compile(
        # ``post-`` is a prefix: post-training, post hoc.
        r"\b(?:blogs?|posts?(?!-|\s(?:training|hoc|processing|editing|pruning|quanti[sz]ation)\b)"
        r"|articles?|videos?|talks?)\b|博客|文章",
        re.IGNORECASE,
    )),
    (Kind.API, re.compile(r"\bpublic apis?\b", re.IGNORECASE)),
    (Kind.PROJECT, re.compile(
        r"\b(?:engines?|apis?|tools?|librar(?:y|ies)|frameworks?|software|projects?|packages?|toolkits?)\b|工具|项目",
        re.IGNORECASE,
    )),
)  # fmt: skip
# One look tells of most texts that they hold none of these words.
_ANY_WORD = re.compile("|".join(words.pattern for _, words in _WORDS), re.IGNORECASE)
_PAPERS = re.compile(r"\b(?:papers?|publications?|literature|surveys?)\b|论文|综述", re.IGNORECASE)
# Sections of programs: what they are called after stands last, ``Pruning Tools``, but not ``Tool Use``.
_TOOLS = re.compile(
    r"\b(?:tools|librar(?:y|ies)|frameworks|software|projects?|packages|toolkits|toolboxes)\W*$|(?:工具|项目)$"
    r"|^\W*(?:(?:source|open[\s-]source|other|useful|related|public)\s)?(?:codes?|implementations?)\W*$",
    re.IGNORECASE,
)
_VIDEOS = re.compile(r"\W*videos?\W*", re.IGNORECASE)
_BLOG = re.compile(r"https?://(?:(?:[\w-]+\.)*blogs?\.|[^/]+/(?:[^?#]*/)?(?:blogs?|posts?)(?:/|$))", re.IGNORECASE)
_FILE = re.compile(r"[^?#]*\.pdf(?:[?#]|$)", re.IGNORECASE)
# Files that are no papers, whoever wrote them.
_NO_PAPER = re.compile(r"\b(?:slides|cheat\s?sheets?|manuals?|handbook|lectures?|books?)\b", re.IGNORECASE)
_TITLE_WORDS = 3
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
    authors: tuple[str, ...] = ()


def kind(clues: Clues) -> Kind:
    """Return what an entry is.

    What is published in a venue is a paper, but for the workshop or tutorial
    itself in a section of such. What is only dated is one unless the section
    names another kind, or it is a blog's. A repository is a list if its name says so.
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
    if repository and by_section is Kind.POST and _VIDEOS.fullmatch(clues.section[-1]):
        # Programs for videos.
        return Kind.PROJECT
    unnamed = Kind.PAPER if holds_papers(clues.section) or _is_file(clues) else Kind.RESOURCE
    return by_section or (Kind.PROJECT if repository else unnamed)


def _is_published(clues: Clues, *, repository: bool, elsewhere: Kind | None) -> bool:
    if clues.venue or labels.hosted(clues.url) in {Role.PAPER, Role.PREPRINT}:
        return True
    if clues.paper:
        return elsewhere not in {Kind.BOOK, Kind.COURSE}
    if not clues.dated or repository or elsewhere is not None:
        return False
    return not (_BLOG.match(clues.url) or any(author.startswith("@") for author in clues.authors))


def _is_file(clues: Clues) -> bool:
    """Whether it is a file in a list of papers."""
    return may_be_paper(clues.title, clues.url) and _PAPERS.search(clues.list) is not None


def may_be_paper(title: str, url: str) -> bool:
    """Return whether an address is one of a file, and what it is called may be a paper's title."""
    return bool(_FILE.match(url)) and len(title.split()) >= _TITLE_WORDS and not _NO_PAPER.search(title)


def holds_papers(section: tuple[str, ...]) -> bool:
    """Return whether the name of a section says that papers stand there."""
    return any(map(_PAPERS.search, section))


def holds_tools(section: tuple[str, ...], title: str) -> bool:
    """Return whether what stands under ``section`` in the list called ``title`` are programs."""
    name = section[-1] if section else title
    if _PAPERS.search(name):
        return False
    return bool(_TOOLS.search(name)) or (bool(_TOOLS.search(title)) and not _PAPERS.search(title))


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
