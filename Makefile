# What a newcomer types. `make run` and `make test` are the only set-up; nothing needs to be installed before but Python.

VENV := .venv
BIN := $(VENV)/bin
STAMP := $(VENV)/.installed
KOREAN := resources/translations/backscope_ko
PIP := $(BIN)/python -m pip --disable-pip-version-check
CANDIDATES := $(PYTHON) python3 python3.14 python3.13 python3.12 python3.11

.PHONY: run install test bench battery lectures walk lock schema profiles translations clean

run: install ## the window; `make run FILE=experiment.json` opens a file
	@$(BIN)/python -m app $(if $(FILE),"$(FILE)")

install: $(STAMP)

# An environment whose Python has gone, say with an upgrade of the system, is made anew.
ifneq ($(wildcard $(STAMP)),)
ifneq ($(shell $(BIN)/python -c 'print("alive")' 2>/dev/null),alive)
$(shell rm -f $(STAMP))
endif
endif

$(STAMP): pyproject.toml requirements.lock
	@sh .ci/install $(VENV) $(CANDIDATES)

test: install ## tests, style, types, layers: one summary
	@$(BIN)/python -m tests

bench: install ## ratios of running times; also written to build/benchmarks.json
	@$(BIN)/python -m tests.benchmarks

battery: install ## the second lamp on thirty networks, sound and broken: the table, and what went wrong
	@$(BIN)/python -m tests.battery

lectures: install ## tries everything that the lectures of the program claim
	@for lecture in resources/lectures/*.json; do echo "$$lecture" && $(BIN)/backscope lecture "$$lecture" --check || exit 1; done

walk: install ## every scene of every lecture in three sizes and both languages: what is clipped, cut or too small
	@$(BIN)/python -m tests.walk

lock: install ## requirements.lock anew from pyproject.toml: the newest versions that its bounds allow, for every system
	@$(PIP) install --quiet --target build/uv --upgrade uv
	@rm -f requirements.lock
	@build/uv/bin/uv pip compile pyproject.toml --extra test --output-file requirements.lock --quiet \
		--universal --fork-strategy fewest --generate-hashes --no-emit-index-url --no-annotate --custom-compile-command 'make lock'

profiles: install ## resources/gallery/profiles.json anew from runs of the presets; it is committed
	@mkdir -p build
	@$(BIN)/python -m tests.house.profiles >build/profiles.json
	@mv build/profiles.json resources/gallery/profiles.json

schema: install ## resources/*.schema.json of experiments, lectures and tasks anew from what is declared; they are committed
	@mkdir -p build
	@$(BIN)/python -c 'from core.experiment.schema import schema_text; print(schema_text(), end="")' >build/schema.json
	@mv build/schema.json resources/experiment.schema.json
	@for kind in lecture task; do \
		$(BIN)/python -c "from core.scenes.writing.schema import schema_text; print(schema_text('$$kind'), end='')" >build/schema.json && \
		mv build/schema.json resources/$$kind.schema.json || exit 1; done

translations: install ## collects the texts of app/, and what core says of itself, into the .ts and compiles it; both are committed
	@mkdir -p build
	@$(BIN)/python -m tests.house.described >build/described.py
	@$(BIN)/pyside6-lupdate $$(find app -name '*.py' | LC_ALL=C sort) build/described.py -ts $(KOREAN).ts -locations none -no-obsolete -source-language en -target-language ko
	@$(BIN)/pyside6-lrelease $(KOREAN).ts -qm build/korean.qm
	@mv build/korean.qm $(KOREAN).qm

clean:
	rm -rf $(VENV) build dist .hypothesis .import_linter_cache .mypy_cache .pytest_cache .ruff_cache
