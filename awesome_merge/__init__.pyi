from awesome_merge.api import (
    Config,
    Document,
    Finding,
    Fixed,
    Layout,
    Merged,
    Source,
    check,
    fix,
    load_config,
    merge,
    read,
    write,
)

__version__: str
__all__ = [
    "Config",
    "Document",
    "Finding",
    "Fixed",
    "Layout",
    "Merged",
    "Source",
    "__version__",
    "check",
    "fix",
    "load_config",
    "merge",
    "read",
    "write",
]
