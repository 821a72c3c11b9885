"""What a person should look at after a merge, on one page."""

from __future__ import annotations

from dataclasses import replace

from awesome_merge.api import Source, merge, read
from awesome_merge.decisions import Decision, Identity, Verb
from awesome_merge.verbs.merging import merge as merge_decided
from awesome_merge.writing.report import write_report

ONE = """\
# One

A word before all, with a [link](https://example.org/about).

## Papers

- 2019-ICML-[Growing Tall Trees from Seeds](https://arxiv.org/abs/1901.00001) [[Code](https://github.com/a/b)]
- 2020-ICLR-[Rounding All Big Weights on Small Phones](https://example.org/r)
- [Lone *](https://example.org/shared)
- 2021-[Growing | Bent Trees in the Wind](https://arxiv.org/abs/2101.00002)
- []()
"""
OTHER = """\
# Other

## Papers

- 2020-NeurIPS-[Growing Tall Trees From Seeds](https://arxiv.org/abs/1901.00001)
- 2022-ICML-[Rounding All Big Weights on Small Phones](https://example.org/s)
- [Something Else Entirely](https://example.org/shared)
"""


def report(*decisions: Decision) -> str:
    documents = [read(Source(f"{name}.md", text)) for name, text in (("one", ONE), ("other", OTHER))]
    return write_report(merge_decided(documents, decisions=decisions))


def test_conflicts_doubts_shared_addresses_and_what_was_left_each_have_a_section() -> None:
    text = report(Decision(Verb.SAME, Identity(key="arxiv:9999.00001"), Identity(title="No Such Work of Ours"), ""))

    assert text.startswith("# Merge report\n\n")
    for heading in (
        "## Conflicts (",
        "## Possible duplicates (2)",
        "## One address for several works (1)",
        "## Decisions without entries (1)",
        "## Prose that was not carried over (1)",
    ):
        assert f"\n{heading}" in text
    assert "- Growing Tall Trees" in text
    assert "venue is " in text


def test_the_evidence_stands_side_by_side() -> None:
    text = report()

    assert (
        "|  | one.md:8 | other.md:6 |\n"
        "| --- | --- | --- |\n"
        "| Title | Rounding All Big Weights on Small Phones | Rounding All Big Weights on Small Phones |\n"
        "| Address | https://example.org/r | https://example.org/s |\n"
        "| Date | 2020 | 2022 |\n"
        "| Venue | ICLR | ICML |\n"
        "| Kind | paper | paper |\n"
    ) in text


def test_a_merge_without_anything_to_look_at_says_so_in_two_lines() -> None:
    clean = read(
        Source("one.md", "# One\n\n## Papers\n\n- 2020-ICLR-[Rounding Big Weights Down](https://example.org/r)\n")
    )

    assert write_report(merge([clean])) == "# Merge report\n\n1 entries of 1 lists became 1 works.\n"


def test_what_stands_in_a_list_cannot_break_the_page() -> None:
    odd = read(Source("o|n`e.md", ONE.replace("A word", "# not a heading: `x` | <b>")))

    text = write_report(replace(merge([odd])))

    assert "o\\|n\\`e.md" in text
    assert "\\<b\\>" in text
