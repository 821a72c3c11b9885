"""AM108."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence

from awesome_merge.rules.base import Document, Edit, Facts, Finding, Fix, Invalid, Iterator, Rule, Span, Valid
from awesome_merge.style import FEWEST, SHARE

# Letters on both sides: ``2:4 Sparsity`` and ``N : M`` are no subtitles, nor does a shortcode of an emoji end in one.
_COLON = re.compile(r"(?<=\w\w)(?P<before>[ \t]*):(?P<after>[ \t]*)(?=[^\W\d_]\w|A )")
_GLUED_COLON = re.compile(r"(?<=[a-z]{2}):(?=[A-Z][a-z])|(?<=[A-Z]{2}):(?=[A-Z][a-z]{2})")
_SHORTCODE = re.compile(r":[a-z0-9_+-]+\Z")
_UNDERSCORE = re.compile(r"(?<=\s)[A-Za-z-]*[a-z]{2}(?P<sign>_)(?=[A-Z][a-z]+ )")
_CURLY = re.compile(r"[“”‘’]")
_STRAIGHT = re.compile(r"[\"']")
# Few titles have quotation marks at all, so that no list has many examples.
_FEWEST_STRAIGHT = 2
_STRAIGHT_SHARE = 3 / 5
_WORD = re.compile(r"[A-Za-z]+(?:-[A-Za-z]+)*")
# Words that are glued to others in small letters, ``networksvia``, and that few words end in by nature.
_ENDING = re.compile(r"and|by|for|from|in|of|on|the|through|to|towards|under|using|via|with|without")
# Where two words may meet, seen at a glance.
_MEETING = re.compile(rf"[a-z][A-Z][a-z]|(?:{_ENDING.pattern})\Z|\A(?:and|from|using|via)")
_BEGINNING = re.compile(r"and|from|using|via")
_COMPOUND = re.compile(
    r"(?:add|check|plug|with)[io]n|builtin|nearby|standby|(?:there|where|here)(?:by|in|of|on|to|with)|throughout|without"
)
_SHORTEST = 2
_SHORTEST_GLUED = 7
_OFTEN = 3

_USUAL = "".join(f"- 2019-ICML-[Thrift{n}: Pruning and Patience](https://example.org/{n})\n" for n in range(8))


class TitlePunctuation(Rule):
    """Colons, quotation marks and spaces stand in a title as in the list's other titles.

    What a PDF or a pasted page has done to a title, ``DepthFL : Depthwise``
    or ``networksvia``, hides it from searches, and a list that writes it
    twice has a duplicate that looks like none.
    """

    code = "AM108"
    name = "title-punctuation"
    fix = "Safe for spaces around colons. Quotation marks, underscores and glued words are left to you."
    valid = (
        Valid(
            _USUAL + "- 2019-ICML-[Learning N:M and 1 : 2 Sparsity with torch::nn](https://example.org/9)\n"
            "- 2019-ICML-[DeepLab, AutoML and openFabric without Backpropagation](https://example.org/10)\n"
        ),
        Valid(
            "- 2019-ICML-[Too Few : To Tell](https://example.org/1)\n"
            "- 2019-ICML-[“Quoted” as Everywhere in This List](https://example.org/2)\n"
        ),
    )
    invalid = (
        Invalid(
            _USUAL + "- 2019-ICML-[Thrift : A Study](https://example.org/9)\n"
            "- 2019-ICML-[Federated Thrift:Distributed Patience](https://example.org/10)\n"
            "- 2019-ICML-[N:M Thrift](https://example.org/11)\n",
            reports=(
                "9:20: a space before the colon; 8 of 10 in this list stand as in 'Title: Subtitle'",
                "10:30: no space behind the colon; 8 of 10 in this list stand as in 'Title: Subtitle'",
            ),
            fixed=_USUAL + "- 2019-ICML-[Thrift: A Study](https://example.org/9)\n"
            "- 2019-ICML-[Federated Thrift: Distributed Patience](https://example.org/10)\n"
            "- 2019-ICML-[N:M Thrift](https://example.org/11)\n",
        ),
        Invalid(
            _USUAL + "- 2019-ICML-[THRIFT:Distributed Patience](https://example.org/9)\n",
            reports=("9:20: no space behind the colon; 8 of 9 in this list stand as in 'Title: Subtitle'",),
            fixed=_USUAL + "- 2019-ICML-[THRIFT: Distributed Patience](https://example.org/9)\n",
        ),
        Invalid(
            _USUAL + '- 2019-ICML-[What\'s Left of "Pruning"](https://example.org/9)\n'
            "- 2019-ICML-['Patience' Pays](https://example.org/10)\n"
            "- 2019-ICML-[Patience’s Price](https://example.org/11)\n"
            "- 2019-ICML-[Patient Networks_Optimizing Trade-offs](https://example.org/12)\n",
            reports=(
                "11:22: a curly quotation mark; 2 of 3 titles with such marks have straight ones",
                "12:30: an underscore between words, where other titles of the list have a colon or a space",
            ),
        ),
        Invalid(
            _USUAL + "- 2019-ICML-[Growing andPruning](https://example.org/9)\n"
            "- 2019-ICML-[Growing Pruningand Patience](https://example.org/10)\n",
            reports=(
                "9:22: 'andPruning' is 'and Pruning', glued together; the list's other titles have both words",
                "10:22: 'Pruningand' is 'Pruning and', glued together; the list's other titles have both words",
            ),
        ),
    )

    def check(self, document: Document, facts: Facts) -> Iterator[Finding]:
        """Yield odd colons, quotation marks, underscores and glued words in the titles of publications."""
        spans = [entry.title_span for entry in document.entries if entry.title_span and entry.kind.is_publication]
        titles = [(span.start, document.source[span]) for span in spans]
        yield from self._colons(titles)
        yield from self._quotes(titles)
        yield from self._glued(titles)

    def _colons(self, titles: Sequence[tuple[int, str]]) -> Iterator[Finding]:
        found = [(at, colon) for at, title in titles for colon in _colons(title)]
        usual = sum(not colon["before"] and bool(colon["after"]) for _, colon in found)
        if len(found) < FEWEST or usual < SHARE * len(found):
            return
        for at, colon in found:
            if colon["before"] or not colon["after"]:
                wrong = "a space before" if colon["before"] else "no space behind"
                message = f"{wrong} the colon; {usual} of {len(found)} in this list stand as in 'Title: Subtitle'"
                span = Span(at + colon.start(), at + colon.end())
                yield self.report(span, message, fix=Fix((Edit(span, ": "),)))
        for at, title in titles:
            for sign in _UNDERSCORE.finditer(title) if "_" in title else ():
                said = "an underscore between words, where other titles of the list have a colon or a space"
                yield self.report(Span(at + sign.start("sign"), at + sign.end("sign")), said)

    def _quotes(self, titles: Sequence[tuple[int, str]]) -> Iterator[Finding]:
        curly = [(at, first) for at, title in titles if (first := _CURLY.search(title))]
        straight = sum(_STRAIGHT.search(title) is not None and not _CURLY.search(title) for _, title in titles)
        of = straight + len(curly)
        if straight < _FEWEST_STRAIGHT or straight < _STRAIGHT_SHARE * of:
            return
        for at, first in curly:
            said = f"a curly quotation mark; {straight} of {of} titles with such marks have straight ones"
            yield self.report(Span(at + first.start(), at + first.end()), said)

    def _glued(self, titles: Sequence[tuple[int, str]]) -> Iterator[Finding]:
        often: Counter[str] = Counter()
        for _, title in titles:
            often.update({word.casefold() for word in _WORD.findall(title)})
        for at, title in titles:
            for word in _WORD.finditer(title):
                if _MEETING.search(word[0]) and often[word[0].casefold()] == 1 and (parted := _parted(word[0], often)):
                    said = f"'{word[0]}' is '{parted}', glued together; the list's other titles have both words"
                    yield self.report(Span(at + word.start(), at + word.end()), said)


def _colons(title: str) -> Iterator[re.Match[str]]:
    """Yield the colons between the words of ``title``; without a space behind only where a new sentence begins."""
    for colon in _COLON.finditer(title) if ":" in title else ():
        is_plain = bool(colon["after"]) or bool(colon["before"]) or bool(_GLUED_COLON.match(title, colon.start()))
        if is_plain and not _SHORTCODE.search(title, 0, colon.start()):
            yield colon


def _parted(word: str, often: Mapping[str, int]) -> str | None:
    """Return the two words that ``word`` is made of, with a space; None if it is one word, or a name.

    A name may be of two words, ``DeepLab``, but begins with a capital letter; ``andPruning`` does not.
    """
    for cut in range(_SHORTEST, len(word) - _SHORTEST + 1):
        first, second = word[:cut], word[cut:]
        if min(often.get(first.casefold(), 0), often.get(second.casefold(), 0)) < _OFTEN:
            continue
        is_camel = first[-1].islower() and second[:1].isupper() and second[1:].islower()
        if is_camel and (first.islower() or "-" in first):
            return f"{first} {second}"
        is_glued = _ENDING.fullmatch(second) or (_BEGINNING.fullmatch(first) and second.islower())
        if is_glued and len(word) >= _SHORTEST_GLUED and not _COMPOUND.fullmatch(word.casefold()):
            return f"{first} {second}"
    return None
