"""Findings as people and programs want them.

Each format is a module with one function, ``render``, which takes lists with
their findings and returns text; it opens nothing and prints nothing.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from awesome_merge.reports import concise, full, github, records
from awesome_merge.reports.lines import Checked

__all__ = ["FORMATS", "Checked"]

FORMATS: Mapping[str, Callable[[Checked], str]] = {
    "full": full.render,
    "concise": concise.render,
    "json": records.render,
    "github": github.render,
}
