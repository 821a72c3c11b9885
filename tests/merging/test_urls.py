from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from awesome_merge.merging import urls
from awesome_merge.merging.tracking import tracks


@pytest.mark.parametrize(
    ("url", "key"),
    [
        ("https://arxiv.org/abs/1902.09574v2?context=cs.LG", "arxiv:1902.09574"),
        ("http://export.arxiv.org/pdf/1902.09574.pdf", "arxiv:1902.09574"),
        ("http://192.0.2.7/pdf/1902.09574v1", "arxiv:1902.09574"),
        ("https://ar5iv.labs.arxiv.org/html/1902.09574", "arxiv:1902.09574"),
        ("https://arxiv.org/abs/cs.AI/0501001", "arxiv:cs/0501001"),
        ("https://huggingface.co/papers/2401.12345", "arxiv:2401.12345"),
        ("https://doi.org/10.48550/arXiv.1902.09574", "arxiv:1902.09574"),
        ("https://doi.org/10.1007/978-3-031-20083-0_8", "doi:10.1007/978-3-031-20083-0_8"),
        ("https://link.springer.com/content/pdf/10.1007%2Fs11263-016-0911-8.pdf", "doi:10.1007/s11263-016-0911-8"),
        ("https://dl.acm.org/doi/pdf/10.1145/3177882", "doi:10.1145/3177882"),
        ("https://www.biorxiv.org/content/10.1101/2020.01.01.123v1.full.pdf", "doi:10.1101/2020.01.01.123"),
        ("https://www.nature.com/articles/s41586-019-1234-5.pdf", "doi:10.1038/s41586-019-1234-5"),
        ("https://openreview.net/forum?id=rJqFGTslg&noteId=x", "openreview:rJqFGTslg"),
        ("https://openreview.net/pdf?noteId=x&id=rJqFGTslg", "openreview:rJqFGTslg"),
        ("https://www.aclweb.org/anthology/D16-1139.pdf", "acl:D16-1139"),
        ("https://aclanthology.org/2020.acl-main.12/", "acl:2020.acl-main.12"),
        ("https://doi.org/10.18653/v1/D16-1139", "acl:D16-1139"),
        (
            "http://openaccess.thecvf.com/content_ICCV_2017/papers/He_Some_Title_for_ICCV_2017_paper.pdf",
            "cvf:he_some_title_for_iccv_2017",
        ),
        (
            "https://openaccess.thecvf.com/content_CVPRW_2019/html/ABC/Liu_Some_CVPRW_2019_paper.html",
            "cvf:liu_some_cvprw_2019",
        ),
        ("https://www.ecva.net/papers/eccv_2020/papers_ECCV/papers/123460001.pdf", "ecva:2020/123460001"),
        ("http://proceedings.mlr.press/v97/peng19c/peng19c.pdf", "pmlr:v97/peng19c"),
        (
            "https://papers.nips.cc/paper_files/paper/1992/hash/303ed4c69846ab36c2904d3ba8573050-Abstract.html",
            "neurips:303ed4c69846ab36c2904d3ba8573050",
        ),
        ("http://papers.nips.cc/paper/7433-some-title", "neurips:7433"),
        ("https://ieeexplore.ieee.org/abstract/document/248452?casa_token=x", "ieee:248452"),
        ("https://ieeexplore.ieee.org/stamp/stamp.jsp?tp=&arnumber=248452", "ieee:248452"),
        ("https://dl.acm.org/citation.cfm?id=1150402.1150464", "acm:1150464"),
        ("https://ojs.aaai.org//index.php/AAAI/article/view/6058", "aaai:6058"),
        ("https://www.ijcai.org/proceedings/2018/0336.pdf", "ijcai:2018/336"),
        ("http://www.jmlr.org/papers/volume20/18-598/18-598.pdf", "jmlr:v20/18-598"),
        ("http://www.bmva.org/bmvc/2015/papers/paper023/paper023.pdf", "bmvc:2015/paper023"),
        ("https://www.isca-speech.org/archive/interspeech_2014/i14_1058.html", "isca:interspeech_2014/i14_1058"),
        ("https://www.sciencedirect.com/science/article/pii/S0031320320300856", "pii:S0031320320300856"),
        ("https://pubmed.ncbi.nlm.nih.gov/12345678/", "pubmed:12345678"),
        ("https://github.com/A/B.git", "github:a/b"),
        ("https://github.com/A/B/blob/main/README.md#readme", "github:a/b"),
        ("https://github.com/A/B/tree/main/tools/x", "github:a/b/tools/x"),
        ("https://gitlab.com/a/b/", "gitlab:a/b"),
        ("https://huggingface.co/datasets/a/b", "huggingface:datasets/a/b"),
    ],
)
def test_an_address_proves_what_it_identifies(url: str, key: str) -> None:
    assert urls.keys(url) == (key,)


@pytest.mark.parametrize(
    "url",
    [
        "",
        "#papers",
        "https://https://github.com/a/b",
        "http://localhost/abs/1902.09574",
        "notes.md",
        "https://arxiv.org/abs/1913.09574",
        "https://citeseerx.ist.psu.edu/viewdoc/summary?doi=10.1.1.308.2766",
        "https://github.com/topics/pruning",
        "https://github.com/a/b/blob/main/README.md#one-of-many",
        "https://example.org/abs/" + "1" * 3000,
    ],
)
def test_an_address_that_identifies_nothing_proves_nothing(url: str) -> None:
    assert urls.keys(url) == ()


def test_the_strongest_key_comes_first() -> None:
    found = urls.keys("https://huggingface.co/abs/1902.09574")

    assert found == ("arxiv:1902.09574", "huggingface:abs/1902.09574")


@pytest.mark.parametrize(
    "url",
    [
        "http://www.example.org/a/",
        "https://example.org:443/a?utm_source=x&fbclid=y",
        "HTTPS://Example.org/a#readme",
        "https://example.org/%61",
    ],
)
def test_scheme_tracking_and_the_closing_slash_make_no_other_page(url: str) -> None:
    assert urls.page(url) == "example.org/a"


@pytest.mark.parametrize("name", ["tag", "source", "context", "ref", "download", "noteId", "referrer"])
def test_a_parameter_that_may_choose_the_page_makes_another_page(name: str) -> None:
    assert urls.page(f"https://example.org/a?{name}=b") == f"example.org/a?{name}=b"


def test_what_a_parameter_means_may_depend_on_the_host() -> None:
    assert urls.page("https://openreview.net/group?referrer=b&id=c&noteId=d") == "openreview.net/group?id=c"
    assert urls.page("https://www.openreview.net/group?noteId=d") == "openreview.net/group"
    assert tracks("NOTEID", "api.OpenReview.net")
    assert not tracks("noteId", "notopenreview.net")


def test_a_part_of_a_page_is_not_the_page() -> None:
    assert urls.page("https://example.org/a#part") == "example.org/a#part"
    assert urls.page("#part") is None
    assert urls.page("notes/a.md") == "notes/a.md"
    assert urls.page("nan") is None
    assert urls.page(" ") is None


def test_every_authority_names_a_page_that_documents_it() -> None:
    assert {row.scheme for row in urls.authorities()} == set(urls.strengths())
    assert all(row.label and row.hosts for row in urls.authorities())


@given(st.text(max_size=60))
def test_no_address_is_too_strange_to_look_at(text: str) -> None:
    for url in (text, f"https://{text}", f"https://arxiv.org/{text}", f"https://example.org/10.1000/{text}"):
        assert urls.keys(url) == urls.keys(url)
        assert urls.page(url) == urls.page(url)
