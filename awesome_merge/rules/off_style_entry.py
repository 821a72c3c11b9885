"""AM502."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from awesome_merge.rules.base import Document, Entry, Facts, Finding, Invalid, Iterator, Rule, Valid, place
from awesome_merge.style import BULLETS, ROW, is_titled, marker

# Fewer entries, or fewer that agree, show no manner that a keeper would miss: below these, half of what differed in
# 97 lists (2026-11) was meant so.
_FEWEST_ALIKE = 20
_SHARE_ALIKE = 0.95
_LINK = "link"

_USUAL = "".join(f"- 2018-ICML-[Title {n}](https://example.org/{n})\n" for n in range(20))


class OffStyleEntry(Rule):
    """An entry has the shape of those around it.

    Where all other titles are links, a reader takes one that is none for a
    heading or a remark; another bullet ends the list and begins a new one.
    """

    code = "AM502"
    name = "off-style-entry"
    valid = (
        Valid(
            f"## Papers\n\n{_USUAL}- 2018.01-[Another Title](https://example.org/20) [[Code](https://example.org/c)]\n"
        ),
        Valid(
            "## Papers\n\n- 2018-ICML-[One](https://example.org/1)\n- 2019-ICML-Two [[paper](https://example.org/2)]\n"
        ),
    )
    invalid = (
        Invalid(
            f"## Papers\n\n{_USUAL}- 2018-ICML-Another Title [[paper](https://example.org/20)]\n",
            reports=("23:13: the title is no link; 20 of 21 titles of this section are",),
        ),
        Invalid(
            f"## Papers\n\n{_USUAL}* 2018-ICML-[Another Title](https://example.org/20)\n",
            reports=("23:14: begins with another sign; 20 of 21 entries of this section begin with '-'",),
        ),
        Invalid(
            f"## Papers\n\n{_USUAL}- [Another Title](https://example.org/20), ICML 2018\n",
            reports=("23:4: the year is not before the title; it is in 20 of 21 entries of this section",),
        ),
    )

    def check(self, document: Document, facts: Facts) -> Iterator[Finding]:
        """Yield the few entries whose title, bullet or year is otherwise than in nearly all of their section."""
        sections: dict[tuple[str, ...], list[tuple[Entry, str]]] = {}
        for entry in document.entries:
            sign, _ = marker(document, entry)
            if sign in {*BULLETS, ROW}:
                sections.setdefault(entry.section, []).append((entry, sign))
        for found in sections.values():
            entries = [entry for entry, _ in found]
            bullets = [(entry, sign) for entry, sign in found if sign != ROW]
            for entry, usual, often in _odd([(entry, _linked(entry)) for entry in entries]):
                if usual == _LINK:  # that one of many titles is a link is a gift
                    yield self.report(place(entry), f"the title is no link; {often} titles of this section are")
            for entry, usual, often in _odd(bullets):
                said = f"begins with another sign; {often} entries of this section begin with '{usual}'"
                yield self.report(place(entry), said)
            for entry, usual, often in _odd([(entry, _year(entry)) for entry, _ in bullets]):
                said = f"the year is not {usual} the title; it is in {often} entries of this section"
                yield self.report(place(entry), said)


def _odd(shown: Sequence[tuple[Entry, str | None]]) -> Iterator[tuple[Entry, str, str]]:
    """Yield the entries that differ from nearly all that have a form, with what is usual, and how often it is."""
    forms = Counter(form for _, form in shown if form)
    usual, votes = forms.most_common(1)[0] if forms else ("", 0)
    of = forms.total()
    if of >= _FEWEST_ALIKE and votes >= _SHARE_ALIKE * of:
        yield from ((entry, usual, f"{votes} of {of}") for entry, form in shown if form and form != usual)


def _linked(entry: Entry) -> str | None:
    """Return whether the title is a link; None where another link stands before it, which may be meant so."""
    title = entry.title_span
    if title is None:
        return None
    if is_titled(entry):
        return _LINK
    return None if any(link.span and link.span < title for link in entry.all_links) else "none"


def _year(entry: Entry) -> str | None:
    """Return whether the year stands before or behind the title; None where a heading or nothing says it."""
    if entry.title_span is None or entry.date is None or entry.date.span is None:
        return None
    return "before" if entry.date.span < entry.title_span else "behind"
