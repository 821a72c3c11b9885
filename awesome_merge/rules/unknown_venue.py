"""AM206."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping

from awesome_merge.model import VenueMention
from awesome_merge.rules.base import Document, Edit, Facts, Finding, Fix, Invalid, Iterator, Rule, Span, Valid
from awesome_merge.style import FEWEST, SHARE
from awesome_merge.venues import Venues

# ``CSS`` may be a slip of ``CCS``, and may be a venue: short names are all close to each other. So are those of
# international conferences; of the other 143 names of five letters or more in our table only two, ``MMSys`` and
# ``MLSys``, are one letter apart.
_SHORTEST = 5
# Of a shorter one only letters in a wrong order are told, `CPVR`.
_SHORT = 4
_LONG = 7
_INTERNATIONAL = "I"

_USUAL = "".join(f"- 2019-NeurIPS-[Title {n}](https://example.org/{n})\n" for n in range(8))


class UnknownVenue(Rule):
    """A venue that stands in the list once or twice is no slip of a known one.

    ``NeruIPS`` and ``arVix`` are found by no search, and a merge takes them
    for venues of their own. A name that resembles none may be a venue that we
    do not know: nothing is said of it, nor of one that stands there often.
    """

    code = "AM206"
    name = "unknown-venue"
    fix = "Unsafe: the name becomes the known one."
    valid = (
        Valid(_USUAL + "- 2020-Workshop on Everything-[Another Title](https://example.org/9)\n"),
        Valid(
            _USUAL + "- 2019-ICSAI-[International Conferences Are Close to Each Other](https://example.org/9)\n"
            "- 2019-CSS-[Too Short to Tell](https://example.org/10)\n"
        ),
    )
    invalid = (
        Invalid(
            _USUAL + "- 2020-NeruIPS-[Another Title](https://example.org/9)\n",
            reports=("9:8: 'NeruIPS' is no venue that we know; 'NeurIPS' is (8 times in this list)",),
            unsafely=_USUAL + "- 2020-NeurIPS-[Another Title](https://example.org/9)\n",
        ),
        Invalid(
            _USUAL.replace("NeurIPS", "CVPR") + "- 2020-CPVR-[Another Title](https://example.org/9)\n",
            reports=("9:8: 'CPVR' is no venue that we know; 'CVPR' is (8 times in this list)",),
            unsafely=_USUAL.replace("NeurIPS", "CVPR") + "- 2020-CVPR-[Another Title](https://example.org/9)\n",
        ),
        Invalid(
            _USUAL + "- 2020-arVix-[Another Title](https://example.org/9)\n",
            reports=("9:8: 'arVix' is no venue that we know; 'arXiv' is",),
            unsafely=_USUAL + "- 2020-arXiv-[Another Title](https://example.org/9)\n",
        ),
    )

    def check(self, document: Document, facts: Facts) -> Iterator[Finding]:
        """Yield the venues that we do not know and that are one slip away from one of the list's own."""
        found = [entry.venue for entry in document.entries if entry.venue]
        unknown = [venue for venue in found if venue.name is None]
        if len(found) < FEWEST or len(found) - len(unknown) < SHARE * len(found):
            return
        known = Counter(venue.bare for venue in found if venue.name)
        times = Counter(venue.bare.casefold() for venue in unknown)
        for venue in unknown:
            if venue.span is None or (close := _close(venue, known, times, facts.venues)) is None:
                continue
            often = f" ({known[close]} times in this list)" if known[close] else ""
            message = f"'{venue.bare}' is no venue that we know; '{close}' is{often}"
            span = Span(venue.span.start, venue.span.start + len(venue.bare))
            yield self.report(span, message, fix=Fix((Edit(span, close),), safe=False))


def _close(venue: VenueMention, known: Mapping[str, int], times: Mapping[str, int], venues: Venues) -> str | None:
    """Return the name of which ``venue`` is a slip: one that the list has far more often, else one of our table.

    None if there is none, or more than one. ``times`` is how often each unknown name stands in the list.
    """
    written = venue.bare.casefold()
    if len(written) < _SHORTEST:
        turned = [name for name in known if sorted(name.casefold()) == sorted(written) and len(name) >= _SHORT]
        most = max(turned, key=lambda name: known[name], default="")
        is_one = len({name.casefold() for name in turned}) == 1
        return most if is_one and known[most] >= FEWEST * times[written] else None
    if own := _nearest(written, known, most=2 if len(written) >= _LONG else 1):
        # A slip is rare; what is written so again and again is meant.
        return own if known[own] >= FEWEST * times[written] else None
    if times[written] > 1 or venue.bare.startswith(_INTERNATIONAL):
        return None
    return _nearest(written, [name for name in venues.by_name if len(name) == len(written)], most=1)


def _nearest(written: str, names: Iterable[str], *, most: int) -> str | None:
    """Return the only one of ``names`` that is nearest to ``written``, at most ``most`` slips away."""
    found = {name: _slips(written, name.casefold(), most) for name in names if len(name) >= _SHORTEST}
    nearest = [name for name, slips in found.items() if slips == min(found.values()) <= most]
    return nearest[0] if len({name.casefold() for name in nearest}) == 1 else None


def _slips(written: str, name: str, most: int) -> int:
    """Return how many slips of the pen ``written`` is away from ``name``, or any number above ``most``.

    The right letters in a wrong order are one: ``arvix``.
    """
    from rapidfuzz.distance import OSA  # most lists have no unknown venue

    return 1 if sorted(written) == sorted(name) else OSA.distance(written, name, score_cutoff=most)
