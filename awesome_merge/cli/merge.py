"""``merge``, the default command: several lists become one."""

from __future__ import annotations

import os
import stat
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import click

from awesome_merge import __version__
from awesome_merge.cli import plan
from awesome_merge.cli.accounts import accounts, ensure_apart, summarize, told
from awesome_merge.cli.entries import decided, decisions_file
from awesome_merge.cli.liked import ensure_fitting, liked
from awesome_merge.cli.lists import documents, lists_among, settled
from awesome_merge.cli.options import common, configuration
from awesome_merge.cli.output import note, put
from awesome_merge.config import FORMATS, GROUPINGS, ORDERS, Config, DeclaredMerge
from awesome_merge.decisions import Decision
from awesome_merge.errors import ReadError, UsageError
from awesome_merge.files import ListFile, ensure_no_input, expand, write_whole
from awesome_merge.model import Merged

STANDARD_OUTPUT = "-"
_FORMAT_OF_SUFFIX = {
    ".md": "bullets",
    ".json": "json",
    ".jsonl": "jsonl",
    ".csv": "csv",
    ".bib": "bibtex",
    ".ris": "ris",
}


@click.command(short_help="Merge lists into one (the default).")
@click.argument("lists", nargs=-1, metavar="LIST...")
@click.option(
    "-o",
    "--output",
    metavar="OUT",
    help="Write to this file; its suffix (.md .json .jsonl .csv .bib .ris) tells the format.",
)
@click.option("--to", type=click.Choice(FORMATS), help="Write this format, whatever the suffix.")
@click.option("--group-by", type=click.Choice(GROUPINGS), help="What the headings are. [default: section]")
@click.option("--order", type=click.Choice(ORDERS), help="Which years come first. [default: newest]")
@click.option("--title", help="The title. [default: the titles of the lists, joined]")
@click.option("--like", metavar="LIST", help="Write works as this list does: its marks, order, labels, columns.")
@click.option("--plan", is_flag=True, help="Write nothing; print where the sections of each list go, and why.")
@click.option("--check", is_flag=True, help="Write nothing; exit 1 if an output is not what the lists give now.")
@click.option("--fail-on-change", is_flag=True, help="Exit 1 if an output changed, for hooks.")
@click.option("--decisions", metavar="FILE", help="Follow the decisions in this file.")
@click.option("--report", metavar="FILE", help="Also write, as Markdown, what a person should look at.")
@click.option("--ledger", metavar="FILE", help="Also write, as JSON lines, where each entry and each link went.")
@click.option("-q", "--quiet", is_flag=True, help="Only say what went wrong.")
@common
@click.version_option(__version__, prog_name="awesome-merge", message="%(prog)s %(version)s")
@click.pass_context
def merge(context: click.Context, /, **asked: Any) -> int:
    """Merge lists into one in which every work stands once.

    A LIST is a Markdown file, a folder, a pattern such as 'lists/*.md', or - for standard input; also a .bib, .csv,
    .json, .jsonl or .ris file, such as an export from Zotero. Without any, the merges that the configuration declares
    are run.
    """
    request = Request(**asked)
    config = configuration(request.config_file, isolated=request.isolated)
    jobs = request.jobs(config)
    if not jobs:
        note((context.parent or context).get_help())
        return 2
    return _run(request, config, jobs)


@dataclass(frozen=True, slots=True)
class Job:
    """One merge to be done.

    Attributes:
        base: the folder that its paths are relative to.
        to: the format to write.
    """

    declared: DeclaredMerge
    base: Path
    to: str

    @property
    def prints_sections(self) -> bool:
        """Whether sections are printed with what introduces them."""
        return self.to in {"bullets", "table"} and self.declared.group_by == GROUPINGS[0]

    @property
    def output(self) -> Path | None:
        """The file to write; None for standard output."""
        return None if self.declared.output == STANDARD_OUTPUT else self.base / self.declared.output


@dataclass(frozen=True, slots=True)
class Request:
    """What the command line asked for; None and empty where it said nothing."""

    lists: tuple[str, ...]
    output: str | None
    to: str | None
    group_by: str | None
    order: str | None
    title: str | None
    like: str | None
    plan: bool
    decisions: str | None
    report: str | None
    ledger: str | None
    check: bool
    fail_on_change: bool
    quiet: bool
    config_file: Path | None
    isolated: bool
    debug: bool

    @property
    def beside(self) -> tuple[Path, ...]:
        """The files that are written besides the outputs."""
        return tuple(Path(name) for name in (self.report, self.ledger) if name)

    def jobs(self, config: Config) -> list[Job]:
        """Return the one merge of the command line, else those that ``config`` declares.

        Raises:
            UsageError: options that do not go together, an output whose suffix is no format, or one output of two.
        """
        if self.output == "":
            raise UsageError("--output has no name; name a file, or - for standard output")
        if self.lists:
            jobs = [_job(self._declared(), Path())]
        elif self._asks or self.title is not None:
            raise UsageError("no lists to merge; name them, or leave out the options to run the declared merges")
        else:
            jobs = [_job(each, config.base) for each in config.merges]
            _ensure_own_outputs(jobs)
        if self.check and self.plan:
            raise UsageError("--plan prints and --check compares; leave one of them out")
        if self.check and any(job.output is None for job in jobs):
            where = "name it with --output" if self.lists else "a declared merge must have one as its 'output'"
            raise UsageError(f"--check compares with a file; {where}")
        return jobs

    @property
    def _asks(self) -> bool:
        return any((self.decisions, self.output, self.to, self.group_by, self.order, self.like))

    def _declared(self) -> DeclaredMerge:
        output = self.output or STANDARD_OUTPUT
        grouping, order = self.group_by or GROUPINGS[0], self.order or ORDERS[0]
        return DeclaredMerge(self.lists, output, self.to, self.title, grouping, order, self.decisions, like=self.like)


def _ensure_own_outputs(jobs: Sequence[Job]) -> None:
    of_output: dict[str, Job] = {}
    for job in jobs:
        other = of_output.setdefault(os.path.realpath(job.output) if job.output else STANDARD_OUTPUT, job)
        if other is not job:
            one, two = (", ".join(each.declared.lists) for each in (other, job))
            raise UsageError(
                f"{job.declared.output}: is the output of two declared merges, of {one} and of {two}; rename one"
            )


def _job(declared: DeclaredMerge, base: Path) -> Job:
    suffix = ".md" if declared.output == STANDARD_OUTPUT else Path(declared.output).suffix.lower()
    to = declared.to or _FORMAT_OF_SUFFIX.get(suffix)
    if to is None and (base / declared.output).is_dir():
        raise UsageError(f"{declared.output}: is a folder; name a file in it")
    if to is None:
        known = ", ".join(_FORMAT_OF_SUFFIX)
        raise UsageError(f"{declared.output}: '{suffix}' is no format that we write; use {known}, or --to")
    ensure_fitting(declared, to)
    return Job(declared, base, to)


def _run(request: Request, config: Config, jobs: Sequence[Job]) -> int:
    """Do every merge, and only then write: a bad list must not leave half of the outputs new."""
    quiet = request.quiet or request.check
    done = [_merged(job, config, request) for job in jobs]
    found = [merged for merged, _ in done]
    if not quiet:
        plan.report_misnamed(found)
    if request.plan:
        plan.show(found)
        return 0
    texts = [_text(job, merged, config) for job, merged in zip(jobs, found, strict=True)]
    changed: list[tuple[Path, bytes]] = []
    differences: list[str] = []
    for job, text, (_, decisions) in zip(jobs, texts, done, strict=True):
        if job.output and not _is_fresh(job.output, text):
            changed.append((job.output, text.encode()))
            if request.check:
                note(f"{job.declared.output}: not what the lists give now; merge again to renew it")
                differences.append(told(job.output, text, job.to, config, decisions))
    put("".join(differences))
    if not request.check:
        ensure_apart([job.output for job in jobs], request.beside)
        write_whole([*changed, *accounts(found, report=request.report, ledger=request.ledger)])
    put("".join(text for job, text in zip(jobs, texts, strict=True) if job.output is None))
    for merged in () if quiet else found:
        summarize(merged, reported=request.report is not None)
    return 1 if changed and (request.check or request.fail_on_change) else 0


def _merged(job: Job, config: Config, request: Request) -> tuple[Merged, tuple[Decision, ...]]:
    """Return what a merge finds, and the decisions that it followed."""
    from awesome_merge.verbs import merging

    files = expand(job.declared.lists, job.base)
    if job.output:
        files = [file for file in files if not _is_last_output(job.output, file, config)]
    for written in filter(None, (job.output, *request.beside)):
        ensure_no_input(written, files)
    named = lists_among(documents(files, config), config, quiet=request.quiet or request.check)
    read = [document for _, document in settled(named)]
    if not read:
        raise UsageError(f"no list among the files of {', '.join(job.declared.lists)}; name a file to read it anyway")
    if not any(document.entries for document in read):
        raise UsageError(f"no entries in {', '.join(job.declared.lists)}; nothing was written")
    asked = job.declared.decisions
    decisions = () if request.isolated and not asked else _decided(job, config, [file.path for file in files])
    sections = {**config.sections, **job.declared.sections}
    merged = merging.merge(read, replace(config, sections=sections), decisions)
    return merged if job.prints_sections else replace(merged, introductions={}), decisions


def _decided(job: Job, config: Config, lists: Sequence[Path]) -> tuple[Decision, ...]:
    asked = job.declared.decisions
    path = job.base / asked if asked else decisions_file(config, lists)
    return decided(path, asked=bool(asked or config.decisions))


def _is_last_output(output: Path, file: ListFile, config: Config) -> bool:
    """Whether ``file`` is what the last merge wrote, and was only found again; a list of the person's is an input."""
    from awesome_merge.verbs import reading

    return not file.by_name and file.is_at(output) and reading.read(file.load(), config).generated


def _text(job: Job, merged: Merged, config: Config) -> str:
    from awesome_merge.verbs.merging import write, write_like
    from awesome_merge.writing.layout import GroupBy, Layout, Order

    declared = job.declared
    layout = Layout(declared.title, GroupBy(declared.group_by), Order(declared.order))
    if declared.like:
        return write_like(merged, liked(declared.like, job.base, merged, config), layout, config)
    return write(merged, job.to, layout)


def _is_fresh(path: Path, text: str) -> bool:
    """Whether the file at ``path`` holds ``text``; a device or a pipe never does."""
    try:
        return stat.S_ISREG(path.stat().st_mode) and path.read_bytes() == text.encode()
    except FileNotFoundError:
        return False
    except OSError as error:
        raise ReadError(f"{path}: {str(error.strerror).lower()}; check the path and its permissions") from error
