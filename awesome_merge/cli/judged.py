"""The lists that ``check`` looks at, judged, and mended where that was asked for."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from awesome_merge.cli.output import note, plural
from awesome_merge.cli.request import Request
from awesome_merge.config import Config
from awesome_merge.files import write_whole
from awesome_merge.model import Document, Finding


def judged(request: Request, config: Config) -> list[tuple[Document, Sequence[Finding]]]:
    """Return the lists with what is found in them."""
    from awesome_merge.verbs import linting

    return [(document, linting.check(document, config)) for _, document in request.documents(config)]


def mended(request: Request, config: Config) -> list[tuple[Document, Sequence[Finding]]]:
    """Mend the lists, and return what is left; a list that cannot be read leaves all of them alone."""
    from awesome_merge.verbs import linting
    from awesome_merge.verbs.reading import read

    left: list[tuple[Document, Sequence[Finding]]] = []
    changed: list[tuple[Path, bytes]] = []
    fixed = 0
    for file, document in request.documents(config):
        after = linting.fix(document, config, unsafe=request.unsafe_fixes)
        if after.text != document.source.text:
            changed.append((file.path, document.source.encode(after.text)))
        fixed += len(after.applied)
        left.append((read(replace(document.source, text=after.text), config), after.remaining))
    write_whole(changed)
    if fixed:
        note(f"Fixed {plural(fixed, 'finding')}.")
    return left


def differences(request: Request, config: Config) -> str:
    """Return what mending would change, as ``patch`` reads it; empty where it is nothing."""
    from difflib import unified_diff

    from awesome_merge.verbs import linting

    shown: list[str] = []
    for file, document in request.documents(config):
        after = linting.fix(document, config, unsafe=request.unsafe_fixes)
        shown += unified_diff(_lines(document.source.text), _lines(after.text), file.name, file.name)
    return "".join(line if line.endswith("\n") else f"{line}\n\\ No newline at end of file\n" for line in shown)


def _lines(text: str) -> list[str]:
    """Return the lines of ``text`` as ``patch`` counts them: they end at line feeds only."""
    return [line for line in re.split(r"(?<=\n)", text) if line]
