"""The house's own rules as (what to find, what to do instead): text of any file, and Python trees.

After qutebrowser's misc_checks: a rule that can be looked for is looked for, and its failure says
what to write instead. `tests/test_house.py` runs them.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from tests.house_chinese import CHINESE_IN_CODE
from tests.house_trees import (
    MAX_FUNCTION_LINES,
    asking_the_time,
    broad_except,
    chinese,
    citations,
    empty_functions,
    floats,
    formatted_logs,
    importing,
    lazy_loads,
    legal_numbers,
    logs_of_people,
    long_functions,
    no_docstring,
    printing,
    thawed_values,
)

MAX_FILE_LINES = 400


@dataclass(frozen=True, slots=True)
class TextRule:
    """A pattern that no line of the files named may hold."""

    pattern: str
    advice: str
    files: str = r"."
    besides: str = r"$^"

    def applies(self, path: str) -> bool:
        return bool(re.search(self.files, path)) and not re.search(self.besides, path)


@dataclass(frozen=True, slots=True)
class TreeRule:
    """A look at one Python file's tree; `find` gives the lines where the rule is broken."""

    find: Callable[[ast.Module], Iterator[int]]
    advice: str
    files: str = r"^(core|gui|installer|tests)/.*\.py$|^main\.py$"
    besides: str = r"$^"

    def applies(self, path: str) -> bool:
        return bool(re.search(self.files, path)) and not re.search(self.besides, path)


TEXT_RULES = (
    TextRule(
        r"(?<![\w.$*])/(hom[e]|roo[t]|wor[k]|User[s])/|\b[C-Z]:\\\\?User[s]\\",
        "a path of one machine; derive it from __file__, core.paths or tmp_path",
    ),
    TextRule(
        r"pypi\.or[g]|pythonhoste[d]|npmjs\.(or[g]|co[m])|deb\.debia[n]|index-ur[l]|find-link[s]",
        "a registry's host or index; name the package and its version, not where it is fetched",
    ),
    TextRule(r"\b(TOD[O]|FIXM[E]|XX[X]|HAC[K])\b", "finish it now, or leave it out"),
    TextRule(
        r"raise NotImplemented|coming soo[n]|敬请期[待]|功能开发[中]",
        "nothing is a stub: write it, or leave it out",
        r"\.py$",
        r"^tests/house_rules\.py$",
    ),
    TextRule(r"[ \t]+$", "white space at the end of the line", r"\.(py|toml|md|txt)$|Makefile$"),
    TextRule(r"\t", "a tab; use spaces", r"\.(py|toml|md)$"),
    TextRule(
        r"\b(pickle|marshal|shelve|yaml|gmssl|FontFinder|xhtml2pdf)\b",
        "never near a file of others: JSON and TOML hold data (security.md findings 13 and 2(f))",
        r"^(core|gui)/.*\.py$|^main\.py$",
    ),
    TextRule(
        r"passphrase\.(en|de)crypt|decrypt_file",
        "pyrage's passphrase mode and decrypt_file are traps (security.md findings 6 and 7)",
        r"^core/.*\.py$",
    ),
    TextRule(
        r"create_engine\(",
        "one engine factory for all: Database in core/db/database.py",
        r"^core/.*\.py$",
        r"^core/db/database\.py$",
    ),
    TextRule(
        r"\.revision\s*\+?=[^=]|[\"']revision[\"']:",
        "the write door counts revisions (core.db.database), a bulk insert begins them"
        " (core.db.bulk)",
        r"^core/.*\.py$",
        r"^core/db/",
    ),
    TextRule(
        r"\b(sa|sqlalchemy)\.update\(|from sqlalchemy\S* import .*\bupdate\b",
        "an UPDATE passes the write door by: core.db.bulk.update_many counts the revisions",
        r"^core/.*\.py$",
        r"^core/db/",
    ),
    TextRule(
        r"\{[\w.]+\.astimezone\(CHINA\):%Y-%m-%d %H:%M\}",
        "a moment is told by core.clock.minute_text",
        r"^(core|gui)/.*\.py$",
        r"^core/clock\.py$",
    ),
    TextRule(
        r"sort_keys",
        "what a digest rests on is written by core.canonical, one way for all",
        r"^(core|gui)/.*\.py$",
        r"^core/canonical\.py$|^core/law/packs\.py$|^core/db/keys\.py$|^core/commands/demo/",
    ),
    TextRule(
        r"create_all\(",
        "a test's tables are an office's: tests.databases.make_database runs the migrations",
        r"^tests/.*\.py$",
        r"^tests/core/db/test_migrations\.py$|^tests/house_rules\.py$",
    ),
    TextRule(
        r"第\d+条|(?<!共和国)民法典",
        "papers cite in full: 《中华人民共和国民法典》第二百七十八条",
        r"^resources/documents/.*\.toml$",
    ),
    TextRule(
        r"#\s*(noqa|type:\s*ignore)(:\s*[A-Z0-9, ]+|\[[\w, -]+\])?\s*$",
        "say which rule is switched off, and why: `# noqa: RULE - the reason`",
        r"^(core|gui|installer)/.*\.py$|^main\.py$",
    ),
)

_DRAWING = r"/(papers|ballot_sheet|sheet|layout)\w*\.py$"
"""Modules that place things on paper, where millimetres are floats."""

_TERMS = r"/papers_words\.py$"
"""The words of enumerations: terms of the law, which a workbook of ballots is read back by."""


TREE_RULES = (
    TreeRule(
        broad_except,
        "name the exceptions you expect; the rest is a bug and crashes honestly",
        besides=r"^gui/kit/tasks\.py$",  # carries a worker's bug to the crash dialog
    ),
    TreeRule(no_docstring, "open the module with one sentence: what is in it, and what is not"),
    TreeRule(
        long_functions,
        f"over {MAX_FUNCTION_LINES} lines: a function fits a screen, split it",
    ),
    TreeRule(empty_functions, "nothing is a stub: write it, or leave it out", r"^core/.*\.py$"),
    TreeRule(
        floats,
        "persons are ints, areas Decimal, shares compared by whole numbers: no float near a vote",
        r"^core/(law|rosters|assemblies|committees|meetings|sync)/.*\.py$",
        _DRAWING,
    ),
    TreeRule(
        asking_the_time,
        "ask the Clock that you were given, or take the day as a parameter",
        r"^(core|gui)/.*\.py$",
        r"^core/clock\.py$",
    ),
    TreeRule(
        importing("random", "numpy.random"),
        "keys come from secrets, identifiers from core.identity; only the demo plays dice",
        r"^(core|gui)/.*\.py$",
        r"^core/identity\.py$|^core/commands/demo",
    ),
    TreeRule(
        printing,
        "only a command talks to the terminal; elsewhere raise, return or log",
        r"^(core|gui)/.*\.py$",
        r"^core/commands/",
    ),
    TreeRule(formatted_logs, 'log a constant text with %s arguments: log.info("took %s", count)'),
    TreeRule(logs_of_people, "no personal data in a log: name the row by its id, or count"),
    TreeRule(
        importing("socket", "ssl", "http", "urllib.request", "ftplib", "smtplib", "webbrowser"),
        "the program opens no socket",
        r"^(core|gui)/.*\.py$|^main\.py$",
    ),
    TreeRule(
        importing("reportlab.platypus", "reportlab.lib.fontfinder", "reportlab.lib.styles"),
        "a ReportLab paragraph is code, not text (security.md finding 10): draw by the kit's lines",
        r"^core/.*\.py$",
    ),
    TreeRule(
        legal_numbers,
        "a number of the law belongs into resources/law with its source and date",
        r"^(core|gui)/.*\.py$",
        r"^core/db/|^core/clock\.py$|^core/commands/demo/",
    ),
    TreeRule(
        citations,
        "what the law says stands in resources/law; ask the book and write Article.cite()",
        r"^(core|gui)/.*\.py$",
        r"^core/law/articles\.py$",
    ),
    TreeRule(
        chinese,
        "wording of papers belongs into resources/documents, where an office can change it",
        r"^core/\w+/papers\w*\.py$",
        _TERMS,
    ),
    TreeRule(
        chinese,
        "what is said to people stands in resources/i18n/sentences, in both languages",
        r"^core/.*\.py$",
        "|".join(CHINESE_IN_CODE),
    ),
    TreeRule(lazy_loads, 'write relationship(..., lazy="raise") and select what you need'),
    TreeRule(thawed_values, "write @dataclass(frozen=True, slots=True)", r"^core/.*\.py$"),
)
