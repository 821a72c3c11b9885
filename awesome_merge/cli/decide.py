"""``decide``: what a person knows of two entries, written down for every merge to come."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import click

from awesome_merge import decisions
from awesome_merge.cli.entries import decided, decisions_file, named, text_at
from awesome_merge.cli.options import common, configuration, following
from awesome_merge.cli.output import note
from awesome_merge.config import Config
from awesome_merge.decisions import Identity
from awesome_merge.errors import UsageError
from awesome_merge.files import write_whole
from awesome_merge.model import Document, Entry


@click.command(short_help="Write down that two entries are one work, or two.")
@click.argument("one", metavar="LIST:LINE")
@click.argument("other", metavar="LIST:LINE")
@click.argument("verb", type=click.Choice([verb.value for verb in decisions.Verb]))
@click.option("--because", required=True, metavar="TEXT", help="Why; the next keeper will want to know.")
@following
@common
def decide(one: str, other: str, verb: str, because: str, **asked: Any) -> int:
    """Write a decision to awesome-merge.decisions.toml, beside the configuration or else beside the lists.

    Entries are named by their place now, and in the file by what they say: a decision outlives every edit above it.
    """
    config = configuration(asked["config_file"], isolated=asked["isolated"])
    documents, places = named([one, other], config)
    told = _told(places, config)
    if told is None:
        raise UsageError(f"nothing but their lines tells {one} and {other} from others; mend a title or a link first")
    lists = [Path(document.source.name) for document in documents]
    where = decisions_file(config, lists, asked["decisions_path"])
    _write(where, decisions.Decision(decisions.Verb(verb), *told, _printable(because), _today()))
    return 0


def _told(places: Sequence[tuple[Document, Entry]], config: Config) -> tuple[Identity, Identity] | None:
    from awesome_merge.merging.claims import claims
    from awesome_merge.merging.rulings import identities

    documents = list({id(document): document for document, _ in places}.values())
    said = claims(documents, config.renamed)
    one, other = (next(claim for claim in said if claim.entry is entry) for _, entry in places)
    return identities(one, other, said)


def _printable(text: str) -> str:
    """Return ``text`` on one line, without what no file could hold."""
    return " ".join(text.encode("utf-8", "replace").decode().split())


def _today() -> str:
    from datetime import datetime

    return datetime.now().astimezone().date().isoformat()


def _write(where: Path, decision: decisions.Decision) -> None:
    known = decided(where)
    wanted = {decision.a, decision.b}
    if said := next((each for each in known if {each.a, each.b} == wanted), None):
        raise UsageError(f"{where}: already says that {said}; change it there")
    write_whole([(where, decisions.added(text_at(where), [decision]).encode())])
    note(f"{where}: {decision}")
