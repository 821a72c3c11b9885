"""What a curator is told: one file for each rule, named after it.

Nothing here runs a rule: that is the engine's work.
"""

from __future__ import annotations

from awesome_merge.rules.base import Rule
from awesome_merge.rules.broken_link_text import BrokenLinkText
from awesome_merge.rules.conflict_marker import ConflictMarker
from awesome_merge.rules.conflicting_entry import ConflictingEntry
from awesome_merge.rules.conflicting_mark import ConflictingMark
from awesome_merge.rules.date_contradicts_id import DateContradictsId
from awesome_merge.rules.date_format import DateFormat
from awesome_merge.rules.dead_anchor import DeadAnchor
from awesome_merge.rules.duplicate_entry import DuplicateEntry
from awesome_merge.rules.empty_link import EmptyLink
from awesome_merge.rules.empty_section import EmptySection
from awesome_merge.rules.guidelines import GUIDELINES
from awesome_merge.rules.heading_level import HeadingLevel
from awesome_merge.rules.insecure_url import InsecureUrl
from awesome_merge.rules.malformed_url import MalformedUrl
from awesome_merge.rules.markdown import MARKDOWN
from awesome_merge.rules.missing_separator import MissingSeparator
from awesome_merge.rules.off_form_url import OffFormUrl
from awesome_merge.rules.off_style_brackets import OffStyleBrackets
from awesome_merge.rules.off_style_entry import OffStyleEntry
from awesome_merge.rules.off_style_label import OffStyleLabel
from awesome_merge.rules.out_of_order import OutOfOrder
from awesome_merge.rules.possible_duplicate import PossibleDuplicate
from awesome_merge.rules.pseudo_heading import PseudoHeading
from awesome_merge.rules.repeated_link import RepeatedLink
from awesome_merge.rules.repeated_prefix import RepeatedPrefix
from awesome_merge.rules.shared_url import SharedUrl
from awesome_merge.rules.spelled_out_mark import SpelledOutMark
from awesome_merge.rules.stale_contents import StaleContents
from awesome_merge.rules.stray_text import StrayText
from awesome_merge.rules.suspicious_host import SuspiciousHost
from awesome_merge.rules.table_shape import TableShape
from awesome_merge.rules.title_punctuation import TitlePunctuation
from awesome_merge.rules.tracking_parameter import TrackingParameter
from awesome_merge.rules.undeclared_mark import UndeclaredMark
from awesome_merge.rules.unknown_venue import UnknownVenue
from awesome_merge.rules.unread_item import UnreadItem
from awesome_merge.rules.unused_ignore import UnusedIgnore
from awesome_merge.rules.unused_mark import UnusedMark
from awesome_merge.rules.venue_alias import VenueAlias
from awesome_merge.rules.venue_contradicts_url import VenueContradictsUrl
from awesome_merge.rules.wrong_count import WrongCount
from awesome_merge.rules.year_contradicts_section import YearContradictsSection

RULES: tuple[Rule, ...] = (
    UnreadItem(),
    EmptyLink(),
    BrokenLinkText(),
    StrayText(),
    RepeatedPrefix(),
    TableShape(),
    MissingSeparator(),
    TitlePunctuation(),
    ConflictMarker(),
    UndeclaredMark(),
    UnusedMark(),
    SpelledOutMark(),
    ConflictingMark(),
    VenueAlias(),
    UnknownVenue(),
    VenueContradictsUrl(),
    DateContradictsId(),
    DateFormat(),
    YearContradictsSection(),
    MalformedUrl(),
    SuspiciousHost(),
    TrackingParameter(),
    InsecureUrl(),
    OffFormUrl(),
    OffStyleLabel(),
    OffStyleBrackets(),
    DeadAnchor(),
    DuplicateEntry(),
    PossibleDuplicate(),
    SharedUrl(),
    ConflictingEntry(),
    RepeatedLink(),
    OutOfOrder(),
    OffStyleEntry(),
    PseudoHeading(),
    HeadingLevel(),
    StaleContents(),
    EmptySection(),
    WrongCount(),
    *sorted((*GUIDELINES, *MARKDOWN), key=lambda rule: rule.code),
    UnusedIgnore(),
)
