"""Every rule, ours and those of other packages."""

from __future__ import annotations

import sys
from functools import cache

from awesome_merge.plugins import installed
from awesome_merge.rules import RULES
from awesome_merge.rules.base import Rule


def rules() -> tuple[Rule, ...]:
    """Return every rule, by code."""
    return _rules(tuple(sys.path))


@cache
def _rules(path: tuple[str, ...]) -> tuple[Rule, ...]:  # noqa: ARG001 - where packages are looked for, each time anew
    added = (rule() for _, rule in installed("awesome_merge.rules"))
    return tuple(sorted((*RULES, *added), key=lambda rule: rule.code))
