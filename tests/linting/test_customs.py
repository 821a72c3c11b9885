"""Guidelines of others heed what a list has as its own custom, unless somebody asks for them."""

from __future__ import annotations

import pytest

from awesome_merge import api
from awesome_merge.config import Config
from awesome_merge.text import Source

STOPPED = "".join(f"- [Tree {n}](https://example.org/{n}) - Keeps its leaves.\n" for n in range(30))
OPEN = "".join(f"- [Herb {n}](https://example.org/herb/{n}) - Keeps its leaves\n" for n in range(12))


def told(text: str, config: Config) -> int:
    """Return how many full stops are missed."""
    found = api.check(api.read(Source("a.md", f"# Awesome Trees\n\n{text}")), config)
    return sum("full stop" in finding.message for finding in found)


def test_what_few_entries_do_not_keep_is_told() -> None:
    assert told(STOPPED + OPEN[: OPEN.index("- [Herb 8]")], Config()) == 8


def test_what_a_quarter_does_not_keep_is_the_lists_custom() -> None:
    assert told(STOPPED + OPEN, Config()) == 0


@pytest.mark.parametrize(("config", "times"), [(Config(), 0), (Config(extend_select=("AM610",)), 16)])
@pytest.mark.parametrize("name", ["Herb {}", "O'Herb {}", "Herb 'n' {}"])
def test_a_custom_is_one_whatever_names_the_messages_quote(name: str, config: Config, times: int) -> None:
    names = [name.format(letter * 3) for letter in "abcdefghijklmnop"]
    text = "".join(f"- [{each}](https://example.org/{n}) - {each} keeps wet feet.\n" for n, each in enumerate(names))
    found = api.check(api.read(Source("a.md", f"# Herbs\n\n{text}")), config)

    assert [each.code for each in found].count("AM610") == times


@pytest.mark.parametrize(
    "asking",
    [
        Config(profile="awesome"),
        Config(profile="submission"),
        Config(select=("awesome-list-item",)),
        Config(extend_select=("AM606",)),
    ],
)
def test_who_asks_for_a_guideline_is_told_every_place(asking: Config) -> None:
    assert told(STOPPED + OPEN, asking) == 12


def test_asking_for_one_guideline_asks_for_no_other() -> None:
    assert told(STOPPED + OPEN, Config(extend_select=("AM610",))) == 0


@pytest.mark.parametrize(
    ("title", "config", "told_of"),
    [
        ("Trees", Config(), False),
        ("Awesome Trees", Config(), True),
        ("Trees", Config(profile="awesome"), True),
        ("Trees", Config(extend_select=("awesome-badge",)), True),
    ],
)
def test_a_list_that_does_not_call_itself_awesome_needs_no_badge(title: str, config: Config, *, told_of: bool) -> None:
    found = api.check(api.read(Source("a.md", f"# {title}\n\n{STOPPED}")), config)

    assert ("AM602" in {finding.code for finding in found}) is told_of
