"""Slips of Markdown that matter to lists: what a page does not show as it was meant, or two ways to write one thing."""

from __future__ import annotations

from awesome_merge.rules.base import Rule
from awesome_merge.rules.markdown.emphasis_as_heading import EmphasisAsHeading
from awesome_merge.rules.markdown.heading_punctuation import HeadingPunctuation
from awesome_merge.rules.markdown.lazy_quote import LazyQuote
from awesome_merge.rules.markdown.mixed_bullets import MixedBullets
from awesome_merge.rules.markdown.mixed_emphasis import MixedEmphasis
from awesome_merge.rules.markdown.off_style_heading import OffStyleHeading
from awesome_merge.rules.markdown.open_table_row import OpenTableRow
from awesome_merge.rules.markdown.repeated_punctuation import RepeatedPunctuation
from awesome_merge.rules.markdown.several_titles import SeveralTitles
from awesome_merge.rules.markdown.shell_dollars import ShellDollars
from awesome_merge.rules.markdown.undefined_reference import UndefinedReference
from awesome_merge.rules.markdown.unformatted_markdown import UnformattedMarkdown
from awesome_merge.rules.markdown.unneeded_label import UnneededLabel
from awesome_merge.rules.markdown.unused_definition import UnusedDefinition
from awesome_merge.rules.markdown.wide_hard_break import WideHardBreak
from awesome_merge.rules.markdown.wrong_number import WrongNumber

MARKDOWN: tuple[Rule, ...] = (
    UndefinedReference(),
    UnusedDefinition(),
    EmphasisAsHeading(),
    OffStyleHeading(),
    HeadingPunctuation(),
    WideHardBreak(),
    OpenTableRow(),
    MixedBullets(),
    MixedEmphasis(),
    WrongNumber(),
    RepeatedPunctuation(),
    LazyQuote(),
    ShellDollars(),
    SeveralTitles(),
    UnneededLabel(),
    UnformattedMarkdown(),
)
