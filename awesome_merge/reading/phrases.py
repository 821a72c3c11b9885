"""The single parts of a phrase about a publication: what a venue looks like, and the words beside it.

Every function looks at one place of a text and says how far a part reaches
from there; ``publications`` puts parts together.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from awesome_merge.reading import dates, people
from awesome_merge.reading.dates import Found
from awesome_merge.venues import VenueKind, Venues

# No venue's name is longer than this, in words and in characters.
_MOST_WORDS = 14
_LONGEST = 120

_FIRST = re.compile(r"\d*(?P<bare>[^\W\d_]+?)(?P<marks>[a-z]{0,3}(?![^\W\d_]))")
_WORD_END = re.compile(r"(?:[^\W\d_]+|\d+(?![^\W\d_]))[.)]?")
_MARKS = re.compile(r"[a-z]{1,3}$")

# Names of our own field's journals, and of anybody's: two capitals in one word, or a word that only a venue's name holds.
_NOUN = re.compile(
    r"\b(?:journal|transactions|trans\.|conference|proceedings|symposium|workshop|magazine|annals|bulletin|letters|reviews"
    r"|lecture\ notes|advances\ in|ieee|acm|usenix|aaai)(?!\w)",
    re.IGNORECASE | re.VERBOSE,
)
_TWO_CAPITALS = re.compile(r"[A-Z][^\W_]*[A-Z]")
_ACRONYM = re.compile(r"(?=[A-Z])[A-Za-z]{2,12}(?:[&/+-][A-Z][A-Za-z]{0,9}){0,2}(?=[^\w]|\d|$)")
_NAMED = re.compile(r"(?=[A-Z\d])[^.;:|()\[\]{}\"“”?!]{3,%d}" % _LONGEST)
_LOOSE = re.compile(
    r"[A-Z][^\W\d_]*\.?(?:(?:[ ](?:of|on|in|for|and|the|de|&))*[ ]?[ /-][A-Z][^\W\d_]*\.?){1,4}(?=[\W\d]|$)"
)
# Words beside a year that make no venue of it.
_NO_VENUE = re.compile(
    r"\b(?:spring|summer|fall|autumn|winter|university|institute|college|school|course|lectures?|edition|version|release"
    r"|updated?|since|from|until|part|week|class|book|blog|video|by|et)\b",
    re.IGNORECASE,
)

_SHORT = re.compile(r"(?:\s?['’‘`´]\s?|-|)(?P<year>\d\d)(?!\w)(?!\.\d)")
# What stands behind the word arXiv in its own notation, ``1810`` or ``18.10``, is year and month.
_ARXIV = re.compile(r"[\s:]{0,2}(?P<year>\d\d)\.?(?P<month>0[1-9]|1[0-2])(?!\w|\.\d)")
_NEWEST_SHORT = 30
_OLDEST_SHORT = 50

RANK = re.compile(
    r"""(?:
    (?:notable[\s-])?top[\s-]{0,2}\d{1,2}(?:\.\d+)?\s?%
    | (?:under|in)\s(?:(?:double[\s-]blind|peer)\s)?review | in\spress | forthcoming | to\sappear(?:\s(?:in|at)\b)?
    | (?:accepted|submitted|rejected|withdrawn)(?:\s(?:paper|by|to|at|for|in)\b){0,2}
    | (?:preprint|report|thesis|dissertation|poster|demo|tutorial|keynote|survey\strack|main(?:\sconference)?|findings)
    | (?:ph\.?\s?d\.?|m\.?\s?sc\.?|master['’]?s?|doctoral|bachelor['’]?s?)\s(?:thesis|dissertation)
    | tech(?:nical|\.)?\sreport
    | (?:extended|student)\sabstract | (?:short|long|full|regular|position|student|conference|journal)\spaper
    | (?:best|outstanding)\s(?:student\s)?paper\s(?:award\s)?(?:candidate|finalist|nominee|nomination|runner[\s-]up)
    | (?:industry|industrial|demo|demonstrations?|system\sdemonstrations?|research|applied\sdata\sscience|special|main
        |student|data(?:sets?)?(?:\s(?:and|&)\sbenchmarks?)?|d&b)\strack
    | datasets?\s(?:and|&)\sbenchmarks?
    )(?!\w)""",
    re.VERBOSE | re.IGNORECASE,
)
# Words of state that a venue follows.
STATES = re.compile(r"(?:accepted|submitted|to\sappear)\b.*\b(?:by|to|at|for|in)$", re.IGNORECASE)
# Words that only lead to a venue or a date.
LEADS = re.compile(
    r"(?:(?:published|appeared|presented)\s(?:in|at|by)|in|at|@|proc(?:eedings|\.)?(?:\sof)?(?:\sthe)?|of|the"
    r"|(?:the\s)?\d{1,3}(?:st|nd|rd|th)(?:\sannual)?|(?:conference|venue|journal)(?=\s?[-:]))(?=[\s.:-])",
    re.IGNORECASE,
)
# Volumes, pages and publishers, which stand behind a venue and say nothing here.
BEHIND = re.compile(
    r"""(?:
    arxiv:\s?\d{4}\.\d{4,5}(?:v\d+)? | arxiv:\s?[a-z-]{2,9}/\d{7} | abs/\d{4}\.\d{4,5}
    | (?:vol(?:ume)?|no|num(?:ber)?|issue|pp?|pages?|art(?:icle)?)\.?\s?\d{1,6}(?:\s?[-–]{1,2}\s?\d{1,6})?
    | \d{1,5}(?:\.\d{1,5})?(?:\s?\((?!(?:19|20)\d\d\b)\d{1,4}(?:[-–]\d{1,4})?\))?(?:\s?:\s?[a-z]?\d{1,6})?(?:\s?[-–]{1,2}\s?\d{1,6})?
    | ieee(?:\scomputer\ssociety|\spress)? | acm(?:\spress)? | springer(?:[-,\s]{1,2}(?:verlag|cham|nature|international\spublishing))?
    | elsevier | pmlr | citeseer | usenix(?:\sassociation)? | aaai(?:\spress)? | mit\spress | cambridge\suniversity\spress
    | oxford\suniversity\spress | curran\sassociates(?:,\sinc)? | wiley | sage | omnipress | morgan\s(?:kaufmann|&\sclaypool)(?:\spublishers)?
    )(?!\w)""",
    re.VERBOSE | re.IGNORECASE,
)
# A workshop or symposium that a conference holds: ``KDD Deep Day Workshop``.
WITHIN = re.compile(
    r"(?:[\s-]{0,2}W(?![A-Za-z])|(?:\s(?:[A-Z][\w&'’-]{0,20}|on|of|for|and|in))*?\s(?:workshops?|symposium)\b(?:\s(?:on|for)\s[^\d.;:|()\[\]]{2,80}(?=\W))?)",
    re.IGNORECASE,
)


class Extent(NamedTuple):
    """How far a venue reaches.

    Attributes:
        known: whether the table has it.
        sure: whether it cannot be common words, as ``Sensors`` and ``machine learning`` can.
    """

    end: int
    known: bool
    sure: bool


def known(text: str, at: int, venues: Venues) -> Extent | None:
    """Return the longest venue of the table that begins at ``text[at]``, up to three marks behind it included."""
    first = _FIRST.match(text, at)
    if first is None:
        return None
    word = first[0]
    if not any(venues.may_begin(word[: len(word) - cut]) for cut in range(min(4, len(word)))):
        return None
    best: int | None = None
    for count, part in enumerate(_WORD_END.finditer(text, at, at + _LONGEST)):
        if count == _MOST_WORDS:
            break
        if venues.canonical(text[at : part.end()]):
            best = part.end()
    if best is None:
        return _marked(text, at, first.end(), venues)
    best -= text[best - 1] == "."
    best -= text[best - 1] == ")" and "(" not in text[at:best]
    written = text[at:best]
    row = venues.get(venues.canonical(written) or "")
    sure = bool(_TWO_CAPITALS.search(written) or _NOUN.search(written)) and not (row and row.cased)
    sure = sure or bool(row and row.kind is VenueKind.PREPRINT_SERVER and not row.cased)
    return Extent(best, known=True, sure=sure)


def _marked(text: str, at: int, end: int, venues: Venues) -> Extent | None:
    """Return a known name of one word with up to three small letters behind it, ``NIPSo``."""
    if text[end - 1] == "W" and venues.canonical(text[at : end - 1]):
        return Extent(end - 1, known=True, sure=True)
    for cut in range(1, 4):
        if not text[end - cut : end].islower():
            return None
        if not text[end - cut - 1].isupper():
            continue
        if venues.canonical(text[at : end - cut]):
            return Extent(end, known=True, sure=False)
    return None


def unknown(text: str, at: int, *, loose: bool) -> Extent | None:
    """Return the words at ``text[at]`` that have the shape of a venue, known or not; a year must stand beside them."""
    found = _ACRONYM.match(text, at)
    if found and (loose or sum(map(str.isupper, found[0])) * 2 >= len(found[0])) and _TWO_CAPITALS.search(found[0]):
        return Extent(found.end(), known=False, sure=False)
    found = _NAMED.match(text, at)
    if found and (noun := _NOUN.search(found[0])):
        written = found[0]
        cut = next((year.start() for year in re.finditer(r"[\s,]+['’]?\d", written)), len(written))
        written = written[:cut].rstrip(" ,-–—'’")
        if noun.end() <= len(written) and "," not in written[: noun.start()]:
            return Extent(at + len(written), known=False, sure=False)
    found = _LOOSE.match(text, at) if loose else None
    if found and not _NO_VENUE.search(found[0]) and not people.names(found[0]):
        return Extent(found.end(), known=False, sure=False)
    return None


def short_date(text: str, at: int, name: str | None) -> Found | None:
    """Return the short year right behind a venue, ``'16``, ``-16`` or ``16``; behind arXiv, its year and month."""
    if name == "arXiv" and (arxiv := _ARXIV.match(text, at)):
        year = int(arxiv["year"])
        return (
            Found(2000 + year, int(arxiv["month"]), arxiv.start("year"), arxiv.end()) if year < _NEWEST_SHORT else None
        )
    found = _SHORT.match(text, at)
    if found is None or _NEWEST_SHORT <= int(found["year"]) < _OLDEST_SHORT:
        return None
    year = int(found["year"])
    return Found(year + (2000 if year < _NEWEST_SHORT else 1900), None, found.start("year"), found.end())


def has_year_behind(text: str, at: int) -> bool:
    """Whether a date stands right behind ``text[at]``, short or long, perhaps behind a bracket or a publisher."""
    gap = re.compile(r"[\s,.'’(-]{0,3}").match(text, at)
    start = gap.end() if gap else at
    if (behind := BEHIND.match(text, start)) and not dates.at(text, start):
        start = re.compile(r"[\s,.(:]{0,3}").match(text, behind.end()).end()
    return dates.at(text, start) is not None or short_date(text, at, None) is not None
