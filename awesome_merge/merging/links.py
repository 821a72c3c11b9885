"""The title's link of a work, and all its other links: none is lost, none stands twice."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from awesome_merge.merging.claims import Claim
from awesome_merge.merging.urls import PREPRINTS, REPOSITORIES, address, proofs
from awesome_merge.merging.words import words
from awesome_merge.model import Entry, Link, Role, VenueMention
from awesome_merge.venues import Venues

_ROLES = tuple(Role)
_OWN = frozenset({Role.PAPER, Role.PREPRINT})
_TITLE_ORDER = {"doi": 2, "openreview": 3, "arxiv": 4}
_OTHER = 5


def title_url(claims: Sequence[Claim], venue: VenueMention | None, venues: Venues) -> str | None:
    """Return the best of the claims' own links: the venue's page, DOI, OpenReview, arXiv, others; None without any.

    Among equals https comes first, then the shorter, then the order of text. What is no address comes last.
    """
    urls = {claim.entry.url for claim in claims if claim.entry.url}
    if len(urls) < 2:  # noqa: PLR2004 - nothing to choose
        return next(iter(urls), None)
    name = venue.called if venue else None
    return min(urls, key=lambda url: _rank(url, name, venues))


def _rank(url: str, venue: str | None, venues: Venues) -> tuple[object, ...]:
    if not address(url):
        place = _OTHER + 1
    elif owner := venues.of_url(url):
        place = 0 if owner == venue else 1
    else:
        place = min((_TITLE_ORDER.get(authority.scheme, _OTHER) for authority, _ in proofs(url)), default=_OTHER)
    return place, not url.startswith("https:"), len(url), url


def links(claims: Sequence[Claim], url: str | None) -> tuple[Link, ...]:
    """Return every link of ``claims`` but ``url``, each target once, ordered by role, label and target.

    A link that repeats ``url`` stays if its label says more than what kind of page it is.
    """
    best: dict[str, Link] = {}
    for link in _all(claims, url):
        known = best.get(link.url)
        if known is None or _telling(link) < _telling(known):
            best[link.url] = link
    return tuple(sorted(best.values(), key=lambda link: (_ROLES.index(link.role), link.label, link.url)))


def _all(claims: Sequence[Claim], url: str | None) -> Iterator[Link]:
    for claim in claims:
        for link in claim.entry.links:
            if link.url and not (link.url == url and _says_no_more(link, claim)):
                yield Link(link.label, link.url, link.role)
        for target in own_targets(claim.entry):
            if target != url:
                yield labelled(target, claim)


def _says_no_more(link: Link, claim: Claim) -> bool:
    return link.role in _OWN or link.label == labelled(link.url, claim).label


def own_targets(entry: Entry) -> tuple[str, ...]:
    """Return the targets of the title and of the work itself: mostly one, none for a plain title."""
    found = (entry.url, entry.link.url if entry.link else None)
    return tuple(dict.fromkeys(url for url in found if url))


def _telling(link: Link) -> tuple[object, ...]:
    """Return the order in which one of several links to one target is chosen; a badge is not printed, so it is last."""
    general = link.label.casefold() in words("any_label")
    return link.role is Role.BADGE, general, -len(link.label), link.label, _ROLES.index(link.role)


def labelled(url: str, claim: Claim) -> Link:
    """Return a link to ``url``, an address of ``claim``'s own, under the name of the host that it leads to."""
    authority = next((found for found, _ in proofs(url)), None)
    if authority and authority.scheme in REPOSITORIES:
        return Link(authority.label, url, Role.CODE)
    if not claim.is_publication:
        return Link("Website", url, Role.PROJECT)
    role = Role.PREPRINT if authority and authority.scheme in PREPRINTS else Role.PAPER
    return Link(authority.label if authority else "Paper", url, role)
