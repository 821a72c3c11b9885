from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from awesome_merge.merging.titles import title_key


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Learning To Prune: A Study", "learning to prune - a study"),
        ("Pruning & Growing Networks", "Pruning and Growing Networks"),
        ("Pruning &amp; Growing Networks", "Pruning and Growing Networks"),
        ("Efficient CNNs by Design", "Efficient Convolutional Neural Networks by Design"),
        ("Post-Training Rounding", "Posttraining Rounding"),
        ("Rounding Weights github", "Rounding Weights"),
        ("Rounding Weights [code]", "Rounding Weights"),
        ("2018-ICML-Rounding Weights", "Rounding Weights"),
        ("2018.04-Rounding Weights", "Rounding Weights"),
        ("Rounding Weights Rounding Weights", "Rounding Weights"),
        ("Rounding_Weights", "Rounding Weights"),
        ("**Rounding** `Weights`", "Rounding Weights"),
        ("<b>Rounding</b> Weights", "Rounding Weights"),
        ("R<sup>3</sup>ound: Rounding Weights", "R3ound: Rounding Weights"),
        ("Rounding $L_0$ Norms", "Rounding L0 Norms"),
        (r"Rounding \textbf{Weights}", "Rounding Weights"),
        (r"The $\alpha$ Rule", "The alpha Rule"),
        ("Gödel’s Weights", "Godel's weights"),
        ("Rounding weights. [Review] [55 refs]", "Rounding weights"),
        ("Rounding weights. (Russian)", "Rounding weights"),
        ("Rounding weights.[Erratum appears in J Rounding. 2011;3(1):2]", "Rounding weights"),
        ("Rounding studies", "Rounding study"),
    ],
)
def test_spellings_of_one_title_have_one_key(one: str, other: str) -> None:
    assert title_key(one) == title_key(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Rounding in C", "Rounding in C++"),
        ("Rounding in C", "Rounding in C#"),
        ("Rounding Weights 1", "Rounding Weights 2"),
        ("(Code)", "(PDF)"),
        ("剪枝综述", "剪枝方法"),
    ],
)
def test_different_titles_have_different_keys(one: str, other: str) -> None:
    assert title_key(one) != title_key(other)


def test_numbers_and_roman_numerals_are_noted() -> None:
    assert title_key("Rounding to 4 bits, Part I and Part II").numbers == ("4", "i", "ii")
    assert title_key("I Round").numbers == ()


def test_a_name_before_the_title_is_noted() -> None:
    assert title_key("RoundNet: Rounding All Weights").name
    assert title_key("RoundNet-Rounding All Weights").name
    assert not title_key("Rounding Net: Rounding All Weights").name
    assert not title_key("rounding: a study").name


def test_the_main_title_ends_at_the_subtitle() -> None:
    key = title_key("Rounding All Weights: Why and How")

    assert key.tokens[: key.main] == ("rounding", "all", "weight")


def test_a_title_of_stop_words_keeps_them() -> None:
    assert title_key("On the Over").tokens == ("on", "the", "over")


def test_words_of_scripts_without_spaces_weigh_by_their_letters() -> None:
    assert title_key("神经网络剪枝综述").weight == 4
    assert title_key("Überblick über Netze").weight == 3


@given(st.text(max_size=80))
def test_any_text_has_a_key_and_case_does_not_matter(text: str) -> None:
    assert title_key(text).weight >= 0
    assert title_key(f"rounding {text}") == title_key(f"  rounding {text}  ")


def test_a_title_of_a_thousand_brackets_is_compared_by_its_words() -> None:
    assert title_key("[" * 1_000 + "Deep Nets") == title_key("Deep Net")
