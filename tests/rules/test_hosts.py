"""What the rules about hosts do in doubt, and what their tables of facts must hold."""

from __future__ import annotations

from pathlib import Path

import pytest

from awesome_merge.linting import lint
from awesome_merge.model import Finding
from awesome_merge.reading import read
from awesome_merge.rules import insecure_url, off_form_url, suspicious_host
from awesome_merge.rules.base import Facts, Rule
from awesome_merge.rules.insecure_url import InsecureUrl
from awesome_merge.rules.off_form_url import OffFormUrl
from awesome_merge.rules.suspicious_host import SuspiciousHost
from awesome_merge.tables import table
from awesome_merge.text import Source
from awesome_merge.venues import Venues

VENUES = Venues.load()
USUAL = "".join(
    f"- 2018-ICML-[Title {n}](https://arxiv.org/abs/1801.0000{n}) [[Code](https://example.org/{n})]\n"
    for n in range(1, 10)
)


def found(rule: Rule, text: str, name: str = "a.md", **options: str) -> list[Finding]:
    document = read(Source(name, text), VENUES, {})
    return lint(document, [rule], Facts(document, VENUES, options={rule.name: options}))


def said(rule: Rule, text: str, name: str = "a.md", **options: str) -> list[str]:
    return [each.message for each in found(rule, text, name, **options)]


@pytest.mark.parametrize("rule", [insecure_url, off_form_url, suspicious_host])
def test_every_row_about_hosts_has_a_source_that_a_person_can_open(rule: object) -> None:
    rows = table(Path(str(rule.__file__)).with_suffix(".toml"))  # type: ignore[attr-defined]

    assert [row for kind in rows.values() for row in kind if not row["source"].startswith("https://")] == []


@pytest.mark.parametrize(
    ("url", "page"),
    [
        ("https://sci-hub.se/10.1234/abcd.5", "https://doi.org/10.1234/abcd.5"),
        ("https://dl.acm.org.ezproxy.example.edu/doi/1", "https://dl.acm.org/doi/1"),
        ("https://www-nature-com.proxy.example.edu/1", "https://www.nature.com/1"),
        ("https://xueshu.baidu.com/1", None),
        ("https://example-org.ezproxy.example.edu/1", None),
        ("https://www.google.com/url?q=https://example.org/1&sa=D", "https://example.org/1"),
        (
            "https://webcache.googleusercontent.com/search?q=cache:abcdefghijkl:https://example.org/1",
            "https://example.org/1",
        ),
    ],
)
def test_the_page_itself_is_named_where_the_address_tells_it(url: str, page: str | None) -> None:
    (message,) = said(SuspiciousHost(), f"- [One]({url})\n")

    assert message.partition("the page itself is ")[2] == (page or "")


@pytest.mark.parametrize(
    "url",
    [
        "https://google.com/maps",
        "https://link.zhihu.com/?a=b",
        "https://1.2.3.example.org/",
        "1.2.3.4",
        "https://proxyexample.org",
    ],
)
def test_hosts_that_only_look_like_them_are_not_suspected(url: str) -> None:
    assert said(SuspiciousHost(), f"- [One]({url})\n") == []


def test_an_address_of_a_reference_is_not_mended() -> None:
    line = "- 2018-ICML-[One][1]\n\n[1]: {}\n"

    for rule, url in (
        (SuspiciousHost(), "http://cn.arxiv.org/abs/1801.00001"),
        (InsecureUrl(), "http://arxiv.org/abs/1801.00001"),
        (OffFormUrl(), "https://arxiv.org/pdf/1801.00001"),
    ):
        assert [each.fix for each in found(rule, USUAL + line.format(url))] == [None]


@pytest.mark.parametrize(
    ("page", "pdf"),
    [
        ("https://openreview.net/forum?id=a-b", "https://openreview.net/pdf?id=a-b"),
        (
            "https://openaccess.thecvf.com/content/X/html/Y_paper.html",
            "https://openaccess.thecvf.com/content/X/papers/Y_paper.pdf",
        ),
        ("https://proceedings.mlr.press/v9/a9b.html", "https://proceedings.mlr.press/v9/a9b/a9b.pdf"),
        (
            "https://papers.nips.cc/paper/2021/hash/ab12-Abstract.html",
            "https://papers.nips.cc/paper/2021/file/ab12-Paper.pdf",
        ),
    ],
)
def test_a_page_and_its_pdf_lead_to_one_another(page: str, pdf: str) -> None:
    for form, given in (("page", pdf), ("pdf", page)):
        (one,) = found(OffFormUrl(), f"- 2018-ICML-[One]({given})\n", form=form)

        assert one.fix is not None
        assert one.fix.edits[0].text == (page if form == "page" else pdf)
        assert one.message.endswith("(the configuration says so)")


def test_a_pdf_beside_its_page_is_meant() -> None:
    line = "- 2018-ICML-[One](https://arxiv.org/abs/1801.00001) [[Paper](https://arxiv.org/pdf/1801.00001)]\n"

    assert said(OffFormUrl(), USUAL + line) == []


def test_versions_are_pinned_where_most_are() -> None:
    pinned = USUAL.replace(") [[", "v1) [[")

    assert said(OffFormUrl(), pinned + USUAL[: USUAL.index("\n") + 1]) == []
