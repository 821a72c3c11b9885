"""What is to be said of a work, part by part, in the spelling of a liked list."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from awesome_merge import labels
from awesome_merge.merging.headings import has_year, is_venue
from awesome_merge.merging.order import venue_name
from awesome_merge.model import Date, Distinction, Entry, Link, Role, VenueMention, Work
from awesome_merge.style import DATE_FORMS, Style, venue_key
from awesome_merge.style.places import Part
from awesome_merge.text import folded
from awesome_merge.writing.manner.habits import LINK, Habits, general
from awesome_merge.writing.manner.written import LINKED, TITLE, Said, Written
from awesome_merge.writing.parts import Parts, printed_links
from awesome_merge.writing.spelling import target

_BETWEEN_NOTES = "; "
_ARXIV = "arxiv"
_WORDLESS = re.compile(r"^\W+|\W+$")
_TWO_DIGITS = "YY"
# What the words of these say, their role does not.
_TELLING = frozenset({Role.OTHER, Role.VERSION})


@dataclass(frozen=True)
class Telling:
    """The spellings of one list.

    Attributes:
        words: for each kind of part, the words of the list's own parts, counted.
    """

    style: Style
    parts: Parts
    habits: Habits
    words: dict[str, Counter[str]]

    @classmethod
    def of(cls, style: Style, parts: Parts, lines: Sequence[Written]) -> Telling:
        """Return the spellings of the list of ``style``, whose parts are those of ``lines``."""
        words: dict[str, Counter[str]] = {}
        for part in (part for line in lines for part in line.parts):
            words.setdefault(part.kind, Counter())[part.words] += 1
        return cls(style, parts, Habits.of(lines), words)

    def renewed(self, part: Said, work: Work, entry: Entry) -> Said:
        """Return ``part`` of ``entry`` as it is to be said of ``work``: as it was, where the merge changed nothing."""
        kind = general(part.kind)
        if kind in {TITLE, LINKED}:
            return self._title_of(part, work, entry)
        if kind == LINK and entry.link and part.url == entry.link.url and _has_new_link(work, entry):
            return replace(part, url=target(work.url or ""))
        if kind == Part.YEAR and work.date and not _same_date(work.date, entry.date):
            return replace(part, words=self._date(work.date))
        if kind == Part.VENUE and entry.venue and work.venue and venue_key(work.venue) != venue_key(entry.venue):
            return replace(part, words=self._venue(work, entry.distinctions))
        if kind.endswith(Part.DESCRIPTION) and _is_retold(work, entry):
            return replace(part, words=self.parts.spelling.words(folded(work.description or "")))
        return part

    def _title_of(self, part: Said, work: Work, entry: Entry) -> Said:
        words, url = part.words, part.url
        if work.title and folded(work.title) != folded(entry.title or ""):
            words = self.parts.spelling.title(work.title)
        if url and work.url and _has_new_link(work, entry):
            url = target(work.url)
        return replace(part, words=words, url=url)

    def added(self, work: Work, entry: Entry) -> Iterator[Said]:
        """Yield what ``work`` says and ``entry`` of the list did not."""
        if work.date and work.date.year and entry.date is None:
            yield Said(Part.YEAR, self._date(work.date))
        if venue_name(work) and entry.venue is None:
            yield Said(Part.VENUE, self._venue(work, ()))
        yield from self._distinctions(one for one in work.distinctions if one not in entry.distinctions)
        said = {folded(tag.name) for tag in entry.tags}
        yield from (Said(Part.TAG, tag) for tag in work.tags if tag not in said)
        urls = {link.url for link in entry.all_links}
        if work.url and entry.link and _has_new_link(work, entry):
            urls = {link.url for link in entry.links} | {work.url}
        if work.url and work.url not in urls:
            yield self._own_link(work, work.url)
        yield from (self._link(link) for link in printed_links(work) if link.url not in urls)
        yield from self._notes(work, entry)

    def _notes(self, work: Work, entry: Entry) -> Iterator[Said]:
        if work.kind.is_publication or entry.description is None:
            known = {note.casefold() for note in folded(entry.description or "").split(_BETWEEN_NOTES)}
            notes = folded(work.description or "").split(_BETWEEN_NOTES)
            if new := _BETWEEN_NOTES.join(note for note in notes if note and note.casefold() not in known):
                yield self._description(new)

    def told(self, work: Work, headings: Sequence[str], habits: Habits) -> Iterator[Said]:
        """Yield what is to be said of a ``work`` that the list does not have, below ``headings``.

        ``habits`` are those of the works beside it: what they leave to a heading, this one leaves to it as well.
        """
        yield from self._title(work)
        if habits.knows(Part.AUTHORS) and work.authors:
            yield Said(Part.AUTHORS, self.parts.spelling.words(", ".join(work.authors)))
        said = [heading for heading in headings if has_year(heading)]
        left = not habits.knows(Part.YEAR) and work.date and any(str(work.date.year) in heading for heading in said)
        if work.date and work.date.year and not (left and work.date.month is None):
            yield Said(Part.YEAR, self._date(work.date))
        venues = [heading for heading in headings if is_venue(heading, self.parts.marks.venues)]
        left = not habits.knows(Part.VENUE) and any((venue_name(work) or "-") in heading for heading in venues)
        marks = self._marks(work)
        if venue_name(work) and not left:
            yield Said(Part.VENUE, self._venue(work, ()))
        elif not left and (server := self._server(work)):
            yield Said(Part.VENUE, server)
        yield from self._distinctions(one for one in work.distinctions if left or one not in marks)
        yield from (self._link(link) for link in printed_links(work))
        yield from (Said(Part.TAG, tag) for tag in work.tags)
        if work.description:
            yield self._description(folded(work.description))

    def _title(self, work: Work) -> Iterator[Said]:
        linked = sum(self.words.get(LINKED, Counter()).values()) >= sum(self.words.get(TITLE, Counter()).values())
        title = self.parts.spelling.title(work.title) if work.title else ""
        if not self._stops:
            title = title.removesuffix(".")
        if work.url and (linked or not title):
            title = title or self.parts.spelling.label(work.url)
            yield Said(LINKED, title, target(work.url), self.habits.frame(LINKED), stays=True)
            return
        yield Said(TITLE, title, "", self.habits.frame(TITLE), stays=True)
        if work.url:
            yield self._own_link(work, work.url)

    @cached_property
    def _stops(self) -> bool:
        """Whether titles of the list mostly end in a full stop of their own."""
        titles = [title for kind in (TITLE, LINKED) for title in self.words.get(kind, Counter()).elements()]
        return 2 * sum(title.endswith(".") for title in titles) > len(titles)

    def _own_link(self, work: Work, url: str) -> Said:
        role = labels.role("", url)
        if work.kind.is_publication:
            role = Role.PREPRINT if role is Role.PREPRINT else Role.PAPER
        return self._link(Link(role.value if role is not Role.OTHER else "link", url, role))

    def _link(self, link: Link) -> Said:
        kind = f"{LINK}:{link.role}"
        if link.role is Role.PREPRINT and not self.habits.knows(kind):
            kind = f"{LINK}:{Role.PAPER}"
        used = self.words.get(kind, Counter())
        usual, votes = next(iter(used.most_common(1)), ("", 0))
        if 2 * votes > used.total() and link.role not in _TELLING and (not link.label or labels.is_label(link.label)):
            return Said(kind, usual, target(link.url))
        label = link.label.strip() or link.role.value
        return Said(kind, self.parts.spelling.label(label), target(link.url))

    def _date(self, date: Date) -> str:
        if date.month is None:
            usual = self.style.years.convention
            year = str(date.year)
            return year[2:] if usual and usual.form == _TWO_DIGITS else year
        form = self.style.date_form
        return (form.form if form else DATE_FORMS[0]).write(date)

    def _venue(self, work: Work, said: Sequence[Distinction]) -> str:
        """Return the venue of ``work``, with the list's marks for its distinctions, but not for those ``said``."""
        mention = work.venue or VenueMention("")
        spellings = self.style.venue_spellings.get(venue_key(mention), {})
        name = max(spellings, key=lambda one: spellings[one]) if spellings else venue_name(work) or ""
        return self.parts.spelling.words(name) + "".join(
            letter for one, letter in self._marks(work).items() if one not in said
        )

    def _server(self, work: Work) -> str:
        """Return what the list writes in a venue's place for a preprint such as ``work``; nothing if it never does."""
        spellings = self.style.venue_spellings.get(_ARXIV, {})
        urls = (work.url or "", *(link.url for link in work.links))
        is_preprint = not venue_name(work) and any(labels.role("", url) is Role.PREPRINT for url in urls)
        return max(spellings, key=lambda one: spellings[one]) if spellings and is_preprint else ""

    def _marks(self, work: Work) -> dict[Distinction, str]:
        """Return the letters of the list's legend for the distinctions of ``work``; none where no venue is printed."""
        declared = {mark.distinction: mark.letter for mark in reversed(self.style.document.legend.marks)}
        printed = work.venue is not None and work.venue.name is not None and venue_name(work) is not None
        return {one: declared[one] for one in work.distinctions if printed and one in declared}

    def _distinctions(self, distinctions: Iterable[Distinction]) -> Iterator[Said]:
        for one in distinctions:
            written = self.words.get(Part.DISTINCTION, Counter())
            used = [words for words, _ in written.most_common() if _WORDLESS.sub("", words).casefold() == one.value]
            bracketed = f"({one})" if self.habits.knows(Part.DISTINCTION) else one.value
            yield Said(Part.DISTINCTION, used[0] if used else bracketed)

    def _description(self, text: str) -> Said:
        kinds = Counter({kind: sum(used.values()) for kind, used in self.words.items() if _is_description(kind)})
        kind = kinds.most_common(1)[0][0] if kinds else Part.DESCRIPTION.value
        return Said(kind, self.parts.spelling.words(text), "", self.habits.frame(kind), stays=True)


def _is_description(kind: str) -> bool:
    return kind.endswith(Part.DESCRIPTION)


def _is_retold(work: Work, entry: Entry) -> bool:
    """Whether other lists describe what is no publication in other words."""
    return not work.kind.is_publication and folded(work.description or "") != folded(entry.description or "")


def _has_new_link(work: Work, entry: Entry) -> bool:
    """Whether the merge chose a link for the title that ``entry`` does not have."""
    return work.url is not None and work.url not in {link.url for link in entry.all_links}


def _same_date(one: Date, other: Date | None) -> bool:
    return other is not None and (one.year, one.month) == (other.year, other.month)
