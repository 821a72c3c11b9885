"""The library: read, infer, check, fix, merge, compare, write.

Files are only read here, never written, and nothing is printed.
"""

from __future__ import annotations

from awesome_merge.config import Config
from awesome_merge.config import load as load_config
from awesome_merge.decisions import Decision
from awesome_merge.decisions import load as load_decisions
from awesome_merge.model import Document, Finding, Fixed, Merged
from awesome_merge.style import Style, infer
from awesome_merge.text import Source
from awesome_merge.verbs.comparing import compare
from awesome_merge.verbs.linting import check, check_together, fix
from awesome_merge.verbs.merging import merge, write, write_like
from awesome_merge.verbs.reading import read
from awesome_merge.writing.layout import Layout

__all__ = [
    "Config",
    "Decision",
    "Document",
    "Finding",
    "Fixed",
    "Layout",
    "Merged",
    "Source",
    "Style",
    "check",
    "check_together",
    "compare",
    "fix",
    "infer",
    "load_config",
    "load_decisions",
    "merge",
    "read",
    "write",
    "write_like",
]
