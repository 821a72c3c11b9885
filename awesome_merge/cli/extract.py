"""``extract``: every entry of every list, for other programs."""

from __future__ import annotations

import json
from pathlib import Path

import click

from awesome_merge.cli.lists import documents, lists_among, settled
from awesome_merge.cli.options import common, configuration
from awesome_merge.cli.output import put
from awesome_merge.files import expand


@click.command(short_help="Print every entry as JSON.")
@click.argument("lists", nargs=-1, required=True, metavar="LIST...")
@click.option("--to", type=click.Choice(["jsonl", "json"]), default="jsonl", show_default=True, help="The format.")
@common
def extract(lists: tuple[str, ...], to: str, config_file: Path | None, *, isolated: bool, debug: bool) -> int:  # noqa: ARG001 - main reads --debug
    """Print every entry of the lists, in their order, as JSON."""
    from awesome_merge.writing.records import entry_record

    config = configuration(config_file, isolated=isolated)
    records = [
        json.dumps(entry_record(document, entry), ensure_ascii=False)
        for _, document in settled(lists_among(documents(expand(lists), config), config))
        for entry in document.entries
    ]
    if to == "jsonl":
        put("".join(f"{record}\n" for record in records))
    else:
        put("[" + ",".join(f"\n{record}" for record in records) + "\n]\n")
    return 0
