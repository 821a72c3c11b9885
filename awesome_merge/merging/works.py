"""From a cluster of claims to one work: each field chosen by value, every other value kept as a conflict."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence

from awesome_merge.merging.choices import chosen
from awesome_merge.merging.claims import Claim
from awesome_merge.merging.clusters import Cluster
from awesome_merge.merging.groups import group, in_order
from awesome_merge.merging.legends import tag_names
from awesome_merge.merging.links import links, title_url
from awesome_merge.merging.publications import Publication, distinctions, publication
from awesome_merge.merging.spellings import cleanest
from awesome_merge.merging.urls import keys, strengths
from awesome_merge.model import Conflict, Kind, OtherValue, Work
from awesome_merge.text import folded
from awesome_merge.venues import Venues

_KINDS = tuple(Kind)
_BETWEEN_PARTS = "; "


def work(cluster: Cluster, venues: Venues, meanings: Mapping[str, str]) -> Work:
    """Return the work that ``cluster`` speaks of; its section is not known yet, its id perhaps not its own alone."""
    claims, own = in_order(cluster), group(cluster)
    found = publication(claims)
    title = cleanest(claims, found.agreeing if found.venue else claims)
    url = title_url(claims, found.venue, venues)
    kind = chosen(((claim.entry.kind, claim) for claim in claims), order=lambda kind: (_KINDS.index(kind),))
    description = _description(claims, kind)
    tags = {name for claim in claims for name in tag_names(claim.document, claim.entry.tags, meanings)}
    return Work(
        id=_id(cluster, url),
        kind=kind,
        title=title,
        url=url,
        date=found.date,
        preprint=found.preprint,
        venue=found.venue,
        distinctions=distinctions(claims, found),
        authors=max((claim.entry.authors for claim in claims), key=len),
        tags=tuple(sorted(tags)),
        description=description,
        links=links(claims, url),
        said_by=own.said_by,
        conflicts=_conflicts(claims, found, title, None if kind.is_publication else description),
        because=own.because,
    )


def _id(cluster: Cluster, url: str | None) -> str:
    """Return the strongest key of ``url``, else of any claim, else one made of the title."""
    own = keys(url) if url else ()
    others = {
        f"{scheme}:{value}": strengths()[scheme]
        for claim in cluster.claims
        for scheme, values in claim.keys.items()
        for value in values
    }
    proven = [key for key in own if key in others]
    if proven or others:
        return proven[0] if proven else min(others, key=lambda key: (others[key], key))
    words = cluster.claims[0].title.tokens
    return "title:" + "-".join(words) if words else f"page:{url}"


def _description(claims: Sequence[Claim], kind: Kind) -> str | None:
    """Return the notes on a paper, each once, sorted; of other works, the description of most lists."""
    said = [(text, claim) for claim in claims if (text := _said(claim))]
    if not said:
        return None
    if not kind.is_publication:
        return chosen(said, order=lambda text: (-len(text), text))
    parts: dict[str, str] = {}
    for part in sorted({part for text, _ in said for part in text.split(_BETWEEN_PARTS) if part}):
        parts.setdefault(part.casefold(), part)
    return _BETWEEN_PARTS.join(parts[key] for key in sorted(parts))


def _conflicts(
    claims: Sequence[Claim], found: Publication, title: str | None, description: str | None
) -> tuple[Conflict, ...]:
    """Return the fields on which lists disagree. That a preprint is older than its publication is no disagreement.

    ``description`` is the one chosen of several; None where all are kept.
    """
    year = str(found.date.year) if found.date else None
    named = [claim for claim in claims if claim.venue or not found.venue or not _has_month(claim)]
    return tuple(
        _conflict("title", title, claims, lambda claim: folded(claim.entry.title) if claim.entry.title else None)
        + _conflict("year", year, named, lambda claim: str(claim.year) if claim.year else None)
        + _conflict("venue", found.venue.called if found.venue else None, claims, _venue)
        + (_conflict("description", description, claims, _said) if description else ())
    )


def _has_month(claim: Claim) -> bool:
    return claim.entry.date is not None and claim.entry.date.month is not None


def _venue(claim: Claim) -> str | None:
    return claim.entry.venue.called if claim.venue and claim.entry.venue else None


def _said(claim: Claim) -> str | None:
    return folded(claim.entry.description or "") or None


def _conflict(
    field: str, kept: str | None, claims: Iterable[Claim], value: Callable[[Claim], str | None]
) -> tuple[Conflict, ...]:
    others = tuple(
        OtherValue(said, claim.place) for claim in claims if (said := value(claim)) is not None and said != kept
    )
    return (Conflict(field, kept or "", others),) if others else ()
