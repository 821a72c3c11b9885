"""``why``: whether two entries are one work, and what decided."""

from __future__ import annotations

from pathlib import Path

import click

from awesome_merge.cli.entries import decided, decisions_file, named
from awesome_merge.cli.options import common, configuration
from awesome_merge.cli.output import put


@click.command(short_help="Say why two entries are one work, or are not.")
@click.argument("one", metavar="LIST:LINE")
@click.argument("other", metavar="LIST:LINE")
@common
def why(one: str, other: str, config_file: Path | None, *, isolated: bool, debug: bool) -> int:  # noqa: ARG001 - main reads --debug
    """Say whether two entries are one work, which evidence decided, and how to overrule it."""
    from awesome_merge.merging.explanations import explain
    from awesome_merge.writing.explanation import write_text

    config = configuration(config_file, isolated=isolated)
    documents, ((_, left), (_, right)) = named([one, other], config)
    where = decisions_file(config, [Path(document.source.name) for document in documents])
    put(write_text(explain(documents, left, right, () if isolated else decided(where))))
    return 0
