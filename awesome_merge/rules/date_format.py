"""AM209."""

from __future__ import annotations

from awesome_merge.rules.base import (
    Document,
    Edit,
    Facts,
    Finding,
    Fix,
    Invalid,
    Iterator,
    Option,
    Rule,
    Valid,
)
from awesome_merge.style import DATE_FORMS, DateForm, forms_of

_USUAL = "".join(
    f"- 2018.{month:02}-[Title {month}](https://example.org/{month})\n" for month in (1, 2, 3, 4, 5, 6, 11)
)


class DateFormat(Rule):
    """Dates with a month all have the form that most of the list's dates have.

    ``2018.8`` among ``2018.08`` sorts behind ``2018.11``, and a search for
    the month misses it.
    """

    code = "AM209"
    name = "date-format"
    fix = "Safe: the date is written in the form that the list usually has."
    options = (
        Option(
            "form",
            tuple(form.name for form in DATE_FORMS),
            "The form of dates with a month; where nothing is said, the one that three quarters of them have.",
        ),
    )
    valid = (
        Valid(
            _USUAL
            + "- 2018.08-[Another Title](https://example.org/8)\n- 2018-ICML-[A Year](https://example.org/9)\n- [Undated](https://example.org/10)\n"
        ),
        Valid("- 2018.08-[Too Few](https://example.org/1)\n- 2018.9-[For a Majority](https://example.org/2)\n"),
    )
    invalid = (
        Invalid(
            _USUAL + "- 2018.8-[Another Title](https://example.org/8)\n",
            reports=("8:3: '2018.8' is '2018.08' in this list (7 of 8 dates)",),
            fixed=_USUAL + "- 2018.08-[Another Title](https://example.org/8)\n",
        ),
        Invalid(
            _USUAL.replace("2018.0", "2018.") + "- 2018.08-[Another Title](https://example.org/8)\n",
            reports=("8:3: '2018.08' is '2018.8' in this list (7 of 8 dates)",),
            fixed=_USUAL.replace("2018.0", "2018.") + "- 2018.8-[Another Title](https://example.org/8)\n",
        ),
    )

    def check(self, document: Document, facts: Facts) -> Iterator[Finding]:
        """Yield the dates that are in another form than the list's."""
        wanted = _wanted(self, facts)
        for entry in document.entries if wanted else ():
            date = entry.date
            if wanted is None or date is None or date.span is None:
                continue
            form, because = wanted
            forms = forms_of(document, date)
            if forms and form not in forms:
                right = form.write(date)
                message = f"'{document.source[date.span]}' is '{right}' {because}"
                yield self.report(date.span, message, fix=Fix((Edit(date.span, right),)))


def _wanted(rule: Rule, facts: Facts) -> tuple[DateForm, str] | None:
    """Return the form that dates should have, and whose word that is."""
    named = facts.option(rule, "form")
    if named is not None:
        return next(form for form in DATE_FORMS if form.name == named), "in the configuration"
    usual = facts.style.date_form
    return (usual.form, f"in this list ({usual.votes} of {usual.of} dates)") if usual else None
