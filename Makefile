# Every target sets up what it needs.  `make help` lists them.
PYTHON ?= $(firstword $(foreach p,python3 python3.13 python3.12 python3.11,$(shell $(p) -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && echo $(p))))
VENV := .venv
BIN := $(VENV)/bin
LOCK := requirements.lock

.DEFAULT_GOAL := help
.PHONY: help .venv chat demo bot test format lint types contracts tests bench crash fuzz soak screenshots sbom lock clean

help:  ## list the targets
	@awk -F':.*## ' '/^[a-z.]+:.*## /{printf "  make %-11s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

.venv: $(VENV)/.stamp  ## the environment, from the hash-pinned lock

# The stamp holds the lock it was built from: a changed lock rebuilds, a touched one does not.
$(VENV)/.stamp: $(LOCK)
	@test -n "$(PYTHON)" || { echo "Python 3.11 or newer is needed and was not found; set PYTHON=/path/to/python3"; exit 1; }
	@if ! cmp -s $(LOCK) $@ 2>/dev/null || [ ! -x $(BIN)/nernst ]; then \
	  echo "setting up $(VENV) ..."; rm -rf $(VENV); \
	  $(PYTHON) -m venv $(VENV) && \
	  $(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --require-hashes -r $(LOCK) && \
	  $(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable . && \
	  cp $(LOCK) $@; \
	else touch $@; fi

chat: .venv  ## the tutor in the terminal
	@$(BIN)/nernst chat

demo: .venv  ## the Discord bot in a simulated Discord, in the browser; no token
	@$(BIN)/nernst demo

bot: .venv  ## the Discord bot; needs DISCORD_TOKEN
	@$(BIN)/nernst bot

test: format lint types contracts tests  ## format, lint, types, import contracts, all tests

format: .venv
	$(BIN)/ruff format --check .

lint: .venv
	$(BIN)/ruff check .

types: .venv
	$(BIN)/mypy

contracts: .venv
	$(BIN)/lint-imports

tests: .venv
	$(BIN)/pytest -n logical --dist loadfile --no-loadscope-reorder

bench: .venv  ## speed, side by side with the peers
	@$(BIN)/python -m benchmarks

crash: .venv  ## kill the store 2,000 times and cut its power 300 times; four minutes
	@$(BIN)/python -m scripts.crash

MINUTES ?= 10
soak: .venv  ## a simulated course on the real bot, with faults all along (MINUTES=10)
	@$(BIN)/python -m scripts.soak --minutes $(MINUTES)

fuzz: .venv  ## search for inputs that the tutor cannot bear (MINUTES=10)
	@$(BIN)/python -m scripts.fuzz --minutes $(MINUTES)

screenshots: .venv  ## the pictures of the documents, from the demo
	@$(BIN)/python scripts/screenshots.py

sbom: .venv  ## what an installed bot is made of (CycloneDX), in dist/sbom.json; docs/licences.md
	@mkdir -p dist
	@$(BIN)/cyclonedx-py requirements --pyproject pyproject.toml --output-reproducible --of JSON -o dist/sbom.json deploy/requirements.lock
	@$(BIN)/python scripts/licences.py > docs/licences.md
	@echo "dist/sbom.json, docs/licences.md"

LOCKED := uv pip compile --universal --generate-hashes --no-annotate --no-header --python-version 3.11
lock:  ## resolve both locks anew (needs uv)
	$(LOCKED) --all-extras --upgrade pyproject.toml -o $(LOCK)
	echo "hatchling>=1.27" | $(LOCKED) --extra discord --extra postgres --constraint $(LOCK) pyproject.toml - -o deploy/requirements.lock

clean:  ## remove the environment and the caches
	rm -rf $(VENV) .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache
