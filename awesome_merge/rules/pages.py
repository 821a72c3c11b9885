"""What a rule's own class says, as text for the terminal and as a page.

``python -m awesome_merge.rules.pages docs/rules`` writes the pages anew.
"""

from __future__ import annotations

import inspect
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

from awesome_merge.reports import Explained
from awesome_merge.rules import RULES
from awesome_merge.rules.base import Invalid, Rule, Valid
from awesome_merge.style import FEWEST

_GENERATED = "<!-- Made by `python -m awesome_merge.rules.pages docs/rules` from the rule's class: edit that. -->"
_SILENCE = (
    "`<!-- awesome-merge: ignore[{name}] why -->` at the end of an entry, or on a line above it;"
    " `ignore-file[{name}]` for the whole file."
)
_WHICH = (
    "`awesome-merge check LIST` tells what breaks these; `--fix` mends what can be mended safely, and"
    " `--unsafe-fixes` more. Lists of papers are checked by AM1 to AM5, other lists by AM1 and AM3 to AM6,"
    " all of them by AM9. Of AM6, AM65 is for lists that are to be submitted to sindresorhus/awesome"
    " (`--profile submission`), and AM66 runs only where it is asked for;"
    " `profile`, `select` and `ignore` in the [configuration](../configuration.md) decide otherwise."
)
_HEADER = ("| Code | Name | In a good list | Severity | Fix |", "| -- | -- | -- | -- | -- |")
_AREAS = {
    "AM1": "Reading",
    "AM2": "Abbreviations, venues, dates",
    "AM3": "Links",
    "AM4": "Identity",
    "AM5": "The list's own style",
    "AM6": "Guidelines of awesome lists",
    "AM9": "About ourselves",
}


def text(rule: Rule) -> str:
    """Return ``rule`` for a terminal: what holds, why, what mends it, and an example of each."""
    first = rule.invalid[0]
    lines = [f"{rule.code} {rule.name}", "", *_said(rule), "", f"Severity: {rule.severity}", f"Fix: {_fix(rule)}"]
    if rule.aliases:
        lines.append(f"In awesome-lint: {', '.join(rule.aliases)}")
    lines += [f"Option {each.name}: {each.says} One of: {', '.join(each.choices)}." for each in rule.options]
    lines += ["", "Not like this:", ""]
    lines += [*_indented(first.text), "", *_indented("\n".join(first.reports)), "", "Like this:", ""]
    return "\n".join([*lines, *_indented(_good(rule, first))]) + "\n"


def explained(rule: Rule) -> Explained:
    """Return what ``rule`` says of itself, as reports for programs show it."""
    lines = _said(rule)
    area = _AREAS.get(rule.code[:3], "Rules of other packages")
    markdown = page(rule).removeprefix(_GENERATED).lstrip()
    return Explained(
        rule.code, rule.name, rule.severity, area, lines[0], " ".join(" ".join(lines).split()), text(rule), markdown
    )


def summary(rules: Sequence[Rule]) -> str:
    """Return one line for each of ``rules``: code, name, and what holds in a good list."""
    widest = max(len(rule.name) for rule in rules)
    return "".join(f"{rule.code}  {rule.name:<{widest}}  {_said(rule)[0]}\n" for rule in rules)


def page(rule: Rule) -> str:
    """Return the page of ``rule``, in Markdown."""
    parts = [
        f"{_GENERATED}",
        f"# {rule.code} {rule.name}",
        *"\n".join(_said(rule)).split("\n\n"),
        f"**Severity.** {rule.severity.capitalize()}.",
        f"**Fix.** {_fix(rule)}",
        *_options(rule),
        *([f"**In awesome-lint.** {_either(rule.aliases)}."] if rule.aliases else []),
        "## Nothing is found",
        *(part for example in rule.valid for part in (_fenced(example.text), *_files(example))),
        "## Found",
        *(part for example in rule.invalid for part in _example(example)),
        "## Silence it",
        _SILENCE.format(name=rule.name),
    ]
    return "\n\n".join(parts) + "\n"


def index(rules: Sequence[Rule]) -> str:
    """Return the page that lists ``rules`` by area, in Markdown."""
    parts = [
        _GENERATED,
        "# Rules",
        _WHICH,
        f"A rule that compares with the list's own style needs {FEWEST} examples of which three quarters agree.",
    ]
    for area, name in _AREAS.items():
        rows = (_row(rule) for rule in rules if rule.code.startswith(area))
        parts += [f"## {area} {name}", "\n".join([*_HEADER, *rows])]
    return "\n\n".join(parts) + "\n"


def pages(rules: Sequence[Rule]) -> dict[str, str]:
    """Return every page by its file name."""
    return {"README.md": index(rules), **{f"{rule.name}.md": page(rule) for rule in rules}}


def write(folder: Path) -> None:
    """Write the pages of our own rules to ``folder``."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, content in pages(RULES).items():
        (folder / name).write_text(content, encoding="utf-8")


def _said(rule: Rule) -> list[str]:
    """Return the lines of the docstring, with code as Markdown writes it."""
    return (inspect.getdoc(rule) or "").replace("``", "`").splitlines()


def _fix(rule: Rule) -> str:
    return rule.fix or "None: only the list's keeper can tell."


def _options(rule: Rule) -> Iterator[str]:
    if rule.options:
        table = f"rules.{rule.name}]`"
        yield f"**Options**, in the configuration as `[{table} or `[tool.awesome-merge.{table}:"
        yield "\n".join(f"- `{each.name}`: {each.says} One of {_either(each.choices)}." for each in rule.options)


def _either(choices: Sequence[str]) -> str:
    return ", ".join(f"`{choice}`" for choice in choices)


def _row(rule: Rule) -> str:
    fix = rule.fix.partition(" ")[0].strip(":").lower() or "none"
    return f"| {rule.code} | [{rule.name}]({rule.name}.md) | {_said(rule)[0]} | {rule.severity} | {fix} |"


def _good(rule: Rule, example: Invalid) -> str:
    return example.fixed or example.unsafely or rule.valid[0].text


def _files(example: Valid | Invalid) -> Iterator[str]:
    if example.name != Valid("").name:
        yield f"as `{example.name}`."
    if example.files is not None:
        for name, content in example.files.items():
            yield f"beside a file `{name}`:"
            yield _fenced(content, "text")
        if not example.files:
            yield "with no file beside it."


def _example(example: Invalid) -> Iterator[str]:
    yield _fenced(example.text)
    yield from _files(example)
    yield _fenced("\n".join(example.reports), "text")
    if example.fixed is not None:
        yield "Fixed:"
        yield _fenced(example.fixed)
    if example.unsafely is not None:
        yield "With `--unsafe-fixes`:"
        yield _fenced(example.unsafely)


def _fenced(content: str, language: str = "markdown") -> str:
    return f"```{language}\n{content.rstrip()}\n```"


def _indented(content: str) -> list[str]:
    return [f"    {line}".rstrip() for line in content.splitlines()]


if __name__ == "__main__":
    write(Path(sys.argv[1]))
