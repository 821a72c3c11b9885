"""How ``check`` tells what it found: the options for it, and where the words go."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

import click

from awesome_merge.cli.judged import Judged
from awesome_merge.cli.output import note, plural, put, takes_colours
from awesome_merge.cli.request import Request
from awesome_merge.files import repository, write_whole
from awesome_merge.reports import FORMATS, Report, render

_Function = TypeVar("_Function", bound=Callable[..., Any])

_OPTIONS = (
    click.option("--output-format", type=click.Choice(FORMATS), help="How to report. [default: full]"),
    click.option("--output-file", metavar="FILE", help="Write the report to this file."),
    click.option("--statistics", is_flag=True, help="Show how often each rule found something, not the findings."),
    click.option("-q", "--quiet", is_flag=True, help="Show findings only: no footer, no notes."),
    click.option("--exit-zero", is_flag=True, help="Exit 0 although something is found."),
    click.option("--show-config", is_flag=True, help="Show the configuration, and the rules that run on each list."),
    click.option("--stdin-filename", metavar="NAME", help="What standard input (-) is called."),
)


def reporting(function: _Function) -> _Function:
    """Add the options that say how to report, and whether findings are a failure."""
    for option in reversed(_OPTIONS):
        function = option(function)
    return function


def deliver(request: Request, judged: Judged) -> None:
    """Write what was mended and the report, all of it or nothing, and print what goes to no file.

    Where standard input was mended, its text is what standard output is for, and the report goes to standard error.

    Raises:
        WriteError: a file could not be written; none was.
    """
    told = "" if request.fix_only else _report(request, judged)
    file = request.report_file
    write_whole([*judged.changed, *([(file, told.encode())] if file else [])])
    if judged.fixed and not request.quiet:
        note(f"{'Silenced' if request.add_ignores else 'Fixed'} {plural(judged.fixed, 'finding')}.")
    if request.add_ignores and not judged.is_clean and not request.quiet:
        left = plural(sum(len(found) for _, found in judged.checked), "finding")
        note(f"No comment silences {left}: it would change what the list says, or not be heard; use a baseline.")
    if request.mends_input:
        put(judged.output)
    if file is None and request.mends_input:
        note(told, end="")
    elif file is None:
        put(told)


def deliver_text(request: Request, text: str) -> None:
    """Write or print ``text``, which is no report of findings."""
    if request.report_file:
        write_whole([(request.report_file, text.encode())])
    else:
        put(text)


def _report(request: Request, judged: Judged) -> str:
    from awesome_merge.plugins.rules import rules
    from awesome_merge.rules.pages import explained

    folder = Path.cwd()
    form = request.form
    report = Report(
        judged.checked,
        rules=[explained(rule) for rule in rules()] if form == "sarif" else (),
        folder=folder,
        root=repository(folder),
        is_brief=request.quiet,
        is_coloured=request.report_file is None and not request.mends_input and takes_colours(),
    )
    return render(form, report)
