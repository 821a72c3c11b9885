"""``git-driver diff`` and ``textconv``: what git calls to show what changed in a list.

https://git-scm.com/docs/gitattributes, "Generating diff text". Where they fail, git shows lines.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import click

from awesome_merge.cli.options import configuration
from awesome_merge.cli.output import put
from awesome_merge.text import Source

_AS_LINES = 1


@click.command(short_help="Show one change by entries, as git asks for it.")
@click.argument("asked", nargs=-1, required=True, metavar="PATH OLD HEX MODE NEW HEX MODE [NAME INFO]")
def diff(asked: tuple[str, ...]) -> int:
    """Print what NEW says otherwise than OLD, two versions of the list at PATH; exit 1 where one of them is no list.

    NAME is what PATH is called in NEW, where it was renamed.
    """
    from awesome_merge.cli.entries import decided, decisions_file
    from awesome_merge.reading.conflicts import conflicts
    from awesome_merge.verbs.reading import read
    from awesome_merge.verbs.showing import changes

    if len(asked) == 1:
        put(f"* Unmerged path {asked[0]}\n")
        return 0
    path, old, _, old_mode, new, _, new_mode, *renamed = asked
    config = configuration(None, isolated=False)
    sources = [Source.decode(path, Path(name).read_bytes()) for name in (old, new)]
    if any(conflicts(source) for source in sources):
        return _AS_LINES
    before, after = (read(source, config) for source in sources)
    if not (before.is_list or after.is_list):
        return _AS_LINES
    decisions = decided(decisions_file(config, [Path(path)]))
    head = _head(path, renamed, old_mode, new_mode)
    put(head + changes(before, after, config, decisions))
    return 0


def _head(path: str, renamed: Sequence[str], old_mode: str, new_mode: str) -> str:
    name = renamed[0] if renamed else path
    # Where there is no file on one side, its mode is a dot.
    is_other = old_mode != new_mode and "." not in {old_mode, new_mode}
    modes = f"old mode {old_mode}\nnew mode {new_mode}\n" if is_other else ""
    return f"awesome-merge diff a/{path} b/{name}\n{modes}"


@click.command(short_help="Print a list by its entries, for git to compare.")
@click.argument("file", type=click.Path(path_type=Path))
def textconv(file: Path) -> int:
    """Print the list in FILE with each entry told field by field; what is no list is printed as it is."""
    from awesome_merge.verbs.showing import by_fields

    put(by_fields(Source.load(file), configuration(None, isolated=False)))
    return 0
