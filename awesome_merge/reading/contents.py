"""What stands in a list and is no entry of it: contents, news, thanks, licence, the list's own files."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from awesome_merge.model import Entry
from awesome_merge.reading.atoms import Atom
from awesome_merge.reading.details import links
from awesome_merge.reading.items import Item

_CONTENTS = re.compile(
    r"\W*(?:(?:table\s+of\s+|list\s+of\s+)?contents?|toc|index|outline|overview|navigation|quick\s+links?|目录|目錄|目次|总目录|导航)\W*",
    re.IGNORECASE,
)
_APART = re.compile(
    r"acknowledg|\bthanks\b|licen[cs]e|contribut|sponsor|\bcit(?:ation|ing|e)\b|star\s+history|\bcontact\b|maintainers?$"
    r"|致谢|许可|贡献|引用|点赞|赞助|联系",
    re.IGNORECASE,
)
_NEWS = re.compile(
    r"\W*(?:(?:latest|recent|breaking)\s+)?(?:news|updates?|change\s*log|what['’]?s\s+new|announcements?|更新|新闻|最新动态)"
    r"(?:\s*(?:&|and|/)\s*(?:news|updates?))?\W*",
    re.IGNORECASE,
)
_INNER = ("#", "./#")


def is_contents(name: str) -> bool:
    """Return whether a heading called ``name`` stands over contents."""
    return _CONTENTS.fullmatch(name) is not None


def is_apart(path: Iterable[str]) -> bool:
    """Return whether a section tells of the list itself: thanks, licence, how to contribute."""
    return any(_APART.search(name) for name in path)


def is_news(path: Iterable[str]) -> bool:
    """Return whether a section's name is that of news, which a list's first sections tell of itself."""
    return any(_NEWS.fullmatch(name) for name in path)


def is_navigation(item: Item) -> bool:
    """Return whether every link of ``item`` and of the items in it leads to a place within the page."""
    if any(not is_navigation(child) for child in item.children if _all_links(child)):
        return False
    return all(is_inner(atom) for atom in links(item.atoms)) and bool(_all_links(item))


def _all_links(item: Item) -> list[Atom]:
    return [*links(item.atoms), *(atom for child in item.children for atom in _all_links(child))]


def is_inner(link: Atom) -> bool:
    """Return whether a link leads to a place within the page."""
    return (link.url or "").startswith(_INNER)


def without_linkless_sections(found: Sequence[Entry]) -> tuple[tuple[Entry, ...], tuple[Entry, ...]]:
    """Part entries from the items of sections without any link, in a list that otherwise has links.

    Such items are a list of topics or advice; but what has a date or venue is an entry anyway.
    """
    linked = {entry.section for entry in found if entry.all_links or entry.date or entry.venue}
    if 2 * sum(1 for entry in found if entry.all_links) < len(found):
        return tuple(found), ()
    kept = tuple(entry for entry in found if entry.section in linked)
    return kept, tuple(entry for entry in found if entry.section not in linked)
