"""How alike two titles are, in steps that have names."""

from __future__ import annotations

from collections.abc import Sequence
from enum import IntEnum

from awesome_merge.merging.titles import TitleKey

# Words in both titles that it takes before one word of difference is small. With fewer, a difference is the
# subject: "Structured Pruning of Networks" and "Dynamic Structured Pruning of Networks" are two papers.
_ENOUGH = 5
_ENOUGH_WITH_A_NAME = 4
_ENOUGH_BESIDE_A_TYPO = 3
_ENOUGH_FOR_AN_ADDITION = 6

_LEAST_WORDS = 3
_SHORTEST_TYPO = 5
_ALIKE = 85  # per cent of letters in common, Indel ratio
_SAME_BEGINNING = 2
_OVERLAP = 0.6
# "Swin UNETR: Swin Transformers for … in MRI Images" and "Swin Transformer for Fast MRI" share a third of the longer.
_OVERLAP_WITH_LONGER = 0.4

# Beginnings that turn a word into its opposite, however alike the rest is.
_OPPOSITES = (frozenset({"hyper", "hypo"}), frozenset({"inter", "intra"}), frozenset({"macro", "micro"}))


class Likeness(IntEnum):
    """How alike two titles are, from not at all upwards."""

    UNLIKE = 0
    COMPATIBLE = 1
    SUBTITLED = 2
    NEAR = 3
    REORDERED = 4
    EQUAL = 5


def likeness(one: TitleKey, other: TitleKey) -> Likeness:
    """Return how alike the titles are.

    EQUAL: the same letters. REORDERED: the same five words or more. NEAR: one word added, replaced by one like it,
    or more words before or behind. SUBTITLED: the other is the main title of one. COMPATIBLE: most words
    of the shorter stand in the longer, or a title is not given: good enough only where an identifier agrees.
    """
    if not one.tokens or not other.tokens:
        return Likeness.COMPATIBLE
    if one.letters == other.letters or one.spelled == other.spelled:
        return Likeness.EQUAL
    return _unequal(one, other)


def _unequal(one: TitleKey, other: TitleKey) -> Likeness:
    words, others = frozenset(one.tokens), frozenset(other.tokens)
    if words == others and len(words) >= _ENOUGH:
        return Likeness.REORDERED
    short, long = sorted((one, other), key=lambda key: (len(key.tokens), key.letters))
    if _is_near(short, long):
        return Likeness.NEAR
    if _LEAST_WORDS <= long.main < len(long.tokens) and short.tokens == long.tokens[: long.main]:
        return Likeness.SUBTITLED
    common = len(words & others)
    shorter, longer = sorted((len(words), len(others)))
    overlap = common / shorter
    fewer, more = sorted((one.letters, other.letters), key=len)
    held = len(fewer) >= _SHORTEST_TYPO and fewer in more
    compatible = (
        held
        or overlap == 1
        or (shorter >= _ENOUGH_WITH_A_NAME and overlap >= _OVERLAP and common / longer >= _OVERLAP_WITH_LONGER)
        or _ratio(one.letters, other.letters) >= _ALIKE
    )
    return Likeness.COMPATIBLE if compatible else Likeness.UNLIKE


def _is_near(short: TitleKey, long: TitleKey) -> bool:
    """Whether one word is put in, or replaced by one like it, or words stand before or behind."""
    start = _common_start(short.tokens, long.tokens)
    rest, longer = short.tokens[start:], long.tokens[start:]
    if longer[1:] == rest:
        return len(short.tokens) >= (_ENOUGH_WITH_A_NAME if long.name and not start else _ENOUGH)
    if rest and longer[1:] == rest[1:]:
        return len(short.tokens) > _ENOUGH_BESIDE_A_TYPO and _are_alike(rest[0], longer[0])
    added = long.letters.startswith(short.letters) or long.letters.endswith(short.letters)
    return added and len(short.tokens) >= _ENOUGH_FOR_AN_ADDITION


def _common_start(one: Sequence[str], other: Sequence[str]) -> int:
    """Return how many tokens at the start are the same."""
    pairs = zip(one, other, strict=False)
    return next((place for place, (word, another) in enumerate(pairs) if word != another), min(len(one), len(other)))


def _are_alike(word: str, other: str) -> bool:
    if min(len(word), len(other)) < _SHORTEST_TYPO or word[:_SAME_BEGINNING] != other[:_SAME_BEGINNING]:
        return False
    for pair in _OPPOSITES:
        if {beginning for beginning in pair if word.startswith(beginning) or other.startswith(beginning)} == pair:
            return False
    return _ratio(word, other) >= _ALIKE


def _ratio(one: str, other: str) -> float:
    from rapidfuzz.fuzz import ratio

    return ratio(one, other, score_cutoff=_ALIKE)
