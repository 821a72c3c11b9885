"""Persons as lists name them: ``A. Author, Li Wei and J. de Vries et al.``.

Nothing here knows a single person: a name is known by its shape, and by the
words that never stand in one.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence

_AND = re.compile(r"\s*(?:[,，、]\s*)?(?:[;；&]|\b(?:and|with)\s)\s*|\s*[,，、]\s*(?:and\b\s*)?|\n+", re.IGNORECASE)
_OTHERS = re.compile(
    r"[\s,，、;；&]*(?:(?:\band\s+)?\b(?:et\.?\s?al\b|others\b)|等人?|\.{3}|…)[\s.。,，]*$", re.IGNORECASE
)
_LONGEST_END = 40
_FEW = 2
_MARKS = re.compile(r"\s*(?:[(（][^()（）]{0,80}[)）]|[*∗⋆†‡§¶#⁰¹²³⁴⁵⁶⁷⁸⁹✉])|(?<=[^\W\d_])\d+(?=\s|$)")
_INITIALS = re.compile(r"[^\W\d_](?:\.-?[^\W\d_]|-[^\W\d_]){0,3}\.?")
_GLUED = re.compile(r"[A-Z]{2}")
_CAMEL = re.compile(r"(?:Ma?c|L[aeou]|D[aeiou]|V[ao]n|El|Al|Ben|Fitz|Mc|O)(?=[A-Z])")
_HAN = re.compile(r"[\u4e00-\u9fff·]+")

_PARTICLES = frozenset(
    "al bin ben bint da dal de del della den der di dos du e el ibn la las le los san ten ter van vander vom von y zu zur".split()
)
_SUFFIXES = frozenset({"jr", "sr", "ii", "iii", "iv"})
# Words that stand in titles, topics, products and organisations, but never in names.
_NEVER = frozenset(
    """
    about academy advanced adaptive adversarial age ai algorithm algorithms an analysis and api app apple applications
    approach architecture architectures art artificial attention automated automatic available awesome based basic
    benchmark best beyond big blog book books building by center centre challenge china class cloud code college
    community company computational computer computing conference control convolutional corp corporation course courses
    cpu css data database dataset datasets daily deep deepmind demo department design detection development digital
    distributed documentation domain dynamic edition education efficient embedding end engine engineering english
    europe face facebook fast feature features federated few for foundation framework free from full functional
    fundamentals game general generation generative github global go google gpt gpu graph group guide hardware high how
    html http huawei human image images inc industry information inference institute intel intelligence intelligent
    international internet intro introduction ios java javascript journal knowledge lab laboratory labs language large
    learned learning lecture lectures level library linear linux list llm local logic low ltd mac machine main make
    mathematics media medical memory meta methods microsoft mining mobile model modeling modelling modern ml mit
    multi music national natural network networking networks neural new nlp no node not notes nvidia object of official
    online on open openai optimal optimization os oxford package papers part pattern performance php physics platform
    policy practical press principles privacy problem processing product programming project prompt python quantum
    query question real recurrent reinforcement release representation research resources review robotics robust
    ruby rust samsung scale school science search security segmentation self semantic semi server service services shell
    short silicon single social society software space sparse speech spring state statistical statistics stanford
    structure structured studio study style summer supervised survey swift system systems teaching team tech technical
    technologies technology tensor test text theory time to tool toolkit tools topic toward towards training transfer
    transformer transformers tutorial ui understanding unified universal university unsupervised use user using variational
    version video views vision visual weak weakly web what when why wiki windows with word work workshop world youtube
    zero
    """.split()  # noqa: SIM905
)
# The hundred commonest family names in Chinese writing, https://en.wikipedia.org/wiki/List_of_common_Chinese_surnames.
_HAN_FAMILIES = frozenset(
    "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文"
)


def names(text: str) -> tuple[str, ...]:
    """Return the persons that ``text`` names, in order, as written; () unless all of it can only be that.

    One or two names count only with an initial, a particle or *et al.*: a
    pair of capitalised words is as likely a title. Marks of footnotes and
    affiliations in parentheses are left out.
    """
    parts, others = _parted(text)
    if not parts or not all(map(_is_name, parts)):
        return ()
    several = sum(len(part.split()) > 1 or bool(_HAN.fullmatch(part)) for part in parts)
    turned = len(parts) > 1 and "," in parts[0]
    every = several == len(parts)
    if others or (every and (turned or len(parts) > _FEW or any(map(_is_telling, parts)))):
        return tuple(parts)
    return ()


def split(text: str) -> tuple[str, ...]:
    """Return the parts of ``text`` as persons, in order, whatever they are: for places where authors stand."""
    return tuple(_parted(text)[0])


def _parted(text: str) -> tuple[list[str], bool]:
    """Return the parts of a list of names, and whether it says that there are others."""
    text = text.strip()
    at = max(0, len(text) - _LONGEST_END)
    ending = _OTHERS.search(text, at)
    kept = _MARKS.sub("", text[: ending.start()] if ending else text)
    if ";" in kept or "；" in kept:
        parts = re.split(r"[;；]", kept)
    else:
        parts = _AND.split(kept)
    cleaned = [_cleaned(part) for part in parts]
    return _paired([part for part in cleaned if part]), ending is not None


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
        and (len(words) == 1 or all(map(_is_initials, words[1:])))
        and all(" " in other for other in others)
    )


def _is_name(part: str) -> bool:
    """Whether ``part`` has a name's shape: up to six words, one of them more than initials."""
    if _HAN.fullmatch(part):
        return 2 <= len(part) <= 4 and part[0] in _HAN_FAMILIES
    words = part.replace(",", " ").split()
    return (
        len(words) <= 6
        and all(map(_is_word, words[:-1]))
        and (_is_word(words[-1]) or (len(words) > 1 and bool(_GLUED.fullmatch(words[-1]))))
        and any(word[0].isupper() and not _is_initials(word) for word in words)
    )


def _is_initials(word: str) -> bool:
    return bool(_INITIALS.fullmatch(word)) and word.isupper()


def _is_word(word: str) -> bool:
    word = unicodedata.normalize("NFC", word)
    bare = word.strip(".").casefold()
    if bare in _NEVER:
        return False
    if bare in _PARTICLES or bare in _SUFFIXES:
        return True
    if _is_initials(word):
        return True
    pieces = [piece for piece in re.split(r"[-‐'’`]", word.rstrip(".")) if piece]
    return bool(pieces) and word[0].isupper() and all(map(_is_piece, pieces))


def _is_piece(piece: str) -> bool:
    camel = _CAMEL.match(piece)
    rest = piece[camel.end() :] if camel else piece
    return rest.isalpha() and (rest.istitle() or rest.islower())


def _is_telling(part: str) -> bool:
    """Whether ``part`` can be nothing but a name, even alone: it has an initial or a particle."""
    words = part.replace(",", " ").split()
    if len(words) < 2:
        return False
    return any(_is_initials(word) or word in _PARTICLES for word in words)
