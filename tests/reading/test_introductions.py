from __future__ import annotations

from pathlib import Path

import pytest

from awesome_merge import api

ENTRY = "- [On Thrift](https://example.org/thrift)\n- [On Waste](https://example.org/waste)\n"


def said(text: str) -> list[tuple[str, str]]:
    """Return the introductions in ``text``, each with its section."""
    found = api.read(api.Source(str(Path("list.md")), text)).introductions
    return [(" > ".join(one.section), one.text) for one in found]


def below(paragraph: str) -> list[str]:
    return [text for _, text in said(f"# Nets\n\n## Thrift\n\n{paragraph}\n\n{ENTRY}")]


def test_paragraphs_right_below_a_heading_introduce_its_section() -> None:
    above = "# Nets\n\nAll nets.\n\n## Thrift\n\nSaving\nof *all* kinds.\n\nAnd more.\n\n"

    assert said(f"{above}{ENTRY}\n### Old\n\nLong ago.\n\n{ENTRY}") == [
        ("Thrift", "Saving of *all* kinds."),
        ("Thrift", "And more."),
        ("Thrift > Old", "Long ago."),
    ]


def test_what_stands_behind_entries_or_other_blocks_introduces_nothing() -> None:
    assert said(f"# Nets\n\n## Thrift\n\n{ENTRY}\nSo much for thrift.\n") == []
    assert below("    code\n\nThis was code.") == []
    assert below("<!-- Note. -->\n\n---\n\nStill above the entries.") == ["Still above the entries."]


def test_an_entry_in_a_paragraph_introduces_nothing() -> None:
    assert said("# Nets\n\n## Thrift\n\n[On Thrift](https://example.org/t)\n\nThis was an entry.\n\n" + ENTRY) == []


def test_plain_bare_addresses_are_kept() -> None:
    assert below("All of https://example.org/nets/2.") == ["All of https://example.org/nets/2."]


def test_links_are_kept_with_their_targets() -> None:
    text = f"# Nets\n\n## Thrift\n\nSee [this](https://example.org/a_b) and **[that](http://example.org)**.\n\n{ENTRY}"

    (one,) = api.read(api.Source("list.md", text)).introductions

    assert one.urls == ("https://example.org/a_b", "http://example.org")


@pytest.mark.parametrize(
    "paragraph",
    [
        "Back to [top](#nets), please.",
        "More is in [another file](more.md) of ours.",
        "A picture: ![net](https://example.org/net.png) of a net.",
        "Words<br>and words.",
        "By [reference] as well.\n\n[reference]: https://example.org",
        "See also:",
        "One line\\\nand another.",
        "> Someone said\n> so.",
        "Marks: `o` for oral, `s` for spotlight.",
        "[only](https://example.org/a) [links](https://example.org/b)",
        "As <https://example.org/in_angles> says.",
        "As https://example.org/odd_ends_ says.",
        "As www.example.org says.",
    ],
)
def test_what_needs_its_own_list_stays_there(paragraph: str) -> None:
    assert below(paragraph) == []
