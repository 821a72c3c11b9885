from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest
from hypothesis import given
from hypothesis import strategies as st

import awesome_merge.labels
from awesome_merge.labels import LABEL_WORDS, is_label, role
from awesome_merge.model import Role

TABLES: dict[str, list[dict[str, Any]]] = tomllib.loads(
    Path(awesome_merge.labels.__file__).with_suffix(".toml").read_text(encoding="utf-8")
)
ELSEWHERE = "https://example.org/a"


@pytest.mark.parametrize(
    ("label", "expected"),
    [
        ("Paper", Role.PAPER),
        ("pdf", Role.PAPER),
        ("OpenReview", Role.PAPER),
        ("DOI", Role.PAPER),
        ("arXiv", Role.PREPRINT),
        ("Code", Role.CODE),
        ("`GitHub`", Role.CODE),
        ("Code ⭐", Role.CODE),
        (":octocat: code", Role.CODE),
        ("Code #2", Role.CODE),
        ("TensorFlow", Role.CODE),
        ("Project Page", Role.PROJECT),
        ("Dataset", Role.DATA),
        ("YouTube", Role.VIDEO),
        ("PPT", Role.SLIDES),
        ("poster", Role.POSTER),
        ("Colab", Role.DEMO),
        ("Blog", Role.POST),
        ("Reddit discussion", Role.POST),
        ("Hugging Face", Role.MODEL),
        ("BibTeX", Role.BIBTEX),
        ("GitHub badge", Role.BADGE),
        ("supp", Role.OTHER),
        ("论文", Role.PAPER),
        ("代码", Role.CODE),
        ("数据集", Role.DATA),
        ("解读", Role.POST),
    ],
)
def test_a_whole_label_decides(label: str, expected: Role) -> None:
    assert role(label, ELSEWHERE) is expected


@pytest.mark.parametrize(
    ("label", "expected"),
    [
        ("PyTorch(Author)", Role.CODE),
        ("Caffe Code", Role.CODE),
        ("PyTorch Reimpl. #1", Role.CODE),
        ("Code: Some Tool", Role.CODE),
        ("2018 TPAMI version", Role.VERSION),
        ("2016 TPAMI version: A Longer Title of a Video Paper", Role.VERSION),
        ("Extension1", Role.VERSION),
        ("arXiv extension", Role.VERSION),
        ("blog (in Chinese)", Role.POST),
        ("model weights v2", Role.MODEL),
        ("ICLR poster", Role.POSTER),
        ("论文解读：第一部分", Role.POST),
        ("中文项目页", Role.PROJECT),
    ],
)
def test_a_word_before_the_first_colon_decides_in_a_longer_label(label: str, expected: Role) -> None:
    assert role(label, ELSEWHERE) is expected


@pytest.mark.parametrize(
    ("label", "url", "expected"),
    [
        ("", "https://github.com/a/b", Role.CODE),
        ("a/b", "HTTPS://WWW.GitLab.com/a/b", Role.CODE),
        ("link", "https://arxiv.org/abs/1902.09574", Role.PREPRINT),
        ("here", "https://export.arxiv.org/abs/1902.09574", Role.PREPRINT),
        ("Similar topic: one more code", "https://openreview.net/forum?id=a", Role.PAPER),
        ("1st-2018-NIPSw", "https://user.github.io/a", Role.PROJECT),
        ("x", "//youtu.be/a", Role.VIDEO),
        ("x", "https://colab.research.google.com/a", Role.DEMO),
        ("x", "https://huggingface.co/datasets/a", Role.DATA),
        ("x", "https://huggingface.co/a/b", Role.MODEL),
        ("x", "https://img.shields.io/a.svg", Role.BADGE),
        ("x", "https://kaggle.com/a", Role.OTHER),
        ("x", ELSEWHERE, Role.OTHER),
        ("x", "not an address", Role.OTHER),
    ],
)
def test_the_host_decides_where_the_label_says_nothing(label: str, url: str, expected: Role) -> None:
    assert role(label, url) is expected


def test_a_word_of_a_title_does_not_make_a_publishers_page_a_video() -> None:
    assert role("Learned Video Recognition", "https://arxiv.org/abs/1902.09574") is Role.PREPRINT
    assert role("Learned Video Recognition", ELSEWHERE) is Role.VIDEO
    assert role("conference paper", "https://arxiv.org/abs/1902.09574") is Role.PAPER
    assert role("code", "https://arxiv.org/abs/1902.09574") is Role.CODE


def test_a_long_label_is_a_title_and_its_words_say_nothing() -> None:
    short = " ".join(["word"] * (LABEL_WORDS - 1) + ["video"])

    assert role(short, ELSEWHERE) is Role.VIDEO
    assert role(f"one {short}", ELSEWHERE) is Role.OTHER


@pytest.mark.parametrize(
    "text",
    [
        "pdf",
        "code",
        "Code",
        "arXiv",
        "paper",
        "Project Page",
        "video",
        "GitHub",
        "slides",
        "website",
        "demo",
        "bib",
        "link",
        "Code #2",
        "PyTorch(Author)",
        "TensorFlow(3rd)",
        "TF+PT(Author)",
        "Caffe Code",
        "Official code",
        "code (in construction)",
        "PyTorch Reimpl. #1",
        "blog (in Chinese)",
        "Data & Code",
        "arXiv link",
        "Slides (PDF)",
        "论文",
        "论文地址",
    ],
)
def test_a_bare_label_is_no_title(text: str) -> None:
    assert is_label(text)


@pytest.mark.parametrize(
    "text",
    [
        "TensorFlow",
        "YouTube",
        "Hugging Face",
        "PyTorch Lightning",
        "TensorFlow Models",
        "PyTorch Torch",
        "Papers with Code",
        "Code Review",
        "Video Recognition",
        "unofficial",
        "Learning to Code",
        "Papers",
        "2018",
        "",
    ],
)
def test_a_name_or_a_title_is_no_label(text: str) -> None:
    assert not is_label(text)


@given(st.text(), st.text())
def test_every_link_has_a_role(label: str, url: str) -> None:
    assert role(label, url) in Role
    assert is_label(label) in {True, False}


@given(st.sampled_from(TABLES["labels"]))
def test_every_label_of_the_table_gives_its_role_in_any_case(row: dict[str, Any]) -> None:
    expected = Role(row["role"]) if "role" in row else Role.OTHER

    assert role(row["label"].upper(), ELSEWHERE) is expected
    assert is_label(row["label"].title()) is not row.get("named", False)


@pytest.mark.parametrize("table", sorted(TABLES))
def test_every_row_has_a_source_and_no_row_stands_twice(table: str) -> None:
    key = {"labels": "label", "hosts": "host"}.get(table, "word")
    names = [row[key] for row in TABLES[table]]

    assert len(names) == len(set(names))
    for row in TABLES[table]:
        source = urlsplit(row["source"])
        assert source.scheme in {"https", "http"}
        assert "." in source.netloc
        assert set(row) <= {key, "role", "named", "source"}


def test_every_role_can_be_said_by_a_label() -> None:
    assert {Role(row["role"]) for row in TABLES["labels"] if "role" in row} == set(Role)
