from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from ruamel.yaml import YAML
from scratch_lists import BROKEN, NO_LIST, REPOSITORY, SOUND

ACTION: dict[str, Any] = YAML(typ="safe").load(REPOSITORY / "action.yml")
STEPS: list[dict[str, Any]] = ACTION["runs"]["steps"]
CHECK = next(step for step in STEPS if step.get("id") == "check")
INSTALL = next(step for step in STEPS if "pip install" in step.get("run", ""))


@dataclass(frozen=True)
class Job:
    """What a step left behind."""

    code: int
    log: str
    outputs: dict[str, str]
    summary: str

    @property
    def annotations(self) -> list[str]:
        """The commands that the runner obeys, as the log has them."""
        commands = []
        token = None
        for line in self.log.splitlines():
            if line.startswith("::stop-commands::"):
                token = line.removeprefix("::stop-commands::")
            elif line == f"::{token}::":
                token = None
            elif token is None:
                commands.append(line)
        return commands

    @property
    def plain(self) -> list[str]:
        """The lines of the log that are for people."""
        return [line for line in self.log.splitlines() if line not in self.annotations][1:-1]


def run_check(folder: Path, standard_input: str = "", **inputs: str) -> Job:
    """Return what the step of action.yml does in ``folder``, run as GitHub runs it."""
    files = {name: folder.parent / name for name in ("GITHUB_OUTPUT", "GITHUB_STEP_SUMMARY")}
    for file in files.values():
        file.write_text("")
    values = {name: inputs.get(name.replace("-", "_"), each["default"]) for name, each in ACTION["inputs"].items()}
    known = {f"${{{{ inputs.{name} }}}}": value for name, value in values.items()} | {
        "${{ steps.python.outputs.python-path }}": sys.executable,
        "${{ runner.temp }}/awesome-merge": str(REPOSITORY),
    }
    environment = {
        **os.environ,
        **{name: known.get(value, value) for name, value in CHECK["env"].items()},
        **{name: str(file) for name, file in files.items()},
        "GITHUB_ACTION_PATH": str(REPOSITORY),
    }
    done = subprocess.run(
        ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", CHECK["run"]],
        cwd=folder,
        env=environment,
        input=standard_input,
        check=False,
        capture_output=True,
        text=True,
    )
    written = files["GITHUB_OUTPUT"].read_text(encoding="utf-8").splitlines()
    outputs = dict(line.split("=", 1) for line in written)
    return Job(done.returncode, done.stdout + done.stderr, outputs, files["GITHUB_STEP_SUMMARY"].read_text("utf-8"))


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A checkout with two lists, one of them with findings, and a text that is no list."""
    checkout = tmp_path / "checkout"
    checkout.mkdir()
    (checkout / "sound.md").write_text(SOUND, encoding="utf-8")
    (checkout / "broken.md").write_text(BROKEN, encoding="utf-8")
    (checkout / "README.md").write_text(NO_LIST, encoding="utf-8")
    return checkout


@pytest.mark.parametrize(
    ("schema", "path"),
    [("vendor.github-actions", "action.yml"), ("vendor.github-workflows", ".github/workflows/ci.yml")],
)
def test_our_files_for_github_follow_its_published_schemas(schema: str, path: str) -> None:
    command = [sys.executable, "-m", "check_jsonschema", "--builtin-schema", schema, str(REPOSITORY / path)]

    done = subprocess.run(command, check=False, capture_output=True, text=True)

    assert done.returncode == 0, done.stdout


def test_the_workflow_in_the_readme_follows_the_schema_and_names_our_inputs(tmp_path: Path) -> None:
    readme = (REPOSITORY / "README.md").read_text("utf-8")
    (text,) = (block for block in re.findall(r"```yaml\n(.*?)```", readme, re.DOTALL) if block.startswith("on:"))
    (tmp_path / "lists.yml").write_text(text, encoding="utf-8")
    command = [sys.executable, "-m", "check_jsonschema", "--builtin-schema", "vendor.github-workflows", "lists.yml"]

    done = subprocess.run(command, cwd=tmp_path, check=False, capture_output=True, text=True)

    assert done.returncode == 0, done.stdout
    steps = YAML(typ="safe").load(text)["jobs"]["lists"]["steps"]
    (ours,) = (step for step in steps if step["uses"].startswith("awesome-merge/"))
    assert set(ours["with"]) <= set(ACTION["inputs"])


def test_inputs_reach_the_scripts_by_the_environment_only() -> None:
    assert [step["run"] for step in STEPS if "${{" in step.get("run", "")] == []
    wanted = {f"${{{{ inputs.{name} }}}}" for name in ACTION["inputs"]}
    assert wanted <= {value for step in STEPS for value in step.get("env", {}).values()}


def test_every_output_is_set_by_the_step_that_is_named(folder: Path) -> None:
    wanted = {output["value"] for output in ACTION["outputs"].values()}

    assert wanted == {f"${{{{ steps.check.outputs.{name} }}}}" for name in run_check(folder).outputs}


def test_findings_fail_the_step_with_annotations_summary_and_outputs(folder: Path) -> None:
    job = run_check(folder)

    assert job.code == 1
    assert job.outputs == {"findings": "1", "exit-code": "1"}
    (annotation,) = job.annotations
    assert annotation.startswith("::error title=awesome-merge (AM102),file=broken.md,line=13,col=")
    (line,) = job.plain
    assert line.startswith("broken.md:13:")
    assert job.summary.startswith("### awesome-merge: 1 found\n\n| Place | Rule | Found |\n| --- | --- | --- |\n")
    assert "\n| broken.md:13:" in job.summary
    assert "[AM102](https://github.com/awesome-merge/awesome-merge/blob/main/docs/rules/empty-link.md)" in job.summary


def test_findings_may_be_tolerated(folder: Path) -> None:
    job = run_check(folder, fail_on_error="false")

    assert (job.code, job.outputs) == (0, {"findings": "1", "exit-code": "1"})
    assert [annotation.split(" ")[0] for annotation in job.annotations] == ["::error"]


def test_sound_lists_pass_and_the_summary_says_so(folder: Path) -> None:
    (folder / "broken.md").unlink()

    job = run_check(folder, paths="sound.md\n\n  .\n")

    assert (job.code, job.outputs, job.summary) == (
        0,
        {"findings": "0", "exit-code": "0"},
        "### awesome-merge: nothing found\n",
    )


def test_notes_stay_in_the_log(folder: Path) -> None:
    (folder / "empty.md").write_text("")

    job = run_check(folder, paths="empty.md")

    assert (job.plain, job.annotations) == (["Note: empty.md: no entries"], [])


def test_rules_and_configuration_are_chosen_by_inputs(folder: Path) -> None:
    (folder / "ours.toml").write_text('ignore = ["AM102"]\n')

    assert run_check(folder, ignore="AM102,AM301").code == 0
    assert run_check(folder, select="AM3").code == 0
    assert run_check(folder, config="ours.toml").code == 0


@pytest.mark.parametrize(
    ("inputs", "complaint"),
    [
        ({"paths": "none.md"}, "::error::Error: none.md: no such file or directory; check the path\n"),
        ({"paths": "--fix"}, "::error::Error: --fix: no such file or directory; check the path\n"),
        ({"paths": "$(touch broken)"}, "::error::Error: $(touch broken): no such file or directory; check the path\n"),
        ({"select": "AM999"}, "::error::Error: no rule is called 'AM999'"),
        ({"fail_on_error": "100%"}, "::error::fail-on-error is true or false, not 100%25\n"),
    ],
)
def test_what_cannot_be_checked_fails_the_step_even_where_findings_do_not(
    folder: Path, inputs: dict[str, str], complaint: str
) -> None:
    job = run_check(folder, **{"fail_on_error": "false", **inputs})

    assert (job.code, job.outputs) == (2, {"findings": "0", "exit-code": "2"})
    assert job.log.startswith(complaint)
    assert not (folder / "broken").exists()


def test_a_list_that_cannot_be_read_fails_the_step_and_hides_no_finding_in_others(folder: Path) -> None:
    (folder / "latin.md").write_bytes(b"- caf\xe9")

    job = run_check(folder, fail_on_error="false", sarif_file="findings.sarif")

    assert (job.code, job.outputs) == (2, {"findings": "1", "exit-code": "2"})
    unread, found = job.annotations
    assert unread == "::error::Error: latin.md:1: not UTF-8 at byte 5; save the file as UTF-8"
    assert found.startswith("::error title=awesome-merge (AM102),file=broken.md,")
    assert "latin.md:1" in job.summary
    assert not (folder / "findings.sarif").exists()


def test_annotations_are_those_of_the_format_for_github(folder: Path) -> None:
    odd = "a, b: 100%.md"
    twice = "- 2020-ICML-[Notes on the Jay of\n  100% of Gardens, Part: One](https://example.org/birds/Jay)\n" * 2
    (folder / odd).write_text(BROKEN + twice, encoding="utf-8")
    command = [sys.executable, "-m", "awesome_merge", "check", "--output-format=github", odd]
    shown = subprocess.run(command, cwd=folder, check=False, capture_output=True, text=True).stdout

    assert shown.count("file=a%2C b%3A 100%25.md,") == shown.count("\n") == 2
    links = re.compile(r" \(first listed here: [^)]*\)$")
    assert [links.sub("", annotation) for annotation in run_check(folder, paths=odd).annotations] == shown.splitlines()


def test_the_lists_are_checked_once(folder: Path) -> None:
    job = run_check(folder, standard_input=BROKEN, paths="-")

    assert job.annotations[0].startswith("::error title=awesome-merge (AM102),file=-,line=13,")
    assert job.outputs["findings"] == "1"


def test_ten_findings_are_annotated_and_the_summary_has_them_all(folder: Path) -> None:
    lines = "".join(f"- 2020-ICML-[Odd | title <b>{number}</b> of @nobody]()\n" for number in range(12))
    (folder / "broken.md").write_text(SOUND + lines, encoding="utf-8")

    job = run_check(folder)

    assert len(job.annotations) == 10
    assert len(job.plain) == 12
    assert job.outputs["findings"] == "12"
    rows = [line for line in job.summary.splitlines() if line.startswith("| broken")]
    assert len(rows) == 12
    assert all(row.count("|") == 4 and "<" not in row for row in rows)


def test_a_summary_stays_within_what_github_takes(folder: Path) -> None:
    lines = "".join(f"- 2020-ICML-[Odd {number}]()\n" for number in range(2600))
    (folder / f"{'木' * 80}.md").write_text(SOUND + lines, encoding="utf-8")

    job = run_check(folder)

    assert 1_000_000 < len(job.summary.encode()) < 1024 * 1024
    shown = job.summary.count("\n| ") - 2
    assert job.summary.endswith(f"\n\nand {int(job.outputs['findings']) - shown} more\n")


def test_each_kind_has_its_own_annotations_and_errors_come_first(folder: Path) -> None:
    doubled = "- 2020-ICML-[Notes on the {0}](https://example.org/{0}?utm_source=a)\n"
    warned = "".join(doubled.format(f"Jay{number}") for number in range(11))
    bad = "".join(f"- 2020-ICML-[Odd {number}]()\n" for number in range(11))
    (folder / "broken.md").write_text(SOUND + warned + bad, encoding="utf-8")

    job = run_check(folder)

    assert [line.split(" ")[0] for line in job.annotations] == ["::error"] * 10 + ["::warning"] * 10
    assert [re.findall(r"AM\d+", line)[0] for line in job.plain] == ["AM102"] * 11 + ["AM303"] * 11
    rows = [line for line in job.summary.splitlines() if line.startswith("| broken")]
    assert [re.findall(r"AM\d+", row)[0] for row in rows] == ["AM102"] * 11 + ["AM303"] * 11


def test_what_a_file_is_called_is_no_command(folder: Path) -> None:
    odd = "::error::x.md"
    (folder / odd).write_text(BROKEN, encoding="utf-8")
    (folder / "::warning::y.md").write_text("", encoding="utf-8")

    job = run_check(folder, lists=f"{odd}\n./::warning::y.md")

    assert [line.split("::")[1].split(" ")[0] for line in job.annotations] == ["error"]
    assert job.plain[-1].startswith("::error::x.md:13:")


def test_lists_outrank_paths(folder: Path) -> None:
    assert run_check(folder, lists="sound.md").code == 0
    assert run_check(folder, lists="sound.md", paths="broken.md").code == 0


def test_findings_are_kept_for_code_scanning(folder: Path) -> None:
    job = run_check(folder, sarif_file="findings.sarif")

    (run,) = json.loads((folder / "findings.sarif").read_text("utf-8"))["runs"]
    (result,) = run["results"]
    assert result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] == "broken.md"
    assert job.code == 1


def test_a_file_for_code_scanning_that_cannot_be_written_fails_the_step(folder: Path) -> None:
    job = run_check(folder, sarif_file="none/findings.sarif", fail_on_error="false")

    assert (job.code, job.outputs) == (2, {"findings": "0", "exit-code": "2"})
    assert job.log.startswith("::error::sarif-file: ")


@pytest.mark.parametrize(
    ("version", "wanted"),
    [
        ("", str(REPOSITORY)),
        ("1.2.0", "awesome-merge==1.2.0"),
        (">=1.2,<2", "awesome-merge >=1.2,<2"),
        ("@ git+https://example.org/fork@main", "awesome-merge @ git+https://example.org/fork@main"),
        ("--index-url=x", "awesome-merge --index-url=x"),
    ],
)
def test_the_version_is_that_of_the_action_or_the_one_that_is_named(tmp_path: Path, version: str, wanted: str) -> None:
    python = tmp_path / "python"
    python.write_text('#!/bin/sh\nfor word; do echo "$word"; done\n')
    python.chmod(0o755)
    variables = {"PYTHON": str(python), "GITHUB_ACTION_PATH": str(REPOSITORY), "RUNNER_TEMP": str(tmp_path)}

    done = subprocess.run(
        ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", INSTALL["run"]],
        env={**os.environ, **variables, "VERSION": version},
        check=True,
        capture_output=True,
        text=True,
    )

    words = done.stdout.splitlines()
    assert words[:3] == ["-m", "pip", "install"]
    assert words[-3:] == ["--target", f"{tmp_path}/awesome-merge", wanted]
