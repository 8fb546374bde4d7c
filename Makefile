# One line each; every target first sets up what is missing on a fresh machine (installer/setup.sh).
export PYTHON
RUN := .venv/bin/python
# Files go to the workers as conftest.py sorts them, and a run ends after 1800 seconds.
TESTS := timeout --foreground 1800 $(RUN) -m pytest -q -n auto --dist loadfile --no-loadscope-reorder

.DEFAULT_GOAL := help
.PHONY: help run demo test style check bench kill pictures translations setup setup-window setup-dev setup-typing clean

help:            ## say what each target does
	@grep -hE '^[a-z-]+: .*##' $(MAKEFILE_LIST) | sed -E 's/^([a-z-]+):.*## /make \1\t/' | expand -t 18

setup:
	@installer/setup.sh run

setup-window:
	@installer/setup.sh window

setup-dev:
	@installer/setup.sh develop

setup-typing: setup-dev ## fcitx5 and a screen without glass, 300 MB: a test types Chinese through them
	@installer/setup.sh typing

run: setup-window resources/i18n/en.qm ## open the window
	@$(RUN) main.py

demo: setup      ## the whole main job on the sample workbook, a picture of every page; in demo-output/
	@echo "里仁：用示例名册走完一次选举，成品放进 demo-output/，窗口的画面放进 demo-output/pages/"
	@office=$$(mktemp -d) && trap 'rm -rf "$$office"' EXIT && \
	$(RUN) main.py demo --output demo-output --office "$$office/里仁数据" && \
	installer/setup.sh window && \
	$(RUN) installer/pages.py "$$office/里仁数据" demo-output $(if $(LOOKS),--looks)

test: setup-dev  ## run all tests, in random order, on every core; hold the coverage of core by its own
	@echo "里仁：运行全部测试（先核心和法律，再其余各处和窗口）"
	@$(TESTS) --cov --cov-report= tests/core tests/law
	@$(TESTS) --ignore tests/core --ignore tests/law
	@$(RUN) installer/coverage_gate.py

style: setup-dev ## ruff, mypy, import contracts
	@echo "里仁：检查写法、类型、分层"
	@$(RUN) -m ruff check .
	@$(RUN) -m ruff format --check .
	@$(RUN) -m mypy
	@.venv/bin/lint-imports

check: style test ## the gate: what is written, then all tests

bench: setup-dev ## measure speed against baselines in the same run; prints JSON
	@$(RUN) -m tests.benchmarks

kill: setup-dev  ## 300 kills during import and during ballot entry; prints JSON
	@$(RUN) -m tests.scenarios.kill 300

pictures: demo   ## take the README's pictures from the demo's papers and pages
	@$(RUN) installer/pictures.py

translations: setup-dev ## bring en.ts, the window's English, up to the texts of gui
	@.venv/bin/pyside6-lupdate -extensions py -locations none -no-obsolete \
	    -disable-heuristic sametext -disable-heuristic similartext gui -ts resources/i18n/en.ts

resources/i18n/en.qm: resources/i18n/en.ts | setup-window
	@.venv/bin/pyside6-lrelease -silent $< -qm $@

clean:           ## remove what was built
	@rm -rf .venv demo-output resources/i18n/en.qm .coverage* .mypy_cache .ruff_cache .pytest_cache .import_linter_cache .hypothesis
