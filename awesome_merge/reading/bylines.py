"""Persons before a title that nothing but marks and order sets apart: ``Ann Oak, Bob Elm: A Title``.

Nothing here knows venues: whether a title without one would be a title is
for whoever asks to say.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from awesome_merge.reading import people

# What may stand between persons and a title: a colon, a full stop, a year, a quotation.
_STOP = re.compile(
    r"""[:：](?=\s|(?![\x00-\xff])\w)
    | [.。](?=\s(?!\s*(?:&|and\b|[A-Z]\.[\s,;(])))
    | ,?\s(?=\(?(?:19|20)\d\d[a-z]?(?:\)|[.:]\s))
    | [,，]\s*(?=["“《])""",
    re.VERBOSE,
)
_YEAR = re.compile(r"[\s.,:：]*(?:\((?P<bracketed>(?:19|20)\d\d)[a-z]?\)|(?P<bare>(?:19|20)\d\d)(?=[.:]\s))[.,:：]*\s*")
_GAP = re.compile(r"[\s.,:：，。]*")
# The first author as ``Oak, A.`` or ``Oak AB``: others end in initials as well.
_TURNED = re.compile(r"[A-Z][^\W\d_]*(?:[-'’\s][A-Z][^\W\d_]+)?(?:,\s(?:[A-Z]\.[\s-]?){1,4}|\s[A-Z]{1,3})(?=[,;&.:\s])")
# ``Ann Oak, C. Bob Elm,``: two names, not a last name of two words.
_TWO_NAMES = re.compile(
    r"[A-Z][^\W\d_]+\s[A-Z][^\W\d_]+,\s(?:[A-Z]\.[\s-]?){1,3}(?:\s?[A-Z][^\W\d_]+\.?){1,3}\s?(?:[,;&]|and\b)"
)
_LAST_INITIAL = re.compile(r"(?:^|[\s.-])[A-Z]{1,3}$")
_DOTTED = re.compile(r"(?:[A-Z]\.[\s-]?)*")
_COMMA = re.compile(r"\s*[,，、;；]\s*(?:(?:and\s|&)\s*)?|\s+(?:and\s|&)\s*")
_OTHERS = re.compile(r"\bet\.?\sal\b\.?|等")
_INITIALS = re.compile(r"(?:[A-Z]\.?[\s-]?){1,4}")
_FIRST = re.compile(r"[A-Z][^\W\d_]+|" + _INITIALS.pattern)
# Nobody writes more persons than that before a title.
_LONGEST = 400
_MOST_WORDS = 4
_PAIR = 2
_MANY = 3


class Byline(NamedTuple):
    """Persons, and what may stand right behind them.

    Attributes:
        authors: in order, as written.
        end: where what follows them begins.
        year: where the year behind them stands; None if there is none.
        sure: whether they can be nothing else.
        stopped: whether more than a comma ends them.
        usual: whether persons usually stand there.
    """

    authors: tuple[str, ...]
    end: int
    year: tuple[int, int] | None
    sure: bool
    stopped: bool
    usual: bool = False


def before(text: str, start: int, end: int, *, usual: bool = False) -> Byline | None:
    """Return the persons that ``text[start:end]`` begins with, if something is left behind them; else None.

    Where persons are ``usual``, one whose name nobody knows is one as well.
    """
    if not text[start : start + 1].isalpha():
        return None
    return _stopped(text, start, end) or _among_commas(text, start, end, usual=usual)


def _stopped(text: str, start: int, end: int) -> Byline | None:
    """Return the persons before the first colon, full stop, year or quotation, if it is only persons."""
    turned = None if _TWO_NAMES.match(text, start, end) else _TURNED.match(text, start, end)
    for stop in _STOP.finditer(text, start, min(end, start + _LONGEST)):
        initial = text[stop.start()] in ".," and _LAST_INITIAL.search(text[max(start, stop.start() - 4) : stop.start()])
        if initial and not turned and text[stop.start()] == ".":
            continue
        if text[stop.start()] in ":：" and _names_work(text[start : stop.start()]):
            return None
        # The full stop behind an initial is a part of it, where others have theirs.
        dotted = turned and "." in turned[0] and text[stop.start()] == "."
        written = text[start : stop.start() + bool(initial and dotted)]
        dated = text[stop.start()].isspace()
        if authors := _persons(written, turned=bool(turned and initial), dated=dated):
            return _behind(text, stop.start(), end, authors, sure=people.names(written) != ())
        if not initial:
            return None
    return None


def _names_work(written: str) -> bool:
    """Whether what stands behind the last comma before a colon is no person: ``Ann Oak, Bob Elm, NAME: A Title``."""
    before, _, last = written.rpartition(",")
    last = last.strip()
    if " " not in before or last.startswith(("and ", "&")) or _DOTTED.fullmatch(last):
        return False
    return not people.is_among(last) or (len(last.split()) >= _MOST_WORDS and not people.are_likely(last))


def _persons(written: str, *, turned: bool, dated: bool) -> tuple[str, ...]:
    """Return the persons that are all of ``written``; () if it is another thing."""
    if turned:
        # ``Ann B. Oak`` begins like a person who is turned around.
        parts = people.split(written) if "," in written else ()
        return parts if all(people.is_one(part) and _LAST_INITIAL.search(part.rstrip(".")) for part in parts) else ()
    parts = people.names(written)
    if len(parts) > 1 and (people.is_common(parts[-1]) or not _is_likely_pair(written, parts)):
        # Behind persons and commas stands a title.
        return ()
    return (
        parts or people.surnames(written, dated=dated) or (people.split(written) if people.are_likely(written) else ())
    )


def _is_likely_pair(written: str, parts: Sequence[str]) -> bool:
    """Whether two names are likely to be some; more of them are."""
    return len(parts) > _PAIR or people.are_likely(written)


def _behind(text: str, at: int, end: int, authors: tuple[str, ...], *, sure: bool) -> Byline | None:
    year = _YEAR.match(text, at, end)
    gap = year or _GAP.match(text, at, end)
    past = gap.end() if gap else at
    if not any(map(str.isalpha, text[past:end])):
        return None
    dated = year.span("bracketed" if year["bracketed"] else "bare") if year else None
    return Byline(authors, past, dated, sure=sure, stopped=True)


def _among_commas(text: str, start: int, end: int, *, usual: bool) -> Byline | None:
    """Return the persons between commas up to the first part that is none."""
    parts = _parts(text, start, end)
    count, others = _run(text, parts)
    if count == len(parts) >= _MANY and not (others or people.are_likely(text[slice(*parts[-1])].strip(" ."))):
        # The title has the shape of a name too.
        count -= 1
    if not 0 < count < len(parts):
        return None
    last, at = parts[count - 1][1], parts[count][0]
    authors = people.split(text[start:last])
    written = text[start:last]
    sure = people.names(written) == authors
    likely = people.are_likely(written) or (usual and people.is_uncommon(written))
    if count <= _PAIR and not others and (text[last].isspace() or not likely):
        return None
    if count > 1 and not sure:
        return None
    return Byline(authors, at, None, sure=sure, stopped=False, usual=usual)


def _parts(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Return where the parts between commas stand; what is beyond the longest byline is the last."""
    parts: list[tuple[int, int]] = []
    at = start
    for comma in _COMMA.finditer(text, start, min(end, start + _LONGEST)):
        if comma.end() >= end:
            break
        if comma.start() > at:
            parts.append((at, comma.start()))
        at = comma.end()
    return [*parts, (at, end)]


def _run(text: str, parts: Sequence[tuple[int, int]]) -> tuple[int, bool]:
    """Return how many parts are persons up to the last that is one, and whether *et al.* ends them.

    One of them may look otherwise, as names in small letters do.
    """
    count = strange = 0
    for at, (start, stop) in enumerate(parts):
        part = text[start:stop].strip(" .")
        if _OTHERS.search(part):
            return at + 1, True
        if people.is_among(part) and not people.is_common(part):
            count = at + 1
        elif at and " " not in text[slice(*parts[at - 1])] and (_FIRST if at == 1 else _INITIALS).fullmatch(part):
            # ``Oak, A.``, and ``Oak, Ann`` before others.
            count = at + 1
        elif " " in part or at:
            strange += 1
        if strange > 1 or ":" in part or len(part.split()) > _MOST_WORDS:
            break
    return count, False
