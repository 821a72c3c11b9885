"""What an item of an awesome list is made of, ``- [Name](address) - Description.``, and what is wrong with one.

The order of the checks, and what is let pass, are awesome-lint's,
https://github.com/sindresorhus/awesome-lint/blob/v2.3.0/rules/list-item.js, but where docs/awesome-lint.md says so.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from awesome_merge.rules.base import Edit, Fix, Span
from awesome_merge.rules.guidelines.casing import first_word, may_begin
from awesome_merge.rules.guidelines.emoji import ends_with_emoji, without_emoji
from awesome_merge.rules.runs import LINKS, Run, Sort, said
from awesome_merge.text import is_han

SEPARATOR = " - "
UNSTOPPED = "the description ends without a full stop"
_ABSOLUTE = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:(?://[^\s/]|(?!//)\S)\S*")
_PAGE = re.compile(r"(?!#)[^\s:]*(?:\.(?:md|markdown|rst)|/)(?:#\S*)?", re.IGNORECASE)
_IN_LINK = frozenset({Sort.EMPHASIS, Sort.STRONG, Sort.CODE, Sort.TEXT})
_IN_DESCRIPTION = frozenset(Sort) - {Sort.BREAK, Sort.STRIKE}
_AT_END = _IN_DESCRIPTION - {Sort.CODE, Sort.NOTE}
_SPACED = re.compile(r"\s-\s")
_DASH = re.compile(r"\s*[/–—]")
_LATER = re.compile(r" - (?=\S)")
_PARENTHESIS = re.compile(r"\([^)]+\)")
_STOPS = ".!?…。！？؟।"
_QUOTED = re.compile(rf"[\"”»][{_STOPS}]+\Z")
_TWICE = re.compile(rf"[{_STOPS}][\"”»][{_STOPS}]+\Z")
_STOPPED = re.compile(rf"[{_STOPS}][\"”»]?\Z")
_STOP = re.compile(f"[{_STOPS}]")
_WORDS = re.compile(r"[- ;./']+")
_WRONG = re.compile(r"[ \t\u00a0]*(?:[–—−:]|-{1,3})[ \t\u00a0]*(?=\S)|[ \t\u00a0]+-[ \t\u00a0]+")
_LAST_LETTER = re.compile(r"[\w)\]%+”\"]\Z")


@dataclass(frozen=True, slots=True)
class Flaw:
    """What is wrong with an item, and where."""

    span: Span
    message: str
    fix: Fix | None = None


def flaw(item: Sequence[Run], text: str, *, is_category: bool) -> Flaw | None:
    """Return the first thing that is wrong with ``item``, the runs of its first paragraph; None where nothing is.

    ``text`` is the whole source. What opens with words is no item of this form. ``is_category`` says whether there
    are items below it, for which it need not be a link.
    """
    if item[0].sort is Sort.TEXT:
        return None
    at = _main_link(item)
    if at is None:
        return None if is_category else Flaw(item[0].span, "an item opens with a link, '- [Name](address)'")
    return _link_flaw(item[at]) or _description_flaw(item[at].text, item[at + 1 :], text)


def _main_link(item: Sequence[Run]) -> int | None:
    """Return the place of the link that a dash follows, else of the first; None where there is none."""
    linked = [at for at, run in enumerate(item) if run.sort in LINKS]
    return next((at for at in linked if _is_separated(item[at + 1 : at + 2])), next(iter(linked), None))


def _is_separated(behind: Sequence[Run]) -> bool:
    return bool(behind) and behind[0].sort is Sort.TEXT and behind[0].text.startswith(SEPARATOR)


def _link_flaw(link: Run) -> Flaw | None:
    if link.sort is Sort.REFERENCE:
        return None
    if not _ABSOLUTE.fullmatch(link.url.strip()) and not _PAGE.fullmatch(link.url):
        return Flaw(link.span, f"'{link.url}' is no whole address; it begins with 'https://' or the like")
    if not link.text:
        return Flaw(link.span, "the link has no words; name what it leads to")
    odd = next((run for run in link.children if run.sort not in _IN_LINK), None)
    return None if odd is None else Flaw(odd.span, f"{odd.sort.value} stands in the name; a name is words alone")


def _description_flaw(name: str, found: Sequence[Run], text: str) -> Flaw | None:
    description = _without_tags(found)
    if not description or _is_remark(description):
        return None
    first, words = description[0], said(description)
    if first.sort is not Sort.TEXT or not _begins_well(first, words):
        return _separator_flaw(first, words, text)
    if description[-1].sort not in _AT_END or not _is_stopped(description):
        return _unstopped(description[-1])
    odd = next((run for run in description if run.sort not in _IN_DESCRIPTION), None)
    if odd is not None:
        return Flaw(odd.span, f"{odd.sort.value} stands in the description; it is one sentence of plain words")
    return _casing_flaw(name, first, alone=len(description) == 1)


def _without_tags(description: Sequence[Run]) -> Sequence[Run]:
    """Return ``description`` without code at its end that a sentence does not need, licences and languages."""
    end = len(description)
    while end and (description[end - 1].sort is Sort.CODE or not description[end - 1].text.strip(" ,|/")):
        end -= 1
    kept = description[:end]
    if end == len(description) or not kept:
        return description
    last = kept[-1].text.rstrip()
    is_whole = last.endswith((*_STOPS, ")", "]")) or (kept[-1].sort in LINKS and _STOP.search(said(kept)))
    if not is_whole:
        return description
    trimmed = Run(kept[-1].sort, last, kept[-1].span, kept[-1].url, kept[-1].children, kept[-1].is_exact)
    return (*kept[:-1], trimmed)


def _is_remark(description: Sequence[Run]) -> bool:
    """Whether there are only emoji and a remark in brackets."""
    words = said(description)
    if words.startswith(SEPARATOR):
        return False
    rest = without_emoji(words).strip()
    return not rest or _PARENTHESIS.fullmatch(rest) is not None


def _begins_well(first: Run, words: str) -> bool:
    return first.text.startswith(SEPARATOR) or (words == first.text and ends_with_emoji(words))


def _separator_flaw(first: Run, words: str, text: str) -> Flaw | None:
    fix = _separator_fix(first, text)
    if _SPACED.match(first.text):
        return Flaw(first.span, "an odd space stands beside the dash; ' - ' parts name and description", fix)
    if _DASH.match(first.text):
        sign = first.text.strip()[0]
        return Flaw(first.span, f"'{sign}' stands behind the name; ' - ' parts name and description", fix)
    later = _LATER.search(words)
    # Marks and badges may stand between the name and the dash.
    if later and may_begin(words[later.end() :]):
        return None
    return Flaw(first.span, "no dash stands behind the name; ' - ' parts name and description", fix)


def _separator_fix(first: Run, text: str) -> Fix | None:
    wrong = _WRONG.match(text, first.span.start) if first.sort is Sort.TEXT else None
    if wrong is None or wrong.end() > first.span.end:
        return None
    return Fix((Edit(Span(*wrong.span()), SEPARATOR),))


def _is_stopped(description: Sequence[Run]) -> bool:
    """Whether ``description`` ends as a sentence does; what ends with a link, an image or emphasis may."""
    last, words = description[-1], said(description)
    if last.sort is not Sort.TEXT:
        return True
    if _QUOTED.search(words):
        return _TWICE.search(words) is None
    if _STOPPED.search(words):
        return True
    if not _STOP.search(words):
        parts = list(filter(None, _WORDS.split(words)))
        if len(parts) > 2 or not ends_with_emoji(parts[-1] if parts else ""):  # noqa: PLR2004 - a word and its emoji
            return False
    return last.text.rstrip().endswith(")") or ends_with_emoji(last.text)


def _unstopped(last: Run) -> Flaw:
    if _TWICE.search(last.text):
        return Flaw(last.span, "a full stop stands within the quotes and another behind them; one of them goes")
    end = last.span.end
    words = last.text.rstrip()
    mended = last.sort is Sort.CODE or (last.sort is Sort.TEXT and _LAST_LETTER.search(words) and not is_han(words[-1]))
    fix = Fix((Edit(Span(end, end), "."),)) if mended else None
    return Flaw(last.span, UNSTOPPED, fix)


def _casing_flaw(name: str, first: Run, *, alone: bool) -> Flaw | None:
    words = without_emoji(first.text[len(SEPARATOR) :]).lstrip()
    if not words and not alone:
        return None
    if not first_word(words):
        return Flaw(first.span, "nothing stands behind the dash") if alone else None
    word = first_word(words)
    # What the thing is called, it is called at the beginning, too.
    if may_begin(words) or word == first_word(name):
        return None
    at = first.span.start + first.text.index(word)
    fix = Fix((Edit(Span(at, at + 1), word[0].upper()),), safe=False) if first.is_exact and word[0].islower() else None
    return Flaw(first.span, f"the description begins with a small letter, '{word}'", fix)
