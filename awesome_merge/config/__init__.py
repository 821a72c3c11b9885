"""What ``awesome-merge.toml`` and ``[tool.awesome-merge]`` may say, and finding them.

Nothing here knows rules, lists or writers: rule names are only words. Paths are kept as written, and are
relative to ``Config.base``.
"""

from __future__ import annotations

from awesome_merge.config.loading import load
from awesome_merge.config.settings import FORMATS, GROUPINGS, ORDERS, PROFILES, Config, DeclaredMerge

__all__ = ["FORMATS", "GROUPINGS", "ORDERS", "PROFILES", "Config", "DeclaredMerge", "load"]
