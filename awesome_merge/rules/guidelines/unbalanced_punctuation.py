"""AM611."""

from __future__ import annotations

import re
from collections.abc import Sequence

from awesome_merge.reading.blocks import Block, Form, every
from awesome_merge.rules.base import Document, Facts, Finding, Invalid, Iterator, Rule, Span, Valid
from awesome_merge.rules.runs import texts

_PAIRS = {"“": "”", "‘": "’", "『": "』", "（": "）", "《": "》", "「": "」", "【": "】"}
_OPENERS = {right: left for left, right in _PAIRS.items()}
_STRAIGHT = '"'
_MARKS = re.compile("[" + "".join([*_PAIRS, *_OPENERS, _STRAIGHT]) + "]")
_WHOLE = frozenset({Form.HEADING, Form.PARAGRAPH, Form.ITEM, Form.QUOTE})
_BEHIND = re.compile(r"[\s.,;:!?()\[\]{}\"“”‘’—–]|\Z")
# ``„so“``: what opens in English closes there.
_LOW = "„"


class UnbalancedPunctuation(Rule):
    """Quotes and full-width brackets that open also close.

    One that is left open makes a reader look for the end of something that has none.
    """

    code = "AM611"
    name = "unbalanced-punctuation"
    aliases = ("balanced-punctuation",)
    valid = (
        Valid('- [Alder](https://example.org/alder) - The “black” alder, or "schwarz", isn’t 24" thick.\n'),
        Valid("- [Alder](https://example.org/alder) - `“` and „Erle“, the ‘alders’ of the ’90s.\n"),
    )
    invalid = (
        Invalid(
            '- [Alder](https://example.org/alder) - The "black alder.\n',
            reports=("""1:37: '"' is opened and not closed""",),
        ),
        Invalid(
            "# Trees\n\n树（木\n\n> Wet” feet\n",
            reports=("3:1: '（' is opened and not closed", "5:3: '”' closes what was not opened"),
        ),
    )

    def check(self, document: Document, facts: Facts) -> Iterator[Finding]:
        """Yield every mark without its other half, in headings, paragraphs, items and quotes, each taken as a whole."""
        for block in _wholes(facts.tree):
            for span, message in _alone(facts, block):
                yield self.report(span, message)


def _wholes(blocks: Sequence[Block]) -> Iterator[Block]:
    for block in blocks:
        if block.form in _WHOLE:
            yield block
        elif block.form is not Form.TABLE:
            yield from _wholes(block.children)


def _alone(facts: Facts, block: Block) -> Iterator[tuple[Span, str]]:
    pieces = [run for each in every([block]) if each.form is not Form.HTML for run in texts(facts.runs(each))]
    text = "".join(run.text for run in pieces)
    if not _MARKS.search(text):
        return
    spans = [run.span for run in pieces for _ in run.text]
    open_: list[tuple[str, int]] = []
    for found in _MARKS.finditer(text):
        mark, at = found[0], found.start()
        if mark == "’" and _is_apostrophe(text, at):
            continue
        if mark == _STRAIGHT:
            mark = _opened(open_, text, at)
            if mark:
                open_.append((mark, at))
        elif mark in _PAIRS and not (mark in "“‘" and _LOW in text[:at]):
            open_.append((mark, at))
        elif mark in _OPENERS:
            last = next((n for n in reversed(range(len(open_))) if open_[n][0] == _OPENERS[mark]), None)
            if last is not None:
                del open_[last]
            else:
                yield spans[at], f"'{mark}' closes what was not opened"
    for mark, at in open_:
        yield spans[at], f"'{mark}' is opened and not closed"


def _opened(open_: list[tuple[str, int]], text: str, at: int) -> str:
    """Take the straight quote at ``at`` as closing where one is open; return it where it opens.

    Behind a digit it is an inch where none is open.
    """
    last = next((n for n in reversed(range(len(open_))) if open_[n][0] == _STRAIGHT), None)
    if last is not None:
        del open_[last]
        return ""
    return "" if text[at - 1 : at].isdigit() else _STRAIGHT


def _is_apostrophe(text: str, at: int) -> bool:
    before, behind = text[at - 1 : at], text[at + 1 : at + 2]
    if not before or not (before.isalnum() or before == "_"):
        # ``the ’90s``
        return behind.isdigit()
    return not behind or behind.isalnum() or behind == "_" or _BEHIND.match(behind) is not None
