"""What the name of one person looks like: initials, particles, capitals.

Nothing here knows a single person.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence

from awesome_merge.reading.vocabulary import COUNTRIES, HAN_FAMILIES, NEVER, NEVER_ENDS, PARTICLES, SUFFIXES
from awesome_merge.text import is_han

_INITIALS = re.compile(r"[^\W\d_](?:\.-?[^\W\d_]|-[^\W\d_]){0,3}\.?")
# Initials behind a name; not what stands at the end of products.
_LAST_INITIALS = re.compile(r"(?!AI|AR|DB|IT|JS|ML|OS|PC|QA|TV|UI|VR)[A-Z]{2}")
# ``K.Nomen``, ``d'Abc``.
GLUED = re.compile(r"(?:[^\W\d_]\.-?)+(?=[^\W\d_]{2})|[dl]['’](?=[^\W\d_])")
_JOINTS = re.compile(r"[-‐'’`]")
_CAMEL = re.compile(r"(?:Ma?c|L[aeou]|D[aeiou]|V[ao]n|El|Al|Ben|Fitz|O)(?=[A-Z])")
_LONGEST_HAN = 4
_POSSESSIVE = ("'s", "’s")
_MOST_WORDS = 6
_LONGEST_PARTICLE = 3


def is_name(part: str) -> bool:
    """Return whether ``part`` has a name's shape: not too many words, one of them more than initials."""
    if is_han_name(part):
        return part[0] in HAN_FAMILIES
    words = part.replace(",", " ").split()
    *before, last = words
    return (
        len(words) <= _MOST_WORDS
        and last.casefold() not in COUNTRIES
        and _are_words(before)
        and (is_word(last) or (bool(before) and bool(_LAST_INITIALS.fullmatch(last))))
        and any(word[0].isupper() and not is_initials(word) for word in words)
    )


def is_han_name(part: str) -> bool:
    """Return whether ``part`` is two to four Chinese letters, as names are."""
    return 1 < len(part) <= _LONGEST_HAN and all(map(is_han, part))


def _are_words(before: Sequence[str]) -> bool:
    """Whether all words before the last may stand in a name; behind a particle, so may any other short one."""
    return all(
        is_word(word) or (at and before[at - 1] in PARTICLES and len(word) <= _LONGEST_PARTICLE and word.islower())
        for at, word in enumerate(before)
    )


def is_word(word: str) -> bool:
    """Return whether ``word`` may stand in a name: capitalised, an initial or a particle."""
    if not word.isascii():
        word = "".join(letter for letter in unicodedata.normalize("NFC", word) if unicodedata.category(letter) != "Cf")
    bare = word.strip(".").casefold()
    if bare in NEVER or bare.endswith(NEVER_ENDS) or bare.endswith(_POSSESSIVE):
        return False
    if bare in PARTICLES or bare in SUFFIXES or is_initials(word):
        return True
    word = GLUED.sub("", word.rstrip("."), count=1)
    pieces = [piece for piece in _JOINTS.split(word) if piece]
    return word[:1].isupper() and all(map(_is_piece, pieces))


def _is_piece(piece: str) -> bool:
    camel = _CAMEL.match(piece)
    rest = piece[camel.end() :] if camel else piece
    return rest.isalpha() and (rest.istitle() or rest.islower())


def is_initials(word: str) -> bool:
    """Return whether ``word`` is up to four initials, with or without full stops."""
    return bool(_INITIALS.fullmatch(word)) and word.isupper()


def is_telling(part: str) -> bool:
    """Return whether ``part`` can be nothing but a name, even alone: it has an initial or a particle."""
    first, *others = part.replace(",", " ").split()
    inner = others[:-1]
    return bool(others) and (
        any(is_initials(word) and "." in word for word in (first, *others))
        or any((is_initials(word) and "I" not in {first, word}) or word in PARTICLES for word in inner)
        or first in PARTICLES
    )
