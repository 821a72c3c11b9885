"""AM608."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from awesome_merge.anchors import anchors
from awesome_merge.reading.blocks import Block, Form, every
from awesome_merge.rules.base import Document, Facts, Finding, Invalid, Iterator, Rule, Span, Valid
from awesome_merge.rules.runs import Run, Sort, flat, said

_CONTENTS = "Contents"
_APART = frozenset({"Contributing", "Footnotes", "Related Lists"})
_TAG = re.compile(r"<[^>]*>")
_DEEPEST = 2
_SECTION = 2
# GitHub has dropped the sign that makes an emoji of a character, and kept it; both are met.
_SELECTOR = "\ufe0f"
_TREES = "# Trees\n\n## Contents\n\n- [Alder](#alder)\n- [Birch](#birch)\n\n## Alder\n\nWet.\n\n## Birch\n\nDry.\n"


class OffFormContents(Rule):
    """Contents come first, and name the sections below them, in their order.

    They say what the list is about, and lead there; a heading called otherwise, or somewhere else, is not found.
    """

    code = "AM608"
    name = "off-form-contents"
    aliases = ("awesome-toc",)
    valid = (
        Valid(f"{_TREES}\n## Contributing\n\nPlease do.\n"),
        Valid("# Trees\n\n## Alder\n\n- [Alder](https://example.org/alder)\n"),
    )
    invalid = (
        Invalid(
            _TREES.replace("- [Birch](#birch)\n", ""),
            reports=("5:1: the contents leave out 'Birch'",),
        ),
        Invalid(
            _TREES.replace("[Birch]", "[Birches]"),
            reports=("6:1: the contents say 'Birches' where the section is called 'Birch'",),
        ),
        Invalid(
            "# Trees\n\n## Alder\n\nWet.\n\n## Contents\n\n- [Birch](#birches)\n\n## Birch\n\nDry.\n",
            reports=(
                "7:1: the contents stand below other sections; they come first",
                "9:1: no heading makes '#birches'",
            ),
        ),
    )

    def check(self, document: Document, facts: Facts) -> Iterator[Finding]:
        """Yield what is wrong with a section ``Contents`` of level 2; a list without one is fine."""
        tree = facts.shown
        at = next((at for at, block in enumerate(tree) if _is_contents(facts, block)), None)
        if at is None:
            return
        above = [block for block in tree[:at] if block.form is Form.HEADING]
        if len(above) > 1:
            yield self.report(tree[at].span, "the contents stand below other sections; they come first")
        elif not above and not any(block.form is Form.HTML for block in tree[:at]):
            yield self.report(tree[at].span, "the contents stand above everything; the name of the list comes first")
        sections = [block for block in tree[at + 1 :] if _is_section(facts, block)]
        if not sections:
            yield self.report(Span(0, 0), "there are contents, and no section below them")
            return
        lists = [block for block in tree[at + 1 : tree.index(sections[0])] if block.form is Form.LIST]
        if len(lists) != 1:
            said_ = "no list" if not lists else f"{len(lists)} lists"
            yield self.report(tree[at].span, f"{said_} below the contents; it is one, '- [Section](#section)'")
            return
        for span, message in _Contents(document, facts, _anchors(facts)).told(lists[0], sections):
            yield self.report(span, message)


def _is_contents(facts: Facts, block: Block) -> bool:
    return block.form is Form.HEADING and block.level == _SECTION and _name(facts, block) == _CONTENTS


def _is_section(facts: Facts, block: Block) -> bool:
    return block.form is Form.HEADING and block.level == _SECTION and _name(facts, block) not in _APART


def _name(facts: Facts, block: Block) -> str:
    return " ".join(_TAG.sub("", said(facts.runs(block))).split())


@dataclass(slots=True)
class _Contents:
    """The comparison of one list's contents with its sections."""

    document: Document
    facts: Facts
    anchors: frozenset[str]
    used: set[str] = field(default_factory=set)

    def told(self, contents: Block, sections: Sequence[Block]) -> Iterator[tuple[Span, str]]:
        """Yield the place and message of what is wrong; of each list only what stands first, as the rest follows."""
        # What AM505 says is missing is told, and mended, there.
        lines = {self.document.source.line(each.section.span.start) for each in self.facts.unlisted}
        kept = [block for block in sections if self.document.source.line(block.span.start) not in lines]
        yield from self._compared(contents, kept, lines, depth=1)

    def _compared(
        self, contents: Block, sections: Sequence[Block], told: set[int], depth: int
    ) -> Iterator[tuple[Span, str]]:
        for at, item in enumerate(contents.children):
            link = _link(self.facts, item)
            section = sections[at] if at < len(sections) else None
            wrong = "it has no link" if link is None else self._wrong(link, section)
            if link is None or section is None or wrong:
                yield item.span, wrong
                return
            self.used.add(link.url)
            below = next((block for block in item.children if block.form is Form.LIST), None)
            if below is not None and depth == _DEEPEST:
                yield item.span, f"the contents are more than {_DEEPEST} levels deep"
            elif below is not None:
                inner = self._inside(section, sections[at + 1] if at + 1 < len(sections) else None, told)
                yield from self._compared(below, inner, told, depth + 1)
        for section in sections[len(contents.children) :]:
            yield contents.span, f"the contents leave out '{_name(self.facts, section)}'"

    def _wrong(self, link: Run, section: Block | None) -> str:
        name = " ".join(_TAG.sub("", link.text).split())
        if not name:
            return f"the link to '{link.url}' has no words"
        if section is None:
            where = "it is left out there" if name in _APART else "no section is left for it"
            return f"the contents say '{name}', and {where}"
        if name != _name(self.facts, section):
            return f"the contents say '{name}' where the section is called '{_name(self.facts, section)}'"
        if link.url not in self.anchors:
            return f"no heading makes '{link.url}'"
        return f"'{link.url}' stands in the contents twice" if link.url in self.used else ""

    def _inside(self, section: Block, following: Block | None, told: set[int]) -> list[Block]:
        """Return the headings one level below ``section``, up to the ``following`` one; those set apart have none."""
        tree, found = self.facts.tree, []
        apart = False
        for block in tree[tree.index(section) + 1 :]:
            if block is following:
                break
            if block.form is Form.HEADING and block.level == _SECTION:
                apart = _name(self.facts, block) in _APART
            line = self.document.source.line(block.span.start)
            if block.form is Form.HEADING and block.level == _SECTION + 1 and not apart and line not in told:
                found.append(block)
        return found


def _anchors(facts: Facts) -> frozenset[str]:
    """Return what the headings make as awesome-lint makes it, which is stricter than ``facts.places``.

    What describes an image is among their words, capitals count in a link, and nothing in HTML is a place.
    """
    heads = (block for block in every(facts.tree) if block.form is Form.HEADING)
    names = [_TAG.sub("", said(facts.runs(block))) for block in heads]
    return frozenset((*anchors(names), *anchors([name.replace(_SELECTOR, "") for name in names])))


def _link(facts: Facts, item: Block) -> Run | None:
    found = (run for block in every([item]) for run in flat(facts.runs(block)) if run.sort is Sort.LINK)
    return next(found, None)
