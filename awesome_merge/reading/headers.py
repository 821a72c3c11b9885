"""Column headers as lists write them."""

from __future__ import annotations

import re
from enum import Enum


class Column(Enum):
    """What a table's column holds.

    ``WHOLE`` is a bullet, which holds everything; ``DETAIL`` a line or bullet
    below a title, which may hold anything but a title.
    """

    WHOLE = "whole"
    TITLE = "title"
    VENUE = "venue"
    DATE = "date"
    TYPE = "type"
    LINKS = "links"
    CODE = "code"
    AUTHORS = "authors"
    NOTES = "notes"
    NUMBER = "number"
    DETAIL = "detail"


# A header that is one of these words, in any of their languages.
_WHOLE = {
    Column.NUMBER: "# no no. nr nr. number id idx index rank stars 序号 编号",
    Column.DATE: "date year month time published 日期 时间 年份 年",
    Column.VENUE: "会议 期刊 出处",
    Column.AUTHORS: "author authors author(s) 作者",
    Column.CODE: "代码 源码",
    Column.TYPE: "类型 类别 分类 标签",
    Column.TITLE: "标题 论文 题目 名称 项目",
    Column.LINKS: "链接 资源",
}
# A header that holds one of these words; the first column that matches has it.
_PARTS = (
    (Column.VENUE, "venues? conferences? journals? publications? proceedings pub"),
    (Column.CODE, "codes? github repos? repository repositories implementations? source"),
    (Column.TYPE, "types? tags? category categories tasks? keywords?"),
    (Column.TITLE, "titles? papers? articles? names? projects? works?"),
    (Column.TITLE, "tools? library libraries datasets? courses? books? apis?"),
    (Column.LINKS, "links? urls? resources? pdf arxiv websites? homepage slides? videos? demos? bib bibtex"),
)
_EXACT = {word: column for column, words in _WHOLE.items() for word in words.split()}
_HOLDING = tuple((column, re.compile(rf"\b(?:{'|'.join(words.split())})\b")) for column, words in _PARTS)


def column(header: str) -> Column:
    """Return what a column under ``header`` holds; ``NOTES`` if its name says nothing that we know."""
    name = " ".join(header.casefold().split())
    return _EXACT.get(name) or next((found for found, words in _HOLDING if words.search(name)), Column.NOTES)
