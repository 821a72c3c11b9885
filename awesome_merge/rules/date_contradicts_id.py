"""AM208."""

from __future__ import annotations

import re
from dataclasses import dataclass

from awesome_merge.merging.identity import own_urls
from awesome_merge.merging.urls import proofs
from awesome_merge.model import Date
from awesome_merge.rules.base import Document, Edit, Entry, Facts, Finding, Fix, Invalid, Iterator, Rule, Valid
from awesome_merge.style import FEWEST, SHARE, forms_of
from awesome_merge.venues import VenueKind

# Since 2007-04 an arXiv number begins with year and month: https://info.arxiv.org/help/arxiv_identifier.html
_NUMBER = re.compile(r"(?P<year>\d\d)(?P<month>0[1-9]|1[0-2])\.\d{4,5}")
# A number is given when a paper is announced: one submitted on the last of a month has the next month's, and one that
# moderators look at may wait longer: https://info.arxiv.org/help/moderation/index.html. A date with a day is the day
# of submission, as the page shows it.
_LATE = 2
_LATE_WITH_DAY = 4
_IN_A_YEAR = 12

_USUAL = "".join(
    f"- 2018.{month:02}-[Title {month}](https://arxiv.org/abs/18{month:02}.00001)\n" for month in range(1, 9)
)


class DateContradictsId(Rule):
    """A preprint's date is not before the month in which arXiv gave it its number.

    ``2016.06`` on a paper whose number is of September sorts the paper before
    those that it cites. Later dates may be a publication's, and those of lists
    whose dates are mostly not arXiv's may be anything: nothing is said of them.
    """

    code = "AM208"
    name = "date-contradicts-id"
    fix = "Unsafe: the date becomes the month of the number, in the form in which it was written."
    valid = (
        Valid(
            _USUAL + "- 2018.11-[Submitted on the Last of the Month](https://arxiv.org/abs/1812.00099)\n"
            "- 2018.12-[Revised Later](https://arxiv.org/abs/1803.00002)\n"
            "- 2018-ICML-[A Year](https://arxiv.org/abs/1905.00001)\n"
        ),
        Valid("- 2018.01-[Too Few to Know What Dates Are](https://arxiv.org/abs/1806.00001)\n"),
    )
    invalid = (
        Invalid(
            _USUAL + "- 2018.01-[Another Title](https://arxiv.org/abs/1806.00002)\n",
            reports=("9:3: '2018.01' is before arXiv:1806.00002, which is of 2018.06",),
            unsafely=_USUAL + "- 2018.06-[Another Title](https://arxiv.org/abs/1806.00002)\n",
        ),
        Invalid(
            _USUAL + "- 2017.12-[Another Title](https://example.org/1) [[Paper](https://arxiv.org/abs/1803.00002)]\n",
            reports=("9:3: '2017.12' is before arXiv:1803.00002, which is of 2018.03",),
            unsafely=_USUAL
            + "- 2018.03-[Another Title](https://example.org/1) [[Paper](https://arxiv.org/abs/1803.00002)]\n",
        ),
    )

    def check(self, document: Document, facts: Facts) -> Iterator[Finding]:
        """Yield the dates that are too early, where most dates of the list agree with their numbers."""
        found = [(entry, given) for entry in document.entries if (given := _given(entry))]
        agreeing = sum(given.late_by == 0 for _, given in found)
        if len(found) < FEWEST or agreeing < SHARE * len(found):
            return
        for entry, given in found:
            span = given.date.span
            forms = forms_of(document, given.date)
            if given.late_by < (_LATE if forms else _LATE_WITH_DAY) or span is None or _is_published(entry, facts):
                continue
            wanted = forms[0].write(given.month) if forms else f"{given.month.year}.{given.month.month:02}"
            message = f"'{document.source[span]}' is before arXiv:{given.number}, which is of {wanted}"
            fix = Fix((Edit(span, wanted),), safe=False) if forms else None
            yield self.report(span, message, fix=fix)


@dataclass(frozen=True, slots=True)
class _Given:
    """The arXiv number of an entry with a month.

    Attributes:
        date: as the list has it.
        month: that of the number.
        late_by: how many months the number is later than the date.
    """

    number: str
    date: Date
    month: Date
    late_by: int


def _given(entry: Entry) -> _Given | None:
    """Return the entry's only arXiv number; None where its own date has no month."""
    date = entry.date
    if date is None or date.year is None or date.month is None:
        return None
    numbers = {value for url in own_urls(entry) for authority, value in proofs(url) if authority.scheme == "arxiv"}
    found = _NUMBER.fullmatch(numbers.pop()) if len(numbers) == 1 else None
    if found is None:
        return None
    year, month = 2000 + int(found["year"]), int(found["month"])
    late_by = (year - date.year) * _IN_A_YEAR + month - date.month
    return _Given(found[0], date, Date(year, month), late_by)


def _is_published(entry: Entry, facts: Facts) -> bool:
    """Whether the date may be that of a venue, whose papers often reach arXiv later."""
    known = facts.venues.get(entry.venue.called) if entry.venue else None
    return entry.venue is not None and (known is None or known.kind is not VenueKind.PREPRINT_SERVER)
