"""What the command line of ``check`` asks for."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from awesome_merge.cli.lists import documents
from awesome_merge.cli.options import configuration
from awesome_merge.config import Config
from awesome_merge.errors import UsageError
from awesome_merge.files import STANDARD_INPUT, ListFile, expand
from awesome_merge.model import Document


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

    def ensure_sensible(self) -> None:
        """Check that the options go together.

        Raises:
            UsageError: they do not.
        """
        if self.unsafe_fixes and not (self.fix or self.diff):
            raise UsageError("--unsafe-fixes goes with --fix or --diff; add one of them")
        if self.fix and STANDARD_INPUT in self.lists:
            raise UsageError("standard input cannot be mended in place; use --diff, or name a file")

    def config(self) -> Config:
        """Return the configuration, with what the command line says about rules.

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

    def documents(self, config: Config) -> Iterator[tuple[ListFile, Document]]:
        """Yield each list that was named, read."""
        return documents(expand(self.lists), config, lists_only=self.lists_only, markdown="are checked")


def _words(options: Sequence[str]) -> tuple[str, ...]:
    words = (word.strip() for option in options for word in option.split(","))
    return tuple(word for word in words if word)
