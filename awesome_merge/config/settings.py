"""The settings themselves, with what holds where nothing is said."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from awesome_merge.model import Distinction

FORMATS = ("bullets", "table", "json", "jsonl", "csv", "bibtex", "csl-json", "ris")
GROUPINGS = ("section", "year", "venue", "none")
ORDERS = ("newest", "oldest")
PROFILES = ("papers", "awesome", "submission", "minimal")


@dataclass(frozen=True, slots=True)
class DeclaredMerge:
    """One ``[[tool.awesome-merge.merge]]``: lists, and where they go.

    Attributes:
        lists: files, folders and patterns, relative to the config file, as is ``output``.
        to: one of ``FORMATS``; None: the suffix of ``output`` decides.
        title: None: the titles of the lists, joined.
        decisions: the file of decisions, relative to the config file; None: the configuration's.
        sections: as in ``Config``, for this merge alone.
        like: the list in whose manner it is written, relative to the config file; None: as a normalized list.
    """

    lists: tuple[str, ...]
    output: str
    to: str | None = None
    title: str | None = None
    group_by: str = "section"
    order: str = "newest"
    decisions: str | None = None
    sections: Mapping[str, str] = field(default_factory=dict)
    like: str | None = None


@dataclass(frozen=True, slots=True)
class Config:
    """What the configuration says; without a file, what we do by default.

    Attributes:
        base: the folder that paths are relative to; empty for the working folder.
        file: the file that says it, which is not what it says; None if there is none.
        select: codes, prefixes or names of rules; None: those of the profile.
        extend_select: rules beside those.
        per_file_ignores: pattern of paths, relative to ``base`` → rules that do not run on such lists.
        rules: name of a rule → its options.
        across: whether lists that are checked together are judged together, too.
        beside: files, folders and patterns, relative to ``base``: lists that those are then compared with as well.
        baseline: the file of findings that are known, relative to ``base``; None if there is none.
        profile: one of ``PROFILES``; None: the entries of each list decide.
        venues: spelling → canonical name, beside those that we know.
        marks: letter → distinction, beside those that a list's legend declares.
        renamed: owners and repositories as they were called → as they are now, ``old-owner``, ``owner/old-name``.
        decisions: the file of decisions, relative to ``base``; None for the one beside the configuration or the lists.
        sections: section of a list → the section of another that its works go to; empty to keep its own.
    """

    base: Path = Path()
    file: Path | None = field(default=None, compare=False)
    select: tuple[str, ...] | None = None
    extend_select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    per_file_ignores: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    rules: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    across: bool = False
    beside: tuple[str, ...] = ()
    baseline: str | None = None
    profile: str | None = None
    venues: Mapping[str, str] = field(default_factory=dict)
    marks: Mapping[str, Distinction] = field(default_factory=dict)
    renamed: Mapping[str, str] = field(default_factory=dict)
    decisions: str | None = None
    sections: Mapping[str, str] = field(default_factory=dict)
    merges: tuple[DeclaredMerge, ...] = ()
