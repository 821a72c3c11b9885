"""awesome-merge: read, check and merge curated Markdown lists."""

from __future__ import annotations

from typing import Any

__version__ = "0.1.0"
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
    "__version__",
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


def __getattr__(name: str) -> Any:
    """Return a name of ``awesome_merge.api``, which is imported when it is first asked for."""
    if name not in __all__:
        raise AttributeError(f"module 'awesome_merge' has no attribute '{name}'")
    from importlib import import_module

    return getattr(import_module("awesome_merge.api"), name)
