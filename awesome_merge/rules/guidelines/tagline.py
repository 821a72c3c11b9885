"""What stands between the title of a list and its first section."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from awesome_merge.reading.blocks import Block, Form, every
from awesome_merge.rules.base import Facts
from awesome_merge.rules.runs import Run, Sort, texts

_SEVERAL = 3


def opening(facts: Facts) -> Iterator[Block]:
    """Yield the paragraphs, quoted or not, above the first section, list and table; badges are none."""
    for block in facts.tree:
        if (block.form is Form.HEADING and block.level > 1) or block.form in {Form.LIST, Form.TABLE}:
            return
        for each in every([block]):
            if each.form in {Form.PARAGRAPH, Form.HTML} and _says(facts.runs(each)):
                yield each


def _says(found: Sequence[Run]) -> bool:
    words = " ".join(run.text for run in texts(found))
    return any(run.sort is not Sort.IMAGE for run in found) and len(words.split()) >= _SEVERAL
