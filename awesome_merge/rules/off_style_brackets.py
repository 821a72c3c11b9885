"""AM307."""

from __future__ import annotations

import re

from awesome_merge.labels import is_label
from awesome_merge.rules.base import (
    Document,
    Edit,
    Entry,
    Facts,
    Finding,
    Fix,
    Invalid,
    Iterator,
    Link,
    Rule,
    Span,
    Valid,
)
from awesome_merge.style import labelled

_BARE, _SQUARE, _ROUND = "[Label](url)", "[[Label](url)]", "([Label](url))"
_FORMS = {_BARE: ("", ""), _SQUARE: ("[", "]"), _ROUND: ("(", ")")}
_AROUND = {"[": ("]", _SQUARE), "(": (")", _ROUND)}
_LABEL_ENDS = frozenset("([:")
# What may stand between two links that each stand for themselves, and behind the last one: tags and comments.
_BEFORE = re.compile(r"[\s,;/|·•&+\])]*")
_BETWEEN = re.compile(r"[\s,;/|·•&+\[(]*")
_LAST = re.compile(r"[\s,;/|·•&+.]*(?:(?:`[^`]*`|<!--.*?-->)[\s|]*)*", re.DOTALL)
_BAR = re.compile(r"\|\s*$")
_BAR_BEHIND = re.compile(r"\s*(?:\||$|\n)")
_USUAL = "".join(
    f"- 2018-ICML-[Title {n}](https://example.org/{n}) [[Code](https://example.org/code/{n})]\n" for n in range(1, 8)
)


class OffStyleBrackets(Rule):
    """Links beside the title stand in the brackets that the list usually puts around them.

    A label without its brackets reads as a part of the title, and what reads
    the list by its brackets misses it.
    """

    code = "AM307"
    name = "off-style-brackets"
    fix = (
        "Safe: brackets are put around the link, or taken away. Not fixed where more than spaces stands between links."
    )
    valid = (
        Valid(
            _USUAL
            + "- 2018-ICML-[Title 8](https://example.org/8) [[Code](https://example.org/8a), [Project](https://example.org/8b)]\n"
            + "- 2018-ICML-[Title 9](https://example.org/9), with the [code](https://example.org/9a) of its authors\n"
        ),
        Valid(
            "- 2018-ICML-[Too Few](https://example.org/1) [[Code](https://example.org/2)]\n"
            "- 2018-ICML-[For a Majority](https://example.org/3) [Code](https://example.org/4)\n"
        ),
    )
    invalid = (
        Invalid(
            _USUAL + "- 2018-ICML-[Title 8](https://example.org/8) [Code](https://example.org/code/8)\n",
            reports=("8:46: '[Code](…)' is '[[Code](…)]' in this list (7 of 8 times)",),
            fixed=_USUAL + "- 2018-ICML-[Title 8](https://example.org/8) [[Code](https://example.org/code/8)]\n",
        ),
        Invalid(
            _USUAL.replace("[[", "[").replace(")]", ")")
            + "- 2018-ICML-[Title 8](https://example.org/8) ([Code](https://example.org/code/8))\n",
            reports=("8:46: '([Code](…))' is '[Code](…)' in this list (7 of 8 times)",),
            fixed=_USUAL.replace("[[", "[").replace(")]", ")")
            + "- 2018-ICML-[Title 8](https://example.org/8) [Code](https://example.org/code/8)\n",
        ),
    )

    def check(self, document: Document, facts: Facts) -> Iterator[Finding]:
        """Yield the labelled links that stand alone and in other brackets than the list's."""
        usual = facts.style.brackets.convention
        if usual is None or usual.form not in _FORMS:
            return
        for entry, link in labelled(document):
            found = _form(document.source.text, entry, link)
            if found is None or found[0] == usual.form:
                continue
            form, around = found
            said, wanted = (each.replace("Label", link.label).replace("url", "…") for each in (form, usual.form))
            message = f"'{said}' is '{wanted}' in this list ({usual.votes} of {usual.of} times)"
            yield self.report(around, message, fix=_fix(document.source.text, around, form, usual.form))


def _form(text: str, entry: Entry, link: Link) -> tuple[str, Span] | None:
    """Return how ``link`` stands in its entry, and where, brackets included.

    None where it shares its brackets, has a cell to itself, or is a part of a sentence.
    """
    if link.span is None or not is_label(link.label) or not text.startswith(f"[{link.label}](", link.span.start):
        return None
    start, end = link.span.start, link.span.end
    closing, form = _AROUND.get(text[start - 1], ("", _BARE))
    if closing:
        # An escaped bracket is none, and one that is the label of another link is not this one's.
        if text[start - 2] == "\\" or text[end : end + 1] != closing or text[end + 1 : end + 2] in _LABEL_ENDS:
            return None
        start, end = start - 1, end + 1
    return (form, Span(start, end)) if _stands_alone(text, entry, Span(start, end)) else None


def _stands_alone(text: str, entry: Entry, around: Span) -> bool:
    """Whether only other links, and what parts them, stand on either side, and no bracket is open."""
    spans = sorted(link.span for link in entry.all_links if link.span)
    before = [span for span in spans if span.end <= around.start]
    behind = [span.start for span in spans if span.start >= around.end]
    if not before or not _BEFORE.fullmatch(text, before[-1].end, around.start):
        return False
    if not (
        _BETWEEN.fullmatch(text, around.end, behind[0]) if behind else _LAST.fullmatch(text, around.end, entry.span.end)
    ):
        return False
    has_cell = _BAR.search(text[before[-1].end : around.start]) and _BAR_BEHIND.match(text, around.end)
    edges = [entry.span.start, *(at for span in before for at in (span.start, span.end)), around.start]
    words = "".join(text[left:right] for left, right in zip(edges[::2], edges[1::2], strict=True))
    opened = any(words.count(opening) > words.count(closing) for opening, (closing, _) in _AROUND.items())
    return not (has_cell or opened)


def _fix(text: str, around: Span, form: str, wanted: str) -> Fix | None:
    """Return other brackets; None where the link is parted from what stands beside it by more than a space."""
    if text[: around.start].rstrip(" ")[-1:] not in {")", "]"} or text[around.end : around.end + 1].strip():
        return None
    width = form != _BARE
    before, behind = Span(around.start, around.start + width), Span(around.end - width, around.end)
    return Fix((Edit(before, _FORMS[wanted][0]), Edit(behind, _FORMS[wanted][1])))
