"""Tables of facts: the TOML files that ship with us, each row with its source."""

from __future__ import annotations

from pathlib import Path
from typing import Any

# The standard library's reader takes four times as long, which every hook would wait for.
import tomli


def table(path: Path) -> dict[str, Any]:
    """Return what the TOML file at ``path``, which is our own, holds."""
    return tomli.loads(path.read_text(encoding="utf-8"))
