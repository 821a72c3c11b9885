"""Which keys and pages an entry proves: those of its title, and of links that plainly name the same work."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache

from awesome_merge.merging.urls import REPOSITORIES, authorities, page, proofs, strengths
from awesome_merge.merging.words import words
from awesome_merge.model import Entry, Link, Role

_WORD = re.compile(r"\w+")


def keys(entry: Entry) -> tuple[str, ...]:
    """Return the keys that prove what ``entry`` is, strongest first.

    A repository proves a project, never a paper: papers share repositories.
    """
    return _keys(own_urls(entry), is_publication=entry.kind.is_publication)


def url_keys(entry: Entry) -> tuple[str, ...]:
    """Return those of the keys that the ``url`` of ``entry`` alone proves, strongest first."""
    return _keys((entry.url,) if entry.url else (), is_publication=entry.kind.is_publication)


def _keys(urls: Iterable[str], *, is_publication: bool) -> tuple[str, ...]:
    found = {
        f"{authority.scheme}:{value}": authority.scheme
        for url in urls
        for authority, value in proofs(url)
        if not (is_publication and authority.scheme in REPOSITORIES)
    }
    return tuple(sorted(found, key=lambda key: strengths()[found[key]]))


def pages(entry: Entry) -> frozenset[str]:
    """Return the pages, or parts of pages, that are ``entry``'s own; for a paper, no repository's."""
    return frozenset(
        found
        for url in own_urls(entry)
        if (found := page(url)) and not (entry.kind.is_publication and _is_repository(url))
    )


def _is_repository(url: str) -> bool:
    return any(authority.scheme in REPOSITORIES for authority, _ in proofs(url))


def own_urls(entry: Entry) -> Iterator[str]:
    """Yield the target of the title, then those of links whose labels plainly name the same work.

    Where neither title nor own link is given, all that an entry has are its other links.
    """
    if entry.url:
        yield entry.url
    for link in entry.links:
        if not (entry.title or entry.url) or _is_own(link, is_publication=entry.kind.is_publication):
            yield link.url


def _is_own(link: Link, *, is_publication: bool) -> bool:
    roles = (Role.PAPER, Role.PREPRINT) if is_publication else (Role.CODE, Role.PROJECT)
    if link.role not in roles:
        return False
    said = _WORD.findall(link.label.casefold())
    return bool(said) and all(word in _plain(is_publication=is_publication) for word in said)


@cache
def _plain(*, is_publication: bool) -> frozenset[str]:
    if not is_publication:
        return words("project_label")
    names = " ".join(row.label.casefold() for row in authorities() if row.scheme not in REPOSITORIES)
    return words("paper_label") | frozenset(names.split())
