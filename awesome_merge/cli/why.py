"""``why``: whether two entries are one work, and what decided."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from awesome_merge.cli.entries import decided, decisions_file, named
from awesome_merge.cli.options import common, configuration, following
from awesome_merge.cli.output import put


@click.command(short_help="Say why two entries are one work, or are not.")
@click.argument("one", metavar="LIST:LINE")
@click.argument("other", metavar="LIST:LINE")
@following
@common
def why(one: str, other: str, **asked: Any) -> int:
    """Say whether two entries are one work, which evidence decided, and how to overrule it."""
    from awesome_merge.merging.explanations import explain
    from awesome_merge.writing.explanation import write_text

    config = configuration(asked["config_file"], isolated=asked["isolated"])
    documents, ((_, left), (_, right)) = named([one, other], config)
    path = asked["decisions_path"]
    where = decisions_file(config, [Path(document.source.name) for document in documents], path)
    decisions = decided(where, asked=bool(path)) if path or not asked["isolated"] else ()
    put(write_text(explain(documents, left, right, decisions, config.renamed)))
    return 0
