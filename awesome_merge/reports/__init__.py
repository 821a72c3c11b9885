"""Findings as people and programs want them.

Each format is a module with one function, ``render``, which takes a ``Report``
and returns text; it opens nothing and prints nothing. Only the module of the
format that is wanted is imported.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from importlib import import_module

from awesome_merge.reports.report import Checked, Explained, Report

__all__ = ["FORMATS", "Checked", "Explained", "Report", "render"]

# Format → its module.
FORMATS: Mapping[str, str] = {
    "full": "full",
    "concise": "concise",
    "json": "records",
    "github": "github",
    "sarif": "sarif",
    "rdjson": "rdjson",
    "junit": "junit",
    "gitlab": "gitlab",
    "statistics": "statistics",
}


def render(form: str, report: Report) -> str:
    """Return ``report`` in ``form``, one of ``FORMATS``."""
    written: Callable[[Report], str] = import_module(f"awesome_merge.reports.{FORMATS[form]}").render
    return written(report)
