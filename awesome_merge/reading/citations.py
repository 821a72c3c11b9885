"""What running words around a title say: persons, a venue and a date, or neither."""

from __future__ import annotations

import re
from dataclasses import dataclass

from awesome_merge.reading import people, publications
from awesome_merge.reading.publications import Publication
from awesome_merge.venues import Venues

SEPARATORS = " \t\n.,;:|/·•&-–—，、；：。｜*"
"""What separates the parts of an entry and says nothing itself."""

_BY = re.compile(r"(?:written |created |taught |edited )?by\s+", re.IGNORECASE)
_ASIDE = re.compile(r"\s[:：–—-]\s|(?<!\bDr)(?<!\bProf)\.\s|\s*[\[(]")
_YEAR_BEHIND = re.compile(r"(?P<before>.*[^\W\d_][.)]?)[ ,]+\(?(?P<year>(?:19|20)\d\d)\)?$", re.DOTALL)
_SENTENCE = re.compile(r"(?<!\b[A-Z])[.。?!]\s+|\s[-–—]\s+")
_GAP = re.compile(r"(?<=\S)[ ]{2,}(?=[^\W\d_a-z]\S*(?: \S+){5})")
_PART = re.compile(r"[,，]\s*")
_ORGANISATION = re.compile(r"[^:：]{2,40}[:：]\s*")
_SENTENCE_WORDS = 6
_SMALL = 0.5
# Nobody writes longer citations; what is longer is prose.
_LONGEST = 600


@dataclass(frozen=True, slots=True)
class Citation:
    """What words say besides a title.

    Attributes:
        authors: persons, in order, as written.
        publication: a venue, a date, distinctions; its places count in the words given.
        rest: what is neither, stripped of separators.
    """

    authors: tuple[str, ...] = ()
    publication: Publication | None = None
    rest: str = ""

    @property
    def is_all(self) -> bool:
        """Whether the words said nothing else."""
        return not self.rest and bool(self.authors or self.publication)


def read(text: str, venues: Venues, *, italic: bool = False, persons: bool = False) -> Citation:
    """Return what ``text``, which stands behind a title or between bars, says.

    Words in italics that are no venue are persons if they can be; so are
    others where ``persons`` are expected.
    """
    bare = text.strip(SEPARATORS)
    if not bare or len(bare) > _LONGEST:
        return Citation(rest=bare)
    if said := publications.whole(text, venues):
        known = not said.venue or venues.canonical(said.venue)
        return (None if known else _dated(bare, venues)) or Citation(publication=said)
    last = publications.trailing(text, venues)
    before = text[: last.start].strip(SEPARATORS) if last else bare
    if authors := people.names(before) or _expected(before, italic=italic, persons=persons):
        return Citation(authors, last)
    if last:
        return Citation(publication=last, rest=before)
    return _dated(bare, venues) or _led(text, venues)


def is_sentence(text: str, venues: Venues) -> bool:
    """Return whether ``text`` is many words, most of them small, that cite nothing."""
    words = text.split()
    if len(words) < _SENTENCE_WORDS or sum(word[:1].islower() for word in words) < _SMALL * len(words):
        return False
    said = read(text, venues)
    return not (said.authors or said.publication)


def _expected(text: str, *, italic: bool, persons: bool) -> tuple[str, ...]:
    """Return the persons whom something else than their names tells to be such: *by*, italics, what siblings say."""
    by = _BY.match(text)
    if by and not text[by.end() :][:1].islower():
        return people.split(_ASIDE.split(text[by.end() :], maxsplit=1)[0])
    likely = (persons and people.may_be(text)) or (italic and _are_short(text))
    return people.split(text) if likely else ()


def _dated(text: str, venues: Venues) -> Citation | None:
    """Return persons and a year, ``Ann Oak and Bob Elm 2011``, which has the shape of a venue as well."""
    found = _YEAR_BEHIND.match(text)
    if found is None or not people.may_be(found["before"]):
        return None
    return Citation(people.split(found["before"]), publications.whole(found["year"], venues))


def _led(text: str, venues: Venues) -> Citation:
    """Return what begins with a publication, or only a remark."""
    said = publications.leading(text, venues)
    behind = text[said.end if said else 0 :].strip(SEPARATORS)
    authors = people.names(behind) if said else ()
    return Citation(authors, said, "" if authors else behind)


def _are_short(text: str) -> bool:
    """Whether words in italics are few capitalised ones between commas."""
    return all(len(part.split()) <= 5 and not part[:1].islower() for part in people.split(text))  # noqa: PLR2004


@dataclass(frozen=True, slots=True)
class Titled:
    """A citation with its title, which stands in no emphasis: ``Org: Authors, Title, VENUE YEAR``.

    Attributes:
        start: where the title begins, ``end`` where it ends, in the words given.
        organisation: who, before a colon and authors; "" if nobody.
    """

    start: int
    end: int
    authors: tuple[str, ...] = ()
    publication: Publication | None = None
    organisation: str = ""


def described(text: str) -> int:
    """Return where two spaces part a title from a sentence about it, ``A Title  This work says so.``; -1 if none do."""
    gap = _GAP.search(text) if text.rstrip().endswith((".", ":")) else None
    return gap.start() if gap else -1


def titled(text: str, venues: Venues, *, alone: bool) -> Titled:
    """Return where in ``text`` the title stands, and what stands around it; all of it if nothing tells.

    Unless the words stand ``alone``, the title goes on behind them.
    """
    start, end = 0, len(text)
    first = publications.leading(text, venues) if text[:1].strip() else None
    last = publications.trailing(text, venues) if alone and not first else None
    if first and text[first.end :].strip(SEPARATORS):
        start = first.end
    elif last and text[: last.start].strip(SEPARATORS):
        end = last.start
    else:
        first = last = None
    said = first or last
    if len(text) > _LONGEST or not alone:
        return Titled(start, end, publication=said)
    if found := _authors_behind(text, start, end):
        return Titled(start, found[0], found[1], said)
    organisation = _ORGANISATION.match(text, start, end)
    if organisation and (found := _authors_before(text, organisation.end(), end)):
        return Titled(found[0], end, found[1], said, organisation[0].rstrip(" \t:："))
    if found := _authors_before(text, start, end):
        return Titled(found[0], end, found[1], said)
    return Titled(start, end, publication=said)


def _authors_behind(text: str, start: int, end: int) -> tuple[int, tuple[str, ...]] | None:
    """Return where a title ends that authors follow, in a sentence of their own or behind commas, and the authors."""
    for stop in _SENTENCE.finditer(text, start, end):
        if authors := people.names(text[stop.end() : end].strip(SEPARATORS)):
            return stop.start(), authors
    by = text.rfind(" by ", start, end)
    if by > start and (authors := people.names(text[by + 4 : end].strip(SEPARATORS))):
        return by, authors
    for comma in _PART.finditer(text, start, end):
        authors = people.names(text[comma.end() : end].strip(SEPARATORS))
        if len(authors) > 1 or (authors and "et al" in text[comma.end() : end]):
            return comma.start(), authors
    return None


def _authors_before(text: str, start: int, end: int) -> tuple[int, tuple[str, ...]] | None:
    """Return where a title begins that authors precede, and the authors: at least two, or one with others."""
    found: tuple[int, tuple[str, ...]] | None = None
    for stop in re.compile(r"[.,，:：]\s*").finditer(text, start, end):
        written = text[start : stop.start() + (text[stop.start()] == ".")]
        authors = people.names(written.strip(" ,，:："))
        if not authors:
            if found:
                break
            continue
        rest = text[stop.end() : end].strip(SEPARATORS)
        if len(rest.split()) > 1 and (len(authors) > 1 or "et al" in written):
            found = stop.end(), authors
    return found
