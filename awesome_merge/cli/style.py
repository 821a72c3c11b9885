"""``style``: the conventions that a list itself follows, counted."""

from __future__ import annotations

from pathlib import Path

import click

from awesome_merge.cli.lists import documents, lists_among, settled
from awesome_merge.cli.options import common, configuration
from awesome_merge.cli.output import put
from awesome_merge.errors import UsageError
from awesome_merge.files import expand


@click.command(short_help="Show the conventions that a list follows.")
@click.argument("name", metavar="LIST")
@click.option("--to", type=click.Choice(["text", "json"]), default="text", show_default=True, help="The format.")
@common
def style(name: str, to: str, config_file: Path | None, *, isolated: bool, debug: bool) -> int:  # noqa: ARG001 - main reads --debug
    """Show the conventions that a list itself follows, and how many of its entries do.

    A convention is what three quarters of at least eight entries do: the shape of an entry, the forms of dates,
    the spellings of venues and labels, where papers are linked to, the order of each section, and the legend.
    """
    from awesome_merge.style import infer
    from awesome_merge.writing.style_records import write_json
    from awesome_merge.writing.style_text import write_text

    config = configuration(config_file, isolated=isolated)
    read = documents(expand([name]), config)
    found = [document for _, document in settled(lists_among(read, config, markdown="have a style"))]
    if len(found) != 1:
        raise UsageError(f"{name}: holds {len(found)} lists, and a style is that of one; name a file")
    inferred = infer(found[0])
    put(write_json(inferred) if to == "json" else write_text(inferred))
    return 0
