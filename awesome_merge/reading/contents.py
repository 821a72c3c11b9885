"""What stands in a list and is no entry of it: contents, news, thanks, licence, the list's own files."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence

from awesome_merge import labels
from awesome_merge.hosts import host_and_path
from awesome_merge.model import Entry, Role
from awesome_merge.reading.atoms import Atom
from awesome_merge.reading.details import links
from awesome_merge.reading.items import Item

_NAME = r"(?:(?:table\s+of\s+|list\s+of\s+)?contents?|toc|index|outline|quick\s+links?|目录|目錄|目次|总目录|导航|内容)"
# In one language or two.
_CONTENTS = re.compile(rf"\W*{_NAME}(?:\W+{_NAME})?\W*", re.IGNORECASE)
_APART = re.compile(
    r"acknowledg|\bthanks\b|licen[cs]e|contribut(?:ors?|ing|e)\b|^\W*contributions?\b|contributions?\s+(?:guide|welcome|are)|sponsor|\bcit(?:ation|ing|e)\b|star\s+history|\bcontact\b|maintainers?$|^\W*team\W*$"
    r"|致谢|许可|贡献|引用|点赞|赞助|联系",
    re.IGNORECASE,
)
_NEWS = re.compile(
    r"\W*(?:(?:latest|recent|breaking)\s+)?(?:news|updates?|change\s*log|what['’]?s\s+new|announcements?|更新|新闻|最新动态)"
    r"(?:\s*(?:&|and|/)\s*(?:news|updates?))?\W*",
    re.IGNORECASE,
)
_OWN_PAGE = re.compile(
    r"(?:^|/)(?:(?:contributing|licen[cs]e|code[-_]of[-_]conduct)(?:\.\w+)?|(?:issues|pulls?)(?:/new(?:/choose)?)?)/?(?:[?#].*)?$",
    re.IGNORECASE,
)
# ``topics/maps.md#north``, ``./extras/``: no address, and no file but a page.
_BESIDE = re.compile(
    r"(?!mailto:|//|[\w-]+\.[\w.-]+/)[^?#]*?(?:/|\.(?:md|markdown|rst)|(?:^|/)[^./?#]+)(?:[?#].*)?", re.IGNORECASE
)
# ``/share?text=``, ``/sharer.php?u=``, ``/intent/tweet?text=``
_SHARED = re.compile(r"/(?:share\w*(?:\.php)?|intent/\w+|home(?=\?status))/?\?", re.IGNORECASE)
# ``:arrow_down:`` and ``back to top`` with an address that names a part of a page lead within this one.
_NAMELESS = re.compile(r"(?::[\w+-]+:|[^\w:])+")
_BACK = re.compile(
    r"(?::[\w+-]+:|[^\w:])*(?:(?:go|back|return|jump)\s+)?(?:up\s+)?to\s+(?:the\s+)?(?:top|contents?|toc|table\s+of\s+contents|index)"
    r"(?::[\w+-]+:|[^\w:])*"
)
_WORD = re.compile(r"\w+")
_TITLE_WORDS = 5
_SHORTCUT = re.compile(r"#|readme", re.IGNORECASE)
_PAGES = (".html", ".htm", ".php", ".aspx")
_PROMISE = re.compile(
    r"\W*(?:to[ -]?do|tb[ad]|(?:more\s+)?(?:coming\s+soon|to\s+come|to\s+be\s+(?:added|updated|continued)))\W*"
    r"|\W*(?:待更新|待补充|敬请期待)\W*",
    re.IGNORECASE,
)
_LONGEST_PROMISE = 40
_UNMARKED = re.compile(r"[^\w\- ]")
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


def is_about_the_list(item: Item) -> bool:
    """Return whether every link of ``item`` shares the list, or leads to its licence, issues, or how to contribute."""
    return _all_lead(item, _is_about) is True


def _is_about(link: Atom) -> bool:
    url = link.url or ""
    if _SHARED.search(url):
        return True
    # ``https://example.org/license.html`` is a thing's own page, ``blob/main/LICENSE.html`` a repository's.
    return _OWN_PAGE.search(url) is not None and not (url.endswith(_PAGES) and _is_of_site(url))


def _is_of_site(url: str) -> bool:
    return host_and_path(url) is not None and labels.hosted(url) is not Role.CODE


def is_promise(item: Item) -> bool:
    """Return whether ``item`` only says that something is still to come."""
    if len(item.atoms) != 1 or item.children:
        return False
    return len(item.atoms[0].text) <= _LONGEST_PROMISE and _PROMISE.fullmatch(item.atoms[0].text) is not None


def is_own_page(item: Item) -> bool:
    """Return whether every link of ``item`` leads to another page beside the list, or to a folder."""
    return _all_lead(item, _is_beside) is True


def _is_beside(link: Atom) -> bool:
    url = link.url or ""
    if "://" in url or (_WORD.fullmatch(url) and labels.is_label(link.text)):
        # ``[paper](link)`` waits for its address.
        return False
    return _BESIDE.fullmatch(url) is not None


def is_untold_page(item: Item) -> bool:
    """Return whether ``item`` has a title as long as those of works, though it leads to a page beside the list."""
    first = next(iter(links(item.atoms)), None)
    if first is None or item.children or _SHORTCUT.search(first.url or ""):
        return False
    return len(_WORD.findall(first.text)) >= _TITLE_WORDS


def _all_lead(item: Item, there: Callable[[Atom], bool]) -> bool | None:
    """Return whether all links of ``item`` and of the items in it lead ``there``; None if there is no link."""
    found: bool | None = None
    for cell in item.cells:
        for link in links(cell.atoms):
            if not there(link):
                return False
            found = True
    for child in item.children:
        below = _all_lead(child, there)
        if below is False:
            return False
        found = found or below
    return found


def is_advert(items: Sequence[Item]) -> bool:
    """Return whether several items all lead to one site, as those of a sponsor above the contents do."""
    first = next((link for item in items for link in links(item.atoms)), None)
    site = _site(first.url or "") if first else None
    several = len(items) > 2  # noqa: PLR2004
    return (
        several
        and site is not None
        and all(_all_lead(item, lambda link: _site(link.url or "") == site) for item in items)
    )


def _site(url: str) -> str | None:
    """Return the host of ``url``; with the owner where it is one of those that hold everybody's works."""
    address = host_and_path(url)
    if address is None:
        return None
    host, path = address
    return host if labels.role("", url) is Role.OTHER else f"{host}/{path.partition('/')[0]}"


def is_navigation(item: Item, sections: frozenset[str] = frozenset()) -> bool:
    """Return whether every link of ``item`` and of the items in it leads to a place within the page.

    So does one to a part that is called as one of the ``sections`` and the link, whatever page it names.
    """
    if _all_lead(item, lambda link: is_inner(link) or _names_section(link, sections)) is True:
        return True
    first = next(iter(links(item.atoms)), None)
    # ``[Oaks](#oaks) | [[more](OAKS.md)]``
    return (
        first is not None
        and is_inner(first)
        and _all_lead(item, lambda link: is_inner(link) or _is_beside(link)) is True
    )


def _names_section(link: Atom, sections: frozenset[str]) -> bool:
    if "#" not in (link.url or ""):
        return False
    part = (link.url or "").partition("#")[2].casefold()
    name = " ".join(link.text.split()).casefold()
    if _NAMELESS.fullmatch(name):
        return any(part == place(section) for section in sections)
    return (name in sections and part == place(name)) or _BACK.fullmatch(name) is not None


def place(name: str) -> str:
    """Return what an address within the page calls the section ``name``."""
    # Not as ``anchors`` has it, for what a link means is asked here, not whether it arrives: repeats are not counted,
    # and nothing stays of an emoji, for contents are met with and without the sign that makes one of a character.
    return _UNMARKED.sub("", name).replace(" ", "-")


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
