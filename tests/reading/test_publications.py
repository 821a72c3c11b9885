"""Phrases that say where and when a work was published."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from awesome_merge.reading import publications
from awesome_merge.reading.publications import Publication
from awesome_merge.venues import Venues

VENUES = Venues.load()


def said(publication: Publication | None) -> str:
    """Return what a publication says in one line: venue, date, distinctions and rank, with bars between."""
    if publication is None:
        return "nothing"
    date = publication.date
    dated = f"{date.year}" + (f".{date.month}" if date.month else "") if date else None
    return " | ".join(filter(None, [publication.venue, dated, *publication.distinctions, publication.rank]))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("ICML'2015", "ICML | 2015"),
        ("CVPR '16", "CVPR | 2016"),
        ("CVPR' 19", "CVPR | 2019"),
        ("SenSys ’16", "SenSys | 2016"),
        ("NIPS-19 workshop", "NIPS | 2019 | workshop"),
        ("20191119 NIPS-19 workshop", "NIPS | 2019.11 | workshop"),
        ("NIPSo", "nothing"),
        ("NIPSo 2017", "NIPSo | 2017"),
        ("ICLR-W", "ICLR | workshop"),
        ("CVPRW 2019", "CVPR | 2019 | workshop"),
        ("ABCDW 2019", "ABCDW | 2019"),
        ("NeurIPS Workshop 2022", "NeurIPS | 2022 | workshop"),
        ("NeurIPS'24 Workshop", "NeurIPS | 2024 | workshop"),
        ("NeurIPS Deep Days Workshop 2015", "NeurIPS | 2015 | workshop | Deep Days Workshop"),
        ("ICML Workshop on Small Nets, 2018", "ICML | 2018 | workshop | Workshop on Small Nets"),
        ("ICML 2018 Workshop on Small Nets", "ICML | 2018 | workshop | on Small Nets"),
        ("Small Nets Workshop @ NIPS'16", "NIPS | 2016 | workshop | Small Nets Workshop"),
        ("ICML 2015 deep forest workshop", "ICML | 2015 | workshop | deep forest workshop"),
        ("ICML 2015 SN4X: Small nets workshop", "ICML | 2015 | workshop | SN4X: Small nets workshop"),
        ("arXiv:1406.1078 / EMNLP 2014", "EMNLP | 2014"),
        ("EMNLP 2014 / arXiv:1406.1078", "EMNLP | 2014"),
        ("XYZ Technical Report, 2001", "2001 | XYZ Technical Report"),
        ("J. of Small Nets, 2003", "J. of Small Nets | 2003"),
        ("J. of Machine Learning Research, 2003", "J. of Machine Learning Research | 2003"),
        ("Int. Conf. on Small Nets, 2003", "Int. Conf. on Small Nets | 2003"),
        ("计算机学报, 2012", "计算机学报 | 2012"),
        ("Commun. ACM 55, 3 (2012), 11-19", "Commun. ACM | 2012"),
        ("SN4X@ICLR 2019", "ICLR | 2019 | workshop | SN4X"),
        ("2022-12-13, CVPR 2023", "CVPR | 2023"),
        ("CVPR 2014 - Jun 2014", "CVPR | 2014.6"),
        ("CVPR 2021 Oral", "CVPR | 2021 | oral"),
        ("AAAI 2020 (Oral)", "AAAI | 2020 | oral"),
        ("NeurIPS (Best)", "NeurIPS | best paper"),
        ("ICLR 2018 (TOP 5%)", "ICLR | 2018 | TOP 5%"),
        ("CVPR 2019 Best Paper Finalist", "CVPR | 2019 | Best Paper Finalist"),
        ("ICLR 2018, under review", "ICLR | 2018 | under review"),
        ("Submitted to ICLR 2017", "ICLR | 2017 | Submitted to"),
        ("NAACL'24 Industry Track", "NAACL | 2024 | Industry Track"),
        ("Findings of EMNLP 2022", "Findings of EMNLP | 2022"),
        ("EMNLP'23 Findings", "EMNLP Findings | 2023"),
        ("ACL (Findings) 2021", "ACL (Findings) | 2021"),
        ("ICML 2023 Findings", "ICML | 2023 | Findings"),
        ("arXiv 26.04", "arXiv | 2026.4"),
        ("arxiv 1810", "arxiv | 2018.10"),
        ("arXiv 2021.08", "arXiv | 2021.8"),
        ("arXiv", "arXiv"),
        ("arXiv 4512", "arXiv"),
        ("arXiv preprint arXiv:1606.09549 (2016)", "arXiv preprint | 2016"),
        ("ICML. Vol. 14. 2014", "ICML | 2014"),
        ("SSCI. IEEE, 2018", "SSCI | 2018"),
        ("XYZW. IEEE, 2018", "XYZW | 2018"),
        ("IEEE Signal Processing Magazine 29.6 (2012): 82-97", "IEEE Signal Processing Magazine | 2012"),
        (
            "2013 IEEE international conference on acoustics, speech and signal processing. IEEE, 2013",
            "IEEE international conference on acoustics, speech and signal processing | 2013",
        ),
        ("International Conference on Widgets 12 (2013)", "International Conference on Widgets | 2013"),
        ("Proc. of the 30th ICML, 2013", "Proc. of the 30th ICML | 2013"),
        ("In the 30th ICML, 2013", "ICML | 2013"),
        ("IEEE Trans. Cybernetics 2019", "IEEE Trans. Cybernetics | 2019"),
        (
            "International Conference on Machine Learning (ICML) 2013",
            "International Conference on Machine Learning | 2013",
        ),
        ("EMNLP 18", "EMNLP | 2018"),
        ("ACL'23 Outstanding", "ACL | 2023 | Outstanding"),
        ("ICLR SN4XY 2019", "ICLR SN4XY | 2019"),
        ("Remote Sensing.", "Remote Sensing"),
        ("Remote Sensing", "nothing"),
        ("Nature.", "nothing"),
        (
            "Proceedings of the IEEE Conference on Computer Vision and Pattern Recognition. 2015.",
            "Proceedings of the IEEE Conference on Computer Vision and Pattern Recognition | 2015",
        ),
        ("EDBT/ICDT 2020", "EDBT/ICDT | 2020"),
        ("KDD/ICML 2006", "KDD/ICML | 2006"),
        ("Small Net Days, ICML 2020", "nothing"),
        ("Small Net Days 2019, ICML 2020", "ICML | 2020 | Small Net Days"),
        ("ICML 2020, ICCV 2021", "nothing"),
        ("Nature, 2015", "Nature | 2015"),
        ("Nature", "nothing"),
        ("2018 CVPR", "CVPR | 2018"),
        ("2018 ABC", "ABC | 2018"),
        ("2018.02 ABC", "nothing"),
        ("CVPR21", "CVPR | 2021"),
        ("CVPR45", "nothing"),
        ("TPAMI99", "TPAMI | 1999"),
        ("PAMI(2014)", "PAMI | 2014"),
        ("@CVPR2015", "CVPR | 2015"),
        ("T-PAMI '19 Paper", "T-PAMI | 2019"),
        ("3DV 2019", "3DV | 2019"),
        ("Machine Learning 2011", "Machine Learning | 2011"),
        ("Journal of Things 2011", "Journal of Things | 2011"),
        ("MobiCASE 2021", "MobiCASE | 2021"),
        ("ABC2021", "ABC | 2021"),
        ("PhD thesis, 2014", "2014 | PhD thesis"),
        ("Preprint 2022", "2022 | Preprint"),
        ("2022", "2022"),
        ("oral", "oral"),
        ("(CVPR 2020)", "CVPR | 2020"),
    ],
)
def test_a_phrase_that_is_all_of_a_text_is_read(text: str, expected: str) -> None:
    assert said(publications.whole(text, VENUES)) == expected


@pytest.mark.parametrize(
    "text",
    [
        "",
        "-",
        "Demo",
        "Fall 2014",
        "Berg, 2022",
        "Berg and Dahl, 2022",
        "Pruning in 2020",
        "AB-XY04",
        "AB75",
        "#ICML",
        "FPT",
        "COVID-19",
        "UNIV 3 of 7",
        "arxiv.org/abs/1606.09549",
        "ICML " * 50,
        "深度学习, 2012",
        "IEEE, -Mar",
    ],
)
def test_other_texts_say_nothing(text: str) -> None:
    assert publications.whole(text, VENUES) is None


@pytest.mark.parametrize(
    ("text", "expected", "rest"),
    [
        ("ICML'2015 Small nets", "ICML | 2015", " Small nets"),
        ("(CVPR 2020) Small nets", "CVPR | 2020", " Small nets"),
        ("[ICLR 2018 Oral] Small nets", "ICLR | 2018 | oral", " Small nets"),
        ("[ABC 2018] Small nets", "ABC | 2018", " Small nets"),
        ("ABC'24 Small nets", "ABC | 2024", " Small nets"),
        ("ABC 2024: Small nets", "ABC | 2024", ": Small nets"),
        ("2018.08 Small nets", "2018.8", " Small nets"),
        ("2018: small nets", "2018", ": small nets"),
        ("Nature, 2015: small nets", "Nature | 2015", ": small nets"),
        ("CVPR: Small nets", "CVPR", ": Small nets"),
        ("ICLR 2018 Accepted papers", "ICLR | 2018", " Accepted papers"),
        ("20191119 NIPS-19 workshop Small nets", "NIPS | 2019.11 | workshop", " Small nets"),
        ("ICLR'24-spotlight Small nets", "ICLR | 2024 | spotlight", " Small nets"),
        ("CVPR 2020 Workshop on Nets: one", "CVPR | 2020 | workshop", " on Nets: one"),
    ],
)
def test_a_phrase_before_a_title_ends_where_the_title_begins(text: str, expected: str, rest: str) -> None:
    found = publications.leading(text, VENUES)

    assert found is not None
    assert (said(found), text[found.end :]) == (expected, rest)


@pytest.mark.parametrize(
    "text",
    [
        "Deep Learning 2018 is",
        "ImageNet 2012 winner",
        "ABC 2024 small nets",
        "ABC2024: small nets",
        "AB 251 (2015): A course",
        "Oral history",
        "Nature is small.",
        "ICML-based nets",
        "Machine Learning 2011 review",
    ],
)
def test_words_of_a_title_are_no_phrase_before_it(text: str) -> None:
    assert publications.leading(text, VENUES) is None


@pytest.mark.parametrize(
    ("text", "expected", "before"),
    [
        ("Anna Berg, CVPR 2020", "CVPR | 2020", "Anna Berg, "),
        ("Small nets. ICML, 2017.", "ICML | 2017", "Small nets. "),
        ("A. Berg et al. Nature 2015.", "Nature | 2015", "A. Berg et al. "),
        ("Small nets (CVPR2018 oral)", "CVPR | 2018 | oral", "Small nets "),
        ("Small nets @CVPR2015", "CVPR | 2015", "Small nets @"),
        ("Small nets - ICLR", "ICLR", "Small nets - "),
        ("Small nets, arXiv:1502.06796.", "arXiv", "Small nets, "),
        ("Small nets. 2018", "2018", "Small nets. "),
        ("Small nets. Nature.", "Nature", "Small nets. "),
        ("Small nets. Remote Sensing.", "Remote Sensing", "Small nets. "),
        ("Small nets, 2018", "2018", "Small nets, "),
        ('"Small nets", ABC, 2021', "ABC | 2021", '"Small nets", '),
        ("Small nets. ABC 2017.", "ABC | 2017", "Small nets. "),
        ("Small nets, Journal of Nets, 2017", "Journal of Nets | 2017", "Small nets, "),
        ("Nets. In Proceedings of the 3rd Conference on Nets, 2019, pp. 1-10.", "Conference on Nets | 2019", "Nets. "),
        ("CVPR 2020", "CVPR | 2020", ""),
    ],
)
def test_a_phrase_behind_a_title_begins_behind_a_separator(text: str, expected: str, before: str) -> None:
    found = publications.trailing(text, VENUES)

    assert found is not None
    assert (said(found), text[: found.start]) == (expected, before)


@pytest.mark.parametrize(
    "text",
    [
        "Small nets",
        "Small nets 2018",
        "Small Nets in 2020",
        "Rust - UNIX, ABCD 2020",
        "Reads JSON, XML, ACL",
        "Supports RSS",
        "Reads maps, Remote Sensing",
        "ImageNet 2012",
        "https://arxiv.org/abs/1606.09549",
        "First developer conference at 2018",
        "Small nets. We tell of small nets at AAAI 2024",
    ],
)
def test_words_of_a_title_are_no_phrase_behind_it(text: str) -> None:
    assert publications.trailing(text, VENUES) is None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Journal of Nets, 3(2), 11-19.", "Journal of Nets"),
        ("In Proc. of the 3rd Conference on Nets (CON '12). ACM, Oslo", "Conference on Nets | 2012"),
        ("Nature", "Nature"),
        ("Small Nets", "nothing"),
        ("of nets and others", "nothing"),
        ("ICML 2012 " * 30, "nothing"),
    ],
)
def test_where_only_a_publication_can_stand_its_year_may_be_elsewhere(text: str, expected: str) -> None:
    assert said(publications.behind("A. Berg. Nets. " + text, 15, VENUES)) == expected


def test_spellings_of_the_configuration_are_venues_too() -> None:
    venues = Venues.load({"Small Net Days": "SND"})

    assert said(publications.whole("Small Net Days", VENUES)) == "nothing"
    assert said(publications.whole("SND", venues)) == "SND"
    assert said(publications.trailing("Nets. Small Net Days, 2020", venues)) == "Small Net Days | 2020"


@pytest.mark.parametrize("read", [publications.whole, publications.leading, publications.trailing])
@given(text=st.text(alphabet="ICMLicml '’-.,()[]12089oWw@/X") | st.text())
def test_everything_stands_where_it_says(read: Callable[[str, Venues], Publication | None], text: str) -> None:
    found = read(text, VENUES)

    if found is not None:
        assert 0 <= found.start <= found.end <= len(text)
        assert found.venue_at is None or text.startswith(found.venue or "", found.venue_at)
        assert found.date is None or found.start <= found.date.start < found.date.end <= found.end


@pytest.mark.parametrize("read", [publications.whole, publications.leading, publications.trailing])
@pytest.mark.parametrize("piece", ["A", "(", " ", "ICML ", "ICML, 2015. ", "Journal of ", "In the ", "IEEE ", "2015-"])
def test_a_million_characters_cost_linear_time(read: Callable[[str, Venues], Publication | None], piece: str) -> None:
    text = piece * (1_000_000 // len(piece))
    found = read(text, VENUES)

    assert found is None or found.end <= len(text)
