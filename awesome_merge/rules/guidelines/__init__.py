"""The guidelines of awesome lists, https://github.com/sindresorhus/awesome/blob/main/pull_request_template.md."""

from __future__ import annotations

from awesome_merge.rules.base import Rule
from awesome_merge.rules.guidelines.build_badge import BuildBadge
from awesome_merge.rules.guidelines.code_license import CodeLicense
from awesome_merge.rules.guidelines.double_link import DoubleLink
from awesome_merge.rules.guidelines.hard_wrapped_entry import HardWrappedEntry
from awesome_merge.rules.guidelines.inspired_note import InspiredNote
from awesome_merge.rules.guidelines.license_section import LicenseSection
from awesome_merge.rules.guidelines.misplaced_footnotes import MisplacedFootnotes
from awesome_merge.rules.guidelines.missing_badge import MissingBadge
from awesome_merge.rules.guidelines.missing_contents import MissingContents
from awesome_merge.rules.guidelines.missing_contributing import MissingContributing
from awesome_merge.rules.guidelines.missing_description import MissingDescription
from awesome_merge.rules.guidelines.missing_license import MissingLicense
from awesome_merge.rules.guidelines.missing_tagline import MissingTagline
from awesome_merge.rules.guidelines.off_brand_spelling import OffBrandSpelling
from awesome_merge.rules.guidelines.off_form_contents import OffFormContents
from awesome_merge.rules.guidelines.off_form_file_name import OffFormFileName
from awesome_merge.rules.guidelines.off_form_item import OffFormItem
from awesome_merge.rules.guidelines.off_form_title import OffFormTitle
from awesome_merge.rules.guidelines.repeated_name import RepeatedName
from awesome_merge.rules.guidelines.tagline_about_list import TaglineAboutList
from awesome_merge.rules.guidelines.unbalanced_punctuation import UnbalancedPunctuation
from awesome_merge.rules.guidelines.unfinished_conduct import UnfinishedConduct

GUIDELINES: tuple[Rule, ...] = (
    OffFormTitle(),
    MissingBadge(),
    MissingContributing(),
    UnfinishedConduct(),
    LicenseSection(),
    OffFormItem(),
    BuildBadge(),
    OffFormContents(),
    RepeatedName(),
    UnbalancedPunctuation(),
    OffBrandSpelling(),
    MissingDescription(),
    HardWrappedEntry(),
    MisplacedFootnotes(),
    CodeLicense(),
    MissingLicense(),
    MissingTagline(),
    TaglineAboutList(),
    InspiredNote(),
    MissingContents(),
    OffFormFileName(),
    DoubleLink(),
)
