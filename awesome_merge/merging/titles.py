"""Titles made comparable. What is made here is compared, never printed.

LaTeX is read only as far as titles need it (dollar signs, braces, commands
by their names), and other scripts are kept as they are, not transliterated.
"""

from __future__ import annotations

import html
import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cache, lru_cache
from pathlib import Path

from awesome_merge.merging.words import words
from awesome_merge.tables import table
from awesome_merge.text import is_han

_MARKUP = re.compile(r"<[^<>]*>|[*`]|\\(?=[^\w\s])")
_RAISED = re.compile(r"</?su[bp]>", re.IGNORECASE)
_LINK = re.compile(r"!?\[([^\[\]]*)\]\([^()]*\)")
_MATH = re.compile(r"\$([^$]*)\$")
_COMMAND = re.compile(r"\\(?:math|text|emph|rm|bf|it|cal|operatorname)\w*|\\(?=[A-Za-z])|(?<=\$)[{}^_]|[{}]")
_APOSTROPHES = re.compile("['’‘`´ʼ]")
_WORDS = re.compile(r"[^\W_]+")
_DIGITS = re.compile(r"\d+")

# "2018-NIPS-", "2019.04-": a date and venue that were pasted into the title again.
_PREFIX = re.compile(r"^\s*(?:19|20)\d\d(?:\.\d\d?)?-(?:[^\s-][^-:]{0,30}-)?(?=\S)")

# What lists and databases write behind a title. In brackets: labels, and what MEDLINE adds,
# https://www.nlm.nih.gov/bsd/mms/medlineelements.html (comments, errata, language, number of references).
_LANGUAGES = (
    "chinese|czech|danish|dutch|english|finnish|french|german|greek|hebrew|hungarian|italian|japanese|korean|"
    "norwegian|persian|polish|portuguese|russian|serbian|spanish|swedish|turkish|ukrainian"
)
_ADDED = re.compile(
    rf"""[\s.…]*(?: [\[(]+ \s*
        (?: (?:review|corrected|code|pdf|github|oral|spotlight|poster|video|slides|arxiv)
          | \d+\s+refs?\.? | (?:structured|provisional|conference)\s+abstract | (?:in\s+)?(?:{_LANGUAGES})(?:,\s*\w+)*
          | (?:published\s+)?(?:erratum|corrigendum|comment)\s+(?:appears\s+)?in\b[^\[\]]*
          | (?:see\s+)?comments?
        ) \s* (?:[\])]+|$) (?:\s*[\[(])? | \s(?:github|pdf) )[\s.]*$""",
    re.VERBOSE | re.IGNORECASE,
)
# What most titles lack, so that they need no closer look.
_MAY_BE_MARKED = frozenset("<[*`\\")
_MAY_BE_ADDED = re.compile(r"[\[(]|\s(?:github|pdf)[\s.]*$", re.IGNORECASE)
# Where a main title ends and a subtitle begins.
_SUBTITLE = re.compile(r":\s|\s[-–—]+\s|--|—|[?!]\s")
_NAME = re.compile(r"^\W*([\w.+-]*[^\W_])(?::\s*|\s+[-–—]\s+|-(?=[A-Z][a-z]))")
_SHORTEST_PLURAL = 4
# No title is longer; what is, is compared by its bare words, in linear time.
_LONGEST = 500
_STOP = words("stop")


@dataclass(frozen=True, slots=True)
class TitleKey:
    """A title for comparing; two keys are equal if their letters and digits are.

    Attributes:
        letters: the words joined, so that ``post-training`` equals ``posttraining``.
        spelled: every word joined as written, so that a missing space is no difference.
        tokens: content words in order, singular, abbreviations written out.
        main: how many of ``tokens`` stand before the subtitle; all, if there is none.
        name: whether the first token is a name set off from the rest, ``ThiNet: …``.
        numbers: numbers and roman numerals, sorted.
    """

    letters: str
    spelled: str = field(compare=False)
    tokens: tuple[str, ...] = field(compare=False)
    main: int = field(compare=False)
    name: bool = field(compare=False)
    numbers: tuple[str, ...] = field(compare=False)

    @property
    def weight(self) -> int:
        """How many content words there are; in scripts without spaces, two letters count as one."""
        return sum(1 if token.isascii() or not _is_unspaced(token) else (len(token) + 1) // 2 for token in self.tokens)


def title_key(title: str) -> TitleKey:
    """Return ``title`` for comparing; every spelling of one title should give equal keys."""
    text = bare(title)
    spelled = _words(text)
    tokens = _tokens(spelled)
    if len(tokens) > 1 and not len(tokens) % 2 and tokens[: len(tokens) // 2] == tokens[len(tokens) // 2 :]:
        tokens = tokens[: len(tokens) // 2]
    subtitle = _SUBTITLE.search(text)
    main = len(_tokens(_words(text[: subtitle.start()]))) if subtitle else len(tokens)
    named = _NAME.match(text)
    name = bool(named and named[1] != named[1].casefold() and len(_words(named[1])) == 1)
    return TitleKey("".join(tokens), "".join(spelled), tokens, main, name, _numbers(spelled))


def bare(title: str) -> str:
    """Return the words of ``title``: no markup, no accents, no repeated date and venue before, no label behind."""
    text = html.unescape(title)
    if len(text) > _LONGEST:
        return text
    if "$" in text or "\\" in text:
        text = _COMMAND.sub("", _MATH.sub(lambda found: re.sub(r"[\s{}^_]", "", found[1]), text))
    if not _MAY_BE_MARKED.isdisjoint(text):
        text = _MARKUP.sub(" ", _RAISED.sub("", _LINK.sub(r"\1", text)))
    if not text.isascii():
        text = "".join(c for c in unicodedata.normalize("NFKD", text) if not unicodedata.combining(c))
    text = _PREFIX.sub("", text).strip()
    while _MAY_BE_ADDED.search(text) and (added := _ADDED.search(text)) and added.start():
        text = text[: added.start()]
    return text


def _words(text: str) -> list[str]:
    folded = _APOSTROPHES.sub("", text).casefold().replace("++", " plusplus ").replace("c#", "csharp")
    return _WORDS.findall(folded)


def _tokens(spelled: Sequence[str]) -> tuple[str, ...]:
    content = [token for word in spelled if word not in _STOP for token in _content(word)]
    return tuple(content or spelled)


@lru_cache(maxsize=1 << 16)
def _content(word: str) -> tuple[str, ...]:
    """Return ``word`` in the singular, or what it abbreviates."""
    expanded = _abbreviations().get(word) or _abbreviations().get(word.removesuffix("s"))
    if expanded:
        return tuple(singular for part in expanded if part not in _STOP for singular in _content(part))
    if len(word) >= _SHORTEST_PLURAL and word.endswith("s") and not word.endswith(("ss", "us", "is")):
        return (word[:-3] + "y",) if word.endswith("ies") else (word[:-1],)
    return (word,)


@cache
def _abbreviations() -> dict[str, tuple[str, ...]]:
    rows = table(Path(__file__).with_name("abbreviations.toml"))["abbreviation"]
    return {row["short"]: tuple(row["long"].split()) for row in rows}


def _numbers(spelled: Sequence[str]) -> tuple[str, ...]:
    found = _DIGITS.findall(" ".join(spelled))
    roman, single, part = words("roman"), words("single_roman"), words("part")
    for before, word in zip(("", *spelled), spelled, strict=False):
        if word in roman or (word in single and before in part):
            found.append(word)
    return tuple(sorted(found))


def _is_unspaced(token: str) -> bool:
    """Whether ``token`` is of Han, kana or Thai script: https://www.unicode.org/reports/tr29/ (word boundaries)."""
    return any("\u0e00" <= c <= "\u0e7f" or "\u3040" <= c <= "\u30ff" or is_han(c) for c in token)
