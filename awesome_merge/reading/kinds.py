"""What an entry is: by its head, its words, its links, and its section's name."""

from __future__ import annotations

import re
from collections.abc import Iterable

from awesome_merge.model import Kind

_REPOSITORY = re.compile(r"https?://(?:www\.)?(?:github|gitlab)\.com/[^/]+/[^/]+", re.IGNORECASE)
_PAPER_HOST = re.compile(
    r"arxiv\.org/(?:abs|pdf|html)|openreview\.net|doi\.org/10\.|aclanthology|openaccess\.thecvf|proceedings\.(?:mlr|neurips)"
    r"|papers\.n(?:eur)?ips\.cc|ieeexplore\.ieee\.org/(?:abstract/)?document|dl\.acm\.org/doi|ecva\.net/papers",
    re.IGNORECASE,
)
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
_EVENTS = {Kind.WORKSHOP, Kind.TUTORIAL}


def kind(title: str, url: str, section: Iterable[str], *, dated: bool, venue: bool, paper: bool = False) -> Kind:
    """Return what an entry is; ``dated``, ``venue`` and ``paper`` if it has such, or a link that is called a paper.

    What is published in a venue is a paper, but for the workshop or tutorial
    itself in a section of such. What is only dated is one unless the section
    names another kind. A repository is a list if its name says so.
    """
    by_section = next((found for name in reversed(tuple(section)) if (found := _by_words(name))), None)
    by_title = _by_words(title)
    if by_section in _EVENTS and (by_title in _EVENTS or not dated):
        return by_title if by_title in _EVENTS else by_section
    repository = _REPOSITORY.match(url) is not None
    if paper and by_section is not Kind.BOOK:
        return Kind.PAPER
    if venue or _PAPER_HOST.search(url) or (dated and not repository and by_section is None):
        return Kind.PAPER
    if repository and (_LIST.search(title) or _LIST.search(url.rsplit("/", 1)[-1])):
        return Kind.LIST
    if by_title in _EVENTS | {Kind.COURSE, Kind.DATASET}:
        return by_title
    return by_section or (Kind.PROJECT if repository else Kind.RESOURCE)


def _by_words(text: str) -> Kind | None:
    return next((found for found, words in _WORDS if words.search(text)), None)
