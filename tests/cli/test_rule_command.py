from __future__ import annotations

import pytest
from command_line import run


def test_without_a_word_every_rule_is_listed() -> None:
    told = run("rule")

    assert told.exit_code == 0
    assert "AM102  empty-link" in told.stdout
    assert "AM403  shared-url" in told.stdout


@pytest.mark.parametrize("word", ["AM102", "am102", "empty-link"])
def test_a_rule_is_explained_by_code_or_name(word: str) -> None:
    told = run("rule", word)

    assert told.exit_code == 0
    assert told.stdout.startswith("AM102 empty-link\n")
    assert "AM101" not in told.stdout


def test_an_area_explains_its_rules() -> None:
    told = run("rule", "AM4")

    assert told.stdout.startswith("AM401 duplicate-entry\n")
    assert "\nAM403 shared-url\n" in told.stdout


def test_an_unknown_rule_names_the_nearest() -> None:
    told = run("rule", "emty-link")

    assert (told.exit_code, told.stdout) == (2, "")
    assert told.stderr == "Error: no rule is called 'emty-link'; did you mean 'empty-link'?\n"
