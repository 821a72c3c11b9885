"""What running words around a title say: persons, a venue and a date, or neither."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from awesome_merge.reading import authorship, bylines, people, publications
from awesome_merge.reading.authorship import SEPARATORS, Citation
from awesome_merge.reading.bylines import Byline
from awesome_merge.reading.publications import Publication
from awesome_merge.venues import Venues

__all__ = ["SEPARATORS", "Citation", "Titled", "cited", "described", "is_sentence", "read", "titled"]

# Written before the first author instead of behind.
_OTHERS_FIRST = re.compile(r"\s*et\.?\sal\b\.?\s*(?=[^\W\d_])")
_SENTENCE = re.compile(r"(?<!\b[A-Z])[.。?!]\s+|\s[-–—]\s+")
_GAP = re.compile(r"(?<=\S)[ ]{2,}(?=[^\W\d_a-z]\S*(?: \S+){5})")
_PART = re.compile(r"[,，]\s*")
_ORGANISATION = re.compile(r"[^:：]{2,40}[:：]\s*")
# Also as Chinese references say what sort of work it is: ``[J]``.
_SORT = re.compile(r"\[[A-Z]{1,2}(?:/OL)?\][.,，。]?\s*$")
_TITLE_END = re.compile(r"(?<!\b[A-Z])[.。?!]['”\"]?\s+|" + _SORT.pattern.rstrip("$"))
_LONGEST_SORT = 10
_SENTENCE_WORDS = 6
_FEWEST_WORDS = 2
_SMALL = 0.5
_FEW_WORDS = 4
_SOME = 0.4
# Nobody writes longer citations; what is longer is prose.
_LONGEST = 600


def read(text: str, venues: Venues, *, italic: bool = False, persons: bool = False) -> Citation:
    """Return what ``text``, which stands behind a title or between bars, says.

    Words in italics that are no venue are persons if they can be; so are
    others where ``persons`` are expected.
    """
    if others := _OTHERS_FIRST.match(text):
        return read(" " * others.end() + text[others.end() :], venues, persons=True)
    bare = text.strip(SEPARATORS)
    if not bare or len(bare) > _LONGEST:
        return Citation(rest=bare)
    if written := authorship.credited(text, venues):
        return written
    if said := publications.whole(text, venues):
        return _named(text, said, venues) or Citation(publication=said)
    return _told(text, venues, italic=italic, persons=persons)


def _told(text: str, venues: Venues, *, italic: bool, persons: bool) -> Citation:
    """Return persons before a publication, either of them, or what begins with a publication."""
    bare = text.strip(SEPARATORS)
    last = publications.trailing(text, venues) or authorship.behind_names(text, venues)
    before = text[: last.start].strip(SEPARATORS) if last else bare
    if last is None and (told := _dated(text) or authorship.before_venue(text, venues)):
        return told
    beside = last is not None and last.date is not None and _is_known(last, venues)
    if authors := people.names(before) or _expected(before, italic=italic, persons=persons, beside=beside):
        return Citation(authors, last)
    if last:
        authors = people.surnames(before, dated=True) if last.date else ()
        return Citation(authors, last, "" if authors else before)
    return (_at_place(bare) if persons else None) or _led(text, venues)


def is_sentence(text: str, venues: Venues, *, running: bool = False) -> bool:
    """Return whether ``text`` is many words, most of them small, that cite nothing.

    Fewer will do where something tells that they are ``running`` on.
    """
    words = text.split()
    fewest, small = (_FEW_WORDS, _SOME) if running else (_SENTENCE_WORDS, _SMALL)
    if len(words) < fewest or sum(word[:1].islower() for word in words) < small * len(words):
        return False
    said = read(text, venues)
    return not (said.authors or said.publication)


def _expected(text: str, *, italic: bool, persons: bool, beside: bool) -> tuple[str, ...]:
    """Return the persons whom something else tells to be such: what siblings say, italics, a venue ``beside`` them."""
    likely = (persons and people.may_be(text)) or (italic and _are_short(text)) or (beside and people.are_likely(text))
    return people.split(text) if likely else ()


def _at_place(text: str) -> Citation | None:
    """Return one person before one other thing, ``Ann Oak, Forest Days``: who spoke, and where."""
    first, comma, place = text.partition(",")
    if not comma or "," in place or not people.are_likely(first):
        return None
    return Citation(people.split(first), None, place.strip(SEPARATORS))


def _is_known(said: Publication, venues: Venues) -> bool:
    return said.venue is not None and venues.canonical(said.venue) is not None


def _named(text: str, said: Publication, venues: Venues) -> Citation | None:
    """Return persons and a year where what was ``said`` to be a venue is none that we know."""
    return None if not said.venue or _is_known(said, venues) else _dated(text)


def _dated(text: str) -> Citation | None:
    """Return persons and a year, ``Ann Oak and Bob Elm 2011``, which has the shape of a venue as well."""
    found = authorship.YEAR_BEHIND.match(text.rstrip(SEPARATORS))
    if found is None:
        return None
    before = found["before"].strip(" \t\n,;:")
    if people.may_be(before) or people.names(before):
        return Citation(people.split(before), publications.in_year(text, found.span("year")))
    return None


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


def titled(text: str, venues: Venues, *, alone: bool, led: bool = False) -> Titled:
    """Return where in ``text`` the title stands, and what stands around it; all of it if nothing tells.

    Unless the words stand ``alone``, the title goes on behind them; ``led`` if
    persons usually lead.
    """
    start, end = len(text) - len(text.lstrip()), len(text)
    first = publications.leading(text, venues) if start == 0 else None
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
    byline = bylines.before(text, start, end, usual=led)
    behind = _behind_persons(text, byline, end, said, venues) if byline else None
    if byline and byline.sure and behind:
        return behind
    return (
        _before_persons(text, start, end, said, venues)
        or _behind_organisation(text, (start, end), said, venues)
        or behind
        or Titled(start, end, publication=said)
    )


def cited(text: str, venues: Venues) -> Titled | None:
    """Return the title in a whole reference, brackets and all, that begins with persons; None if it is no such thing.

    ``Oak, A., & Elm, B. (2012). A title. Journal of Trees, 3(2), 11-19.``
    """
    if len(text) > _LONGEST:
        return None
    last = publications.trailing(text, venues)
    end = last.start if last and text[: last.start].strip(SEPARATORS) else len(text)
    byline = bylines.before(text, 0, end)
    return _behind_persons(text, byline, end, last, venues) if byline else None


def _behind_persons(text: str, byline: Byline, end: int, said: Publication | None, venues: Venues) -> Titled | None:
    """Return the title that stands behind persons and before ``end``.

    Words that may be another thing than persons are such only beside a publication, or where persons are usual.
    """
    published = _published_behind(text, (byline.end, end), said, venues) if byline.stopped else None
    end, said = published or (end, said)
    if byline.year and not (said and said.date):
        said = publications.in_year(text, byline.year, said)
    start = byline.end
    end = start + len(text[start:end].rstrip(" \t\n,;，；"))
    if text[:end].endswith((".", "。")) and end < len(text):
        end -= 1
    if mark := _SORT.search(text, max(start, end - _LONGEST_SORT), end):
        end = mark.start()
    title = text[start:end]
    if not byline.sure and (not (said or byline.usual) or people.names(title.strip(SEPARATORS))):
        return None
    if len(title.split()) < _FEWEST_WORDS and title.isascii() and not (byline.sure and said):
        return None
    return Titled(start, end, byline.authors, said)


def _published_behind(
    text: str, bounds: tuple[int, int], said: Publication | None, venues: Venues
) -> tuple[int, Publication] | None:
    """Return where a title ends before a publication in sentences of their own, and the publication."""
    if said and said.venue:
        return None
    for stop in _TITLE_END.finditer(text, *bounds):
        found = publications.behind(text, stop.end(), venues)
        if found and found.venue:
            return stop.start() + (stop[0][0] in "?!"), found
    return None


def _before_persons(text: str, start: int, end: int, said: Publication | None, venues: Venues) -> Titled | None:
    """Return the title that authors follow, in a sentence of their own or behind commas, or behind a publication."""
    found = _parted_from_persons(text, start, end, said)
    last = None if found is None or said else publications.trailing(text[: found.end], venues)
    if found is None or last is None or not text[start : last.start].strip(SEPARATORS):
        return found
    return replace(found, end=last.start, publication=last)


def _parted_from_persons(text: str, start: int, end: int, said: Publication | None) -> Titled | None:
    """Return the title that authors follow, in a sentence of their own or behind commas."""
    for stop in _SENTENCE.finditer(text, start, end):
        written = text[stop.end() : end].strip(SEPARATORS)
        if authors := people.names(written) or people.surnames(written, dated="&" in written and said is not None):
            return Titled(start, stop.start() + (stop[0][0] in "?!"), authors, said)
    by = text.rfind(" by ", start, end)
    if by > start:
        written = text[by + 4 : end].strip(SEPARATORS)
        parted = text[by - 1] == ","
        authors = people.names(written) or people.surnames(written, dated=parted)
        if authors or people.is_uncommon(written):
            return Titled(start, by - parted, authors or people.split(written), said)
    for comma in _PART.finditer(text, start, end):
        if people.are_likely(text[start : comma.start()]):
            break
        authors = people.names(text[comma.end() : end].strip(SEPARATORS))
        if len(authors) > 1 or (authors and "et al" in text[comma.end() : end]):
            return Titled(start, comma.start(), authors, said)
    return None


def _behind_organisation(text: str, bounds: tuple[int, int], said: Publication | None, venues: Venues) -> Titled | None:
    """Return the title behind persons that an organisation stands before, ``Org: Authors, Title``."""
    organisation = _ORGANISATION.match(text, *bounds)
    byline = bylines.before(text, organisation.end(), bounds[1]) if organisation else None
    found = _behind_persons(text, byline, bounds[1], said, venues) if byline and byline.sure else None
    if organisation is None or found is None:
        return None
    return replace(found, organisation=organisation[0].rstrip(" \t:："))
