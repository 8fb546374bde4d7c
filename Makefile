# One line each; every target sets up what is missing on a fresh machine (Python 3.11, make, git).
PYTHON ?= python3
VENV := .venv
RUN := $(VENV)/bin/python
DEV := installer/requirements-dev.txt

.DEFAULT_GOAL := help
.PHONY: help demo test check bench setup setup-dev system clean

help:            ## say what each target does
	@grep -hE '^[a-z-]+: .*##' $(MAKEFILE_LIST) | sed -E 's/^([a-z-]+):.*## /make \1\t/' | expand -t 18

$(VENV)/runtime: installer/requirements.txt
	@echo "里仁：在 $(VENV) 里安装运行所需的库（只需一次）"
	@test -x $(RUN) || $(PYTHON) -m venv $(VENV)
	@$(RUN) -m pip install --quiet --disable-pip-version-check -r installer/requirements.txt
	@touch $@

$(VENV)/develop: $(VENV)/runtime $(DEV)
	@echo "里仁：安装测试和检查所需的库（只需一次）"
	@$(RUN) -m pip install --quiet --disable-pip-version-check -r $(DEV)
	@touch $@

setup: $(VENV)/runtime
setup-dev: $(VENV)/develop system

system:
	@$(PYTHON) installer/system.py poppler-utils:pdftotext age:age openssl:openssl

demo: setup      ## the whole main job on the sample workbook; papers land in demo-output/
	@$(RUN) main.py demo --output demo-output

test: setup-dev  ## run the tests
	@$(RUN) -m pytest -q -n auto

check: setup-dev ## the gate: ruff, mypy, import contracts, sentences, tests with coverage
	@$(RUN) -m ruff check .
	@$(RUN) -m ruff format --check .
	@$(RUN) -m mypy
	@$(VENV)/bin/lint-imports
	@$(RUN) -m pytest -q -n auto --cov --cov-report=term

bench: setup-dev ## measure speed against baselines in the same run; prints JSON
	@$(RUN) -m tests.benchmarks

clean:           ## remove what was built
	@rm -rf $(VENV) demo-output .coverage* .mypy_cache .ruff_cache .pytest_cache
