from __future__ import annotations

import pytest
from list_makers import VENUES, document, tool

from awesome_merge.merging.claims import claims
from awesome_merge.merging.merge import merge
from awesome_merge.merging.verdicts import Answer, judge
from awesome_merge.model import Document, Entry

IINA = "https://github.com/iina/iina"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (tool("IINA", IINA), tool("IINA", "https://iina.io/")),
        (tool("Vite", "https://github.com/vitejs/vite"), tool("vite", "https://vite.dev")),
        (tool("Link Liar", "https://github.com/halo/LinkLiar"), tool("LinkLiar", "https://halo.github.io/LinkLiar/en")),
        (tool("aria2", "https://github.com/aria2/aria2"), tool("aria2", "https://aria2.github.io")),
        (tool("Snipaste", "https://zh.snipaste.com"), tool("Snipaste", "https://www.snipaste.com/download/")),
        (tool("Notion", "https://www.notion.so/zh-cn"), tool("Notion", "http://notion.so/")),
        (tool("Safari", "https://apple.com/cn/safari"), tool("Safari", "https://www.apple.com/safari/index.html")),
    ],
)
def test_a_project_is_one_at_its_repository_and_its_site_and_in_every_language(one: Entry, other: Entry) -> None:
    first, second = claims([document("a.md", one), document("b.md", other)])

    assert judge(first, second).answer is judge(second, first).answer is Answer.SAME


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (tool("Slack", "https://github.com/slack-go/slack"), tool("Slack", "https://slack.com")),
        (tool("bun", "https://github.com/uptrace/bun"), tool("bun", "https://bun.sh")),
        (tool("Focus", "https://masterbuilders.io"), tool("Focus", "https://meaningful-things.com/focus")),
        (tool("Maestro", "https://maestro.dev"), tool("Maestro", "https://runmaestro.ai")),
        (tool("IINA", IINA), tool("IINA Plus", "https://iina.io/")),
        (tool("IINA", IINA), tool("IINA", "https://github.com/other/iina")),
        (tool("LinkLiar", "https://github.com/halo/LinkLiar"), tool("LinkLiar", "https://halo.github.io/other")),
        (tool("Reddit", "https://www.reddit.com/r/flask"), tool("Reddit", "https://www.reddit.com/r/node")),
        (tool("go", "https://github.com/go/go"), tool("go", "https://go.dev")),
    ],
)
def test_a_name_and_an_address_that_bears_it_are_not_enough(one: Entry, other: Entry) -> None:
    first, second = claims([document("a.md", one), document("b.md", other)])

    assert judge(first, second).answer is not Answer.SAME


def test_two_addresses_in_one_list_are_two_projects() -> None:
    first, second = claims([document("a.md", tool("IINA", IINA), tool("IINA", "https://iina.io/"))])

    assert judge(first, second).answer is not Answer.SAME


def test_two_lists_that_both_say_two_projects_mean_two() -> None:
    site = tool("IINA", "https://iina.io/")
    lists = [document("a.md", tool("iina", IINA), site), document("b.md", tool("IINA", IINA), site)]

    assert _said_by(lists) == [2, 2]
    assert _said_by([lists[0], document("c.md", site)]) == [1, 2]
    assert _said_by([document("c.md", site), document("d.md", tool("iina", IINA))]) == [2]


def _said_by(lists: list[Document]) -> list[int]:
    return sorted(len(work.said_by) for work in merge(lists, VENUES).works)
