"""``python -m awesome_merge``: the same as ``awesome-merge``."""

from __future__ import annotations

from awesome_merge.cli import run

run()
