"""What a list says (entries), what we believe of all lists (works), and what a rule found.

Nothing here reads, judges or prints.
"""

from __future__ import annotations

from awesome_merge.model.entries import (
    Abbreviation,
    Comment,
    Date,
    Distinction,
    Document,
    Entry,
    Kind,
    Legend,
    Link,
    Prose,
    Remark,
    Role,
    Section,
    Tag,
    Unread,
    VenueMention,
)
from awesome_merge.model.findings import (
    Effect,
    Finding,
    Fix,
    Related,
    Severity,
)
from awesome_merge.model.fixed import Fixed, Told, everything
from awesome_merge.model.introductions import Introduction
from awesome_merge.model.plan import SECTION_BETWEEN, Alignment, Because
from awesome_merge.model.works import (
    Conflict,
    Merged,
    OtherValue,
    Place,
    Reason,
    Saying,
    Work,
)

__all__ = [
    "SECTION_BETWEEN",
    "Abbreviation",
    "Alignment",
    "Because",
    "Comment",
    "Conflict",
    "Date",
    "Distinction",
    "Document",
    "Effect",
    "Entry",
    "Finding",
    "Fix",
    "Fixed",
    "Introduction",
    "Kind",
    "Legend",
    "Link",
    "Merged",
    "OtherValue",
    "Place",
    "Prose",
    "Reason",
    "Related",
    "Remark",
    "Role",
    "Saying",
    "Section",
    "Severity",
    "Tag",
    "Told",
    "Unread",
    "VenueMention",
    "Work",
    "everything",
]
