"""Persons as lists name them: ``A. Author, Li Wei and J. de Vries et al.``.

Nothing here knows a single person: a name is known by its shape, and by the
words that never stand in one.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence

_PART = re.compile(r"[,，、&](?:\s*and\b)?|\b(?:and|with)\s", re.IGNORECASE)
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
_LAST_INITIALS = re.compile(r"(?!AI|AR|DB|IT|ML|OS|PC|QA|TV|UI|VR)[A-Z]{2}")
# ``K.Nomen``, ``d'Abc``.
_GLUED = re.compile(r"(?:[^\W\d_]\.-?)+(?=[^\W\d_]{2})|[dl]['’](?=[^\W\d_])")
_JOINTS = re.compile(r"[-‐'’`]")
_CAMEL = re.compile(r"(?:Ma?c|L[aeou]|D[aeiou]|V[ao]n|El|Al|Ben|Fitz|O)(?=[A-Z])")
_HAN = re.compile(r"[\u4e00-\u9fff]{2,4}")
_FIRST_WORD = re.compile(r"\W*([^\s,，、;；]+)")

_PARTICLES = frozenset(
    """al bin ben bint da dal de del della den der di dos du e el ibn la las le los san ten ter van vander vom von y zu
    zur""".split()  # noqa: SIM905
)
_SUFFIXES = frozenset({"jr", "sr", "ii", "iii", "iv"})
# Words that stand in titles, topics, products and organisations, but never in names.
_NEVER = frozenset(
    """
    about academy advanced adaptive adversarial age algorithm algorithms analysis and api app apple applications
    approach architecture architectures are art artificial attention audio automated automatic available awesome based
    basic be benchmark best beyond big blog book books browser building but by can cannot center centre challenge china
    class cloud code college community company computational computer computing conference control convolutional corp
    corporation course courses cpu css data database dataset datasets daily deep deepmind demo department design
    detection development device digital distributed documentation domain dynamic edition education efficient embedding
    end engine engineering english europe event face facebook fast feature features federated few for foundation
    framework free from full functional fundamentals game general generation generative github global go google gpt gpu
    graph group guide hardware hidden high how html http human image images in inc industry inference injection input
    institute intel intelligence intelligent international internet intro introduction ios is it java javascript journal
    know knowledge lab laboratory labs language large layer learned learning lecture lectures less level library linear
    linux list lists llm local logic low ltd machine main make mathematics media medical memory messaging meta methods
    microsoft mining mobile model modeling modelling models modern more multi music national natural network networking
    networks neural new nlp no node not notes nvidia object of official on one online open openai optimal optimization
    os our output oxford package papers part pattern performance php physics platform policy pose practical press
    principles privacy problem processing product programming project prompt protocol python quantum query question
    random real recurrent reinforcement release representation research resources review robotics robust ruby rust
    samsung scale school science search security see segmentation self semantic semi server service services shell short
    silicon single social society software space sparse speech spring state statistical statistics stanford structure
    structured studio study style summer supervised survey swift system systems task teaching team tech technical
    techniques technologies technology tensor test testing text the theory time to tool toolkit tools topic toward
    towards training transfer transformer transformers tutorial two ui understanding unified universal university
    unsupervised use user using variational version video views vision visual weak weakly web what when why wiki windows
    with word work workshop world you your youtube zero
    """.split()  # noqa: SIM905
)
# Nor do words with these endings.
_NEVER_ENDS = ("tion", "tions", "ology", "ware", "ability", "ization", "izer", "ness")
# Endings of common words that are rare in names.
_COMMON_ENDS = re.compile(
    r"(?:ing|[ts]ion|ment|ity|[ae]nce|ency|ics?|ive|ous|[ai]ble|ful|less|ness|ed|al|ary|ory|ant|ure|age|is[tm]|ship|ward"
    r"|ly|[eo]r|es|[^aeiousy]s)$"
)
# The hundred commonest Chinese family names, https://en.wikipedia.org/wiki/List_of_common_Chinese_surnames.
_HAN_FAMILIES = frozenset(
    "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎"
    "余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文"
)
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
    if not (others or _is_word(first[1]) or _HAN.match(first[1])):
        return ()
    parts = split(text)
    if others and parts and all(map(_is_capitalised, parts)):
        return parts
    strange = sum(not (_is_name(part) and _is_long(part)) for part in parts)
    return parts if strange <= len(parts) // _FORGIVEN and _are_several(text, parts) else ()


def may_be(text: str) -> bool:
    """Return whether every part of ``text`` has the shape of a name, though it may be another thing's as well."""
    parts = split(text)
    return bool(parts) and all(_is_name(part) and _is_long(part) for part in parts)


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
            parts = _PART.split(kept)
    return tuple(_paired([part for part in map(_cleaned, parts) if part]))


def _are_several(text: str, parts: Sequence[str]) -> bool:
    """Whether so many parts in the shape of names must be names."""
    if len(parts) > _PAIR or any(map(_is_telling, parts)):
        return True
    if len(parts) < _PAIR:
        return False
    if "," in parts[0] or (_COMMA.search(text) and not _AMPERSAND.search(text)):
        return True
    # ``Word Maps and Random Trees`` has the shape of two persons, but seldom where a comma parts them.
    return not any(_COMMON_ENDS.search(word) for part in parts for word in part.split())


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
    if any(word.casefold() in _NEVER for word in words):
        return False
    return _is_name(part) or (len(words) <= _MOST_BEFORE_OTHERS and words[0].isalpha() and words[-1][0].isupper())


def _is_name(part: str) -> bool:
    """Whether ``part`` has a name's shape: not too many words, one of them more than initials."""
    if _HAN.fullmatch(part):
        return part[0] in _HAN_FAMILIES
    words = part.replace(",", " ").split()
    *before, last = words
    return (
        len(words) <= _MOST_WORDS
        and all(map(_is_word, before))
        and (_is_word(last) or (bool(before) and bool(_LAST_INITIALS.fullmatch(last))))
        and any(word[0].isupper() and not _is_initials(word) for word in words)
    )


def _is_word(word: str) -> bool:
    """Whether ``word`` may stand in a name: capitalised, an initial or a particle."""
    if not word.isascii():
        word = "".join(letter for letter in unicodedata.normalize("NFC", word) if unicodedata.category(letter) != "Cf")
    bare = word.strip(".").casefold()
    if bare in _NEVER or bare.endswith(_NEVER_ENDS):
        return False
    if bare in _PARTICLES or bare in _SUFFIXES or _is_initials(word):
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
        or any((_is_initials(word) and word != "I") or word in _PARTICLES for word in inner)
        or first in _PARTICLES
    )
