"""Options that several commands share."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

import click

from awesome_merge.config import Config, load

_Function = TypeVar("_Function", bound=Callable[..., Any])


def common(function: _Function) -> _Function:
    """Add the options that every command has: ``config_file``, ``isolated`` and ``debug``."""
    config = click.option(
        "--config",
        "config_file",
        metavar="FILE",
        type=click.Path(path_type=Path),
        help="Read this configuration, instead of the nearest awesome-merge.toml or pyproject.toml.",
    )
    isolated = click.option("--isolated", is_flag=True, help="Read no configuration.")
    debug = click.option("--debug", is_flag=True, help="Show the traceback of an unexpected error.")
    return config(isolated(debug(function)))


def following(function: _Function) -> _Function:
    """Add the option that names the file of decisions: ``decisions_path``."""
    return click.option(
        "--decisions", "decisions_path", metavar="FILE", help="The file of decisions, instead of the usual one."
    )(function)


def configuration(config_file: Path | None, *, isolated: bool) -> Config:
    """Return the configuration that the common options ask for, seen from the working folder."""
    return load(Path.cwd(), config_file, isolated=isolated)
