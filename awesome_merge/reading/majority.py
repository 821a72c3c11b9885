"""What entries are of which nothing says it, by what most others of their list are."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from awesome_merge import labels
from awesome_merge.model import Entry, Kind, Role
from awesome_merge.reading.kinds import ELSEWHERE, holds_tools, may_be_paper

# Sections of what is on the web, of which nothing else says what it is.
_PLACES = re.compile(
    r"\b(?:web\s?sites?|sites|repo(?:s|sitor(?:y|ies))?|links|resources)\b|网站|资源|链接", re.IGNORECASE
)
_SAYS_PAPER = re.compile(r"\bpaper\b", re.IGNORECASE)
_FEWEST = 8
_FEWEST_FILES = 5
_NEARLY_ALL = 0.75
_A_PART = 0.25


def settled(entries: Sequence[Entry]) -> tuple[Entry, ...]:
    """Return ``entries`` with those of which nothing said more as papers, where nearly all others are papers.

    A paper's own link is never its code. A section called after websites,
    repositories or programs holds such. Files with a title are papers in a
    list of hardly anything else, where any is called one.
    """
    said = [entry.kind for entry in entries if entry.kind is not Kind.RESOURCE]
    papers = said.count(Kind.PAPER)
    if papers < _FEWEST or papers < _NEARLY_ALL * len(said) or papers < _A_PART * len(entries):
        return _with_files(entries, papers)
    return tuple(_as_paper(entry) for entry in entries)


def _with_files(entries: Sequence[Entry], papers: int) -> tuple[Entry, ...]:
    files = [entry for entry in entries if _is_file(entry)]
    several = len(files) + papers >= max(_FEWEST_FILES, _NEARLY_ALL * len(entries))
    if not (several and (papers or any(map(_is_called_paper, files)))):
        return tuple(entries)
    return tuple(replace(entry, kind=Kind.PAPER) if _is_file(entry) else entry for entry in entries)


def _is_file(entry: Entry) -> bool:
    return entry.kind is Kind.RESOURCE and may_be_paper(entry.title or "", entry.url or "")


def _is_called_paper(entry: Entry) -> bool:
    return _SAYS_PAPER.search(entry.description or "") is not None


def _as_paper(entry: Entry) -> Entry:
    if entry.kind not in {Kind.RESOURCE, Kind.PROJECT}:
        return entry
    if entry.title is None or _holds_places(entry.section) or labels.hosted(entry.url or "") in ELSEWHERE:
        return entry
    if entry.link is not None and entry.link.role is Role.CODE and labels.is_label(entry.link.label):
        if entry.kind is Kind.PROJECT and (holds_tools(entry.section, "") or _is_program(entry)):
            return entry
        return replace(entry, kind=Kind.PAPER, url=None, link=None, links=(entry.link, *entry.links))
    written = entry.kind is Kind.PROJECT and entry.authors
    return replace(entry, kind=Kind.PAPER) if written or entry.kind is Kind.RESOURCE else entry


def _is_program(entry: Entry) -> bool:
    """Whether one word and its code are all there is."""
    return " " not in (entry.title or "") and not (entry.links or entry.authors or entry.date)


def _holds_places(section: tuple[str, ...]) -> bool:
    return bool(section) and _PLACES.search(section[-1]) is not None
