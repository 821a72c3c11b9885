"""Every rule, ours and those of other packages."""

from __future__ import annotations

from awesome_merge.plugins import installed
from awesome_merge.rules import RULES
from awesome_merge.rules.base import Rule


def rules() -> tuple[Rule, ...]:
    """Return every rule, by code."""
    added = (rule() for _, rule in installed("awesome_merge.rules"))
    return tuple(sorted((*RULES, *added), key=lambda rule: rule.code))
