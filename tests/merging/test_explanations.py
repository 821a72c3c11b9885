"""Why two entries are one work, or are not, in words that a keeper can check."""

from __future__ import annotations

from dataclasses import replace

import pytest
from list_makers import ARXIV, document, entry

from awesome_merge.decisions import Decision, Identity, Verb
from awesome_merge.merging.explanations import explain
from awesome_merge.merging.verdicts import Answer, Verdict
from awesome_merge.model import Entry
from awesome_merge.writing.explanation import write_text

OAK = entry("Growing Tall Trees from Seeds", ARXIV + "1901.00001", "2019", "ICML")
ELM = entry("Growing Tall Trees from Seeds", ARXIV + "1901.00002", "2023", "ICLR")
PLAIN = entry("Growing Tall Trees From Seeds", None, "2019", "ICML")
NEARLY = entry("Growing Very Tall Trees from Seeds", None, "2019", "NeurIPS")
UNTITLED = entry(None, "https://example.org/a.pdf")


def told(one: Entry, other: Entry, *others: Entry, decisions: tuple[Decision, ...] = ()) -> str:
    lists = [document(f"{number}.md", each) for number, each in enumerate((one, other, *others))]
    return write_text(explain(lists, lists[0].entries[0], lists[1].entries[0], decisions))


def test_one_work_is_told_with_its_evidence_and_how_to_overrule_it() -> None:
    assert told(OAK, PLAIN) == (
        "0.md:1  Growing Tall Trees from Seeds\n"
        "  kind    paper\n"
        "  keys    arxiv:1901.00001\n"
        "  venue   ICML 2019\n"
        "  words   growing tall tree seed\n"
        "\n"
        "1.md:1  Growing Tall Trees From Seeds\n"
        "  kind    paper\n"
        "  keys    none: no link proves what it is\n"
        "  venue   ICML 2019\n"
        "  words   growing tall tree seed\n"
        "\n"
        "One work: same title.\n"
        "Their titles are equal.\n"
        "To overrule: awesome-merge decide 0.md:1 1.md:1 different --because '...'\n"
    )


@pytest.mark.parametrize(
    ("others", "decisions", "said"),
    [
        ((OAK, ELM), (), ["Two works (a person should look): titles are alike, but each has its own arXiv id."]),
        ((OAK, ELM), (), ["Against it: each has its own arXiv id.", "Against it: they are 4 years apart."]),
        ((OAK, UNTITLED), (), ["Two works: titles differ.", "same --because '...'"]),
        (
            (OAK, PLAIN),
            (Decision(Verb.DIFFERENT, Identity(key="arxiv:1901.00001"), Identity(title=PLAIN.title), ""),),
            ["Two works, as decided: arxiv:1901.00001 and", "To overrule: change the decision in its file."],
        ),
        (
            (OAK, ELM),
            (Decision(Verb.SAME, Identity(key="arxiv:1901.00001"), Identity(key="arxiv:1901.00002"), "one"),),
            ["One work, as decided: one; by themselves: titles are alike, but", "To overrule: change the decision"],
        ),
        (
            (OAK, PLAIN, entry(PLAIN.title, "https://example.org/oak.pdf", "2019", "ICML")),
            (),
            ["One work: same title.", "  1.md:1 and 2.md:1: same title"],
        ),
    ],
)
def test_what_decided_is_told(others: tuple[Entry, ...], decisions: tuple[Decision, ...], said: list[str]) -> None:
    text = told(*others, decisions=decisions)

    assert [words for words in said if words not in text] == []


def test_two_bare_titles_are_one_work_because_both_lists_say_the_same() -> None:
    assert "One work: both say the same in the same section.\n" in told(entry("Editorial"), entry("Editorial"))


def test_two_entries_that_only_others_join_are_told_so() -> None:
    lists = [document("0.md", OAK), document("1.md", PLAIN)]
    explained = explain(lists, lists[0].entries[0], lists[1].entries[0])

    text = write_text(replace(explained, verdict=Verdict(Answer.MAYBE, "titles are alike, but not the same")))

    assert "One work, by way of others; by themselves: titles are alike, but not the same.\n" in text
