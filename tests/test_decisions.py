"""The file of decisions: what it may say, and that writing to it changes nothing that it says."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from awesome_merge.decisions import Decision, Identity, Verb, added, load
from awesome_merge.errors import ConfigError

words = st.text(st.characters(exclude_categories=["Cs", "Cc"]), min_size=1, max_size=20)
identities = st.builds(
    Identity, key=words, title=st.none() | words, year=st.none() | st.just(2019), venue=st.none() | words
)
decisions = st.builds(
    Decision, st.sampled_from(Verb), identities, identities, words, st.sampled_from(("", "2026-11-28"))
)


@given(st.lists(decisions, max_size=3), st.lists(decisions, max_size=3))
def test_what_is_written_reads_back_behind_what_stood_there(
    tmp_path_factory: pytest.TempPathFactory, first: list[Decision], then: list[Decision]
) -> None:
    path = tmp_path_factory.mktemp("d") / "decisions.toml"
    text = ""
    for each in (*first, *then):
        text = added(text, [each])
    path.write_text(text, encoding="utf-8")

    read = load(path)

    assert sorted(map(repr, read)) == sorted(map(repr, (*first, *then)))
    assert [decision.same for decision in read] == sorted((decision.same for decision in read), reverse=True)


def test_a_decision_is_appended_and_a_keepers_own_words_stay() -> None:
    mine = '# mine\n[[same]]\na = {key = "arxiv:1"}\nb = {title = "Oak"}\n'

    text = added(
        mine,
        [Decision(Verb.DIFFERENT, Identity(key="x"), Identity(title="Elm", year=2019), "they differ", "2026-11-28")],
    )

    assert text == mine + (
        "\n[[different]]\n"
        'a = {key = "x"}\n'
        'b = {title = "Elm", year = 2019}\n'
        'because = "they differ"\n'
        "date = 2026-11-28\n"
    )


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("[[same]", "not TOML: "),
        ("[[equal]]\n", "'equal' is no decision; use [[same]] or [[different]]"),
        ("same = 1\n", "'same' must be an array of tables, [[same]]"),
        ('[[same]]\na = {key = "x"}\n', "[[same]] 1 must have 'a' and 'b', and may have 'because' and 'date'"),
        ('[[same]]\na = {key = "x"}\nb = {key = "y"}\nwhy = ""\n', "[[same]] 1 must have 'a' and 'b'"),
        ('[[same]]\na = {key = "x"}\nb = {key = "y"}\nbecause = 1\n', "[[same]] 1: 'because' must be a string"),
        ('[[different]]\na = {key = "x"}\nb = "y"\n', "[[different]] 1: 'b' must have a 'key' or a 'title'"),
        ('[[same]]\na = {key = 1}\nb = {key = "y"}\n', "[[same]] 1: 'a' must have a 'key' or a 'title'"),
        ('[[same]]\na = {key = "x", year = "2019"}\nb = {key = "y"}\n', "[[same]] 1: 'a' must have"),
        ('[[same]]\na = {key = "x", line = 9}\nb = {key = "y"}\n', "[[same]] 1: 'a' must have"),
        ("[[same]]\na = {year = 2019}\nb = {key = 'y'}\n", "[[same]] 1: 'a' must have"),
    ],
)
def test_what_is_no_decision_is_told_with_its_place(tmp_path: Path, text: str, said: str) -> None:
    path = tmp_path / "decisions.toml"
    path.write_text(text, encoding="utf-8")

    with pytest.raises(ConfigError) as told:
        load(path)

    assert str(told.value).startswith(f"{path}: {said}")


def test_a_file_whose_last_line_has_no_end_gets_one() -> None:
    decision = Decision(Verb.SAME, Identity(key="v"), Identity(key="w"), "")

    assert added("# mine", [decision]) == added("# mine\n", [decision])


def test_nothing_is_written_behind_what_it_would_break() -> None:
    mine = 'same = [{a = {key = "x"}, b = {key = "y"}}]\n'

    with pytest.raises(ConfigError, match="a decision cannot stand behind the others"):
        added(mine, [Decision(Verb.SAME, Identity(key="v"), Identity(key="w"), "")])
