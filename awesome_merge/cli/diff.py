"""``diff``: two lists compared by their works."""

from __future__ import annotations

from typing import Any

import click

from awesome_merge.cli.entries import decided, decisions_file
from awesome_merge.cli.options import common, configuration
from awesome_merge.cli.output import put
from awesome_merge.errors import UsageError
from awesome_merge.files import expand


@click.command(short_help="Compare two lists by their works.")
@click.argument("old", metavar="OLD")
@click.argument("new", metavar="NEW")
@click.option(
    "--to", type=click.Choice(["text", "markdown", "json"]), default="text", show_default=True, help="The format."
)
@common
def diff(old: str, new: str, to: str, **asked: Any) -> int:
    """Print which works NEW has that OLD has not, and the reverse, and what it says differently of the others."""
    from awesome_merge.reading.conflicts import ensure_settled
    from awesome_merge.verbs.comparing import compare
    from awesome_merge.verbs.reading import read
    from awesome_merge.writing.difference import FORMATS

    config = configuration(asked["config_file"], isolated=asked["isolated"])
    files = [*expand([old]), *expand([new])]
    if len(files) != 2:  # noqa: PLR2004 - one is the other's copy by another name, or a folder was named
        raise UsageError("name two lists, the old one and the new one")
    before, after = (read(file.load(), config) for file in files)
    for document in (before, after):
        ensure_settled(document.source)
    where = decisions_file(config, [file.path for file in files])
    put(FORMATS[to](compare(before, after, config, () if asked["isolated"] else decided(where))))
    return 0
