"""Persons as lists name them: ``A. Author, Li Wei and J. de Vries et al.``.

Nothing here knows a single person: a name is known by its shape, and by the
words that never stand in one.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from awesome_merge.reading import shapes
from awesome_merge.reading.vocabulary import (
    COMMON_ENDS,
    FIRST_NAMES,
    LAST_NAMES,
    NEVER,
    NEVER_ENDS,
    PARTICLES,
)

_PART = re.compile(r"[,，、&](?:\s*(?:and\b|&))?|\band\s", re.IGNORECASE)
_AND = re.compile(r"[\s,]+(?:and\s|&)\s*", re.IGNORECASE)
# ``Oak,Ann, Elm,Bob, and Fir Cy``
_TIGHT = re.compile(
    r"(?:^|[\s,])[A-Z][^\W\d_]*(?:[-'’][^\W\d_]+)*,[A-Z][^\W\d_]*(?:[-'’][^\W\d_]+)*(?=,\s|\s(?:and\s|&)|$)"
)
_WIDE = re.compile(r",\s+(?:(?:and\s|&)\s*)?|\s(?:and\s|&)\s*")
_COMMA = re.compile(r"[,，、]")
_AMPERSAND = re.compile(r"&|\band\b")
_OTHERS = re.compile(
    r"[\s,，、;；&]*(?:(?P<said>(?:\band\s)?\bet\.?\s?al\b|等人?)|\band\sothers\b|\.{3}|…)[\s.。,，]*$", re.IGNORECASE
)
_DIGIT = re.compile(r"\d")
_PHRASED = re.compile(r"[:\"“”\d]")
_LONGEST_END = 40
# Footnotes and affiliations.
_MARKS = re.compile(r"\s*[(（][^()（）]{0,80}[)）]|[*∗⋆†‡§¶#⁰¹²³⁴⁵⁶⁷⁸⁹✉]|(?<=[^\W\d_]{2})\d{1,2}(?=\s|,|$)")

# ``DY Nomen``; an initial without its dot.
_FIRST_INITIALS = re.compile(r"(?!AI |AR |DB |IT |JS |ML |OS |PC |QA |TV |UI |VR |I |A )[A-Z]{1,2} [A-Z][^\W\d_]+")
_INNER_CAPITAL = re.compile(r"[A-Z][a-z]+[A-Z][a-z]+")
# Hebrew, Arabic, the scripts of India, Thai: no capitals tell a name there.
_CASELESS = re.compile(r"[\u0590-\u06ff\u0900-\u0e7f]+(?: [\u0590-\u06ff\u0900-\u0e7f]+){1,3}")
_SURNAME = r"[A-Z][^\W\d_]+(?:[-'’][A-Z][^\W\d_]+)?"
_SURNAMES = re.compile(rf"{_SURNAME}(?:, {_SURNAME}){{0,8}},? (?:and|&) {_SURNAME}")
# ``ann Oak``, ``ANN OAK``: no name looks so where nothing else tells.
_ODD = re.compile(r"[a-z]{2,12} [A-Z][a-z]+|[A-Z]{2,12}(?: [A-Z]{2,12}){1,2}")
_FIRST_WORD = re.compile(r"\W*([^\s,，、;；]+)")

_MOST_BEFORE_OTHERS = 3
_PAIR = 2
# In a list of many, one of this number may be written in a way that we do not know.
_FORGIVEN = 4


def names(text: str) -> tuple[str, ...]:
    """Return the persons that ``text`` names, in order, as written; () unless all of it can only be that.

    One name counts only with an initial, a particle or *et al.*: a pair of
    capitalised words is as likely a title; so are two pairs with common
    words. Marks of footnotes and affiliations in parentheses are left out.
    """
    first = _FIRST_WORD.match(text)
    if first is None:
        return ()
    ending = _OTHERS.search(text, max(0, len(text) - _LONGEST_END))
    others = bool(ending and ending["said"])
    # Most texts begin with a word that no name begins with.
    if not (others or shapes.is_word(first[1]) or shapes.is_han_name(first[1][:2]) or _may_begin_many(first[1], text)):
        return ()
    parts = split(text)
    if others and parts and all(map(_is_capitalised, parts)):
        return parts
    strange = [part for part in parts if not is_one(part)]
    return parts if _are_forgiven(strange, parts) and _are_several(text, parts) else ()


def may_be(text: str) -> bool:
    """Return whether every part of ``text`` has the shape of a name, though it may be another thing's as well."""
    parts = split(text)
    return bool(parts) and all(is_one(part) or _CASELESS.fullmatch(part) for part in parts)


def is_one(part: str) -> bool:
    """Return whether ``part`` has the shape of one name with a first and a last name."""
    return _is_long(part) and shapes.is_name(part)


def is_among(part: str) -> bool:
    """Return whether ``part`` is a name at least where others stand beside it: ``LiuYang Oak``, ``DY Elm``."""
    if is_one(part) or _FIRST_INITIALS.fullmatch(part):
        return True
    return " " in part and is_one(_INNER_CAPITAL.sub("Inner", part))


def is_uncommon(text: str) -> bool:
    """Return whether ``text`` has the shape of names, and no word of it ends as common words do."""
    return may_be(text) and not any(map(_has_common, split(text)))


def are_likely(text: str) -> bool:
    """Return whether ``text`` is likely to be persons, where a title may stand as well.

    One has an initial, or a common first or last name. Beside such a one, not
    all words of another end as common words do; without, none does.
    """
    parts = split(text)
    if _SURNAMES.fullmatch(text) or not (parts and all(map(is_among, parts))):
        return False
    if any(map(_is_known, parts)) or len(parts) > _PAIR:
        return not any(is_common(part) and not _is_known(part) for part in parts)
    return len(parts) > 1 and not any(map(_has_common, parts))


def _is_known(part: str) -> bool:
    """Whether ``part`` has an initial, or a name that many persons have."""
    words = part.casefold().split()
    return words[0] in FIRST_NAMES or words[-1] in LAST_NAMES or shapes.is_telling(part)


def _has_common(part: str) -> bool:
    return any(map(COMMON_ENDS.search, part.split()))


def is_common(text: str) -> bool:
    """Return whether every word of ``text`` ends as common words do."""
    return all(map(COMMON_ENDS.search, text.split()))


def surnames(text: str, *, dated: bool = False) -> tuple[str, ...]:
    """Return the persons in ``Oak and Elm`` or ``Oak, Elm and Fir``; () if ``text`` is another thing, or may be.

    Where no year follows two, one of them has to be common as a name; one of
    more than two has to be in any case.
    """
    parts = split(text) if _SURNAMES.fullmatch(text) else ()
    words = [word for part in parts for word in part.split(", ")]
    if not words or not all(map(shapes.is_word, words)):
        return ()
    common = sum(COMMON_ENDS.search(word) is not None for word in words)
    if any(word.casefold() in LAST_NAMES for word in words):
        return parts
    if len(words) > _PAIR:
        return parts if not common and any(word.casefold() in FIRST_NAMES for word in words) else ()
    return parts if dated and common <= ("&" in text) else ()


def split(text: str) -> tuple[str, ...]:
    """Return the parts of ``text`` as persons, in order, whatever they are: for places where authors stand."""
    text = " ".join(text.split())
    ending = _OTHERS.search(text, max(0, len(text) - _LONGEST_END))
    kept = _MARKS.sub("", text[: ending.start()] if ending else text)
    parts = kept.replace("；", ";").split(";")
    if len(parts) == 1:
        parts = _turned_around(kept) or [one for part in _PART.split(kept) for one in _joined_by_with(part)]
    found = [part for part in map(_cleaned, parts) if part]
    return tuple(_paired(found, others=bool(ending and ending["said"])) if _COMMA.search(kept) else found)


def _turned_around(text: str) -> list[str]:
    """Return the persons who stand as ``Last, First and Last, First``, or ``Last,First``; [] if not all do."""
    if "," not in text:
        return []
    if "," in text.replace(", ", " ") and _TIGHT.search(text):
        return _WIDE.split(text)
    parts = _AND.split(text)
    if len(parts) == 1 or any(part.count(",") != 1 or _DIGIT.search(part) for part in parts):
        return []
    # ``Ann Oak, Bob Elm and Cy Fir, Dan Ash`` are four.
    return parts if any(_is_last(part.partition(",")[0].strip()) for part in parts) else []


def _is_last(words: str) -> bool:
    """Whether ``words`` are a last name alone: one word, or one behind particles."""
    return all(word in PARTICLES for word in words.split()[:-1])


def _joined_by_with(part: str) -> tuple[str, ...]:
    """Return both persons of ``Ann Oak with Bob Elm``, but ``Learning with Networks`` whole."""
    one, with_, other = part.partition(" with ")
    return (one, other) if with_ and other.strip() and is_one(one.strip()) and is_one(other.strip()) else (part,)


def _may_begin_many(word: str, text: str) -> bool:
    """Whether ``word`` may begin many names, one of which is not written as we know it."""
    return text.count(",") >= _FORGIVEN - 1 or bool(text.count(",") > 1 and _INNER_CAPITAL.fullmatch(word))


def _are_forgiven(strange: Sequence[str], parts: Sequence[str]) -> bool:
    """Whether ``strange`` parts may stand among names: such with inner capitals or bare initials, and one of four.

    The last of all may be a title.
    """
    if not strange:
        return True
    many = len(parts) >= _FORGIVEN
    unlike = [p for p in strange if not (is_among(p) or (many and _ODD.fullmatch(p) and is_one(p.title())))]
    forgiven = len(parts) // _FORGIVEN or _is_small(unlike, parts)
    return (
        len(strange) < len(parts)
        and len(unlike) <= forgiven
        and all(len(part.split()) <= _MOST_BEFORE_OTHERS and not _PHRASED.search(part) for part in unlike)
        and not (unlike and unlike[-1] == parts[-1] and _has_never(parts[-1]))
    )


def _is_small(unlike: Sequence[str], parts: Sequence[str]) -> bool:
    """Whether the one ``unlike`` the other ``parts`` only lacks its capitals: ``Ann Oak, bob elm, Eric Fir``."""
    small = len(unlike) == 1 and len(parts) > _PAIR and unlike[0].islower() and " " in unlike[0]
    return small and all(_is_known(part) for part in parts if part not in unlike)


def _has_never(part: str) -> bool:
    return any(word.casefold() in NEVER or word.casefold().endswith(NEVER_ENDS) for word in part.split())


def _are_several(text: str, parts: Sequence[str]) -> bool:
    """Whether so many parts in the shape of names must be names."""
    if len(parts) > _PAIR or any(map(shapes.is_telling, parts)):
        return True
    if len(parts) < _PAIR:
        return False
    if "," in parts[0]:
        return not any(is_common(part.replace(",", " ")) for part in parts)
    if _COMMA.search(text) and not _AMPERSAND.search(text):
        return True
    # ``Word Maps and Random Trees`` has the shape of two persons, but seldom where a comma parts them.
    return not any(COMMON_ENDS.search(word) for part in parts for word in part.split())


def _cleaned(part: str) -> str:
    part = " ".join(part.split()).strip(" ,，、:：-–—")
    return part if shapes.is_initials(part.rpartition(" ")[2]) else part.rstrip(".")


def _paired(parts: Sequence[str], *, others: bool) -> list[str]:
    """Join ``Last`` and ``First``: where initials follow, and where only the first author is turned around."""
    paired: list[str] = []
    at = 0
    if len(parts) > 1 and _is_turned(parts, others=others):
        paired.append(f"{parts[0]}, {parts[1]}")
        at = 2
    while at < len(parts):
        other = parts[at + 1] if at + 1 < len(parts) else ""
        if other and all(map(shapes.is_initials, other.split())) and not shapes.is_initials(parts[at]):
            paired.append(f"{parts[at]}, {other}")
            at += 2
        else:
            paired.append(parts[at])
            at += 1
    return paired


def _is_turned(parts: Sequence[str], *, others: bool) -> bool:
    """Whether the first author, and only that, stands as ``Last, First``; ``others`` if *et al.* follows."""
    last, first, *more = parts
    words = first.split()
    if not _is_last(last) or "," in last or shapes.is_han_name(last):
        return False
    if " " in last:
        return last[0].islower()
    if first.casefold() in FIRST_NAMES - LAST_NAMES and last.casefold() not in FIRST_NAMES:
        return True
    if others and not more:
        return len(words) <= _PAIR and last.casefold() not in NEVER
    return all(map(shapes.is_initials, words[1:])) and all(" " in other for other in more)


def _is_long(part: str) -> bool:
    return " " in part or "," in part[:-1] or bool(shapes.GLUED.match(part) or shapes.is_han_name(part))


def _is_capitalised(part: str) -> bool:
    """Whether ``part`` are few words of which the last is capitalised, whatever they are, or it is a name."""
    words = part.split()
    if words[-1].casefold() in NEVER or "of" in words:
        return False
    return shapes.is_name(part) or (len(words) <= _MOST_BEFORE_OTHERS and words[0].isalpha() and words[-1][0].isupper())
