"""What a curator is told: one file for each rule, named after it.

Nothing here runs a rule: that is the engine's work.
"""

from __future__ import annotations

from awesome_merge.rules.base import Rule
from awesome_merge.rules.date_format import DateFormat
from awesome_merge.rules.duplicate_entry import DuplicateEntry
from awesome_merge.rules.empty_link import EmptyLink
from awesome_merge.rules.malformed_url import MalformedUrl
from awesome_merge.rules.repeated_prefix import RepeatedPrefix
from awesome_merge.rules.shared_url import SharedUrl
from awesome_merge.rules.spelled_out_mark import SpelledOutMark
from awesome_merge.rules.tracking_parameter import TrackingParameter
from awesome_merge.rules.undeclared_mark import UndeclaredMark
from awesome_merge.rules.unread_item import UnreadItem
from awesome_merge.rules.unused_mark import UnusedMark
from awesome_merge.rules.venue_alias import VenueAlias

RULES: tuple[Rule, ...] = (
    UnreadItem(),
    EmptyLink(),
    RepeatedPrefix(),
    UndeclaredMark(),
    UnusedMark(),
    SpelledOutMark(),
    VenueAlias(),
    DateFormat(),
    MalformedUrl(),
    TrackingParameter(),
    DuplicateEntry(),
    SharedUrl(),
)
