# Two commands: `make merged.md` merges the lists, `make test` checks everything.
# Both make their own virtual environment in .venv; PYTHON chooses the interpreter.

PYTHON ?= python3
BIN := .venv/bin

.PHONY: merged.md test lint docs clean

merged.md: .venv/installed
	$(BIN)/awesome-merge lists/*.md -o merged.md

test: lint
	$(BIN)/mypy
	$(BIN)/pytest --cov -n auto

lint: .venv/installed-test
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

docs: .venv/installed
	$(BIN)/python -m awesome_merge.rules.pages docs/rules

clean:
	rm -rf .venv .coverage .mypy_cache .pytest_cache .ruff_cache .hypothesis build dist

.venv/bin/python:
	$(PYTHON) -m venv .venv

.venv/installed: .venv/bin/python pyproject.toml
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -e .
	$(BIN)/python -m compileall -q awesome_merge
	touch $@

.venv/installed-test: .venv/bin/python pyproject.toml
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -e '.[test]'
	$(BIN)/python -m compileall -q awesome_merge
	touch $@ .venv/installed
