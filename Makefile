# onrecord: the two commands are `make demo` and `make test`; everything else is for those who build it.
PYTHON ?= python3
VENV ?= .venv
BIN := $(VENV)/bin
READY := $(VENV)/.ready

.PHONY: demo test check fix eval bench serve lock samples clean
.DEFAULT_GOAL := help

help:
	@grep -E '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed 's/:.*##/\t/' | expand -t 12

$(READY): requirements.lock pyproject.toml
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --upgrade 'pip>=25'
	$(BIN)/python -m pip install --quiet --require-hashes -r requirements.lock
	$(BIN)/python -m pip install --quiet --no-deps --editable .
	touch $(READY)

demo: $(READY) ## read the bundled newsroom into a scratch record and open the desk
	$(BIN)/onrecord demo

serve: $(READY) ## open the desk on the record in ./onrecord.db
	$(BIN)/onrecord serve

test: $(READY) ## run the tests
	$(BIN)/python -m pytest

check: $(READY) ## style, types, layers, samples and corpus
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/python -m corpus check --quiet
	$(BIN)/python -m corpus stats

fix: $(READY) ## mend style where that can be done by machine
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

eval: $(READY) ## quality against the pinned floors (reads ../shared where it is there)
	$(BIN)/python -m eval
	$(BIN)/python -m eval.statements
	$(BIN)/python -m eval.certainty

bench: $(READY) ## speed, as ratios in one run
	$(BIN)/python -m bench

samples: $(READY) ## build the newsroom's pages and gold from their marked sources
	$(BIN)/python -m samples

lock: ## renew requirements.lock from pyproject.toml (needs uv)
	uv pip compile pyproject.toml --group dev --universal --python-version 3.11 --generate-hashes --no-header -o requirements.lock

clean:
	rm -rf $(VENV) build dist
