"""``check``: what a list breaks, and with ``--fix`` the same list mended."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import click

from awesome_merge.cli.lists import documents
from awesome_merge.cli.options import common, configuration
from awesome_merge.cli.output import note, plural, put
from awesome_merge.config import PROFILES, Config
from awesome_merge.errors import UsageError
from awesome_merge.files import STANDARD_INPUT, ListFile, expand, write_whole
from awesome_merge.model import Document, Finding
from awesome_merge.reports import FORMATS


@click.command(short_help="Report what lists break, and mend it.")
@click.argument("lists", nargs=-1, required=True, metavar="LIST...")
@click.option("--fix", is_flag=True, help="Mend what can be mended without changing what a list says.")
@click.option("--unsafe-fixes", is_flag=True, help="With --fix or --diff: mend the rest that can be mended, too.")
@click.option("--diff", is_flag=True, help="Write nothing; show what --fix would change, and exit 1 if it is anything.")
@click.option("--select", multiple=True, metavar="RULES", help="Apply these rules: codes, prefixes or names.")
@click.option("--extend-select", multiple=True, metavar="RULES", help="Apply these rules beside the usual ones.")
@click.option("--ignore", multiple=True, metavar="RULES", help="Leave these rules out.")
@click.option("--profile", type=click.Choice(PROFILES), help="The usual rules; else the entries of each list decide.")
@click.option("--output-format", type=click.Choice(FORMATS), default="full", show_default=True, help="How to report.")
@click.option("--lists-only", is_flag=True, help="Pass over files that are no lists, in silence; for hooks.")
@common
def check(**asked: Any) -> int:
    """Report what the lists break, each judged alone; exit 1 if anything is left.

    RULES are separated by commas; 'awesome-merge rule' shows them all.
    """
    request = Request(**asked)
    if request.unsafe_fixes and not (request.fix or request.diff):
        raise UsageError("--unsafe-fixes goes with --fix or --diff; add one of them")
    if request.fix and STANDARD_INPUT in request.lists:
        raise UsageError("standard input cannot be mended in place; use --diff, or name a file")
    return _diff(request) if request.diff else _report(request)


@dataclass(frozen=True, slots=True)
class Request:
    """What the command line asked for."""

    lists: tuple[str, ...]
    fix: bool
    unsafe_fixes: bool
    diff: bool
    select: tuple[str, ...]
    extend_select: tuple[str, ...]
    ignore: tuple[str, ...]
    profile: str | None
    output_format: str
    lists_only: bool
    config_file: Path | None
    isolated: bool
    debug: bool

    @property
    def config(self) -> Config:
        """The configuration, with what the command line says about rules.

        Raises:
            UsageError: a word for a rule fits none; it is told even where no list is looked at.
        """
        from awesome_merge.linting.selection import ensure_known
        from awesome_merge.plugins.rules import rules

        config = configuration(self.config_file, isolated=self.isolated)
        select = _words(self.select) or config.select
        # What is asked for now outdoes what the configuration leaves out.
        ignore = (*(() if _words(self.select) else config.ignore), *_words(self.ignore))
        extended = (*config.extend_select, *_words(self.extend_select))
        asked = replace(
            config, select=select, extend_select=extended, ignore=ignore, profile=self.profile or config.profile
        )
        ensure_known(asked, rules())
        return asked


def _words(options: Sequence[str]) -> tuple[str, ...]:
    words = (word.strip() for option in options for word in option.split(","))
    return tuple(word for word in words if word)


def _lists(request: Request, config: Config) -> Iterator[tuple[ListFile, Document]]:
    return documents(expand(request.lists), config, lists_only=request.lists_only, markdown="are checked")


def _report(request: Request) -> int:
    from awesome_merge.verbs import linting

    config = request.config
    if request.fix:
        judged = _mended(request, config)
    else:
        judged = [(document, linting.check(document, config)) for _, document in _lists(request, config)]
    put(FORMATS[request.output_format](judged))
    return 1 if any(findings for _, findings in judged) else 0


def _mended(request: Request, config: Config) -> list[tuple[Document, Sequence[Finding]]]:
    """Mend the lists, and return what is left; a list that cannot be read leaves all of them alone."""
    from awesome_merge.verbs import linting
    from awesome_merge.verbs.reading import read

    judged: list[tuple[Document, Sequence[Finding]]] = []
    changed: list[tuple[Path, bytes]] = []
    fixed = 0
    for file, document in _lists(request, config):
        mended = linting.fix(document, config, unsafe=request.unsafe_fixes)
        if mended.text != document.source.text:
            changed.append((file.path, document.source.encode(mended.text)))
        fixed += len(mended.applied)
        judged.append((read(replace(document.source, text=mended.text), config), mended.remaining))
    write_whole(changed)
    if fixed:
        note(f"Fixed {plural(fixed, 'finding')}.")
    return judged


def _diff(request: Request) -> int:
    from difflib import unified_diff

    from awesome_merge.verbs import linting

    config = request.config
    shown: list[str] = []
    for file, document in _lists(request, config):
        mended = linting.fix(document, config, unsafe=request.unsafe_fixes)
        shown += unified_diff(_lines(document.source.text), _lines(mended.text), file.name, file.name)
    put("".join(line if line.endswith("\n") else f"{line}\n\\ No newline at end of file\n" for line in shown))
    return 1 if shown else 0


def _lines(text: str) -> list[str]:
    """Return the lines of ``text`` as ``patch`` counts them: they end at line feeds only."""
    return [line for line in re.split(r"(?<=\n)", text) if line]
