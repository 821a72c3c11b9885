from __future__ import annotations

import re
import unicodedata
from collections import Counter
from urllib.parse import urlsplit

import pytest
from hypothesis import given
from hypothesis import strategies as st

from awesome_merge.venues import Venue, VenueKind, Venues

VENUES = Venues.load()
ROWS = tuple(VENUES.by_name.values())
THIS_YEAR = 2026
MARKS = "oshbmaw"


def spellings(venue: Venue) -> tuple[str, ...]:
    return (venue.name, venue.full_name, *venue.aliases)


def letters(spelling: str) -> str:
    plain = unicodedata.normalize("NFKC", spelling).replace("&", "and")
    return "".join(c for c in plain if c.isalnum())


@pytest.mark.parametrize(
    ("spelling", "name"),
    [
        ("NIPS", "NeurIPS"),
        ("neurips", "NeurIPS"),
        ("Advances in Neural Information Processing Systems", "NeurIPS"),
        ("MLsys", "MLSys"),
        ("SysML", "MLSys"),
        ("SIGKDD", "KDD"),
        ("INTERSPEECH", "Interspeech"),
        ("Neural Computation", "Neural Computation"),
        ("Design, Automation & Test in Europe", "DATE"),
        ("T-PAMI", "TPAMI"),
        ("“ICML”", "ICML"),
        (" *ICLR* ", "ICLR"),
        ("ＣＶＰＲ", "CVPR"),
        ("CoRR", "arXiv"),
        ("EDBT/ICDT", "EDBT"),
        ("PLoS ONE", "PLOS ONE"),
    ],
)
def test_a_venue_is_known_by_every_name_in_every_case(spelling: str, name: str) -> None:
    assert VENUES.canonical(spelling) == name


@pytest.mark.parametrize(
    ("spelling", "name"),
    [
        ("IEEE CVPR", "CVPR"),
        ("IEEE/CVF Conference on Computer Vision and Pattern Recognition", "CVPR"),
        ("IEEE/RSJ International Conference on Intelligent Robots and Systems", "IROS"),
        ("ACM CCS", "CCS"),
        ("IEEE Micro", "IEEE Micro"),
        ("ACML", "ACML"),
        ("AAAI", "AAAI"),
    ],
)
def test_a_sponsor_in_front_may_be_left_out(spelling: str, name: str) -> None:
    assert VENUES.canonical(spelling) == name


@pytest.mark.parametrize(
    "spelling",
    ["NIPSo", "ICMLw", "CVPRW", "CVPR 2018", "NN", "NNs", "ML", "PR", "SP", "IEEE", "", "...", "MACRO", "Book"],
)
def test_marks_years_and_words_that_could_be_many_venues_are_none(spelling: str) -> None:
    assert VENUES.canonical(spelling) is None


@pytest.mark.parametrize(("name", "word"), [("DATE", "Date"), ("FAST", "fast"), ("Science", "science"), ("RSS", "rss")])
def test_a_name_that_is_also_a_word_counts_in_its_own_case_only(name: str, word: str) -> None:
    assert VENUES.canonical(name) == name
    assert VENUES.canonical(word) is None


def test_a_name_and_a_mark_never_read_as_another_venue() -> None:
    read = {name + mark: VENUES.canonical(name + mark) for name in VENUES.by_name for mark in MARKS}

    assert {written: name for written, name in read.items() if name} == {}


def test_a_row_is_found_by_its_short_name_alone() -> None:
    venue = VENUES.get("KDD")

    assert venue is not None
    assert venue.kind is VenueKind.CONFERENCE
    assert "SIGKDD" in venue.aliases
    assert VENUES.get("SIGKDD") is None


def test_the_configuration_adds_spellings_and_venues_of_its_own() -> None:
    venues = Venues.load({"Neural Info": "NIPS", "J. of Lists": "Lists", "NN": "Neural Networks"})

    assert venues.canonical("neural info") == "NeurIPS"
    assert venues.canonical("J of Lists") == "Lists"
    assert venues.canonical("LISTS") == "Lists"
    assert venues.canonical("NN") == "Neural Networks"
    assert venues.canonical("ICML") == "ICML"
    assert VENUES.canonical("NN") is None


def test_the_configuration_wins_over_the_table() -> None:
    venues = Venues.load({"MM": "Multimedia Modeling"})

    assert venues.canonical("MM") == "Multimedia Modeling"
    assert VENUES.canonical("MM") == "ACM MM"


@pytest.mark.parametrize(
    ("url", "name"),
    [
        ("https://openaccess.thecvf.com/content_cvpr_2018/html/A_B_CVPR_2018_paper.html", "CVPR"),
        ("https://openaccess.thecvf.com/content/CVPR2022/papers/A_B_CVPR_2022_paper.pdf", "CVPR"),
        ("http://openaccess.thecvf.com/content_ICCV_2019/papers/A.pdf", "ICCV"),
        ("https://www.cv-foundation.org/openaccess/content_iccv_2015/html/A.html", "ICCV"),
        ("https://openaccess.thecvf.com//content_ECCV_2018/html/A.html", "ECCV"),
        ("https://www.ecva.net/papers/eccv_2020/papers_ECCV/html/1_ECCV_2020_paper.php", "ECCV"),
        ("http://proceedings.mlr.press/v97/a19a.html", "ICML"),
        ("http://www.jmlr.org/proceedings/papers/v37/a15.html", "ICML"),
        ("https://proceedings.mlr.press/v9/a10a", "AISTATS"),
        ("http://www.jmlr.org/papers/v12/a11b.html", "JMLR"),
        ("HTTPS://Papers.NIPS.cc/paper/1-a", "NeurIPS"),
        ("//proceedings.neurips.cc:443/paper/2020/hash/a-Abstract.html", "NeurIPS"),
        ("https://proceedings.mlsys.org/paper/2020/hash/a", "MLSys"),
        ("https://aclanthology.org/P18-1001/", "ACL"),
        ("https://www.aclweb.org/anthology/P14-2001", "ACL"),
        ("https://aclanthology.org/2020.emnlp-main.1.pdf", "EMNLP"),
        ("https://aclanthology.org/2021.findings-emnlp.1/", "EMNLP Findings"),
        ("https://www.usenix.org/system/files/osdi18-a.pdf", "OSDI"),
        ("https://www.nature.com/articles/s41586-021-00001-1", "Nature"),
        ("https://www.sciencedirect.com/science/article/abs/pii/S0031320319300001", "Pattern Recognition"),
        ("https://ojs.aaai.org/index.php/AAAI/article/view/1", "AAAI"),
    ],
)
def test_a_page_of_the_proceedings_proves_the_venue(url: str, name: str) -> None:
    assert VENUES.of_url(url) == name


@pytest.mark.parametrize(
    "url",
    [
        "https://openaccess.thecvf.com/content_CVPRW_2019/html/A.html",
        "https://openaccess.thecvf.com/content/CVPR2021W/A/html/A.html",
        "https://openaccess.thecvf.com/content_cvpr_2018_workshops/w1/html/A.html",
        "https://aclanthology.org/W18-1001/",
        "https://aclanthology.org/2021.acl-srw.1/",
        "https://proceedings.mlr.press/v970/a.html",
        "https://arxiv.org/abs/1902.09574",
        "https://openreview.net/forum?id=a",
        "https://example.org/content/CVPR2021/",
        "https://https://papers.nips.cc/paper/1",
        "papers.nips.cc/paper/1",
        "#neurips",
        "https://",
        "",
    ],
)
def test_workshops_libraries_and_broken_addresses_prove_nothing(url: str) -> None:
    assert VENUES.of_url(url) is None


@given(st.text())
def test_no_text_breaks_a_look_up(text: str) -> None:
    name = VENUES.canonical(text)

    assert name is None or VENUES.get(name) is not None
    assert VENUES.of_url(text) is None or VENUES.of_url(text) in VENUES.by_name


def test_the_table_holds_the_venues_of_the_field() -> None:
    assert len(ROWS) >= 170
    assert {venue.kind for venue in ROWS} == set(VenueKind)


def test_no_spelling_belongs_to_two_venues_or_stands_twice() -> None:
    owners = Counter(
        (letters(s).casefold()) for venue in ROWS for s in {letters(s).casefold() for s in spellings(venue)}
    )

    assert [spelling for spelling, count in owners.items() if count > 1] == []


@pytest.mark.parametrize("venue", ROWS, ids=lambda venue: venue.name)
def test_every_row_is_complete_and_is_found_again(venue: Venue) -> None:
    source = urlsplit(venue.source)

    assert source.scheme in {"https", "http"}
    assert "." in source.netloc
    assert venue.first_year is None or 1850 < venue.first_year <= THIS_YEAR
    assert {VENUES.canonical(spelling) for spelling in spellings(venue)} == {venue.name}
    assert not venue.aliases or {letters(a) for a in venue.aliases}.isdisjoint({letters(venue.name)})


@pytest.mark.parametrize("venue", [v for v in ROWS if v.hosts or v.patterns], ids=lambda venue: venue.name)
def test_every_pattern_is_a_plain_host_and_an_expression_that_compiles(venue: Venue) -> None:
    for pattern in venue.patterns:
        host, slash, path = pattern.partition("/")
        assert slash
        assert re.fullmatch(r"[a-z0-9.-]+\.[a-z]+", host)
        assert not re.compile(path).match("")
    for host in venue.hosts:
        assert re.fullmatch(r"[a-z0-9.-]+\.[a-z]+", host)
        assert not host.startswith("www.")
        assert VENUES.of_url(f"https://www.{host}/any") == venue.name


def test_no_preprint_server_publishes() -> None:
    assert [v.name for v in ROWS if v.kind is VenueKind.PREPRINT_SERVER and (v.hosts or v.patterns)] == []
