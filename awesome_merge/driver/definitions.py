"""Labels of links that each side defines as something else."""

from __future__ import annotations

import re

from awesome_merge.driver.names import places

# https://spec.commonmark.org/0.31.2/#link-reference-definitions
_DEFINITION = re.compile(r"^ {0,3}\[([^\[\]]+)\]:[ \t]*(<?[^\s>]+)", re.MULTILINE)


def redefined(base: str, ours: str, theirs: str) -> set[str]:
    """Return the places that new labels lead to which ours and theirs both define, each otherwise.

    The first definition would hold for the links of both.
    """
    old, mine, yours = (
        {" ".join(label.split()).casefold(): places(url) for label, url in _DEFINITION.findall(text)}
        for text in (base, ours, theirs)
    )
    both = mine.keys() & yours.keys() - old.keys()
    return {place for label in both if mine[label] != yours[label] for place in mine[label] | yours[label]}
