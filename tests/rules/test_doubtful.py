"""What single rules do in doubt, beyond the examples that they show to curators."""

from __future__ import annotations

import pytest

from awesome_merge.config import Config
from awesome_merge.linting import choose, fix, lint
from awesome_merge.model import Distinction, Document, Entry, Finding, Kind, Link, Remark, VenueMention
from awesome_merge.reading import read
from awesome_merge.rules import RULES
from awesome_merge.rules.base import Facts, Rule
from awesome_merge.rules.duplicate_entry import DuplicateEntry
from awesome_merge.rules.empty_link import EmptyLink
from awesome_merge.rules.malformed_url import MalformedUrl
from awesome_merge.rules.repeated_prefix import RepeatedPrefix
from awesome_merge.rules.shared_url import SharedUrl
from awesome_merge.rules.spelled_out_mark import SpelledOutMark
from awesome_merge.rules.tracking_parameter import TrackingParameter
from awesome_merge.rules.undeclared_mark import UndeclaredMark
from awesome_merge.rules.venue_alias import VenueAlias
from awesome_merge.text import Source, Span
from awesome_merge.venues import Venues

VENUES = Venues.load()
LEGEND = "> `o` for oral, `s` for spotlight.\n\n"


def a_list(text: str) -> Document:
    return read(Source("a.md", text), VENUES, {})


def found(rule: Rule, text: str, aliases: dict[str, str] | None = None) -> list[Finding]:
    document = a_list(text)
    return lint(document, [rule], Facts(document, VENUES, aliases or {}))


def mended(rule: Rule, text: str) -> str:
    return fix(Source("a.md", text), lambda source: read(source, VENUES, {}), [rule], lambda d: Facts(d, VENUES)).text


@pytest.mark.parametrize(
    ("wrong", "right"),
    [
        ("https://http://example.org/1", "http://example.org/1"),
        ("http:https://example.org/1", "https://example.org/1"),
        ("https//https://example.org/1", "https://example.org/1"),
        ("https://https//example.org/1", "https://example.org/1"),
        ("https://https://https://example.org/1", "https://example.org/1"),
        ("htps://example.org/1", "https://example.org/1"),
        ("hhttp://example.org/1", "http://example.org/1"),
        ("httpss://example.org/1", "https://example.org/1"),
        ("https:///example.org/1", "https://example.org/1"),
        ("https:example.org/1", "https://example.org/1"),
        ("https;//example.org/1", "https://example.org/1"),
        ("https：//example.org/1", "https://example.org/1"),
        ("github.com/example/pruning", "https://github.com/example/pruning"),
        ("openreview.net", "https://openreview.net"),
        ("https://https://papers/1", "https://https://papers/1"),
        ("https://[example/1", "https://[example/1"),
        ("https://[2001:db8::1]/1", "https://[2001:db8::1]/1"),
        ("paper.ai", "paper.ai"),
        ("https.html", "https.html"),
        ("https/notes.md", "https/notes.md"),
        ("//example.org/1", "//example.org/1"),
        ("ftp://example.org/1", "ftp://example.org/1"),
        ("https://example.org/?u=https://https://x.org", "https://example.org/?u=https://https://x.org"),
    ],
)
def test_an_address_is_mended_only_where_one_reading_is_possible(wrong: str, right: str) -> None:
    assert mended(MalformedUrl(), f"- 2019-ICML-[One]({wrong})\n") == f"- 2019-ICML-[One]({right})\n"


@pytest.mark.parametrize("url", ["paper.ai", "https.html", "https/notes.md", "//example.org/1"])
def test_a_file_beside_the_list_is_no_malformed_address(url: str) -> None:
    assert found(MalformedUrl(), f"- 2019-ICML-[One]({url})\n") == []


def test_an_address_of_a_reference_is_reported_at_its_link_and_not_mended() -> None:
    text = "- 2019-ICML-[One][1]\n\n[1]: https://https://example.org/1?utm_source=x\n"

    for rule in (MalformedUrl(), TrackingParameter()):
        assert [(each.span.start, each.fix) for each in found(rule, text)] == [(12, None)]


@pytest.mark.parametrize(
    ("wrong", "right"),
    [
        ("?utm_source=a", ""),
        ("?utm_source=a&b=1", "?b=1"),
        ("?b=1&utm_source=a", "?b=1"),
        ("?b=1&utm_source=a&c=2#d", "?b=1&c=2#d"),
        ("?b=1&amp;spm=a&amp;c=2", "?b=1&amp;c=2"),
        ("?gclid&b", "?b"),
        ("?b&b&utm_source=a&utm_source=a", "?b&b"),
        ("#a?utm_source=b", "#a?utm_source=b"),
        ("?utm=a", "?utm=a"),
    ],
)
def test_the_other_parameters_stay_in_their_order(wrong: str, right: str) -> None:
    assert (
        mended(TrackingParameter(), f"- [One](https://example.org/1{wrong})\n")
        == f"- [One](https://example.org/1{right})\n"
    )


@pytest.mark.parametrize(
    "title",
    ["2018-ECCV", "2018 ECCV Challenges", "2017-ECCV-Title", "2018-ICCV-Title", "Learning to Learn Learning to Be"],
)
def test_a_title_that_only_resembles_its_head_stays(title: str) -> None:
    text = f"- 2018-ECCV-[{title}](https://example.org/1)\n"

    assert found(RepeatedPrefix(), text) == []


@pytest.mark.parametrize("prefix", ["2018-ECCV-", "2018 ECCV: ", "2018-eccv - ", "2018-ECCV – "])
def test_a_repeated_head_ends_in_a_dash_or_a_colon(prefix: str) -> None:
    text = f"- 2018-ECCV-[{prefix}Pruning with Patience](https://example.org/1)\n"

    assert mended(RepeatedPrefix(), text) == text.replace(f"[{prefix}", "[")


@pytest.mark.parametrize(
    ("line", "fixed"),
    [
        ("2021-CVPR-[One](https://example.org/1) (Oral; a talk)", None),
        ("2021-CVPR-[One](https://example.org/1)\n  (Oral)", None),
        (
            "2021-CVPR-[One](https://example.org/1) **(Oral)**, [[Code](https://example.org/2)]",
            "2021-CVPRo-[One](https://example.org/1), [[Code](https://example.org/2)]",
        ),
        ("2021-NIPSw-[One](https://example.org/1) (Spotlight)", "2021-NIPSws-[One](https://example.org/1)"),
        ("2021-NIPSwxy-[One](https://example.org/1) (Spotlight)", None),
    ],
)
def test_words_are_made_a_letter_only_where_nothing_else_is_lost(line: str, fixed: str | None) -> None:
    marked = "> `o` for oral, `s` for spotlight, `w` for workshop.\n\n"

    assert len(found(SpelledOutMark(), f"{marked}- {line}\n")) == 1
    assert mended(SpelledOutMark(), f"{marked}- {line}\n") == f"{marked}- {fixed or line}\n"


def test_words_stay_where_the_letter_would_make_another_venue() -> None:
    source = Source("a.md", "NN Oral")
    venue = VenueMention("NN", "", "NN", Span(0, 2))
    entry = Entry(Span(0, 7), venue=venue, remarks=(Remark(Distinction.ORAL, Span(3, 7)),))
    legend = a_list(f"{LEGEND}- 2021-CVPR-[One](https://example.org/1)\n").legend
    document = Document(source, legend=legend, entries=(entry,))
    confusing = Venues.load({"NNo": "Nonlinear Notes", "NN": "NN"})

    assert [each.fix for each in SpelledOutMark().check(document, Facts(document, confusing))] == [None]


def test_an_undeclared_letter_of_the_wrong_case_is_told_the_declared_one() -> None:
    text = LEGEND + "- 2018-CVPRO-[One](https://example.org/1)\n"
    legend = "| Type | `F` |\n| --- | --- |\n| Means | Filter |\n\n"
    table = "| Title | Type |\n| --- | --- |\n| [One](https://example.org/1) | f |\n"

    assert found(UndeclaredMark(), text) == []
    assert [each.message for each in found(UndeclaredMark(), legend + table)] == [
        "the legend does not declare 'f'; nearest to it is 'F'"
    ]


def test_a_name_in_the_configuration_wins_over_the_majority() -> None:
    text = "".join(f"- 2019-NIPS-[Title {n}](https://example.org/{n})\n" for n in range(3))
    reports = found(VenueAlias(), text, {"NIPS": "NeurIPS"})

    assert [each.message for each in reports] == ["'NIPS' is 'NeurIPS' in the configuration"] * 3
    assert [each.fix and each.fix.safe for each in reports] == [False] * 3


def test_on_a_tie_the_usual_name_wins() -> None:
    text = "- 2019-NIPS-[One](https://example.org/1)\n- 2020-NeurIPS-[Two](https://example.org/2)\n"

    assert [each.message for each in found(VenueAlias(), text)] == [
        "'NIPS' is 'NeurIPS' elsewhere (this list has both, 1 of 2 times each)"
    ]


def test_on_a_tie_of_names_that_we_do_not_know_the_first_wins() -> None:
    text = "- 2019-Xyzzy-[One](https://example.org/1)\n- 2020-XYZZY-[Two](https://example.org/2)\n"

    assert [each.message.split(" elsewhere")[0] for each in found(VenueAlias(), text)] == ["'XYZZY' is 'Xyzzy'"]


def test_a_work_of_three_entries_is_reported_at_the_second_and_third() -> None:
    line = "- 2018-ICML-[Pruning Gradually with Patience](https://arxiv.org/abs/1801.00001)\n"

    assert [each.related[0].line for each in found(DuplicateEntry(), line * 3)] == [1, 1]


def test_an_untitled_entry_is_reported_at_its_link() -> None:
    text = "- <https://github.com/example/pruning>\n" * 2

    assert [each.span for each in found(DuplicateEntry(), text)] == [Span(41, 77)]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("https://github.com/example/pruning", "https://github.com/example/pruning"),
        ("https://example.org/1#one", "https://example.org/1#two"),
    ],
)
def test_papers_may_share_a_repository_or_a_page_of_parts(first: str, second: str) -> None:
    text = f"- 2018-ICML-[Pruning with Patience]({first})\n- 2018-ICML-[Quantizing without Warning]({second})\n"

    assert found(SharedUrl(), text) == []


def test_a_paper_and_its_project_may_share_an_address() -> None:
    text = (
        "- 2018-ICML-[Pruning Gradually with Patience](https://example.org/1)\n"
        "- [A Toolbox for Everything](https://www.example.org/1/)\n"
        "- [Another Toolbox Altogether](http://example.org/1)\n"
    )

    assert [entry.kind for entry in a_list(text).entries] == [Kind.PAPER, Kind.RESOURCE, Kind.RESOURCE]
    assert [(each.related[0].line, a_list(text).source.line(each.span.start)) for each in found(SharedUrl(), text)] == [
        (2, 3)
    ]


def test_a_long_title_of_another_work_is_cut() -> None:
    text = f"- 2012-ICML-[{'Very ' * 40}Long](https://example.org/1)\n- 2018-CVPR-[Another Title Altogether](https://example.org/1)\n"

    assert [each.message.count("Very") for each in found(SharedUrl(), text)] == [16]


def test_an_empty_link_names_three_other_links_and_counts_the_rest() -> None:
    others = " ".join(f"[[Link {n}](https://example.org/{n})]" for n in range(5))

    assert [each.message for each in found(EmptyLink(), f"- 2012-ICML-[One]() {others}\n")] == [
        "the title has no address; the entry also links: Link 0, Link 1, Link 2 and 2 more"
    ]


def test_one_title_in_two_years_is_no_shared_address() -> None:
    text = (
        "- 2012-ICML-[Pruning Gradually with Patience](https://example.org/1)\n"
        "- 2018-CVPR-[Pruning gradually, with patience](https://example.org/1)\n"
    )

    assert found(SharedUrl(), text) == []


def test_what_has_no_place_is_reported_at_its_entry() -> None:
    link = Link("Code", "https://https://example.org")
    document = Document(Source("a.md", "x" * 9), entries=(Entry(Span(2, 9), links=(link,)),))

    assert [each.span for each in lint(document, [MalformedUrl()], Facts(document, VENUES))] == [Span(2, 9)]


def test_the_facts_know_the_first_entry_of_each_line() -> None:
    document = Document(Source("a.md", "x" * 9), entries=(Entry(Span(0, 4)), Entry(Span(5, 9))))

    assert Facts(document, VENUES).entries_at == {1: document.entries[0]}


def test_a_good_list_gives_no_finding_at_all() -> None:
    text = (
        "# Efficient Networks\n\n> `o` for oral, `w` for workshop.\n\n## Papers\n\n"
        "- 2018-CVPRo-[Pruning & Patience: A Study](https://arxiv.org/abs/1801.00001) [[Code](https://github.com/example/a)]\n"
        "- 2018-NIPSw-[Quantizing without Warning](https://arxiv.org/abs/1802.00001) [[Code](https://github.com/example/a)]\n"
        "- Example Group: [A Toolbox](https://github.com/example/b), [Another](https://github.com/example/c)\n\n"
        "## Tables\n\n| Title | Venue | Code |\n| --- | --- | --- |\n"
        "| [Distilling a Teacher](https://arxiv.org/abs/1803.00001) | ICML | - |\n"
        "| [Growing a Student](https://arxiv.org/abs/1804.00001) | ICML | [PyTorch](https://github.com/example/d) |\n"
    )
    document = a_list(text)

    assert lint(document, choose(document, RULES, Config()), Facts(document, VENUES)) == []
