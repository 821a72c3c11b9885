"""``git-driver``: what git calls to merge a list."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

_FILE = click.Path(path_type=Path)
_STYLES = ("merge", "diff3", "zdiff3")


@click.group("git-driver", short_help="Merge lists in git by their entries.")
def git_driver() -> None:
    """Let git merge lists by their entries, where merging them by lines conflicts."""


@git_driver.command("run", short_help="Merge one file, as git asks for it.")
@click.argument("base", type=_FILE)
@click.argument("ours", type=_FILE)
@click.argument("theirs", type=_FILE)
@click.option("--marker-size", type=click.IntRange(min=1), default=7, show_default=True, metavar="N", help="git's %L.")
@click.option("--path", "name", default="", metavar="P", help="git's %P: the name of the file in its repository.")
@click.option("--style", type=click.Choice(_STYLES), help="How to show conflicts; default: merge.conflictStyle of git.")
@click.option("--base-label", default="base", metavar="S", help="git's %S.")
@click.option("--ours-label", default="ours", metavar="X", help="git's %X.")
@click.option("--theirs-label", default="theirs", metavar="Y", help="git's %Y.")
def run(base: Path, ours: Path, theirs: Path, **asked: Any) -> int:
    """Merge THEIRS into OURS, both made from BASE; 0 says that all is merged, 1 that a conflict is left in OURS."""
    from awesome_merge.cli.output import note
    from awesome_merge.driver.files import merge_files, usual_style
    from awesome_merge.driver.request import Request

    labels = (asked["ours_label"], asked["base_label"], asked["theirs_label"])
    style = asked["style"] or usual_style()
    return merge_files(Request(base, ours, theirs, asked["name"], asked["marker_size"], style, labels), note)
