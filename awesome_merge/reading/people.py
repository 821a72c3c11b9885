"""Persons as lists name them: ``A. Author, Li Wei and J. de Vries et al.``.

Nothing here knows a single person: a name is known by its shape, and by the
words that never stand in one.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence

from awesome_merge.reading.vocabulary import (
    COMMON_ENDS,
    COUNTRIES,
    FIRST_NAMES,
    HAN_FAMILIES,
    LAST_NAMES,
    NEVER,
    NEVER_ENDS,
    PARTICLES,
    SUFFIXES,
)

_PART = re.compile(r"[,，、&](?:\s*(?:and\b|&))?|\band\s", re.IGNORECASE)
_AND = re.compile(r"[\s,]and\s", re.IGNORECASE)
_COMMA = re.compile(r"[,，、]")
_AMPERSAND = re.compile(r"&|\band\b")
_OTHERS = re.compile(
    r"[\s,，、;；&]*(?:(?P<said>(?:\band\s)?\bet\.?\s?al\b|等人?)|\band\sothers\b|\.{3}|…)[\s.。,，]*$", re.IGNORECASE
)
_LONGEST_END = 40
# Footnotes and affiliations.
_MARKS = re.compile(r"\s*[(（][^()（）]{0,80}[)）]|[*∗⋆†‡§¶#⁰¹²³⁴⁵⁶⁷⁸⁹✉]|(?<=[^\W\d_]{2})\d{1,2}(?=\s|,|$)")

_INITIALS = re.compile(r"[^\W\d_](?:\.-?[^\W\d_]|-[^\W\d_]){0,3}\.?")
# Initials behind a name; not what stands at the end of products.
_LAST_INITIALS = re.compile(r"(?!AI|AR|DB|IT|JS|ML|OS|PC|QA|TV|UI|VR)[A-Z]{2}")
# ``DY Nomen``; an initial without its dot.
_FIRST_INITIALS = re.compile(r"(?!AI |AR |DB |IT |JS |ML |OS |PC |QA |TV |UI |VR |I |A )[A-Z]{1,2} [A-Z][^\W\d_]+")
# ``K.Nomen``, ``d'Abc``.
_GLUED = re.compile(r"(?:[^\W\d_]\.-?)+(?=[^\W\d_]{2})|[dl]['’](?=[^\W\d_])")
_JOINTS = re.compile(r"[-‐'’`]")
_CAMEL = re.compile(r"(?:Ma?c|L[aeou]|D[aeiou]|V[ao]n|El|Al|Ben|Fitz|O)(?=[A-Z])")
_INNER_CAPITAL = re.compile(r"[A-Z][a-z]+[A-Z][a-z]+")
# Hebrew, Arabic, the scripts of India, Thai: no capitals tell a name there.
_CASELESS = re.compile(r"[\u0590-\u06ff\u0900-\u0e7f]+(?: [\u0590-\u06ff\u0900-\u0e7f]+){1,3}")
_SURNAMES = re.compile(r"(?P<one>[A-Z][^\W\d_]+) (?:and|&) (?P<other>[A-Z][^\W\d_]+)")
_HAN = re.compile(r"[\u4e00-\u9fff]{2,4}")
_FIRST_WORD = re.compile(r"\W*([^\s,，、;；]+)")

_MOST_WORDS = 6
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
    if not (others or _is_word(first[1]) or _HAN.match(first[1]) or _may_begin_many(first[1], text)):
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
    return _is_long(part) and _is_name(part)


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
    return words[0] in FIRST_NAMES or words[-1] in LAST_NAMES or _is_telling(part)


def _has_common(part: str) -> bool:
    return any(map(COMMON_ENDS.search, part.split()))


def is_common(text: str) -> bool:
    """Return whether every word of ``text`` ends as common words do."""
    return all(map(COMMON_ENDS.search, text.split()))


def surnames(text: str, *, dated: bool = False) -> tuple[str, ...]:
    """Return the two persons in ``Oak and Elm``; () if ``text`` is another thing, or may be.

    Where no year follows, one of them has to be common as a name.
    """
    found = _SURNAMES.fullmatch(text)
    if found is None or not all(map(_is_word, found.groups())):
        return ()
    known = any(word.casefold() in LAST_NAMES for word in found.groups())
    return found.groups() if known or (dated and not any(map(COMMON_ENDS.search, found.groups()))) else ()


def split(text: str) -> tuple[str, ...]:
    """Return the parts of ``text`` as persons, in order, whatever they are: for places where authors stand."""
    text = " ".join(text.split())
    ending = _OTHERS.search(text, max(0, len(text) - _LONGEST_END))
    kept = _MARKS.sub("", text[: ending.start()] if ending else text)
    parts = kept.replace("；", ";").split(";")
    if len(parts) == 1:
        # ``Last, First and Last, First``.
        parts = _AND.split(kept)
        if len(parts) == 1 or any(part.count(",") != 1 for part in parts):
            parts = [one for part in _PART.split(kept) for one in _joined_by_with(part)]
    found = [part for part in map(_cleaned, parts) if part]
    return tuple(_paired(found) if _COMMA.search(kept) else found)


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
    unlike = [part for part in strange if not is_among(part)]
    return (
        len(strange) < len(parts)
        and len(unlike) <= len(parts) // _FORGIVEN
        and all(len(part.split()) <= _MOST_BEFORE_OTHERS and ":" not in part for part in unlike)
        and not (unlike and unlike[-1] == parts[-1] and _has_never(parts[-1]))
    )


def _has_never(part: str) -> bool:
    return any(word.casefold() in NEVER or word.casefold().endswith(NEVER_ENDS) for word in part.split())


def _are_several(text: str, parts: Sequence[str]) -> bool:
    """Whether so many parts in the shape of names must be names."""
    if len(parts) > _PAIR or any(map(_is_telling, parts)):
        return True
    if len(parts) < _PAIR:
        return False
    if "," in parts[0] or (_COMMA.search(text) and not _AMPERSAND.search(text)):
        return True
    # ``Word Maps and Random Trees`` has the shape of two persons, but seldom where a comma parts them.
    return not any(COMMON_ENDS.search(word) for part in parts for word in part.split())


def _cleaned(part: str) -> str:
    part = " ".join(part.split()).strip(" ,，、:：-–—")
    return part if _is_initials(part.rpartition(" ")[2]) else part.rstrip(".")


def _paired(parts: Sequence[str]) -> list[str]:
    """Join ``Last`` and ``First``: where initials follow, and where only the first author is turned around."""
    paired: list[str] = []
    at = 0
    if len(parts) > 1 and _is_turned(parts):
        paired.append(f"{parts[0]}, {parts[1]}")
        at = 2
    while at < len(parts):
        other = parts[at + 1] if at + 1 < len(parts) else ""
        if other and all(map(_is_initials, other.split())) and not _is_initials(parts[at]):
            paired.append(f"{parts[at]}, {other}")
            at += 2
        else:
            paired.append(parts[at])
            at += 1
    return paired


def _is_turned(parts: Sequence[str]) -> bool:
    """Whether the first author, and only that, stands as ``Last, First``."""
    last, first, *others = parts
    words = first.split()
    return (
        " " not in last
        and not _HAN.fullmatch(last)
        and all(map(_is_initials, words[1:]))
        and all(" " in other for other in others)
    )


def _is_long(part: str) -> bool:
    return " " in part or bool(_GLUED.match(part) or _HAN.fullmatch(part))


def _is_capitalised(part: str) -> bool:
    """Whether ``part`` are few words of which the last is capitalised, whatever they are, or it is a name."""
    words = part.split()
    if words[-1].casefold() in NEVER or "of" in words:
        return False
    return _is_name(part) or (len(words) <= _MOST_BEFORE_OTHERS and words[0].isalpha() and words[-1][0].isupper())


def _is_name(part: str) -> bool:
    """Whether ``part`` has a name's shape: not too many words, one of them more than initials."""
    if _HAN.fullmatch(part):
        return part[0] in HAN_FAMILIES
    words = part.replace(",", " ").split()
    *before, last = words
    return (
        len(words) <= _MOST_WORDS
        and last.casefold() not in COUNTRIES
        and all(map(_is_word, before))
        and (_is_word(last) or (bool(before) and bool(_LAST_INITIALS.fullmatch(last))))
        and any(word[0].isupper() and not _is_initials(word) for word in words)
    )


def _is_word(word: str) -> bool:
    """Whether ``word`` may stand in a name: capitalised, an initial or a particle."""
    if not word.isascii():
        word = "".join(letter for letter in unicodedata.normalize("NFC", word) if unicodedata.category(letter) != "Cf")
    bare = word.strip(".").casefold()
    if bare in NEVER or bare.endswith(NEVER_ENDS):
        return False
    if bare in PARTICLES or bare in SUFFIXES or _is_initials(word):
        return True
    word = _GLUED.sub("", word.rstrip("."), count=1)
    pieces = [piece for piece in _JOINTS.split(word) if piece]
    return word[:1].isupper() and all(map(_is_piece, pieces))


def _is_piece(piece: str) -> bool:
    camel = _CAMEL.match(piece)
    rest = piece[camel.end() :] if camel else piece
    return rest.isalpha() and (rest.istitle() or rest.islower())


def _is_initials(word: str) -> bool:
    return bool(_INITIALS.fullmatch(word)) and word.isupper()


def _is_telling(part: str) -> bool:
    """Whether ``part`` can be nothing but a name, even alone: it has an initial or a particle."""
    first, *others = part.replace(",", " ").split()
    inner = others[:-1]
    return bool(others) and (
        any(_is_initials(word) and "." in word for word in (first, *others))
        or any((_is_initials(word) and word != "I") or word in PARTICLES for word in inner)
        or first in PARTICLES
    )
