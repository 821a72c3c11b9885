"""Every rule's own examples, and what every rule must say of itself."""

from __future__ import annotations

import inspect
import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from difflib import SequenceMatcher

import pytest
from given import Given

from awesome_merge.linting import fix, lint
from awesome_merge.model import Document, Finding
from awesome_merge.reading import read
from awesome_merge.rules import RULES
from awesome_merge.rules.base import Facts, Invalid, Rule, Valid
from awesome_merge.text import Source
from awesome_merge.venues import Venues

VENUES = Venues.load()
# Those of papers, of which the examples of rules that judge silence speak.
USUAL = tuple(rule for rule in RULES if not rule.code.startswith("AM6"))
VALID = [pytest.param(rule, each, id=f"{rule.name}-{n}") for rule in RULES for n, each in enumerate(rule.valid)]
INVALID = [pytest.param(rule, each, id=f"{rule.name}-{n}") for rule in RULES for n, each in enumerate(rule.invalid)]


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_every_rule_says_what_and_why_and_shows_both(rule: Rule) -> None:
    what, _, why = (inspect.getdoc(rule) or "").partition("\n\n")

    assert re.fullmatch(r"AM[1-69]\d\d", rule.code)
    assert re.fullmatch(r"[a-z]+(-[a-z]+)+", rule.name)
    assert inspect.getmodule(rule).__name__.endswith(rule.name.replace("-", "_"))  # type: ignore[union-attr]
    assert what.endswith(".")
    assert "\n" not in what
    assert why.endswith(".")
    assert len(rule.valid) >= 2
    assert len(rule.invalid) >= 2
    assert bool(rule.fix) == any(example.fixed or example.unsafely for example in rule.invalid)


def test_codes_and_names_are_each_rules_own_and_in_order() -> None:
    codes = [rule.code for rule in RULES]

    assert codes == sorted(set(codes))
    assert len({rule.name for rule in RULES}) == len(RULES)


@pytest.mark.parametrize(("rule", "example"), VALID)
def test_nothing_is_found_in_valid_examples(rule: Rule, example: Valid) -> None:
    assert spoken(example.text, found(rule, example)) == ()


@pytest.mark.parametrize(("rule", "example"), INVALID)
def test_invalid_examples_are_reported_where_they_stand(rule: Rule, example: Invalid) -> None:
    assert spoken(example.text, found(rule, example)) == example.reports


@pytest.mark.parametrize(("rule", "example"), INVALID)
def test_invalid_examples_are_mended_as_they_say(rule: Rule, example: Invalid) -> None:
    source, facts = source_of(example), facts_of(example)
    safely = fix(source, the_list, run(rule), facts)
    unsafely = fix(source, the_list, run(rule), facts, unsafe=True)

    assert safely.text == (example.fixed or example.text)
    assert unsafely.text == (example.unsafely or safely.text)
    assert fix(Source("list.md", safely.text), the_list, run(rule), facts).text == safely.text


@pytest.mark.parametrize(("rule", "example"), INVALID)
def test_mending_changes_no_line_that_no_finding_names(rule: Rule, example: Invalid) -> None:
    source = source_of(example)
    told = found(rule, example)
    lines = {n for each in told for n in range(source.line(each.span.start), source.line(each.span.end) + 1)}
    lines |= {other.line for each in told for other in each.related}
    before = example.text.splitlines()
    after = fix(source, the_list, run(rule), facts_of(example), unsafe=True).text.splitlines()
    kept = SequenceMatcher(a=before, b=after, autojunk=False).get_matching_blocks()

    assert set(range(1, len(before) + 1)) - {same.a + n + 1 for same in kept for n in range(same.size)} <= lines


@pytest.mark.parametrize(("rule", "example"), [*VALID, *INVALID])
def test_an_example_means_the_same_with_the_line_ends_of_windows(rule: Rule, example: Valid | Invalid) -> None:
    reports = example.reports if isinstance(example, Invalid) else ()
    wanted = example.unsafely or example.fixed if isinstance(example, Invalid) else None
    there = replace(example, text=windows(example.text))

    assert spoken(there.text, found(rule, there)) == reports
    mended = fix(source_of(there), the_list, run(rule), facts_of(there), unsafe=True).text
    assert mended == windows(wanted or example.text)


def windows(text: str) -> str:
    return text.replace("\n", "\r\n")


def run(rule: Rule) -> Sequence[Rule]:
    """Return the rules that run on the examples of ``rule``: what judges silence needs the others."""
    return USUAL if rule.judges_silence else [rule]


def source_of(example: Valid | Invalid) -> Source:
    """Return the text of ``example``, a readme where files lie beside it."""
    return Source(example.name if example.files is None else "readme.md", example.text)


def facts_of(example: Valid | Invalid) -> Callable[[Document], Facts]:
    files = None if example.files is None else Given(example.files)
    return lambda document: Facts(document, VENUES, rules=RULES, usual=USUAL, files=files)


def found(rule: Rule, example: Valid | Invalid) -> list[Finding]:
    document = the_list(source_of(example))
    return [each for each in lint(document, run(rule), facts_of(example)(document)) if each.code == rule.code]


def the_list(source: Source) -> Document:
    return read(source, VENUES, {})


def spoken(text: str, findings: Sequence[Finding]) -> tuple[str, ...]:
    source = Source("list.md", text)
    return tuple("{}:{}: {}".format(*source.position(each.span.start), each.message) for each in findings)
