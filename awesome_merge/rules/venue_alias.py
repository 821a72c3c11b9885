"""AM205."""

from __future__ import annotations

from awesome_merge.model import VenueMention
from awesome_merge.rules.base import Document, Edit, Facts, Finding, Fix, Invalid, Iterator, Rule, Span, Valid
from awesome_merge.style import mentions, venue_key

_CONFIGURED = "in the configuration"
# The old name and the year of the new one: https://en.wikipedia.org/wiki/Conference_on_Neural_Information_Processing_Systems
_RENAMED = ("nips", 2018)
_SPONSORS = {"ieee", "acm", "aaai", "usenix", "cvf"}
_LONG = 4


class VenueAlias(Rule):
    """A venue goes by one name in one list.

    A conference under two names (``NIPS`` and ``NeurIPS``) sorts into two
    places, and a reader who searches for one misses the other.
    """

    code = "AM205"
    name = "venue-alias"
    fix = (
        "Safe where only letter case differs; another name needs `--unsafe-fixes`. "
        "The name in the configuration wins, else the list's most frequent one, on a tie the usual short name."
    )
    valid = (
        Valid("- 2016-NIPS-[One Name](https://example.org/1)\n- 2017-NIPS-[The Same](https://example.org/2)\n"),
        Valid(
            "- 2016-NIPS-[Before It Was Renamed](https://example.org/1)\n"
            "- 2019-NeurIPS-[And After](https://example.org/2)\n"
        ),
        Valid(
            "- 2018-NeurIPS-[Known](https://example.org/1)\n- 2018-Xyzzy-[A venue nobody knows](https://example.org/2)\n"
        ),
    )
    invalid = (
        Invalid(
            "- 2019-NIPS-[One](https://example.org/1)\n"
            "- 2020-NIPS-[Two](https://example.org/2)\n"
            "- 2020-NeurIPS-[Three](https://example.org/3)\n",
            reports=("3:8: 'NeurIPS' is 'NIPS' in this list (2 of 3)",),
            unsafely="- 2019-NIPS-[One](https://example.org/1)\n"
            "- 2020-NIPS-[Two](https://example.org/2)\n"
            "- 2020-NIPS-[Three](https://example.org/3)\n",
        ),
        Invalid(
            "- 2019-MLsys-[One](https://example.org/1)\n- 2020-MLSys-[Two](https://example.org/2)\n",
            reports=("1:8: 'MLsys' is 'MLSys' elsewhere (this list has both, 1 of 2 times each)",),
            fixed="- 2019-MLSys-[One](https://example.org/1)\n- 2020-MLSys-[Two](https://example.org/2)\n",
        ),
    )

    def check(self, document: Document, facts: Facts) -> Iterator[Finding]:
        """Yield the mentions that do not have their venue's name."""
        wanted = _wanted(document, facts)
        renamed = _renamed(document)
        for mention in mentions(document):
            spelling, because = wanted[venue_key(mention)]
            if mention.span is None or mention.bare == spelling:
                continue
            if because != _CONFIGURED and (mention in renamed or _is_another_name(mention.bare, spelling)):
                continue
            span = Span(mention.span.start, mention.span.start + len(mention.bare))
            fix = Fix((Edit(span, spelling),), safe=mention.bare.casefold() == spelling.casefold())
            yield self.report(span, f"'{mention.bare}' is '{spelling}' {because}", fix=fix)


def _wanted(document: Document, facts: Facts) -> dict[str, tuple[str, str]]:
    """Return, for each venue that the list names, how it should be spelled, and whose word that is."""
    configured = {spelling.casefold(): spelling for spelling in facts.aliases.values()}
    known = {mention.name.casefold(): mention.name for mention in mentions(document) if mention.name}
    wanted = {}
    for key, spellings in facts.style.venue_spellings.items():
        of, votes = sum(spellings.values()), max(spellings.values())
        frequent = [spelling for spelling, times in spellings.items() if times == votes]
        fixed = next((configured[each.casefold()] for each in (key, *spellings) if each.casefold() in configured), None)
        if fixed is not None:
            wanted[key] = fixed, _CONFIGURED
        elif len(frequent) == 1:
            wanted[key] = frequent[0], f"in this list ({votes} of {of})"
        else:
            wanted[key] = known.get(key, frequent[0]), f"elsewhere (this list has both, {votes} of {of} times each)"
    return wanted


def _renamed(document: Document) -> frozenset[VenueMention]:
    """Return the mentions that have the name that their conference had in their year, where the list heeds that.

    Of the year of the renaming, both names are right. One new name on an older paper, and the list does not heed it.
    """
    old, since = _RENAMED
    former: list[tuple[int, VenueMention]] = []
    present: list[tuple[int, VenueMention]] = []
    names = {venue_key(mention) for mention in mentions(document) if mention.bare.casefold() == old}
    for entry in document.entries:
        if entry.venue and entry.venue.span and venue_key(entry.venue) in names:
            year = entry.date.year if entry.date and entry.date.year else 0
            (former if entry.venue.bare.casefold() == old else present).append((year, entry.venue))
    right: list[VenueMention] = []
    if all(year >= since for year, _ in present):
        right += (mention for year, mention in former if 0 < year <= since)
    if all(0 < year <= since for year, _ in former):
        right += (mention for year, mention in present if year >= since)
    return frozenset(right)


def _is_another_name(spelling: str, wanted: str) -> bool:
    """Whether ``spelling`` may stand beside ``wanted``: as a joint conference, ``NAACL-HLT``, or as a short name.

    Where full names come from pasted citations, the short ones are the list's own.
    """
    parts = spelling.casefold().replace("/", "-").split("-")
    is_joint = len(parts) > 1 and wanted.casefold() in parts and _SPONSORS.isdisjoint(parts)
    return is_joint or len(wanted.split()) >= _LONG > len(spelling.split())
