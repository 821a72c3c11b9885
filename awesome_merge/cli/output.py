"""Where words go: data to standard output, everything else to standard error."""

from __future__ import annotations

import os
import sys

import click

from awesome_merge.errors import WriteError

_TROUBLE = 2


def put(text: str) -> None:
    """Print ``text`` to standard output as it is: UTF-8, its own line ends.

    A reader who has seen enough (``| head``) ends the printing, not the command.

    Raises:
        WriteError: standard output takes no more, as on a full disk.
    """
    try:
        sys.stdout.buffer.write(text.encode())
        sys.stdout.flush()
    except OSError as error:
        _close(sys.stdout.fileno())
        if not isinstance(error, BrokenPipeError):
            reason = str(error.strerror).lower()
            raise WriteError(f"standard output: cannot be written: {reason}; make room, or write to a file") from error


def note(text: str, end: str = "\n") -> None:
    """Tell the person at the terminal something that is no data."""
    click.echo(text + end, err=True, nl=False)


def fail(message: str) -> int:
    """Tell the person at the terminal what we could not do; return the exit code that says so."""
    note(f"Error: {message}")
    return _TROUBLE


def takes_colours() -> bool:
    """Whether standard output shows colours: ``NO_COLOR`` forbids them, ``FORCE_COLOR`` wants them, else terminals do.

    https://no-color.org and https://force-color.org say so for all programs; an empty value says nothing.
    """
    if os.environ.get("NO_COLOR"):
        return False
    return bool(os.environ.get("FORCE_COLOR")) or (sys.stdout.isatty() and os.environ.get("TERM") != "dumb")


def plural(count: int, one: str, many: str = "") -> str:
    """Return ``count`` and its noun: ``one``, else ``many``, which is ``one`` with an s if not given."""
    return f"{count:,} {one if count == 1 else many or one + 's'}"


def _close(descriptor: int) -> None:
    # What Python still holds for this stream is written when it leaves; that must not fail a second time.
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, descriptor)
    os.close(nowhere)
