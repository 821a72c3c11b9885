"""Comparing two lists by their works."""

from __future__ import annotations

from collections.abc import Sequence

from awesome_merge.config import Config
from awesome_merge.decisions import Decision
from awesome_merge.merging.differences import Differences, differences
from awesome_merge.model import Document
from awesome_merge.verbs.reading import venues

_DEFAULT = Config()


def compare(old: Document, new: Document, config: Config = _DEFAULT, decisions: Sequence[Decision] = ()) -> Differences:
    """Return which works only one of two lists has, and what they say differently of the others."""
    return differences(old, new, venues(config), decisions, config.renamed)
