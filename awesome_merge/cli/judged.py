"""The lists that ``check`` looks at, judged, and mended where that was asked for."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from awesome_merge.cli.request import Request
from awesome_merge.config import Config
from awesome_merge.files import ListFile
from awesome_merge.model import Document, Finding, Fixed
from awesome_merge.reports import Checked

_Checked = tuple[ListFile, Document, Sequence[Finding]]
Found = Sequence[_Checked]
Named = Iterable[tuple[ListFile, Document]]
_Judge = Callable[[Named], Found]


@dataclass(frozen=True, slots=True)
class Judged:
    """Lists with what is found in them, or still found after mending.

    Attributes:
        changed: the files that mending changes, with their new contents; nothing is written yet.
        output: the text of standard input, mended; empty where that was not asked for.
        fixed: how many findings were mended.
    """

    checked: Checked
    changed: Sequence[tuple[Path, bytes]] = ()
    output: str = ""
    fixed: int = 0

    @property
    def is_clean(self) -> bool:
        """Whether nothing is found."""
        return not any(findings for _, findings in self.checked)


def judge(request: Request, config: Config, named: Named) -> Judged:
    """Return the ``named`` lists with what is found in them and not known; with a baseline to write, with nothing."""
    from awesome_merge.cli.adoption import write_baseline

    found = _judging(request, config)(named)
    if request.write_baseline:
        write_baseline(request.baseline, config, found, quiet=request.quiet)
        return Judged([(document, ()) for _, document, _ in found])
    return Judged(_unknown(request, config, found, quiet=request.quiet))


def _judging(request: Request, config: Config) -> _Judge:
    """Return what tells what is found in lists: in each alone as it is read, or across them."""
    from awesome_merge.cli.adoption import telling
    from awesome_merge.verbs import linting

    settled = request.settled(config)
    told = telling(request.since, config, settled)

    def alone(named: Named) -> list[_Checked]:
        return [
            (file, document, told(file)(document, linting.check(document, config, settled([file]))))
            for file, document in named
        ]

    beside = request.beside(config) if config.across else []

    def together(named: Named) -> list[_Checked]:
        read = list(named)
        others = [document for _, document in beside]
        decisions = settled([file for file, _ in (*beside, *read)])
        found = linting.check_together([document for _, document in read], config, decisions, others)
        return [
            (file, document, told(file)(document, findings))
            for (file, document), findings in zip(read, found, strict=True)
        ]

    return together if config.across else alone


def _unknown(request: Request, config: Config, found: Found, *, quiet: bool) -> Checked:
    """Return the lists with what no baseline knows; what of that is gone is noted, unless ``quiet``."""
    from awesome_merge.cli.adoption import beyond_baseline

    # What was added since is new whatever a baseline knows.
    if request.since is not None or (request.baseline is None and config.baseline is None):
        return [(document, findings) for _, document, findings in found]
    return beyond_baseline(request.baseline, config, found, quiet=quiet)


def _changed(request: Request, config: Config, named: Named) -> Iterator[tuple[ListFile, Document, Fixed]]:
    """Yield each of ``named``, and what it is changed into: mended, or with comments that silence what is found."""
    from awesome_merge.cli.adoption import telling
    from awesome_merge.verbs import linting

    if request.add_ignores:
        yield from _silenced(request, config, named)
        return
    settled = request.settled(config)
    told = telling(request.since, config, settled)
    for file, document in named:
        fixed = linting.fix(document, config, settled([file]), unsafe=request.unsafe_fixes, told=told(file))
        yield file, document, fixed


def _silenced(request: Request, config: Config, named: Named) -> Iterator[tuple[ListFile, Document, Fixed]]:
    """Yield each of ``named``, with the comments in it that silence what is found, there alone or with the others.

    What a baseline knows is silent already.
    """
    from awesome_merge.cli.adoption import REASON
    from awesome_merge.verbs import linting

    judging = _judging(request, config)
    beside: Sequence[tuple[ListFile, Document]] = ()
    if config.across:
        named = beside = list(named)
    for file, document in named:

        def judge(again: Document, judged: ListFile = file) -> Sequence[Finding]:
            together = [(other, again if other is judged else each) for other, each in beside]
            found = next(each for each in judging(together or [(judged, again)]) if each[0] is judged)
            return _unknown(request, config, [found], quiet=True)[0][1]

        yield file, document, linting.add_ignores(document, config, request.reason or REASON, judge)


def mend(request: Request, config: Config, named: Named) -> Judged:
    """Return the ``named`` lists as mended, with what is left."""
    from awesome_merge.verbs.reading import read

    left: list[_Checked] = []
    changed: list[tuple[Path, bytes]] = []
    output = ""
    fixed = 0
    for file, document, after in _changed(request, config, named):
        content = document.source.encode(after.text)
        if file.is_input:
            output = content.decode()
        elif after.text != document.source.text:
            changed.append((file.path, content))
        fixed += len(after.applied)
        left.append((file, read(replace(document.source, text=after.text), config), after.remaining))
    again = [(file, document) for file, document, _ in left]
    # Comments are written for what no baseline knows; it is to be told from what it knows once more.
    found = _judging(request, config)(again) if config.across or request.add_ignores else left
    return Judged(_unknown(request, config, found, quiet=request.quiet), changed, output, fixed)


def differences(request: Request, config: Config, named: Named) -> str:
    """Return what mending would change in the ``named`` lists, as ``patch`` reads it; empty where it is nothing."""
    changed = _changed(request, config, named)
    return "".join(difference(file.name, document.source.text, after.text) for file, document, after in changed)


def difference(name: str, before: str, after: str) -> str:
    """Return how ``before``, a file of that ``name``, becomes ``after``, as ``patch`` reads it; empty if it is that."""
    from difflib import unified_diff

    shown = unified_diff(_lines(before), _lines(after), name, name)
    return "".join(line if line.endswith("\n") else f"{line}\n\\ No newline at end of file\n" for line in shown)


def _lines(text: str) -> list[str]:
    """Return the lines of ``text`` as ``patch`` counts them: they end at line feeds only."""
    return [line for line in re.split(r"(?<=\n)", text) if line]
