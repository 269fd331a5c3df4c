# Two commands do all the set-up: `make run` (the board on seeds/) and `make test`.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
FOLDER ?= seeds

.PHONY: run test check format lint types layers coverage corpus bench learn docs picture clean

run: $(VENV)/.run
	$(BIN)/crisistui $(FOLDER)

test: $(VENV)/.dev
	$(BIN)/pytest -n auto

check: format lint types layers coverage

format: $(VENV)/.dev
	$(BIN)/ruff format --check src tests bench docs

lint: $(VENV)/.dev
	$(BIN)/ruff check src tests bench docs

types: $(VENV)/.dev
	$(BIN)/mypy

layers: $(VENV)/.dev
	$(BIN)/lint-imports

coverage: $(VENV)/.dev
	$(BIN)/pytest -n auto --cov --cov-report=term

corpus: $(VENV)/.dev
	$(BIN)/python -m bench corpus

bench: $(VENV)/.bench
	$(BIN)/python -m bench

# src/crisistui/extraction/data/learned.tsv, from the sentences of tests/corpus/stances.
learn: $(VENV)/.dev
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -e '.[learn]'
	$(BIN)/python -m bench.learn

# README.md: the table of keys, the scores, the output of its examples.
docs: $(VENV)/.dev
	$(BIN)/python docs/refresh.py

# docs/board.svg, drawn by the app on seeds/ at a frozen moment.
picture: $(VENV)/.dev
	$(BIN)/python docs/picture.py

clean:
	rm -rf $(VENV) dist build .pytest_cache .mypy_cache .ruff_cache .hypothesis .coverage

$(VENV)/bin/python:
	$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "crisistui needs Python 3.11 or newer: make PYTHON=python3.12 run")'
	$(PYTHON) -m venv $(VENV) || { echo "no venv module: on Debian, apt install python3-venv"; rm -rf $(VENV); exit 1; }

$(VENV)/.run: $(VENV)/bin/python pyproject.toml
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -e '.[html]'
	touch $@

$(VENV)/.dev: $(VENV)/bin/python pyproject.toml
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -e '.[dev,html]'
	touch $@ $(VENV)/.run

$(VENV)/.bench: $(VENV)/.dev
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -e '.[dev,html,bench]'
	touch $@
