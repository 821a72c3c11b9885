"""Column headers as lists write them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import Enum, IntEnum

from awesome_merge import labels
from awesome_merge.model import Role


class Column(Enum):
    """What a table's column holds.

    ``WHOLE`` is a bullet, which holds everything; ``DETAIL`` a line or bullet
    below a title, which may hold anything but a title; ``NAME`` a short name
    beside the title; ``OTHER`` what no header tells.
    """

    WHOLE = "whole"
    TITLE = "title"
    NAME = "name"
    VENUE = "venue"
    DATE = "date"
    TYPE = "type"
    TOPIC = "topic"
    LINKS = "links"
    AUTHORS = "authors"
    NOTES = "notes"
    NUMBER = "number"
    OTHER = "other"
    DETAIL = "detail"


class Rank(IntEnum):
    """How surely a header speaks of titles: not at all, of names, of works, of titles."""

    NONE = 0
    NAME = 1
    WORK = 2
    TITLE = 3


@dataclass(frozen=True, slots=True)
class Header:
    """What a header says of its column.

    Attributes:
        role: what its links lead to; None if the header does not tell.
    """

    column: Column
    rank: Rank = Rank.NONE
    role: Role | None = None


_VOCABULARY = (
    (Column.TITLE, Rank.TITLE, "title titles 标题 题目 题名"),
    (Column.TITLE, Rank.WORK, "paper papers article articles work works reference references 论文 文章 文献"),
    (
        Column.NAME,
        Rank.NAME,
        """
        name names model models method methods approach approaches algorithm algorithms dataset datasets benchmark
        benchmarks project projects tool tools library libraries framework frameworks package packages software app
        apps service services product products platform platforms system systems network networks architecture course
        courses book books api apis metric metrics detector acronym tutorial tutorials survey surveys
        名称 名字 模型 方法 项目 数据集 工具 课程 书名 书籍 框架 平台 系统 算法
        """,
    ),
    (Column.VENUE, Rank.WORK, "publication publications"),
    (Column.VENUE, Rank.NONE, "venue venues conference conferences conf journal journals proceedings pub"),
    (Column.VENUE, Rank.NONE, "会议 期刊 出处"),
    (Column.DATE, Rank.NONE, "date dates year years month time published released 日期 时间 年份 年月 年"),
    (Column.AUTHORS, Rank.NONE, "author authors instructor instructors speaker speakers lecturer lecturers 作者 讲师"),
    (Column.TYPE, Rank.NONE, "type types tag tags category categories 类型 类别 分类 标签"),
    (Column.TOPIC, Rank.NONE, "task tasks keyword keywords topic topics area areas field fields domain domains"),
    (Column.TOPIC, Rank.NONE, "subject modality modalities 任务 关键词 领域 方向"),
    (Column.LINKS, Rank.NONE, "link links url urls repositories implementations 链接 资源 地址"),
    (Column.NUMBER, Rank.NONE, "# no nr number id idx index rank star stars 序号 编号 排名"),
    (
        Column.NOTES,
        Rank.NONE,
        """
        description descriptions desc abstract introduction intro detail details note notes comment comments summary
        remark remarks bio about feature features highlights size license language institute institution organization
        organisation affiliation company updated update commit
        简介 描述 说明 介绍 备注 摘要 内容 特点 机构 大小 单位
        """,
    ),
)
_WORDS = {word: (column, rank) for column, rank, words in _VOCABULARY for word in words.split()}
# Chinese does not part its words, so there they are sought within the run.
_RUN = re.compile("|".join(sorted((word for word in _WORDS if not word.isascii()), key=len, reverse=True)))
_WORD = re.compile(r"[^\W\d_]+|#")
_SEPARATOR = re.compile(r"[/&+,;|()\[\]、，；（）\n]|\b(?:and|or)\b|[和与及]")
# ``Published in`` asks for a place, ``Published`` for a time.
_PLACES = {"in", "at"}
_OF = re.compile(r"\b(?:of|for)\b")


def header(text: str) -> Header:
    """Return what a column under ``text`` holds.

    The last word counts: a *project page* is a page, a *paper title* a title.
    Of several parts, ``Title & Authors``, the one that speaks of titles
    counts, and of ``Year / Venue`` the venue, beside which a year may stand.
    """
    parts = [found for part in _SEPARATOR.split(text.casefold()) if (found := _part(part))]
    if not parts:
        return Header(Column.OTHER)
    best = max(parts, key=lambda found: (found.rank, found.column is Column.VENUE))
    return best if len(parts) == 1 else Header(best.column, best.rank)


def _part(text: str) -> Header | None:
    before = _OF.split(text)[0]
    words = _WORD.findall(before if _WORD.search(before) else text)
    if words and words[-1] in _PLACES:
        return Header(Column.VENUE)
    for word in reversed(words):
        known = _WORDS.get(word)
        if known is None and labels.is_label(word):
            known = Column.LINKS, Rank.NONE
        if known is None and (run := _RUN.findall(word)):
            known = _WORDS[run[-1]]
        if known and not (known[0] is Column.NUMBER and before != text):
            role = labels.role(text, "")
            return Header(*known, None if role is Role.OTHER else role)
    return None
