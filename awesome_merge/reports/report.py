"""What a report is made of, whatever its format."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from awesome_merge.model import Document, Finding, Severity

PAGES = "https://github.com/awesome-merge/awesome-merge/blob/main/docs/rules/"

# Each list that was looked at, with its findings in order; lists without any stand here too.
Checked = Sequence[tuple[Document, Sequence[Finding]]]


@dataclass(frozen=True, slots=True)
class Explained:
    """What a rule says of itself, for programs that show it beside its findings.

    Attributes:
        area: what the first figure of its code stands for, ``Links``.
        holds: what holds in a good list, in a sentence.
        why: the same, and why anyone should care.
        text: why and examples, for a terminal.
        markdown: the same as a page.
    """

    code: str
    name: str
    severity: Severity
    area: str
    holds: str
    why: str
    text: str
    markdown: str


@dataclass(frozen=True, slots=True)
class Report:
    """Lists with their findings, and how they are to be shown.

    Attributes:
        rules: every rule that may have found something, by code.
        folder: the folder that names of lists are relative to.
        root: the repository that holds it; paths for programs are relative to it.
        is_brief: whether the findings stand alone, without a footer.
        is_coloured: whether a terminal shows it, in colours.
    """

    checked: Checked
    rules: Sequence[Explained] = ()
    folder: Path = Path()
    root: Path = Path()
    is_brief: bool = False
    is_coloured: bool = False

    def __iter__(self) -> Iterator[tuple[Document, Finding]]:
        """Yield each finding with its list, in order."""
        return ((document, each) for document, found in self.checked for each in found)

    def path(self, name: str) -> str:
        """Return the path of the list ``name`` from the repository's root, with ``/``; absolute if it is elsewhere."""
        whole = Path(os.path.normpath(self.folder / name))
        return (whole.relative_to(self.root) if whole.is_relative_to(self.root) else whole).as_posix()


def page(finding: Finding) -> str:
    """Return the address of the page about the rule of ``finding``."""
    return f"{PAGES}{finding.name}.md"
