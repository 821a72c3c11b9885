"""What every rule is made of; rules import from here and from nowhere else.

Nothing here knows which rules there are, which of them are on, or what
silences them: that is the engine's work, once for all rules.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import ClassVar

from awesome_merge import style
from awesome_merge.decisions import Decision
from awesome_merge.merging.groups import Groups, groups
from awesome_merge.merging.repeats import Repeat, repeats
from awesome_merge.model import Document, Entry, Finding, Fix, Link, Merged, Related, Severity
from awesome_merge.reading import front_matter
from awesome_merge.reading.blocks import Block, Form, blocks
from awesome_merge.reading.pointers import Places
from awesome_merge.reading.skeleton import Skeleton, skeleton
from awesome_merge.rules.files import Files
from awesome_merge.rules.runs import Run, is_comment, runs, unchecked
from awesome_merge.rules.unlisted import Unlisted, unlisted
from awesome_merge.style import Style
from awesome_merge.text import Edit, Span
from awesome_merge.venues import Venues

__all__ = [
    "Document",
    "Edit",
    "Entry",
    "Facts",
    "Files",
    "Finding",
    "Fix",
    "Ignore",
    "IgnoreWord",
    "Invalid",
    "Iterator",
    "Link",
    "Option",
    "Related",
    "Rule",
    "Severity",
    "Span",
    "Valid",
    "place",
    "target",
]


@dataclass(frozen=True, slots=True)
class IgnoreWord:
    """A word in the brackets of an ignore comment.

    Attributes:
        is_idle: whether it silenced nothing although all that it names did run.
        unknown: what to say of it where it names no rule, with the nearest; else empty.
    """

    text: str
    span: Span
    is_idle: bool
    unknown: str


@dataclass(frozen=True, slots=True)
class Ignore:
    """A comment that silences rules.

    Attributes:
        brackets: the characters that hold the words; None where there are none and it silences every rule.
        is_idle: whether it has no words, and silenced nothing although all rules did run.
    """

    span: Span
    brackets: Span | None
    words: tuple[IgnoreWord, ...]
    is_idle: bool


@dataclass(frozen=True)
class Facts:
    """What a rule may know besides what stands in the document.

    Attributes:
        document: the list that is judged; every list is judged alone.
        aliases: spelling → the name that the configuration wants for it.
        options: name of a rule → its options in the configuration, each one of its ``choices``.
        rules: every rule that there is, be it run or not; empty for those that run.
        usual: those of them that the profile of the list has; all of them where it is empty.
        unasked: codes of guidelines of others, which run because of what the list holds; what most of it does not keep
            is not told then.
        ignores: the list's ignore comments, for a rule that ``judges_silence``; empty for others.
        decisions: what people decided about entries.
        renamed: owners and repositories as they were called → as they are now.
        files: what lies beside the list; None where it lies nowhere.
    """

    document: Document
    venues: Venues
    aliases: Mapping[str, str] = field(default_factory=dict)
    options: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    rules: tuple[Rule, ...] = ()
    usual: tuple[Rule, ...] = ()
    unasked: frozenset[str] = frozenset()
    ignores: tuple[Ignore, ...] = ()
    decisions: Sequence[Decision] = ()
    renamed: Mapping[str, str] = field(default_factory=dict)
    files: Files | None = None
    _runs: dict[int, tuple[Run, ...]] = field(default_factory=dict, init=False, repr=False, compare=False)

    def option(self, rule: Rule, name: str) -> str | None:
        """Return what the configuration says of the option ``name`` of ``rule``; None if it says nothing."""
        return self.options.get(rule.name, {}).get(name)

    @cached_property
    def style(self) -> Style:
        """The list's own conventions."""
        return style.infer(self.document)

    @cached_property
    def skeleton(self) -> Skeleton:
        """The list's blocks, without what stands in them."""
        return skeleton(self.tree, self.document.source)

    @cached_property
    def tree(self) -> tuple[Block, ...]:
        """The blocks of the list as Markdown; front matter is none, and HTML stands as it is written."""
        return front_matter.shown(blocks(self.document.source), self.document.source)

    @cached_property
    def places(self) -> Places:
        """What in the list can be pointed to."""
        return Places(self.tree, self.document.source)

    @cached_property
    def unlisted(self) -> tuple[Unlisted, ...]:
        """The sections that the contents leave out."""
        return tuple(unlisted(self.document, self.places))

    @cached_property
    def shown(self) -> tuple[Block, ...]:
        """The blocks of ``tree`` without the comments between them, which nobody sees."""
        return tuple(block for block in self.tree if block.form is not Form.HTML or not is_comment(block.text))

    def runs(self, block: Block) -> tuple[Run, ...]:
        """Return what the words of ``block``, one of ``tree``, are made of; many rules ask."""
        if id(block) not in self._runs:
            self._runs[id(block)] = runs(block.atoms)
        return self._runs[id(block)]

    def opening(self, item: Block) -> tuple[Run, ...]:
        """Return the runs of the paragraph that the list item ``item`` opens with, without its checkbox."""
        if id(item) not in self._runs:
            first = item.children[0] if item.children else None
            opens = first is not None and first.form is Form.PARAGRAPH
            self._runs[id(item)] = unchecked(self.runs(first)) if first is not None and opens else ()
        return self._runs[id(item)]

    @cached_property
    def groups(self) -> Groups:
        """Which entries of the list are one work."""
        return groups(self.document, self.decisions, self.renamed)

    @cached_property
    def repeats(self) -> tuple[Repeat, ...]:
        """The entries whose work an earlier one has named."""
        return tuple(repeats(self.groups.works, self.document))

    @cached_property
    def entries_at(self) -> Mapping[int, Entry]:
        """Line → the first entry that begins on it."""
        found: dict[int, Entry] = {}
        for entry in self.document.entries:
            found.setdefault(self.document.line(entry), entry)
        return found


@dataclass(frozen=True, slots=True)
class Valid:
    """A list in which the rule finds nothing.

    Attributes:
        files: name → text of the files beside it, a readme then; None for a list that lies nowhere.
        name: what the file is called, where that matters.
    """

    text: str
    files: Mapping[str, str] | None = None
    name: str = "list.md"


@dataclass(frozen=True, slots=True)
class Option:
    """What the configuration may say to one rule, as ``[rules.NAME]``.

    Attributes:
        says: what it decides, in a sentence, with what holds where nothing is said.
    """

    name: str
    choices: tuple[str, ...]
    says: str


@dataclass(frozen=True, slots=True)
class Invalid:
    """A list that breaks the rule.

    Attributes:
        reports: each finding as ``line:column: message``, in source order.
        fixed: the text after the safe fixes; None where there are none.
        unsafely: the text after all fixes; None where no fix is unsafe.
        files: as in ``Valid``, and so is ``name``.
    """

    text: str
    reports: tuple[str, ...]
    fixed: str | None = None
    unsafely: str | None = None
    files: Mapping[str, str] | None = None
    name: str = "list.md"


class Rule(ABC):
    """A convention, its reason, its examples, and one pure generator.

    A rule's docstring says what holds in a good list, then, in the next
    paragraph, why anyone should care. Its examples are its tests and its page.

    Attributes:
        code: area and number, ``AM205``; never used again for anything else.
        name: the thing found, ``venue-alias``, so that "ignore venue-alias" reads as English.
        severity: how bad it is; ``report`` may say otherwise of one finding.
        fix: what ``--fix`` does about it, in a sentence; empty where nothing mends it.
        options: what the configuration may fix, where the list's own convention is not to decide.
        aliases: ids of the same rule in awesome-lint, which select and silence it, too.
        heeds: ids in awesome-lint of rules that tell of the same, too, and whose comments silence it.
        judges_silence: whether it judges the comments that silence the others; it runs after them.
        stops: whether a list in which it finds something cannot be judged by any other; it runs before them.
    """

    code: ClassVar[str]
    name: ClassVar[str]
    severity: ClassVar[Severity] = Severity.WARNING
    fix: ClassVar[str] = ""
    options: ClassVar[tuple[Option, ...]] = ()
    aliases: ClassVar[tuple[str, ...]] = ()
    heeds: ClassVar[tuple[str, ...]] = ()
    judges_silence: ClassVar[bool] = False
    stops: ClassVar[bool] = False
    valid: ClassVar[tuple[Valid, ...]]
    invalid: ClassVar[tuple[Invalid, ...]]

    @abstractmethod
    def check(self, document: Document, facts: Facts) -> Iterator[Finding]:
        """Yield what breaks the rule in ``document``, in any order."""

    def between(self, merged: Merged) -> Iterator[tuple[Document, Finding]]:
        """Yield what breaks the rule only between the lists of ``merged``, each with the list in which it stands.

        Asked only where several lists are to be judged together. Most rules have nothing to say of that.
        """
        return iter(())

    @property
    def compares_lists(self) -> bool:
        """Whether it says more of lists that are judged together than of each alone."""
        return type(self).between is not Rule.between

    def report(
        self,
        span: Span,
        message: str,
        *,
        fix: Fix | None = None,
        related: Sequence[Related] = (),
        severity: Severity | None = None,
    ) -> Finding:
        """Return a finding of this rule."""
        return Finding(self.code, self.name, message, span, tuple(related), fix, severity or self.severity)


def place(entry: Entry) -> Span:
    """Return the characters that stand for ``entry`` in a report: its title, else the link that opens it."""
    if entry.title_span is not None:
        return entry.title_span
    return entry.link.span if entry.link and entry.link.span else entry.span


def target(entry: Entry, link: Link) -> Span:
    """Return the characters that stand for the address of ``link``; the link's own where it is a reference."""
    return link.target or link.span or entry.span
