"""What the command line of ``check`` asks for."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from awesome_merge.cli.adoption import ensure_fits
from awesome_merge.cli.lists import documents, lists_among
from awesome_merge.cli.options import configuration
from awesome_merge.cli.settled import Settled, settled
from awesome_merge.config import Config
from awesome_merge.errors import ConfigError, ReadError, UsageError
from awesome_merge.files import STANDARD_INPUT, ListFile, ensure_no_input, expand
from awesome_merge.model import Document

_STANDARD_OUTPUT = "-"
_USUAL = "full"
_FOR_PEOPLE = (_USUAL, "concise", "statistics")


@dataclass(frozen=True, slots=True)
class Request:
    """What the command line asked for."""

    lists: tuple[str, ...]
    fix: bool
    fix_only: bool
    unsafe_fixes: bool
    diff: bool
    select: tuple[str, ...]
    extend_select: tuple[str, ...]
    ignore: tuple[str, ...]
    profile: str | None
    across: bool
    decisions_path: str | None
    since: str | None
    baseline: str | None
    write_baseline: bool
    add_ignores: bool
    reason: str | None
    output_format: str | None
    output_file: str | None
    statistics: bool
    quiet: bool
    exit_zero: bool
    show_config: bool
    stdin_filename: str | None
    lists_only: bool
    config_file: Path | None
    isolated: bool
    debug: bool

    @property
    def mends(self) -> bool:
        """Whether lists are to be written."""
        return (self.fix or self.fix_only or self.add_ignores) and not self.diff

    @property
    def mends_input(self) -> bool:
        """Whether standard input is to be mended, so that its text goes to standard output."""
        return self.mends and STANDARD_INPUT in self.lists

    @property
    def form(self) -> str:
        """The format of the report."""
        return "statistics" if self.statistics else self.output_format or _USUAL

    @property
    def report_file(self) -> Path | None:
        """The file for the report; None where it is printed."""
        return None if self.output_file in {None, _STANDARD_OUTPUT} else Path(self.output_file or "")

    def ensure_sensible(self) -> None:
        """Check that the options go together.

        Raises:
            UsageError: they do not.
        """
        if self.unsafe_fixes and not (self.mends or self.diff):
            raise UsageError("--unsafe-fixes goes with --fix or --diff; add one of them")
        self._ensure_adopting()
        self._ensure_formed()
        if self.fix_only and self.output_file:
            raise UsageError("--fix-only reports nothing; leave --output-file out")
        if self.output_file == "":
            raise UsageError("--output-file has no name; name a file, or - for standard output")
        if self.stdin_filename is not None and STANDARD_INPUT not in self.lists:
            raise UsageError("--stdin-filename names what is read from standard input; add - to the lists")
        if self.mends_input and self.lists_only:
            raise UsageError("--lists-only passes over what is no list, and mended text must not be lost; leave it out")

    def _ensure_formed(self) -> None:
        asked = {"--diff": self.diff, "--fix-only": self.fix_only, "--show-config": self.show_config}
        silent = next((option for option in asked if asked[option]), None)
        if silent and (self.statistics or self.output_format):
            formed = "--statistics" if self.statistics else "--output-format"
            raise UsageError(f"{silent} tells no findings, so they have no format; leave {formed} out")
        if self.statistics and self.output_format not in {None, *_FOR_PEOPLE}:
            raise UsageError("--statistics is a format of its own; leave --output-format out")

    def _ensure_adopting(self) -> None:
        has_past = self.since is not None or self.baseline is not None or self.write_baseline
        if has_past and STANDARD_INPUT in self.lists and not self.stdin_filename:
            raise UsageError("standard input has no history and no name in a baseline; give it one, --stdin-filename")
        if self.write_baseline and (self.mends or self.diff):
            raise UsageError("--write-baseline changes no list; leave --fix, --fix-only, --add-ignores and --diff out")
        if self.since is not None and self.write_baseline:
            raise UsageError("--write-baseline is for everything that stands in the lists; leave --since out")
        if self.since is not None and self.baseline is not None:
            raise UsageError("--since and --baseline both tell what is known; leave one of them out")
        if self.add_ignores and (self.fix or self.fix_only or self.unsafe_fixes):
            raise UsageError(
                "--add-ignores is for what is left when all is mended; use --fix first, then --add-ignores"
            )
        if self.reason is not None:
            if not self.add_ignores:
                raise UsageError("--reason is written by --add-ignores; add that")
            ensure_fits(self.reason)

    def config(self) -> Config:
        """Return the configuration, with what the command line says about rules.

        Raises:
            ConfigError: a word for a rule in the configuration's file fits none.
            UsageError: one on the command line fits none; both are told even where no list is looked at.
        """
        from awesome_merge.linting.selection import ensure_known
        from awesome_merge.plugins.rules import rules

        config = configuration(self.config_file, isolated=self.isolated)
        try:
            ensure_known(config, rules())
        except UsageError as error:
            raise ConfigError(f"{config.file}: {error}") from error
        select = _words(self.select) or config.select
        # What is asked for now outdoes what the configuration leaves out.
        ignore = (*(() if _words(self.select) else config.ignore), *_words(self.ignore))
        extended = (*config.extend_select, *_words(self.extend_select))
        asked = replace(
            config,
            select=select,
            extend_select=extended,
            ignore=ignore,
            profile=self.profile or config.profile,
            across=self.across or config.across,
        )
        ensure_known(asked, rules())
        return asked

    def settled(self, config: Config) -> Settled:
        """Return what tells what people decided about the entries of lists."""
        return settled(config, self.decisions_path, isolated=self.isolated)

    def documents(self, config: Config, unreadable: list[ReadError]) -> Iterator[tuple[ListFile, Document]]:
        """Yield each list that was named, read; what cannot be is put down in ``unreadable``.

        Raises:
            UsageError: the report would replace one of them.
        """
        files = self._files()
        if self.report_file:
            ensure_no_input(self.report_file, files)
        read = documents(files, config, unreadable)
        return lists_among(read, config, quiet=self.quiet, lists_only=self.lists_only, markdown="are checked")

    def beside(self, config: Config) -> list[tuple[ListFile, Document]]:
        """Return the lists that ``config`` has the named ones compared with, and that are none of them, read.

        Raises:
            ReadError: one cannot be read.
            UsageError: a path is not there, or a pattern or a folder matches nothing.
        """
        named = {os.path.realpath(file.path) for file in self._files()}
        files = expand([os.path.relpath(config.base / each) for each in config.beside])
        others = [file for file in files if os.path.realpath(file.path) not in named]
        return list(lists_among(documents(others, config), config, lists_only=True, markdown="are checked"))

    def _files(self) -> list[ListFile]:
        return [self._named(file) for file in expand(self.lists)]

    def _named(self, file: ListFile) -> ListFile:
        if not (file.is_input and self.stdin_filename):
            return file
        return replace(file, name=self.stdin_filename, path=Path(self.stdin_filename))


def _words(options: Sequence[str]) -> tuple[str, ...]:
    words = (word.strip() for option in options for word in option.split(","))
    return tuple(word for word in words if word)
