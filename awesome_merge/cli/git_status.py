"""``git-driver status``: what is set, and what is missing."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from shlex import quote

import click

from awesome_merge.cli.options import common, configuration
from awesome_merge.cli.output import put
from awesome_merge.git.attributes import DRIVER
from awesome_merge.git.settings import MERGING, SHOWING, Place, of_repository

_INSTALL = "awesome-merge git-driver install"
_DRIVER = "merge.awesome-merge.driver"


@click.command(short_help="Tell what of the driver is set, and what is missing.")
@common
def status(config_file: Path | None, *, isolated: bool, debug: bool) -> int:  # noqa: ARG001 - main reads --debug
    """Tell which lists of this repository git merges by their entries, and what is missing; exit 1 if anything is."""
    from awesome_merge.cli.git_lists import drivers, lists

    place = of_repository()
    told = drivers(place.folder)
    ours = sorted(name for name, driver in told.items() if driver == DRIVER)
    others = [name for name in lists(place.folder, configuration(config_file, isolated=isolated)) if name not in ours]
    missing = list(_missing(place, ours))
    how = "merged by entries" if place.effective(_DRIVER) else "named in the attributes, and merged by lines"
    lines = [
        *_set(place),
        *(f"{name}: {how}" for name in ours),
        *(_other(name, told.get(name)) for name in others),
        *(f"Missing: {each}" for each in missing),
    ]
    put("".join(f"{line}\n" for line in lines))
    return 1 if missing else 0


def _other(name: str, driver: str | None) -> str:
    """Return what can be said of a list that is not ours to merge: of several lines that fit it, git heeds the last."""
    if driver is None:
        return f"{name}: a list, merged by lines; to add it: {_INSTALL} {quote(name)}"
    return (
        f"{name}: a list, for which the attributes say merge={driver}; '{_INSTALL} {quote(name)}' writes a line below"
    )


def _set(place: Place) -> Iterator[str]:
    if place.effective(_DRIVER):
        yield "Merging by entries: set"
    shown = all(place.effective(key) for key in SHOWING)
    yield "Differences by entries: set" if shown else f"Differences by entries: not set; '{_INSTALL} --diff' sets it"


def _missing(place: Place, ours: list[str]) -> Iterator[str]:
    from shutil import which

    driver = place.effective(_DRIVER)
    if driver is None:
        yield f"{_DRIVER} is not set in git; '{_INSTALL}' sets it"
    elif driver != MERGING[_DRIVER]:
        yield f"{_DRIVER} is set otherwise ({driver}); '{_INSTALL}' sets it anew"
    if which("awesome-merge") is None:
        yield "the command awesome-merge is not on the path; until it is, git merges by lines"
    if not ours:
        yield f"no file here is merged by entries; '{_INSTALL}' writes the names of the lists to .gitattributes"
