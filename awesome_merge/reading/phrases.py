"""The single parts of a phrase about a publication: what a venue looks like, and the words beside it.

Every function looks at one place of a text and says how far a part reaches
from there; ``publications`` puts parts together.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from awesome_merge.reading import dates, people
from awesome_merge.reading.dates import Found
from awesome_merge.venues import Venue, VenueKind, Venues

# No venue's name is longer.
_LONGEST = 120

_MARKS = re.compile(r"(?<=[A-Z])(?:W|[a-z]{1,3})$")
_MOST_MARKS = 3
# What makes ``arxiv.org/abs`` an address.
_ADDRESS = re.compile(r"[/.][a-z\d]")
_WORD_END = re.compile(r"(?:[^\W\d_]+|\d+(?![^\W\d_]))[.)]?")
# Words that only the name of a venue holds, and those that may stand before them.
_NOUN = re.compile(
    r"""\b(?:journal|transactions|conference|proceedings|symposium|workshop|magazine|annals|bulletin|letters|reviews
        |lecture\snotes|advances\sin)(?!\w)
    | ^(?:ieee|acm|usenix|aaai)(?!\w)""",
    re.IGNORECASE | re.VERBOSE,
)
_BEFORE_NOUN = re.compile(r"(?:(?:[A-Z][\w&/.'’-]*|of|on|in|for|and|the|&|de)\s+)*")
_TWO_CAPITALS = re.compile(r"[A-Z][^\W_]*[A-Z]")
_ACRONYM = re.compile(r"(?=[A-Z])[A-Za-z]{2,12}(?:[&/+-][A-Z][A-Za-z]{0,9}){0,2}(?=[^\w]|\d|$)")
_NAMED = re.compile(r"[A-Z][^.;:|@()\[\]{}\"“”?!\d]{2,120}(?<![\s,'’-])")
_NEAR = " \t\n,.:'’("
_NEAREST = 3
_TWO_NAMES = re.compile(r"\w+ (?:and|&) \w+")
# ``J. of Trees``, ``Proc. Int. Conf. on Trees``.
_SHORTENED = re.compile(
    r"""(?:(?:IEEE|ACM|Int\.)\s){0,2}(?:J|Proc|Trans|Conf|Symp|Ann|Bull|Commun|Lett)\.
    (?:\s(?:[A-Z][\w&/-]{0,20}\.?|of|on|in|for|and|the|&)){1,10}""",
    re.VERBOSE,
)
# What Chinese journals and conferences are called.
_HAN_NAMED = re.compile(
    r"(?:(?![\x00-\xff])\w){1,20}(?:学报|杂志|期刊|研究|科学|工程|应用|通报|进展|评论|论文集|会议|大会|年会|研讨会)(?!(?![\x00-\xff])\w)"
)
# A mixed acronym or several words.
_LOOSE = re.compile(
    r"""(?:[A-Z][a-z]*){2,8}(?![^\W\d_])
    | [A-Z][^\W\d_]*\.?(?:(?:\s(?:of|and|the|de|&)){0,3}\s?[\s/-][A-Z][^\W\d_]*\.?){1,4}(?=[\W\d]|$)""",
    re.VERBOSE,
)
# Words beside a year that make no venue of it.
_NO_VENUE = re.compile(
    r"\b(?:spring|summer|fall|autumn|winter|university|institute|college|school|course|lectures?|edition|version|release"
    r"|updated?|since|from|until|part(?!\s[A-C]\b)|week|class|blog|video|by|et|ws|ss|wt)\b",
    re.IGNORECASE,
)
_MONTH = re.compile(r"\b(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)\b", re.IGNORECASE)

_APOSTROPHE = re.compile(r"\s?['’‘`´]\s?(?P<year>\d\d)(?!\w|\.\d)")
_SHORT = re.compile(r"(?:\s?['’‘`´]\s?|-|)(?P<year>\d\d)(?!\w|\.\d)")
_SPACED = re.compile(r"(?:\s?['’‘`´]\s?|-|\s|)(?P<year>\d\d)(?!\w|[.:(–-]\d|,\s?\d|\s?\(\d)")
# What stands behind the word arXiv in its own notation, ``1810`` or ``18.10``, is year and month.
_ARXIV = re.compile(r"[\s:]{0,2}(?P<year>\d\d)\.?(?P<month>0[1-9]|1[0-2])(?!\w|\.\d)")
_NEWEST_SHORT = 30
_OLDEST_SHORT = 50

# Words that say what state a work is in, or how it was judged.
STATE = re.compile(
    r"""(?:
    (?:notable[\s-])?top[\s-]{0,2}\d{1,2}(?:\.\d+)?\s?%
    | under\s(?:(?:double[\s-]blind|peer)\s)?review | in\spress | forthcoming | to\sappear(?:\s(?:in|at)\b)?
    | (?:accepted|submitted)(?:\s(?:paper|by|to|at|for|in)\b){0,2}
    | (?:(?:ph\.?\s?d\.?|m\.?\s?sc\.?|master['’]?s?|doctoral|bachelor['’]?s?)\s)?(?:thesis|dissertation)
    | tech(?:nical|\.)?\srep(?:ort|\.) | preprint
    | (?:best|outstanding)\s(?:student\s)?paper\s(?:award\s)?(?:candidate|finalist|nominee|nomination|runner[\s-]up)
    )(?!\w)""",
    re.VERBOSE | re.IGNORECASE,
)
# Words for the part of a conference, or the sort of a work, that say nothing alone.
TRACK = re.compile(
    r"""(?:
    report | book | outstanding | poster | demo | tutorial | keynote | main(?:\sconference)? | findings
    | (?:extended|student)\sabstract | (?:short|long|full|regular|position|student|conference|journal)\spaper
    | (?:industry|industrial|demo|demonstrations?|system\sdemonstrations?|research|applied\sdata\sscience|special|main
        |student|data(?:sets?)?(?:\s(?:and|&)\sbenchmarks?)?|d&b)\strack
    | datasets?\s(?:and|&)\sbenchmarks? | openreview | extended\sversion | (?:state-of-the-art|star)\sreports?
    )(?!\w)""",
    re.VERBOSE | re.IGNORECASE,
)
# A workshop before the conference that holds it: ``DL4X@CONF``, ``Deep Days Workshop at CONF``.
HELD_AT = re.compile(r"(?P<name>[A-Z]\w{1,11}@|[A-Z][\w&'’ -]{1,60}?\s[Ww]orkshops?\s(?:@|at\b|in\b))\s?(?=[A-Z])")
# Words of state that a venue follows.
AWAITED = re.compile(r"(?:accepted|submitted|to\sappear)\b.*\b(?:by|to|at|for|in)$", re.IGNORECASE)
# The short name of a venue in brackets behind its long one, before a year.
SHORT_NAME = re.compile(r"[A-Z][A-Za-z]{1,11}(?=\s?['’]\d\d\)|[\s-](?:19|20)\d\d\))")
# A report, and who printed it.
REPORT = re.compile(r"(?:[A-Z][\w&.-]{1,20}\s){1,4}[Tt]ech(?:nical|\.)\s[Rr]ep(?:ort|\.)(?!\w)")
# A workshop behind the year of the conference that holds it: ``CONF 2015 DL4X: deep days workshop``.
BEHIND_YEAR = re.compile(
    r"(?:[A-Z]\w{1,11}:\s)?(?P<name>(?:[\w&'’-]{1,20}\s){1,5}?)workshops?(?!\w)(?!\s(?:on|for)\s)", re.IGNORECASE
)
# Words that only lead to a venue or a date.
LEADS = re.compile(
    r"(?:(?:published|appeared|presented)\s(?:in|at|by)|(?:written|posted)(?:\son)?(?=\s\d|\s[A-Z][a-z]{2})|in|at|on(?=\s\d{1,2}\s)|@"
    r"|proc(?:eedings|\.)?(?:\sof)?(?:\sthe)?|of|the"
    r"|(?:the\s)?\d{1,3}(?:st|nd|rd|th)(?:\sannual)?|(?:conference|venue|journal)(?=\s?[-:]))(?=[\s.:-])",
    re.IGNORECASE,
)
# Volumes, pages and publishers, which stand behind a venue and say nothing here.
BEHIND = re.compile(
    r"""(?:
    arxiv:\s?\d{4}\.\d{4,5}(?:v\d+)? | arxiv:\s?[a-z-]{2,9}/\d{7} | abs/\d{4}\.\d{4,5} | \d{4}\.\d{4,5}v\d+
    | (?:vol(?:ume)?|no|num(?:ber)?|issue|pp?|pages?|art(?:icle)?)\.?\s?\d{1,6}(?:\s?[-–]{1,2}\s?\d{1,6})?
    | \d{1,5}(?:\.\d{1,5})?(?:\s?\((?!(?:19|20)\d\d\b)\d{1,4}(?:[-–]\d{1,4})?\))?
      (?:\s?:\s?[a-z]?\d{1,6})?(?:\s?[-–]{1,2}\s?\d{1,6})?
    | ieee(?:\scomputer\ssociety|\spress)? | acm(?:\spress)? | usenix(?:\sassociation)? | aaai(?:\spress)? | papers?
    | springer(?:[-,\s]{1,2}(?:verlag|cham|nature|international\spublishing))? | elsevier | pmlr
    | citeseer | wiley | sage
    | (?:mit|cambridge\suniversity|oxford\suniversity)\spress | curran\sassociates(?:,\sinc)? | omnipress
    | morgan\s(?:kaufmann|&\sclaypool)(?:\spublishers)?
    )(?!\w)""",
    re.VERBOSE | re.IGNORECASE,
)
# What a workshop is about.
TOPIC = re.compile(r"\s(?:on|for)\s[^\d.;:|()\[\]]{2,80}(?=\W|$)", re.IGNORECASE)
# An acronym between a conference and a year: ``ICLR SN4X 2019``.
PART = re.compile(r"\s(?=\w{0,9}[A-Z]\w{0,9}[A-Z])\w{2,12}(?=[\s'’]{1,2}(?:19|20)?\d\d(?!\w))")
# A workshop or symposium that a conference holds: ``KDD Deep Day Workshop``.
WITHIN = re.compile(
    r"""[-_]?(?-i:W)(?![a-z])
    | (?:\s(?:(?-i:[A-Z])[\w&'’-]{0,20}|on|of|for|and|in)){0,6}?\s(?:workshops?|symposium)(?!\w)
      (?:\s(?:on|for)\s[^\d.;:|()\[\]]{2,120}(?=\W|$))?""",
    re.IGNORECASE | re.VERBOSE,
)


class Extent(NamedTuple):
    """How far a venue reaches.

    Attributes:
        name: the canonical short name; None if we know none.
        sure: whether it cannot be common words, as ``Sensors`` and ``machine learning`` can.
    """

    end: int
    name: str | None
    sure: bool


def known(text: str, at: int, venues: Venues) -> Extent | None:
    """Return the longest venue of the table that begins at ``text[at]``, up to three marks behind it included."""
    if not text[at].isalnum():
        return None
    best, name = at, None
    for count, part in enumerate(_WORD_END.finditer(text, at, at + _LONGEST)):
        words = text[at : part.end()]
        if not venues.may_begin(words):
            if count == 0 and (marked := _marked(text, at, part.end(), venues)):
                return marked
            # ``Neur-IPS``: part of a word may be no word of a spelling.
            if text[part.end() : part.end() + 1] != "-":
                break
        elif (known_as := venues.canonical(words)) and not (name and BEHIND.fullmatch(part[0])):
            best, name = part.end(), known_as
    if name is None or _ADDRESS.match(text, best):
        return None
    best -= text[best - 1] == "."
    best -= text[best - 1] == ")" and "(" not in text[at:best]
    return Extent(best, name, _is_sure(text[at:best], venues.get(name)))


def _is_sure(written: str, row: Venue | None) -> bool:
    """Whether what is ``written`` cannot be common words."""
    if row and (row.cased or row.kind is VenueKind.PREPRINT_SERVER):
        return not row.cased
    return bool(_TWO_CAPITALS.search(written) or _NOUN.search(written))


def _marked(text: str, at: int, end: int, venues: Venues) -> Extent | None:
    """Return a known name of one word with marks, ``NIPSo``, or the name before the ``W`` of a workshop."""
    found = _MARKS.search(text, max(at, end - _MOST_MARKS), end)
    if found is None:
        return None
    name = venues.canonical(text[at : found.start()])
    if name is None:
        return None
    return Extent(end - 1, name, sure=True) if found[0] == "W" else Extent(end, name, sure=False)


def unknown(text: str, at: int, *, loose: bool, after_year: bool) -> Extent | None:
    """Return the words at ``text[at]`` that have the shape of a venue beside a year.

    An acronym, or a name with a word that only venues have in theirs;
    ``loose`` adds up to five capitalised words, and acronyms that a year is glued to.
    """
    for shape, is_venue in _SHAPES if loose else _SHAPES[:-1]:
        found = shape.match(text, at)
        if found is None or not (after_year or _has_year(text, found.end(), volumes=shape is not _ACRONYM)):
            continue
        glued = found.end() < len(text) and text[found.end()].isdigit()
        if (loose or not glued) and is_venue(found[0]):
            return Extent(found.end(), None, sure=False)
    return None


def _is_acronym(word: str) -> bool:
    """Whether ``word`` has hardly anything but capitals, and is neither a publisher nor a term at school."""
    capitals = sum(map(str.isupper, word))
    return 1 < capitals >= len(word) / 2 and not (_NO_VENUE.fullmatch(word) or BEHIND.fullmatch(word))


def is_named(words: str) -> bool:
    """Return whether ``words`` hold a word of venues behind nothing but words of a name."""
    noun = _NOUN.search(words)
    return (
        noun is not None
        and bool(_BEFORE_NOUN.fullmatch(words, 0, noun.start()))
        and not (_NO_VENUE.search(words) or _MONTH.search(words))
    )


def may_name(words: str) -> bool:
    """Return whether capitalised ``words`` may name a venue, and not persons, a term or a school."""
    return not (
        _NO_VENUE.search(words) or _TWO_NAMES.fullmatch(words) or BEHIND.fullmatch(words) or people.names(words)
    )


def _is_any(_: str) -> bool:
    return True


_SHAPES = (
    (_ACRONYM, _is_acronym),
    (_NAMED, is_named),
    (_SHORTENED, _is_any),
    (_HAN_NAMED, _is_any),
    (_LOOSE, may_name),
)


def short_date(text: str, at: int, name: str | None) -> Found | None:
    """Return the short year right behind a venue, ``'16``, and if we know its ``name``, ``-16`` and ``16``.

    Behind the word arXiv, ``1810`` and ``18.10`` are its year and month.
    """
    month: int | None = None
    if name == "arXiv" and (found := _ARXIV.match(text, at)):
        month = int(found["month"])
    else:
        shape = _APOSTROPHE if name is None else _SPACED if _TWO_CAPITALS.search(name) else _SHORT
        found = shape.match(text, at)
    if found is None or _NEWEST_SHORT <= int(found["year"]) < _OLDEST_SHORT:
        return None
    year = int(found["year"])
    return Found(year + (2000 if year < _NEWEST_SHORT else 1900), month, found.start("year"), found.end())


def _has_year(text: str, at: int, *, volumes: bool) -> bool:
    """Whether a year stands right behind ``text[at]``, or behind a publisher, or a number where there are volumes."""
    if short_date(text, at, None):
        return True
    start = _near(text, at)
    found = dates.at(text, start)
    behind = None if found else BEHIND.match(text, start)
    if behind and (volumes or behind[0][0].isalpha()):
        found = dates.at(text, _near(text, behind.end()))
    return found is not None and found.month is None


def _near(text: str, at: int) -> int:
    part = text[at : at + _NEAREST]
    return at + len(part) - len(part.lstrip(_NEAR))
