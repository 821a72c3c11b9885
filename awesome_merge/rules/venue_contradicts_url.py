"""AM207."""

from __future__ import annotations

import re
from collections.abc import Sequence

from awesome_merge.hosts import host_and_path
from awesome_merge.merging.identity import own_urls
from awesome_merge.merging.urls import keys
from awesome_merge.model import Distinction, VenueMention
from awesome_merge.reading.heads import marked
from awesome_merge.rules.base import (
    Document,
    Edit,
    Entry,
    Facts,
    Finding,
    Fix,
    Invalid,
    Iterator,
    Link,
    Rule,
    Severity,
    Span,
    Valid,
    target,
)
from awesome_merge.venues import VenueKind

# ``content_cvpr_2018_workshops``, ``content_CVPRW_2019``, ``content/CVPR2022W``: https://openaccess.thecvf.com/menu
_CVF = "openaccess.thecvf.com"
_CVF_WORKSHOP = re.compile(
    r"/*content (?: _(?P<old>[a-z]+)_\d{4}_workshops | _(?P<mid>[a-z]+)W_\d{4} | /(?P<new>[a-z]+)\d{4}W ) /",
    re.IGNORECASE | re.VERBOSE,
)
# A series of proceedings goes by its own name, too: https://proceedings.mlr.press/faq.html
_SERIES = {"PMLR", "JMLR"}
_SERIES_HOSTS = {"proceedings.mlr.press", "jmlr.org"}
# ``arXiv:1801.00001``, ``arXiv preprint arXiv:1801.00001v2``; in an address a slash stands before it.
_NUMBER = re.compile(r"(?<![/\w])arXiv:\s?(?P<number>\d{4}\.\d{4,5})", re.IGNORECASE)


class VenueContradictsUrl(Rule):
    """The venue is the one that published the page which the entry links to.

    A proceedings page proves where a paper appeared. ``ICCV`` beside a page
    of NeurIPS, ``CVPR`` beside one of its workshops, or a number of arXiv
    beside another paper's page, is a slip that every copy of the list repeats.
    """

    code = "AM207"
    name = "venue-contradicts-url"
    severity = Severity.ERROR
    fix = (
        "Unsafe, and only where the address proves a workshop and the list's legend declares a letter for workshops: "
        "the letter is added."
    )
    valid = (
        Valid(
            "- 2022-CVPR-[One Title](https://openaccess.thecvf.com/content/CVPR2022/html/A_One_CVPR_2022_paper.html)\n"
            "- 2022-CVPR-[Another Title](https://example.org/2)"
            " [[Code](https://openaccess.thecvf.com/content/ICCV2021/html/B_Another_ICCV_2021_paper.html)]\n"
        ),
        Valid(
            "> `w` for workshop.\n\n"
            "- 2022-CVPRw-[One](https://openaccess.thecvf.com/content/CVPR2022W/X/html/A_One_CVPRW_2022_paper.html)\n"
            "- 2019-[No Venue](https://openaccess.thecvf.com/content_CVPRW_2019/html/X/B_No_CVPRW_2019_paper.html)\n"
        ),
    )
    invalid = (
        Invalid(
            "- 2021-ICCV-[One Title](https://papers.nips.cc/paper/2021/hash/5227b6aaf294f5f0-Abstract.html)\n",
            reports=("1:8: 'ICCV', but the link leads to a page of NeurIPS",),
        ),
        Invalid(
            "> `w` for workshop.\n\n"
            "- 2022-CVPR-[One](https://openaccess.thecvf.com/content/CVPR2022W/X/html/A_One_CVPRW_2022_paper.html)\n",
            reports=("3:8: 'CVPR', but the link leads to a page of a workshop at CVPR",),
            unsafely="> `w` for workshop.\n\n"
            "- 2022-CVPRw-[One](https://openaccess.thecvf.com/content/CVPR2022W/X/html/A_One_CVPRW_2022_paper.html)\n",
        ),
        Invalid(
            "- Ann Oak, Ben Elm, Growing Trees, arXiv:1801.00001. [[Paper]](https://arxiv.org/abs/1802.00001)\n"
            "- Ann Oak, Ben Elm, Felling Trees, arXiv:1803.00001. [[Paper]](https://arxiv.org/abs/1803.00001v2)\n",
            reports=("1:36: 'arXiv:1801.00001', but the link leads to arXiv:1802.00001",),
        ),
        Invalid(
            "> `w` for workshop.\n\n"
            "- 2022-CVPRw-[One](https://openaccess.thecvf.com/content/CVPR2022/html/A_One_CVPR_2022_paper.html)\n",
            reports=("3:8: 'CVPRw', but the link leads to a page of CVPR itself",),
        ),
    )

    def check(self, document: Document, facts: Facts) -> Iterator[Finding]:
        """Yield the venues, and numbers of arXiv, that no own page of their entry agrees with, and one contradicts."""
        for entry in document.entries:
            yield from self._numbers(document, entry)
            venue = entry.venue
            if venue is None or venue.name is None or _is_preprint(venue, facts):
                continue
            proven = list(_proven(entry, facts))
            said = (venue.name, Distinction.WORKSHOP in entry.distinctions)
            if not proven or any(each == said for _, each in proven):
                continue
            link, (name, workshop) = proven[0]
            if _is_of(venue.name, name) or _is_series(venue.name, link):
                continue
            whose = f"a workshop at {name}" if workshop else name
            itself = " itself" if name == venue.name and not workshop else ""
            message = f"'{venue.written}', but the link leads to a page of {whose}{itself}"
            fix = _fix(document, facts, venue) if workshop and name == venue.name else None
            yield self.report(venue.span or target(entry, link), message, fix=fix)

    def _numbers(self, document: Document, entry: Entry) -> Iterator[Finding]:
        said = list(_NUMBER.finditer(document.source.text, entry.span.start, entry.span.end))
        proven = [key for url in own_urls(entry) for key in keys(url) if key.startswith("arxiv:")] if said else []
        numbers = [key.partition(":")[2] for key in proven]
        if numbers and not any(each["number"] in numbers for each in said):
            message = f"'{said[0][0]}', but the link leads to arXiv:{numbers[0]}"
            yield self.report(Span(*said[0].span()), message)


def _is_of(venue: str, name: str) -> bool:
    """Whether ``name`` is a joint conference that ``venue`` took part in, or its findings: ``LREC-COLING``."""
    return venue != name and venue in re.split(r"\W+", name)


def _is_series(venue: str, link: Link) -> bool:
    return venue in _SERIES and (host_and_path(link.url) or ("",))[0] in _SERIES_HOSTS


def _is_preprint(venue: VenueMention, facts: Facts) -> bool:
    """Whether ``venue`` is where the entry's paper was first: the page of a later publication is no contradiction."""
    known = facts.venues.get(venue.called)
    return known is not None and known.kind is VenueKind.PREPRINT_SERVER


def _proven(entry: Entry, facts: Facts) -> Iterator[tuple[Link, tuple[str, bool]]]:
    """Yield each own link of ``entry`` that proves a venue, with its name, and whether it is a workshop there."""
    own = frozenset(own_urls(entry))
    for link in entry.all_links:
        if link.url not in own:
            continue
        if workshop := _workshop(link.url, facts):
            yield link, (workshop, True)
        elif name := facts.venues.of_url(link.url):
            yield link, (name, False)


def _workshop(url: str, facts: Facts) -> str | None:
    """Return the conference at whose workshop the page at ``url`` was published, or None."""
    host, path = host_and_path(url) or ("", "")
    found = _CVF_WORKSHOP.match(path) if host == _CVF else None
    return facts.venues.canonical(_first(found.groups())) if found else None


def _first(groups: Sequence[str | None]) -> str:
    return next(group for group in groups if group)


def _fix(document: Document, facts: Facts, venue: VenueMention) -> Fix | None:
    letter = next((mark.letter for mark in document.legend.marks if mark.distinction is Distinction.WORKSHOP), None)
    if letter is None or venue.span is None:
        return None
    written = marked(venue, letter, facts.venues)
    return Fix((Edit(venue.span, written),), safe=False) if written else None
