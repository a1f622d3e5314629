# `make` does the job: it sets everything up, builds the site and prints the sample panel's cards.
# `make help` lists the other words.

PYTHON ?= python3
BIN    := .venv/bin
SAMPLE := content/samples/harbour-museum.csv
PIP    := $(BIN)/python -m pip --disable-pip-version-check --quiet --quiet

.PHONY: all test attack browser browsers runtime dist serve docs pictures format bench lock clean help
.DELETE_ON_ERROR:

all: .venv/ready runtime
	@$(BIN)/afterword cards $(SAMPLE) & cards=$$!; $(BIN)/afterword build; site=$$?; wait $$cards && exit $$site
	@echo "Read the site: open output/site/index.html in a browser, or run  make serve"
	@echo "Print your own: $(BIN)/afterword cards people.csv --from \"Your Name\""

test: .venv/ready runtime
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/pytest --numprocesses auto --no-loadscope-reorder

MINUTES ?= 10
attack: .venv/ready
	@$(BIN)/python -m tests.attacks $(MINUTES)

browser: tests/browser/node_modules/ready

# The kit page in a second browser: Debian's firefox-esr, by Mozilla's own client.
browsers: .venv/ready runtime
	@$(PIP) install --require-hashes --only-binary :all: -r tests/browser/firefox.txt
	@$(BIN)/pytest -q tests/browser/test_kit_firefox.py

# What runs the kit page in a browser: from npm, compiled once. Without it the site is made without that page.
runtime: .venv/ready
	@$(MAKE) --no-print-directory runtime/made/runtime.json || echo "The kit page is left out until  make runtime  succeeds"

# A wheel that has all of it: whoever installs it needs neither npm nor this checkout.
dist: .venv/ready
	@$(BIN)/python runtime
	@$(PIP) wheel --no-deps --no-build-isolation --wheel-dir dist .
	@ls dist/*.whl

serve: .venv/ready
	@$(BIN)/afterword serve

docs: .venv/ready
	@$(BIN)/afterword build --project docs

pictures: .venv/ready
	@$(BIN)/python -m tests.screenshots

format: .venv/ready
	$(BIN)/ruff check --fix
	$(BIN)/ruff format

bench: .venv/ready
	@$(BIN)/python -m tests.bench.commands
	@$(BIN)/python -m tests.bench.plans  # afterword kit for five people, afterword plan for a thousand
	@$(BIN)/python -m tests.bench.panel 1000 10000
	@$(if $(LARGE),$(BIN)/python -m tests.bench.large)
	@$(BIN)/python -m tests.bench.alike  # notes of one class to the same people
	@$(if $(RIVALS),$(BIN)/python -m tests.bench.rivals $(RIVALS))
	@$(if $(RIVALS),$(BIN)/python -m tests.bench.cards $(RIVALS) $(CARDS))

# Exact versions for every system and Python from 3.11 on; needs nothing that is in the lock.
lock:
	$(PYTHON) -m venv .venv/lock
	.venv/lock/bin/pip --disable-pip-version-check --quiet install uv
	.venv/lock/bin/uv pip compile --quiet --universal --python-version 3.11 --upgrade --generate-hashes \
	  --no-header --no-annotate --no-emit-index-url --group dev pyproject.toml --output-file requirements.lock
	cp requirements.lock generator/hosting/files/requirements.lock  # the same versions, without what only developers need
	.venv/lock/bin/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes \
	  --no-header --no-annotate --no-emit-index-url pyproject.toml --output-file generator/hosting/files/requirements.lock

clean:
	rm -rf .venv tests/browser/node_modules runtime/node_modules runtime/made docs/output output/site output/panels output/.[a-z]*.lock output/.site.* .mypy_cache .pytest_cache .ruff_cache .import_linter_cache .hypothesis dist

help:
	@echo "make          set up, build output/site and the sample panel's cards"
	@echo "make test     set up, run every check: ruff, mypy, import-linter, pytest"
	@echo "make attack   try hostile files on every reader, with fresh seeds (MINUTES=10)"
	@echo "make browser  fetch from npm what the browser tests need, besides Chromium and Java"
	@echo "make browsers compare the kit page's files in Firefox with the command's"
	@echo "make runtime  fetch what runs the kit page in a browser (make does so once)"
	@echo "make dist     build a wheel with everything in it"
	@echo "make serve    show the site on this machine while you write"
	@echo "make docs     build the manual in docs/output/site"
	@echo "make pictures take the pictures of the manual anew, with Chromium"
	@echo "make format   mend the layout of the code"
	@echo "make bench    measure speed: build, cards, kit, plan (RIVALS=folder: beside other programs; LARGE=1: 100,000 rows)"
	@echo "make lock     renew requirements.lock from pyproject.toml"
	@echo "make clean    remove what make made"

.venv/ready: requirements.lock pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Python 3.11 or newer is needed: make PYTHON=python3.12")'
	@echo "Setting up .venv (once)"
	@$(PYTHON) -m venv .venv
	@$(PIP) install --require-hashes --only-binary :all: -r requirements.lock
	@$(PIP) install --no-deps --no-build-isolation --editable .
	@$(BIN)/python -m compileall -q generator  # where Python may not keep what it compiles, each command would do it
	@$(BIN)/python -m generator.printing.pdf.pango
	@touch $@

runtime/made/runtime.json: runtime/package-lock.json runtime/.npmrc runtime/__main__.py runtime/compile_modules.py runtime/compile.mjs runtime/requests.json
	@echo "Setting up the runtime of the kit page (once)"
	@$(BIN)/python runtime

tests/browser/node_modules/ready: tests/browser/package-lock.json tests/browser/.npmrc
	@npm --prefix tests/browser --loglevel error ci
	@touch $@
