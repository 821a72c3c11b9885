"""AM210."""

from __future__ import annotations

import re
from collections.abc import Sequence

from awesome_merge.model import Section
from awesome_merge.rules.base import Document, Entry, Facts, Finding, Invalid, Iterator, Related, Rule, Valid
from awesome_merge.style import FEWEST, SHARE

_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?![\ds])")
# ``Before 2014``, ``since 2020``, ``2019-``, ``2000s``: more than one year.
_MORE = re.compile(
    r"before|after|since|until|up to|earlier|later|older|newer|以前|之前|以后|[-–~—]\s*$|\d\s*[-–~—]", re.IGNORECASE
)
_FEWEST_IN_SECTION = 3


class YearContradictsSection(Rule):
    """An entry below a year's heading is of that year.

    A paper of 2020 among those of 2019 is not found by a reader who looks for
    it where it belongs, and stands twice as soon as someone adds it there.
    """

    code = "AM210"
    name = "year-contradicts-section"
    valid = (
        Valid(
            "## 2019\n\n"
            + "".join(f"- 2019-ICML-[Title {n}](https://example.org/{n})\n" for n in range(8))
            + "\n## Before 2014\n\n- 1996-[An Early Title](https://example.org/9)\n"
        ),
        Valid(
            "## 2019\n\n- 2019-ICML-[Too Few](https://example.org/1)\n- 2020-ICML-[To Tell](https://example.org/2)\n"
        ),
    )
    invalid = (
        Invalid(
            "## 2019\n\n"
            + "".join(f"- 2019-ICML-[Title {n}](https://example.org/{n})\n" for n in range(8))
            + "- 2020-AAAI-[Another Title](https://example.org/9)\n",
            reports=("11:3: 2020 under '2019', where 8 of 9 entries are of 2019",),
        ),
        Invalid(
            "## Papers of 2018\n\n"
            + "".join(f"- **Title {n}** (ICML 2018) [paper](https://example.org/{n})\n" for n in range(8))
            + "- **Another Title** (ICLR 2017) [paper](https://example.org/9)\n",
            reports=("11:27: 2017 under 'Papers of 2018', where 8 of 9 entries are of 2018",),
        ),
    )

    def check(self, document: Document, facts: Facts) -> Iterator[Finding]:
        """Yield the entries of another year than their heading's, where most entries of list and section agree."""
        dated: dict[tuple[tuple[str, ...], int], list[Entry]] = {}
        for entry in document.entries:
            if entry.date and entry.date.span and entry.date.year and (of := _of(entry.section)):
                dated.setdefault((entry.section, of), []).append(entry)
        agreeing = sum(_agreeing(entries, year) for (_, year), entries in dated.items())
        of = sum(map(len, dated.values()))
        if of < FEWEST or agreeing < SHARE * of:
            return
        for (path, year), entries in dated.items():
            yield from self._odd(document, path, year, entries)

    def _odd(self, document: Document, path: tuple[str, ...], year: int, entries: Sequence[Entry]) -> Iterator[Finding]:
        same = _agreeing(entries, year)
        if same < max(_FEWEST_IN_SECTION, SHARE * len(entries)):
            return
        heading = next(part for part in reversed(path) if _YEAR.search(part))
        for entry in entries:
            if entry.date and entry.date.span and entry.date.year != year:
                said = f"{entry.date.year} under '{heading}', where {same} of {len(entries)} entries are of {year}"
                line = _line(document, path, entry)
                yield self.report(entry.date.span, said, related=[Related(line, "the heading")])


def _of(path: Sequence[str]) -> int | None:
    """Return the year that the innermost heading with one names; None where it names several, or a time."""
    for part in reversed(path):
        if years := _YEAR.findall(part):
            return int(years[0]) if len(years) == 1 and not _MORE.search(part) else None
    return None


def _agreeing(entries: Sequence[Entry], year: int) -> int:
    return sum(entry.date is not None and entry.date.year == year for entry in entries)


def _line(document: Document, path: tuple[str, ...], entry: Entry) -> int:
    """Return the line of the heading that ``entry`` stands under; its own where its section is none of a heading's."""
    above: list[Section] = [each for each in document.sections if each.path == path and each.span < entry.span]
    return document.source.line(above[-1].span.start) if above else document.line(entry)
