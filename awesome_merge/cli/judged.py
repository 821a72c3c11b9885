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


def judge(request: Request, config: Config) -> Judged:
    """Return the lists with what is found in them and not known; with a baseline to write, with nothing."""
    from awesome_merge.cli.adoption import telling, write_baseline

    told = telling(request.since, config)
    found = [
        (file, document, told(file)(document, findings))
        for file, document, findings in _checked(request.documents(config), config)
    ]
    if request.write_baseline:
        write_baseline(request.baseline, config, found)
        return Judged([(document, ()) for _, document, _ in found])
    return Judged(_unknown(request, config, found))


def _checked(named: Iterable[tuple[ListFile, Document]], config: Config) -> Iterator[_Checked]:
    """Yield each list with what is found in it: each alone as it is read, or all together."""
    from awesome_merge.verbs import linting

    if not config.across:
        yield from ((file, document, linting.check(document, config)) for file, document in named)
        return
    read = list(named)
    found = linting.check_together([document for _, document in read], config)
    yield from ((file, document, findings) for (file, document), findings in zip(read, found, strict=True))


def _unknown(request: Request, config: Config, found: Found) -> Checked:
    """Return the lists with what no baseline knows."""
    from awesome_merge.cli.adoption import beyond_baseline

    # What was added since is new whatever a baseline knows.
    if request.since is not None or (request.baseline is None and config.baseline is None):
        return [(document, findings) for _, document, findings in found]
    return beyond_baseline(request.baseline, config, found)


def changing(request: Request, config: Config) -> Callable[[ListFile, Document], Fixed]:
    """Return what changes a list as was asked for: mends it, or adds comments that silence what is found."""
    from awesome_merge.cli.adoption import REASON, telling
    from awesome_merge.verbs import linting

    told = telling(request.since, config)
    if request.add_ignores:
        reason = request.reason or REASON
        return lambda file, document: linting.add_ignores(document, config, reason, told(file))
    return lambda file, document: linting.fix(document, config, unsafe=request.unsafe_fixes, told=told(file))


def mend(request: Request, config: Config) -> Judged:
    """Return the lists as mended, with what is left."""
    from awesome_merge.cli.adoption import telling
    from awesome_merge.verbs.reading import read

    change = changing(request, config)
    left: list[_Checked] = []
    changed: list[tuple[Path, bytes]] = []
    output = ""
    fixed = 0
    for file, document in request.documents(config):
        after = change(file, document)
        content = document.source.encode(after.text)
        if file.is_input:
            output = content.decode()
        elif after.text != document.source.text:
            changed.append((file.path, content))
        fixed += len(after.applied)
        left.append((file, read(replace(document.source, text=after.text), config), after.remaining))
    if config.across:
        told = telling(request.since, config)
        mended = _checked([(file, document) for file, document, _ in left], config)
        left = [(file, document, told(file)(document, found)) for file, document, found in mended]
    return Judged(_unknown(request, config, left), changed, output, fixed)


def differences(request: Request, config: Config) -> str:
    """Return what mending would change, as ``patch`` reads it; empty where it is nothing."""
    from difflib import unified_diff

    change = changing(request, config)
    shown: list[str] = []
    for file, document in request.documents(config):
        after = change(file, document)
        shown += unified_diff(_lines(document.source.text), _lines(after.text), file.name, file.name)
    return "".join(line if line.endswith("\n") else f"{line}\n\\ No newline at end of file\n" for line in shown)


def _lines(text: str) -> list[str]:
    """Return the lines of ``text`` as ``patch`` counts them: they end at line feeds only."""
    return [line for line in re.split(r"(?<=\n)", text) if line]
