"""What the rules about links do in doubt, beyond the examples that they show to curators."""

from __future__ import annotations

import pytest
from given import Given

from awesome_merge.anchors import anchors
from awesome_merge.linting import fix, lint
from awesome_merge.model import Document, Entry, Finding, Link
from awesome_merge.reading import read
from awesome_merge.rules.base import Facts, Rule
from awesome_merge.rules.dead_anchor import DeadAnchor
from awesome_merge.rules.malformed_url import MalformedUrl
from awesome_merge.rules.off_style_brackets import OffStyleBrackets
from awesome_merge.rules.off_style_label import OffStyleLabel
from awesome_merge.rules.repeated_link import RepeatedLink
from awesome_merge.rules.shared_url import SharedUrl
from awesome_merge.text import Source, Span
from awesome_merge.venues import Venues

VENUES = Venues.load()
USUAL = "".join(
    f"- 2018-ICML-[Title {n}](https://arxiv.org/abs/1801.0000{n}) [[Code](https://example.org/{n})]\n"
    for n in range(1, 10)
)
ROUND = USUAL.replace("[[", "([").replace(")]\n", "))\n")
TABLE = "| Title | Venue | Code |\n| --- | --- | --- |\n"


def found(rule: Rule, text: str, name: str = "a.md", **options: str) -> list[Finding]:
    document = read(Source(name, text), VENUES, {})
    return lint(document, [rule], Facts(document, VENUES, options={rule.name: options}))


def said(rule: Rule, text: str, name: str = "a.md", **options: str) -> list[str]:
    return [each.message for each in found(rule, text, name, **options)]


def mended(rule: Rule, text: str) -> str:
    source = Source("a.md", text)
    return fix(source, lambda each: read(each, VENUES, {}), [rule], lambda each: Facts(each, VENUES), unsafe=True).text


@pytest.mark.parametrize("url", ["#a", "#A", "#user-content-a", "#b-1", "#top", "#%C3%A9t%C3%A9", "#old", "#x-y"])
def test_a_link_to_a_heading_or_a_named_tag_arrives(url: str) -> None:
    text = (
        "---\ntitle: x\n---\n# A\n\n## B\n\n## B\n\n## Été\n\n<h3>x [Y](u)\n</h3>\n\n"
        f"<a id=old href='{url}'>z</a>\n\n- [One]({url})\n\n<!-- <a href='#no'> --> `[x](#no)`\n"
    )

    assert said(DeadAnchor(), text) == []


@pytest.mark.parametrize(
    "text",
    [
        "[x](#b)",
        "![x](#b)",
        "<img src='#b'>",
        "<a href='#b'>",
        '<a href="#b">x</a>',
        "[x][1]\n\n[1]: #b",
        "| a |\n|-|\n| [x](#b) |",
    ],
)
def test_every_link_wherever_it_stands_is_looked_at(text: str) -> None:
    assert said(DeadAnchor(), f"# Apple\n\n{text}\n") == ["no heading makes '#b'"]


def test_spaces_before_badges_at_the_end_of_a_heading_are_not_counted() -> None:
    assert said(DeadAnchor(), "# A [![x](u)](v) ![y](w)\n\n[x](#a) [y](#a-) [z](#a--)\n") == []


def missed(text: str, name: str, files: Given) -> list[str]:
    """Return what of ``files``, which lie beside the list, is said not to be there."""
    document = read(Source(name, text), VENUES, {})
    return [each.message for each in lint(document, [DeadAnchor()], Facts(document, VENUES, files=files))]


def test_a_file_that_is_not_there_is_told_where_another_is() -> None:
    text = (
        "[a](../a%20b.md?raw=true#x) [b](/a%20b.md) [c](c.png) [d](/d/) [e](nan) [f](example.org/f) [g](mailto:g@h.i)\n"
    )

    assert missed(text, "list.md", Given({"a b.md": "", "docs/list.md": text}, "docs")) == [
        "there is no file 'c.png' beside the list",
        "there is no file '/d/' in the repository",
    ]


@pytest.mark.parametrize(("name", "reports"), [("list.md", 0), ("README.md", 1)])
def test_no_file_is_missed_by_a_list_that_was_copied_alone(name: str, reports: int) -> None:
    alone = Given({name: ""}, in_repository=False)

    assert len(missed("[c](c.png) [d](/d/e.md)\n", name, alone)) == reports


def test_no_file_is_missed_by_a_list_that_lies_nowhere() -> None:
    assert said(DeadAnchor(), "[c](c.png) [d](/d/e.md)\n", "README.md") == []


def test_records_have_no_anchors() -> None:
    document = Document(Source("a.bib", "[x](#b)"), is_markdown=False)

    assert lint(document, [DeadAnchor()], Facts(document, VENUES)) == []


def test_a_label_is_mended_in_html_and_left_alone_where_it_is_written_otherwise() -> None:
    html = "- 2018-ICML-[Title](https://arxiv.org/abs/1) <a href='https://example.org/0'>code</a>\n"
    bold = "- 2018-ICML-[Title](https://arxiv.org/abs/1) [**code**](https://example.org/0)\n"

    assert mended(OffStyleLabel(), USUAL + html) == USUAL + html.replace(">code<", ">Code<")
    assert said(OffStyleLabel(), USUAL + bold) == []


def test_what_stands_in_a_labels_bracket_stays() -> None:
    usual = USUAL.replace("[Code]", "[PyTorch(Author)]")
    line = "- 2018-ICML-[Title](https://arxiv.org/abs/1) [[{}]](https://example.org/0)\n".replace("]](", "](").replace(
        "/0)", "/0)]"
    )

    assert mended(OffStyleLabel(), usual + line.format("Pytorch(official)")) == usual + line.format("PyTorch(official)")
    assert mended(OffStyleLabel(), usual + line.format("Keras(official)")) == usual + line.format("Keras(official)")


@pytest.mark.parametrize(
    ("line", "right"),
    [
        ("[Code](u)", "[[Code](u)]"),
        ("([Code](u))", "[[Code](u)]"),
        ("([Code](u)) `F`", "[[Code](u)] `F`"),
        ("[Code](u), [Slides](v)", None),
        ("([Code](u), [Slides](v), [Video](w))", None),
        ("(with [Code](u))", None),
        ("and see [Code](u)", None),
        ("[Code](u) of others", None),
        ("\\[[Code](u)\\]", None),
        ("[[Code](u)](x", None),
        ("<a href='u'>Code</a>", None),
        ("[**Code**](u)", None),
    ],
)
def test_brackets_are_put_around_a_link_that_stands_for_itself(line: str, right: str | None) -> None:
    line = f"- 2018-ICML-[Title](https://arxiv.org/abs/1) {line}\n"
    wanted = line if right is None else f"- 2018-ICML-[Title](https://arxiv.org/abs/1) {right}\n"

    assert mended(OffStyleBrackets(), USUAL + line) == USUAL + wanted


def test_a_link_with_a_cell_to_itself_needs_no_brackets() -> None:
    rows = f"\n{TABLE}| [Title](https://arxiv.org/abs/1) | ICML | [Code](https://example.org/0) |\n"

    assert said(OffStyleBrackets(), USUAL + rows) == []


def test_other_forms_of_links_than_brackets_are_no_convention_of_brackets() -> None:
    assert said(OffStyleBrackets(), USUAL.replace("[[Code]", "[**[Code]").replace(")]\n", ")**]\n")) == []
    assert mended(OffStyleBrackets(), ROUND + USUAL[: USUAL.index("\n") + 1]).count("[[") == 0


@pytest.mark.parametrize(
    ("line", "right"),
    [
        ("[One](u://1) [Code](u://2) [code](u://2)", "[One](u://1) [Code](u://2)"),
        (
            "[One](u://1) [[Code](u://2)] ([Code](u://2)) [[Slides](u://3)]",
            "[One](u://1) [[Code](u://2)] [[Slides](u://3)]",
        ),
        ("[One](u://1) [Code](u://2), [Code](u://2)", None),
        ("[One](u://1) [[Code](u://2)] and [Code](u://2)", None),
        ("[One](u://1) [[Code](u://2)] [[Code](u://2) of others]", None),
        ("[One](u://1) [[Code](u://2)] [[Code][2]]\n\n[2]: u://2", None),
    ],
)
def test_a_repeated_link_goes_only_where_nothing_else_is_lost(line: str, right: str | None) -> None:
    line = line.replace("u://", "https://example.org/")
    wanted = (right or line).replace("u://", "https://example.org/")

    assert len(said(RepeatedLink(), f"- 2018-ICML-{line}\n")) == 1
    assert mended(RepeatedLink(), f"- 2018-ICML-{line}\n") == f"- 2018-ICML-{wanted}\n"


def test_a_list_in_which_many_links_are_repeated_means_it() -> None:
    labels = ("Code", "Slides", "Video", "Poster")
    text = "".join(
        f"- 2018-ICML-[T{n}](https://example.org/{n}) [[{each}](https://example.org/{n})]\n"
        for n, each in enumerate(labels)
    )

    assert said(RepeatedLink(), text) == []


def test_links_within_the_page_may_be_repeated() -> None:
    assert said(RepeatedLink(), "- 2018-ICML-[One](https://example.org/1) [[a](#a)] [[b](#a)]\n") == []


@pytest.mark.parametrize(
    ("wrong", "right"),
    [
        ("https://example.org/1]", "https://example.org/1"),
        ("https://example.org/1;", "https://example.org/1"),
        ("(https://example.org/1)", "https://example.org/1"),
        ("https://example.org/a_(b)", "https://example.org/a_(b)"),
        ("https://example.org/Inc.", "https://example.org/Inc."),
        ("https://example.org/1\ufeff", "https://example.org/1"),
        ("1801.00001", "https://arxiv.org/abs/1801.00001"),
        ("1899.00001", "1899.00001"),
        ("https://example.org/1?u=https://example.org/2", "https://example.org/1?u=https://example.org/2"),
    ],
)
def test_what_was_copied_with_an_address_goes(wrong: str, right: str) -> None:
    assert mended(MalformedUrl(), f"- 2019-ICML-[One](<{wrong}>)\n") == f"- 2019-ICML-[One](<{right}>)\n"


def test_two_addresses_in_one_are_told_and_not_mended() -> None:
    (one,) = found(MalformedUrl(), "- 2019-ICML-[One](https://example.org/1.pdfhttps://example.org/2)\n")

    assert one.message.endswith("is two addresses in one")
    assert one.fix is None


@pytest.mark.parametrize("title", ["T5", "Paper", "The Short Name of Three"])
def test_a_name_a_label_and_a_page_of_many_share_addresses(title: str) -> None:
    text = "- 2018-ICML-[Pruning Gradually with Patience](https://example.org/1)\n"
    other = f"- 2019-ICML-[{title}](https://example.org/1)\n"
    third = "- 2019-ICML-[Quantizing Suddenly without Warning](https://example.org/1)\n"

    assert len(said(SharedUrl(), text + other)) == (len(title.split()) > 2)
    assert said(SharedUrl(), text + "- 2017-ICML-[Growing a Very Small Student](https://example.org/1)\n" + third) == []


def test_links_without_a_place_are_reported_at_their_entry_or_not_at_all() -> None:
    links = (Link("Code", "https://example.org"), Link("Code", "https://example.org"))
    document = Document(Source("a.md", "x" * 9), entries=(Entry(Span(2, 9), links=links),))

    assert [each.span for each in RepeatedLink().check(document, Facts(document, VENUES))] == [Span(2, 9)]
    assert list(OffStyleLabel().check(document, Facts(document, VENUES))) == []


def test_a_heading_without_words_has_an_anchor_too() -> None:
    assert anchors(["", ""]) == ["#", "#-1"]
