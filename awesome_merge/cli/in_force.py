"""``check --show-config``: the configuration in force, and the rules that run on each list."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from awesome_merge.cli.request import Request
from awesome_merge.config import Config
from awesome_merge.files import ListFile
from awesome_merge.model import Document
from awesome_merge.rules.base import Rule


def in_force(request: Request, config: Config, named: Iterable[tuple[ListFile, Document]]) -> str:
    """Return the configuration and what it says of all lists, then each of ``named`` with its profile and its rules."""
    from awesome_merge.linting.selection import choose
    from awesome_merge.plugins.rules import rules

    lines = [f"Configuration: {config.file or 'none'}", *_of_all(request, config)]
    for _, document in named:
        lines += ["", document.source.name, f"  Profile: {_profile(document, config)}"]
        lines += [f"  {said}" for rule in choose(document, rules(), config) for said in _said(rule, config)]
    return "".join(f"{line}\n" for line in lines)


def _of_all(request: Request, config: Config) -> Iterator[str]:
    if config.across:
        yield f"  Lists are judged across{', and beside '.join(('', *config.beside))}"
    if baseline := request.baseline or config.baseline:
        yield f"  Baseline: {baseline}"
    if decisions := request.decisions_path or config.decisions:
        yield f"  Decisions: {decisions}"


def _profile(document: Document, config: Config) -> str:
    from awesome_merge.linting.selection import profile_of

    if config.select is not None:
        return "none, rules are selected"
    return f"{config.profile}, as set" if config.profile else f"{profile_of(document)}, by the entries"


def _said(rule: Rule, config: Config) -> Iterator[str]:
    yield f"{rule.code} {rule.name} ({rule.severity})"
    for option, choice in config.rules.get(rule.name, {}).items():
        yield f"    {option} = {choice}"
