from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from manner_samples import NAMES, document, like, page, section, works

from awesome_merge import api
from awesome_merge.writing.layout import GroupBy, Layout

TOOLS = [f"* [{name}](https://example.org/tools/{name}) - Grows {name.lower()} trees." for name in NAMES]
PAPERS = [
    f"{number}. **On the {name} of Trees**. *Ann Ash, Bob Beech*. ICLR {2010 + number}."
    f" [[pdf](https://example.org/papers/{name}.pdf)]"
    for number, name in enumerate(NAMES, 1)
]
CODED = [f"{line} [[code](https://github.com/trees/{at})]" for at, line in enumerate(PAPERS)]
BLOCKS = [
    f"**The Growth of {name} Under Snow**\n\n- Paper: https://arxiv.org/abs/2101.0{1000 + at}\n"
    f"- Code: https://github.com/snow/{name}"
    for at, name in enumerate(NAMES)
]
NESTED = [
    f"- **The Roots of {name} Trees (CVPR {2010 + at})**\n  - Ann Ash, Bob Beech\n"
    f"  - [[Paper]](https://example.org/roots/{name}.pdf)\n  - [[Code]](https://github.com/roots/{name})"
    for at, name in enumerate(NAMES)
]
DATED = [
    f"- ({venue} 20{10 + at}.0{at % 9 + 1}) The Leaves of {name}, [[Paper]](https://arxiv.org/abs/1{110 + at}.0100{at})"
    for at, (name, venue) in enumerate(zip(NAMES, ("arXiv", "ICML") * 5, strict=True))
]
ROWS = [
    "| Title | Venue | Type | Code |",
    "|:--|:--:|:--:|--|",
    *(
        f"| [The Bark of {name}](https://example.org/bark/{name}) | ICML | `W` | "
        f"{f'[PyTorch(Author)](https://github.com/bark/{name})' if at % 2 else '-'} |"
        for at, name in enumerate(NAMES)
    ),
]


@pytest.mark.parametrize(
    ("lines", "between"),
    [(TOOLS, "\n"), (PAPERS, "\n"), (CODED, "\n"), (BLOCKS, "\n\n"), (NESTED, "\n"), (DATED, "\n"), (ROWS, "\n")],
    ids=["tools", "papers", "code", "blocks", "nested", "dated", "table"],
)
def test_a_list_in_its_own_style_stays_as_it_is(lines: list[str], between: str) -> None:
    text = like(page("Papers", lines, between))

    assert section(text, "Papers").replace("| :-- | :--: | :--: | -- |", ROWS[1]) == between.join(lines)


marks = st.sampled_from(("-", "*", "+", "1."))
separators = st.sampled_from((" - ", ": ", " — ", " – "))
names = st.lists(st.sampled_from(NAMES), min_size=8, unique=True)


@settings(max_examples=20)
@given(mark=marks, separator=separators, named=names)
def test_lines_of_any_style_stay_as_they_are(mark: str, separator: str, named: list[str]) -> None:
    lines = [f"{mark} [{name}](https://example.org/{name}){separator}Grows {name} trees." for name in named]

    assert section(like(page("Tools", lines)), "Tools") == "\n".join(lines)


@settings(max_examples=10)
@given(named=names)
def test_works_read_back_as_the_same(named: list[str]) -> None:
    mine = page("Papers", [line for line in CODED if any(f"the {name} of" in line for name in named)])
    theirs = page("Papers", NESTED)
    before = api.merge([document(mine), document(theirs, "theirs.md")])
    after = works(like(mine, theirs))

    assert {(one.title, one.url, one.date and one.date.year) for one in after} == {
        (one.title, one.url, one.date and one.date.year) for one in before.works
    }
    assert {link.url for one in after for link in one.links} == {link.url for one in before.works for link in one.links}


def test_what_few_lines_have_otherwise_is_as_most_have_it() -> None:
    odd = "- [Kapok](https://example.org/tools/Kapok):  Grows kapok trees."
    text = like(page("Tools", [*TOOLS, odd]))

    assert section(text, "Tools").endswith("\n* [Kapok](https://example.org/tools/Kapok) - Grows kapok trees.")


def test_a_tool_of_another_list_is_written_as_the_tools_are() -> None:
    text = like(page("Tools", TOOLS), page("Tools", ["1. **[Larch](https://example.org/larch)**: Grows larches."]))

    assert "\n* [Larch](https://example.org/larch) - Grows larches.\n" in text


def test_a_paper_of_another_list_has_the_parts_labels_and_numbers_of_the_list() -> None:
    theirs = page("Papers", ["- 2009-ICML-[Larches](https://example.org/larches) [[Code](https://github.com/a/larch)]"])
    text = like(page("Papers", CODED), theirs)

    first, second, *_ = section(text, "Papers").splitlines()
    assert (
        first == "1. **Larches**. ICML 2009. [[pdf](https://example.org/larches)] [[code](https://github.com/a/larch)]"
    )
    assert second.startswith("2. **On")


def test_persons_are_named_where_the_list_names_them() -> None:
    theirs = page("Papers", ["1. **Larches.** Cy Cypress, Di Douglas. ICML 2009. [pdf](https://example.org/larches)"])
    text = like(page("Papers", PAPERS), theirs)

    assert "\n1. **Larches**. *Cy Cypress, Di Douglas*. ICML 2009. [[pdf](https://example.org/larches)]" in text


def test_parts_that_span_lines_keep_their_lines_and_indents() -> None:
    theirs = page("Papers", ["- 2009-ICML-[Larches](https://example.org/larches) [[Code](https://github.com/a/larch)]"])
    text = like(page("Papers", NESTED), theirs)

    assert (
        "\n- **Larches (ICML 2009)**\n  - [[Paper]](https://example.org/larches)\n"
        "  - [[Code]](https://github.com/a/larch)\n"
    ) in text


def test_labels_before_bare_addresses_stand_before_those_of_others() -> None:
    theirs = page("Papers", ["- [Larches](https://arxiv.org/abs/2001.00001) [[Code](https://github.com/a/larch)]"])
    text = like(page("Papers", BLOCKS, "\n\n"), theirs)

    assert "\n\n**Larches**\n\n- Paper: https://arxiv.org/abs/2001.00001\n- Code: https://github.com/a/larch\n" in text


def test_a_preprint_stands_where_the_list_names_the_server() -> None:
    theirs = page("Papers", ["- 2020.01-[Larches](https://arxiv.org/abs/2001.00001)"])

    assert "\n- (arXiv 2020.01) Larches, [[Paper]](https://arxiv.org/abs/2001.00001)\n" in like(
        page("Papers", DATED), theirs
    )


def test_rows_have_the_columns_of_the_table() -> None:
    theirs = page("Papers", ["- 2009-ICML-[Larches](https://example.org/larches) [[Code](https://github.com/a/larch)]"])
    text = like(page("Papers", ROWS), theirs)

    assert (
        "\n| [Larches](https://example.org/larches) | ICML (2009) |  | [PyTorch(Author)](https://github.com/a/larch) |"
        in text
    )


def test_venues_and_marks_are_spelled_as_the_list_spells_them() -> None:
    legend = "| Mark | Meaning |\n| -- | -- |\n| `o` | oral |\n"
    lines = [
        f"- 2016-NIPS{'o' * (at % 2)}-[The Sap of {name}](https://example.org/{name})" for at, name in enumerate(NAMES)
    ]
    mine = f"# Trees\n\n## Abbreviations\n\n{legend}\n## Papers\n\n" + "\n".join(lines) + "\n"
    theirs = page("Papers", ["1. **Larches.** NeurIPS 2019 (**oral**). [pdf](https://example.org/larches)"])
    text = like(mine, theirs)

    assert "\n- 2019-NIPSo-[Larches](https://example.org/larches)\n" in text
    assert "| `o`  | oral    |" in text


def test_what_a_heading_says_is_said_once() -> None:
    mine = "# Trees\n\n## Papers\n\n### ICLR 2019\n\n" + "".join(
        f"- [The Sap of {name}](https://example.org/papers/{name}.pdf)\n" for name in NAMES
    )
    theirs = page("Papers", ["- 2019-ICLR-[Larches](https://example.org/larches.pdf)", *DATED[:3]])
    text = like(mine + "\n### ICLR 2018\n\n- [Moss](https://example.org/moss.pdf)\n", theirs)

    assert (
        "\n- [Larches](https://example.org/larches.pdf)\n" in text.partition("\n### ICLR 2019")[2].partition("\n###")[0]
    )


def test_works_stand_in_the_order_of_their_section() -> None:
    theirs = page("Tools", ["- [Fig](https://example.org/fig) - Grows figs."])
    text = section(like(page("Tools", TOOLS), theirs), "Tools")

    assert text.index("[Elder]") < text.index("[Fig]") < text.index("[Fir]")


@pytest.mark.parametrize("newest", [True, False])
def test_dates_keep_their_order(newest: bool) -> None:
    lines = sorted(
        (line.partition(". ")[2] for line in PAPERS), key=lambda line: line.partition("ICLR ")[2], reverse=newest
    )
    theirs = page("Papers", ["- 2015-ICML-[Larches](https://example.org/larches.pdf)"])
    text = section(like(page("Papers", [f"- {line}" for line in lines]), theirs), "Papers")
    years = [line.partition("20")[2][:2] for line in text.splitlines()]

    assert len(years) == 11
    assert years == sorted(years, reverse=newest)


def test_what_another_list_adds_has_its_place_in_the_line() -> None:
    url = "https://example.org/papers/Alder.pdf"
    theirs = f"- 2011-ICLR-[On the Alder of Trees]({url}) [[Video](https://example.org/v)] `W`"
    line = section(like(page("Papers", CODED), page("Papers", [theirs])), "Papers").splitlines()[0]

    assert line.startswith(CODED[0])
    assert "[[Video](https://example.org/v)]" in line
    assert "`W`" in line


def test_groupings_other_than_by_section_are_those_of_a_normalized_list() -> None:
    text = like(page("Papers", PAPERS), layout=Layout("All", GroupBy.YEAR))

    assert "\n# All\n" in text
    assert "\n## 2020\n\n10. **On the Juniper of Trees**" in text


def test_a_list_that_was_not_merged_can_be_liked() -> None:
    liked = document(page("Tools", TOOLS))
    merged = api.merge([document(page("Other", ["- [Larch](https://example.org/larch): Grows larches."]), "theirs.md")])

    assert "\n* [Larch](https://example.org/larch) - Grows larches.\n" in api.write_like(merged, liked)


def test_definitions_of_the_list_come_along_where_they_are_needed() -> None:
    lines = [f"{line} ![free][Icon]" for line in TOOLS]
    text = like(page("Tools", lines) + "\n[Icon]: https://example.org/icon.svg\n[Other]: https://example.org/other\n")

    assert text.endswith("\n\n[Icon]: https://example.org/icon.svg\n")
    assert section(text, "Tools") == "\n".join(lines)


def test_badges_of_a_repository_are_made_for_others() -> None:
    def line(name: str) -> str:
        badge = f"![Stars](https://img.shields.io/github/stars/trees/{name})"
        return f"- [{name}](https://github.com/trees/{name}) {badge} - Grows {name} trees."

    text = like(
        page("Tools", [line(name) for name in NAMES]),
        page(
            "Tools",
            ["* [Larch](https://github.com/trees/Larch): Grows Larch trees.", "* [Moss](https://example.org/m): Moss."],
        ),
    )

    assert line("Larch") in text
    assert "[Moss](https://example.org/m) - Moss." in text


def test_what_would_be_read_as_another_work_stays_normalized() -> None:
    theirs = page(
        "Tools", ["- [Larch](https://example.org/larch) [[Code](https://github.com/a/larch)] - Grows larches."]
    )
    text = like(page("Tools", TOOLS), theirs)

    assert [one.description for one in works(text) if one.title == "Larch"] == ["Grows larches."]
    assert "https://github.com/a/larch" in text


def test_a_list_without_entries_gives_no_manner() -> None:
    merged = api.merge([document(page("Tools", TOOLS[:3]))])

    assert "- [Alder](https://example.org/tools/Alder) - Grows alder trees." in api.write_like(
        merged, document("", "no.md")
    )
