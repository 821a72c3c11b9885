"""``git-driver``: what git calls to merge a list."""

from __future__ import annotations

from importlib import import_module
from pathlib import Path
from typing import Any

import click

_FILE = click.Path(path_type=Path)
_STYLES = ("merge", "diff3", "zdiff3")


# Command → the module that has it. Git runs the driver for each file and must not wait for the others.
_OTHERS = {
    "install": "git_install",
    "uninstall": "git_install",
    "status": "git_status",
    "diff": "git_shown",
    "textconv": "git_shown",
}


class _Commands(click.Group):
    """The commands for git and for people, most of which are imported when they are called."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - click's signature
        """Return the names of the commands: for people, then for git."""
        return list(dict.fromkeys((*_OTHERS, *self.commands)))

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Return a command."""
        if cmd_name in _OTHERS and cmd_name not in self.commands:
            self.add_command(getattr(import_module(f"awesome_merge.cli.{_OTHERS[cmd_name]}"), cmd_name))
        return super().get_command(ctx, cmd_name)


def _label(ctx: click.Context, param: click.Parameter, value: str) -> str:  # noqa: ARG001 - click's signature
    # Git before 2.44 knows of no labels and hands over what its settings say.
    return str(param.default) if value in {"%S", "%X", "%Y"} else value


@click.group("git-driver", cls=_Commands, short_help="Merge lists in git by their entries.")
def git_driver() -> None:
    """Let git merge lists by their entries, where merging them by lines conflicts."""


@git_driver.command("run", short_help="Merge one file, as git asks for it.")
@click.argument("base", type=_FILE)
@click.argument("ours", type=_FILE)
@click.argument("theirs", type=_FILE)
@click.option("--marker-size", type=click.IntRange(min=1), default=7, show_default=True, metavar="N", help="git's %L.")
@click.option("--path", "name", default="", metavar="P", help="git's %P: the name of the file in its repository.")
@click.option("--style", type=click.Choice(_STYLES), help="How to show conflicts; default: merge.conflictStyle of git.")
@click.option("--base-label", default="base", callback=_label, metavar="S", help="git's %S.")
@click.option("--ours-label", default="ours", callback=_label, metavar="X", help="git's %X.")
@click.option("--theirs-label", default="theirs", callback=_label, metavar="Y", help="git's %Y.")
def run(base: Path, ours: Path, theirs: Path, **asked: Any) -> int:
    """Merge THEIRS into OURS, both made from BASE; 0 says that all is merged, 1 that a conflict is left in OURS."""
    from awesome_merge.cli.output import note
    from awesome_merge.driver.files import merge_files, usual_style
    from awesome_merge.driver.request import Request

    labels = (asked["ours_label"], asked["base_label"], asked["theirs_label"])
    style = asked["style"] or usual_style()
    return merge_files(Request(base, ours, theirs, asked["name"], asked["marker_size"], style, labels), note)
