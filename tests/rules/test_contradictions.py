"""What the rules on venues, marks and dates do in doubt, beyond the examples that they show to curators."""

from __future__ import annotations

import pytest

from awesome_merge.linting import fix, lint
from awesome_merge.model import Date, Document, Entry, Finding, Unread, VenueMention
from awesome_merge.reading import read
from awesome_merge.reading.document import IN_SENTENCES
from awesome_merge.rules.base import Facts, Rule
from awesome_merge.rules.conflicting_mark import ConflictingMark
from awesome_merge.rules.date_contradicts_id import DateContradictsId
from awesome_merge.rules.date_format import DateFormat
from awesome_merge.rules.spelled_out_mark import SpelledOutMark
from awesome_merge.rules.unknown_venue import UnknownVenue
from awesome_merge.rules.unread_item import UnreadItem
from awesome_merge.rules.venue_alias import VenueAlias
from awesome_merge.rules.venue_contradicts_url import VenueContradictsUrl
from awesome_merge.rules.year_contradicts_section import YearContradictsSection
from awesome_merge.text import Source, Span
from awesome_merge.venues import Venues

VENUES = Venues.load()
CVPR = "https://openaccess.thecvf.com/content/CVPR2022/html/A_One_CVPR_2022_paper.html"
CVPRW = "https://openaccess.thecvf.com/content/CVPR2022W/X/html/A_One_CVPRW_2022_paper.html"
USUAL = "".join(f"- 2018.{m:02}-[Title {m}](https://arxiv.org/abs/18{m:02}.00001)\n" for m in range(1, 9))
NEURIPS = "".join(f"- 2019-NeurIPS-[Title {n}](https://example.org/{n})\n" for n in range(8))


def a_list(text: str) -> Document:
    return read(Source("a.md", text), VENUES, {})


def found(rule: Rule, text: str, options: dict[str, str] | None = None) -> list[Finding]:
    document = a_list(text)
    return lint(document, [rule], Facts(document, VENUES, options={rule.name: options or {}}))


def mended(rule: Rule, text: str) -> str:
    source = Source("a.md", text)
    return fix(source, lambda one: read(one, VENUES, {}), [rule], lambda d: Facts(d, VENUES), unsafe=True).text


def test_words_at_odds_with_a_mark_are_one_rules_to_report() -> None:
    text = "> `o` for oral, `s` for spotlight.\n\n- 2021-CVPRo-[One](https://example.org/1) (Spotlight)\n"

    assert len(found(ConflictingMark(), text)) == 1
    assert found(SpelledOutMark(), text) == []


@pytest.mark.parametrize(("second", "conflicts"), [("Filter", 0), ("filter pruning and more", 0), ("Federated", 1)])
def test_a_meaning_may_be_told_again_in_fewer_or_more_words(second: str, conflicts: int) -> None:
    legend = "| Type | `F` |\n| --- | --- |\n| Explanation | {} |\n\n"
    text = legend.format("Filter pruning") + "- [One](https://example.org/1) `F`\n\n" + legend.format(second)

    assert len(found(ConflictingMark(), text)) == conflicts


@pytest.mark.parametrize(
    ("venue", "right"),
    [
        ("NeruIPS", "NeurIPS"),
        ("NeurlPSS", "NeurIPS"),
        ("Neuro", "Neuro"),
        ("MACRO", "MICRO"),
        ("ICSAI", "ICSAI"),
        ("Workshop on Everything", "Workshop on Everything"),
    ],
)
def test_a_slip_is_near_to_one_name_only(venue: str, right: str) -> None:
    line = f"- 2020-{venue}-[Another](https://example.org/98)\n"

    assert mended(UnknownVenue(), NEURIPS + line) == NEURIPS + line.replace(venue, right)


@pytest.mark.parametrize("venue", ["NeruIPS", "MACRO"])
def test_what_is_written_again_and_again_is_meant(venue: str) -> None:
    lines = "".join(f"- 2020-{venue}-[Another {n}](https://example.org/a{n})\n" for n in range(2))

    assert found(UnknownVenue(), NEURIPS + lines) == []


def test_where_most_venues_are_unknown_nothing_is_said_of_one() -> None:
    lines = "".join(f"- 2020-Xyzzy{n}-[Another {n}](https://example.org/a{n})\n" for n in range(9))

    assert found(UnknownVenue(), NEURIPS + lines + "- 2020-NeruIPS-[One](https://example.org/b)\n") == []


@pytest.mark.parametrize(
    ("venue", "url"),
    [
        ("PMLR", "https://proceedings.mlr.press/v70/cortes17a.html"),
        ("COLING", "https://aclanthology.org/2024.lrec-main.940"),
        ("EMNLP", "https://aclanthology.org/2022.findings-emnlp.280.pdf"),
        ("arXiv", CVPR),
        ("TPAMI", "https://example.org/1"),
    ],
)
def test_a_page_may_be_a_series_a_joint_conferences_or_a_later_publications(venue: str, url: str) -> None:
    assert found(VenueContradictsUrl(), f"- 2022-{venue}-[One]({url})\n") == []


def test_one_page_of_the_venue_is_enough() -> None:
    text = f"- 2022-CVPR-[One]({CVPRW}) [[Paper]({CVPR})]\n"

    assert found(VenueContradictsUrl(), text) == []


def test_a_venue_that_stands_in_a_heading_is_reported_at_the_link() -> None:
    text = "## ICCV 2021\n\n" + "".join(f"- [Title {n}]({CVPR}?{n})\n" for n in range(2))

    assert [(each.span.start, each.fix) for each in found(VenueContradictsUrl(), text)] == [
        (text.index(CVPR), None),
        (text.rindex(CVPR), None),
    ]


@pytest.mark.parametrize("legend", ["", "> `o` for oral.\n\n", "> `w` for workshop.\n\n"])
def test_a_workshop_is_marked_only_where_the_legend_has_a_letter_and_the_name_can_take_it(legend: str) -> None:
    text = f"{legend}- 2022-CVPR-[One]({CVPRW})\n- 2022-CVPRosb-[Two]({CVPRW})\n"

    assert mended(VenueContradictsUrl(), text) == text.replace("CVPR-[", "CVPRw-[" if "w" in legend else "CVPR-[")


def test_a_workshop_in_a_heading_is_not_mended() -> None:
    text = f"> `w` for workshop.\n\n## CVPR 2022\n\n- [One]({CVPRW})\n- [Two]({CVPR})\n"

    assert [each.fix for each in found(VenueContradictsUrl(), text)] == [None]


@pytest.mark.parametrize(
    ("line", "number"),
    [
        ("- 2018.01-[On Hold](https://arxiv.org/abs/1802.00009)", 0),
        ("- 2018.01-[Slip](https://arxiv.org/abs/1803.00009)", 1),
        ("- 2018-01-15-[With Its Day](https://arxiv.org/abs/1804.00009)", 0),
        ("- 2018.01-ICML-[Published](https://arxiv.org/abs/1809.00009)", 0),
        ("- 2018.01-[Old](https://arxiv.org/abs/hep-th/9901001)", 0),
        ("- 2018.01-[Two](https://arxiv.org/abs/1809.00009) [[Paper](https://arxiv.org/abs/1810.00009)]", 0),
        ("- 2018.01-[None](https://example.org/1)", 0),
    ],
)
def test_only_a_number_well_after_the_date_contradicts_it(line: str, number: int) -> None:
    assert len(found(DateContradictsId(), f"{USUAL}{line}\n")) == number


def test_a_date_with_a_day_is_reported_and_not_mended() -> None:
    usual = "".join(f"- [Title {m}](https://arxiv.org/abs/18{m:02}.00001) (2018-{m:02}-15)\n" for m in range(1, 9))
    reports = found(DateContradictsId(), usual + "- [Another](https://arxiv.org/abs/1906.00001) (2018-06-15)\n")

    assert [(each.message, each.fix) for each in reports] == [
        ("'2018-06-15' is before arXiv:1906.00001, which is of 2019.06", None)
    ]


def test_a_date_without_a_place_is_not_reported() -> None:
    entries = tuple(
        Entry(Span(0, 9), url=f"https://arxiv.org/abs/18{m:02}.00001", date=Date(2018, min(m, 8))) for m in range(1, 11)
    )
    document = Document(Source("a.md", "x" * 9), entries=entries)

    assert lint(document, [DateContradictsId()], Facts(document, VENUES)) == []


def test_where_dates_are_mostly_not_the_numbers_nothing_is_said() -> None:
    later = "".join(f"- 2018.12-[Late {m}](https://arxiv.org/abs/18{m:02}.00002)\n" for m in range(1, 9))

    assert found(DateContradictsId(), USUAL + later + "- 2017.01-[One](https://arxiv.org/abs/1801.00009)\n") == []


def test_the_configuration_may_say_how_dates_are_written() -> None:
    text = "- 2018.8-[One](https://example.org/1)\n- 2018.12-[Two](https://example.org/2)\n"
    reports = found(DateFormat(), text, {"form": "YYYY-MM"})

    assert [each.message for each in reports] == [
        "'2018.8' is '2018-08' in the configuration",
        "'2018.12' is '2018-12' in the configuration",
    ]


def test_a_date_that_a_heading_says_has_no_form() -> None:
    document = Document(Source("a.md", "x" * 9), entries=(Entry(Span(0, 9), date=Date(2018, 8)),))

    assert DateFormat().name in Facts(document, VENUES, options={"date-format": {"form": "YYYY.MM"}}).options
    assert lint(document, [DateFormat()], Facts(document, VENUES, options={"date-format": {"form": "YYYY.MM"}})) == []


@pytest.mark.parametrize("heading", ["Before 2019", "2018-2019", "2010s", "2019 and 2018", "Papers"])
def test_a_heading_of_several_years_contradicts_none(heading: str) -> None:
    entries = "".join(f"- 2019-ICML-[Title {n}](https://example.org/{n})\n" for n in range(9))

    assert found(YearContradictsSection(), f"## {heading}\n\n{entries}- 2018-ICML-[One](https://example.org/9)\n") == []


def test_a_section_that_is_mostly_of_other_years_contradicts_none() -> None:
    whole = "## 2019\n\n" + "".join(f"- 2019-ICML-[Title {n}](https://example.org/{n})\n" for n in range(20))
    mixed = "\n## 2018\n\n- 2017-ICML-[A](https://example.org/a)\n- 2018-ICML-[B](https://example.org/b)\n"

    assert found(YearContradictsSection(), whole + mixed) == []


def test_a_year_of_no_heading_names_its_own_line() -> None:
    text = "".join(f"2019-{n}\n" for n in range(9))
    entries = tuple(
        Entry(Span(7 * n, 7 * n + 6), ("2019",), date=Date(2019 if n else 2018, span=Span(7 * n, 7 * n + 4)))
        for n in range(9)
    )
    document = Document(Source("a.md", text), entries=entries)

    assert [each.related[0].line for each in YearContradictsSection().check(document, Facts(document, VENUES))] == [1]


@pytest.mark.parametrize(
    ("years", "number"),
    [
        (("2016-NIPS", "2017-NIPS", "2018-NIPS", "2018-NeurIPS", "2019-NeurIPS"), 0),
        (("2016-NIPS", "2019-NIPS", "2019-NeurIPS", "2020-NeurIPS", "2021-NeurIPS"), 1),
        (("2016-NIPS", "2017-NeurIPS", "2019-NeurIPS", "2020-NeurIPS"), 1),
        (("2016-NIPS", "2017-NIPS", "2019-NIPS", "2020-NeurIPS"), 1),
    ],
)
def test_a_conference_may_have_the_name_of_its_time(years: tuple[str, ...], number: int) -> None:
    text = "".join(f"- {year}-[Title {n}](https://example.org/{n})\n" for n, year in enumerate(years))

    assert len(found(VenueAlias(), text)) == number


def test_another_conferences_spellings_are_not_a_matter_of_the_renaming() -> None:
    text = "".join(
        f"- {head}-[Title {n}](https://example.org/{n})\n"
        for n, head in enumerate(("2016-NIPS", "2019-NeurIPS", "2019-MLsys", "2020-MLSys", "2021-MLSys"))
    )

    assert [each.message for each in found(VenueAlias(), text)] == ["'MLsys' is 'MLSys' in this list (2 of 3)"]


@pytest.mark.parametrize(
    ("usual", "other", "number"),
    [
        ("NAACL", "NAACL-HLT", 0),
        ("TIP", "IEEE-TIP", 1),
        ("Advances in Neural Information Processing Systems", "NeurIPS", 0),
    ],
)
def test_a_joint_conference_and_a_short_name_beside_full_ones_are_let_be(usual: str, other: str, number: int) -> None:
    lines = "".join(f"- 2019-{usual}-[Title {n}](https://example.org/{n})\n" for n in range(3))

    assert len(found(VenueAlias(), f"{lines}- 2019-{other}-[Another](https://example.org/9)\n")) == number


def test_advice_is_no_unread_item() -> None:
    unread = (Unread(Span(0, 4), IN_SENTENCES), Unread(Span(5, 9), "neither a title nor a link"))
    document = Document(Source("a.md", "x" * 9), unread=unread)

    assert [each.span for each in lint(document, [UnreadItem()], Facts(document, VENUES))] == [Span(5, 9)]


def test_a_venue_without_a_place_is_no_slip() -> None:
    venues = [*["NeurIPS"] * 8, "NeruIPS"]
    entries = tuple(Entry(Span(0, 9), venue=VenueMention(v, "", VENUES.canonical(v))) for v in venues)
    document = Document(Source("a.md", "x" * 9), entries=entries)

    assert lint(document, [UnknownVenue()], Facts(document, VENUES)) == []
