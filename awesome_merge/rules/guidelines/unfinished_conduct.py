"""AM604."""

from __future__ import annotations

import json
import re
from pathlib import PurePath

from awesome_merge.rules.base import Document, Facts, Files, Finding, Invalid, Iterator, Related, Rule, Span, Valid
from awesome_merge.rules.guidelines.beside import beside, of_readme

_NAMES = ("code-of-conduct.md", "code_of_conduct.md")
_PLACEHOLDER = re.compile(r"\[INSERT (?:EMAIL ADDRESS|CONTACT METHOD)\]", re.IGNORECASE)
# The address that stands in the template which many lists began with.
_OWNER, _ADDRESS = "sindresorhus", "sindresorhus@gmail.com"
_REPOSITORY = re.compile(r"(?:github\.com[/:]|\A(?:github:)?)(?P<owner>[\w-]+)/[\w.-]+")


class UnfinishedConduct(Rule):
    """The code of conduct beside a readme says whom to write to.

    One that was copied and not finished names nobody, or somebody who knows nothing of the list.
    """

    code = "AM604"
    name = "unfinished-conduct"
    aliases = ("awesome-code-of-conduct",)
    valid = (
        Valid("# Trees\n\n- [Alder](https://example.org/alder)\n"),
        Valid("# Trees\n", files={"code-of-conduct.md": "Write to the keeper, trees@example.org.\n"}),
        Valid(
            "# Trees\n",
            files={
                "code_of_conduct.md": f"Write to {_ADDRESS}.\n",
                "package.json": '{"repository": {"url": "https://github.com/sindresorhus/trees"}}',
            },
        ),
    )
    invalid = (
        Invalid(
            "# Trees\n",
            reports=("1:1: 'code-of-conduct.md' still has '[INSERT EMAIL ADDRESS]'; put in your address",),
            files={"code-of-conduct.md": "# Conduct\n\nWrite to [INSERT EMAIL ADDRESS].\n"},
        ),
        Invalid(
            "# Trees\n",
            reports=(f"1:1: 'code-of-conduct.md' names '{_ADDRESS}', of the template; put in your address",),
            files={".github/code-of-conduct.md": f"Write to {_ADDRESS}.\n", "package.json": "[]"},
        ),
        Invalid(
            "# Trees\n",
            reports=("1:1: 'code_of_conduct.md' is empty; write whom to turn to, or remove it",),
            files={"code_of_conduct.md": ""},
        ),
    )

    def check(self, document: Document, facts: Facts) -> Iterator[Finding]:
        """Yield what is unfinished in that file, if there is one."""
        files = of_readme(document, facts)
        file = beside(files, *_NAMES)
        text = file.text if file else None
        if files is None or file is None or text is None:
            return

        def told(at: int, message: str) -> Finding:
            path = PurePath(document.source.name).parent / file.path
            return self.report(Span(0, 0), message, related=[Related(text.count("\n", 0, at) + 1, "here", str(path))])

        if not text.strip():
            yield self.report(Span(0, 0), f"'{file.name}' is empty; write whom to turn to, or remove it")
        elif found := _PLACEHOLDER.search(text):
            yield told(found.start(), f"'{file.name}' still has '{found[0]}'; put in your address")
        elif _ADDRESS in text and _owner(files) != _OWNER:
            yield told(text.index(_ADDRESS), f"'{file.name}' names '{_ADDRESS}', of the template; put in your address")


def _owner(files: Files) -> str:
    """Return who owns the repository, as its ``package.json`` or git says; empty if neither does."""
    for place in ("", "/"):
        manifest = files.text(f"{place}package.json")
        if manifest is not None and (found := _REPOSITORY.search(_declared(manifest))):
            return found["owner"]
        settings = files.text(f"{place}.git/config")
        if settings is not None and (found := re.search(r"github\.com[/:](?P<owner>[\w-]+)/", settings)):
            return found["owner"]
    return ""


def _declared(manifest: str) -> str:
    try:
        declared = json.loads(manifest)
    except ValueError:
        return ""
    repository = declared.get("repository", "") if isinstance(declared, dict) else ""
    return str(repository.get("url", "") if isinstance(repository, dict) else repository)
