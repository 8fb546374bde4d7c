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

MAX_FILE_LINES = 400
MAX_FUNCTION_LINES = 60


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


def _walk(tree: ast.Module, *kinds: type[ast.AST]) -> Iterator[ast.AST]:
    return (node for node in ast.walk(tree) if isinstance(node, kinds))


def _calls(tree: ast.Module) -> Iterator[tuple[str, ast.Call]]:
    """Give every call with the dotted name of what is called, such as "datetime.now"."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Call):
            yield ast.unparse(node.func), node


def _imports(tree: ast.Module) -> Iterator[tuple[str, int]]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from ((alias.name, node.lineno) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield node.module or "", node.lineno
            yield from ((f"{node.module}.{alias.name}", node.lineno) for alias in node.names)


def importing(*modules: str) -> Callable[[ast.Module], Iterator[int]]:
    """Find imports of `modules` or of anything below them."""

    def find(tree: ast.Module) -> Iterator[int]:
        for name, line in _imports(tree):
            if any(name == m or name.startswith(m + ".") for m in modules):
                yield line

    return find


def broad_except(tree: ast.Module) -> Iterator[int]:
    for node in _walk(tree, ast.ExceptHandler):
        assert isinstance(node, ast.ExceptHandler)
        names = {ast.unparse(node.type)} if node.type else {"BaseException"}
        if isinstance(node.type, ast.Tuple):
            names = {ast.unparse(part) for part in node.type.elts}
        tidies = isinstance(node.body[-1], ast.Raise) and node.body[-1].exc is None
        if names & {"Exception", "BaseException"} and not tidies:
            yield node.lineno


def floats(tree: ast.Module) -> Iterator[int]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Name) and node.id == "float":  # noqa: SIM114 - mypy narrows each
            yield node.lineno
        elif isinstance(node, ast.Constant) and isinstance(node.value, float):
            yield node.lineno


def asking_the_time(tree: ast.Module) -> Iterator[int]:
    asks = ("datetime.now", "datetime.utcnow", "datetime.today", "date.today", "time.time")
    for name, call in _calls(tree):
        if name.endswith(asks) or name in {"time.localtime", "time.gmtime", "time.strftime"}:
            yield call.lineno


def printing(tree: ast.Module) -> Iterator[int]:
    for name, call in _calls(tree):
        if name in {"print", "pprint", "sys.stdout.write", "sys.stderr.write"}:
            yield call.lineno


_LOG_CALL = re.compile(
    r"(^|\.)_?log(ger|ging)?\.(debug|info|warning|error|exception|critical)$", re.IGNORECASE
)
_PERSONAL = re.compile(
    r"(^|[._\[])(names?|phones?|id_number|address|person|owner|resident|voter|candidate|facts"
    r"|sentence|passphrase|key|text|cell|value|row)(\(\))?$"
)


def formatted_logs(tree: ast.Module) -> Iterator[int]:
    for name, call in _calls(tree):
        if _LOG_CALL.search(name) and not (call.args and isinstance(call.args[0], ast.Constant)):
            yield call.lineno


def logs_of_people(tree: ast.Module) -> Iterator[int]:
    for name, call in _calls(tree):
        if _LOG_CALL.search(name) and any(
            _PERSONAL.search(ast.unparse(argument)) for argument in call.args[1:]
        ):
            yield call.lineno


_COUNTED = re.compile(r"(^|[._])(days|weeks|months|years)$", re.IGNORECASE)
"""What a number of days, months or years is called."""


def _is_number(node: ast.AST | None) -> bool:
    return isinstance(node, ast.Constant) and type(node.value) is int and node.value not in (0, 1)


def _written_shares(tree: ast.Module) -> Iterator[int]:
    for name, call in _calls(tree):
        if name.endswith("Fraction") and call.args:
            constant = all(isinstance(argument, ast.Constant) for argument in call.args)
            if (constant and len(call.args) > 1) or _is_number(call.args[0]):
                yield call.lineno
    for node in _walk(tree, ast.Constant):
        assert isinstance(node, ast.Constant)
        if isinstance(node.value, str) and re.fullmatch(r"\d/\d", node.value):
            yield node.lineno


def _written_days(tree: ast.Module) -> Iterator[int]:
    for name, call in _calls(tree):
        if name.endswith("timedelta"):
            days = (*call.args[:1], *(k.value for k in call.keywords if k.arg in {"days", "weeks"}))
            if any(map(_is_number, days)):
                yield call.lineno
    for node in ast.walk(tree):
        if isinstance(node, ast.Compare):
            named = numbers = [node.left, *node.comparators]
        elif isinstance(node, ast.Assign):
            named, numbers = node.targets, [node.value]
        else:
            continue
        if any(map(_is_number, numbers)) and any(_COUNTED.search(ast.unparse(n)) for n in named):
            yield node.lineno


def legal_numbers(tree: ast.Module) -> Iterator[int]:
    """Find shares and days written out: Fraction(1, 2), "2/3", timedelta(days=15), days < 7."""
    yield from _written_shares(tree)
    yield from _written_days(tree)


def _said(tree: ast.Module) -> Iterator[tuple[int, str]]:
    """Give every text of the code but docstrings; a field of an f-string is a space."""
    skipped = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant):
            skipped.add(id(node.value))
        elif isinstance(node, ast.JoinedStr):
            parts = [p.value if isinstance(p, ast.Constant) else " " for p in node.values]
            skipped |= {id(part) for part in node.values}
            yield node.lineno, "".join(map(str, parts))
        elif (
            isinstance(node, ast.Constant)
            and isinstance(node.value, str)
            and id(node) not in skipped
        ):
            yield node.lineno, node.value


_CITED = re.compile(r"第.{1,12}条|《[^》]+》|民法典|管理条例|指导规则|组织法|司法解释")


def citations(tree: ast.Module) -> Iterator[int]:
    """Find articles and names of laws: 第二百七十八条, 《物业管理条例》."""
    yield from (line for line, text in _said(tree) if _CITED.search(text))


def chinese(tree: ast.Module) -> Iterator[int]:
    """Find texts with Chinese characters; punctuation between two facts is no wording."""
    yield from (line for line, text in _said(tree) if re.search(r"[\u4e00-\u9fff]", text))


def lazy_loads(tree: ast.Module) -> Iterator[int]:
    for name, call in _calls(tree):
        if name.split(".")[-1] == "relationship" and not any(
            k.arg == "lazy" and ast.unparse(k.value) == "'raise'" for k in call.keywords
        ):
            yield call.lineno


def thawed_values(tree: ast.Module) -> Iterator[int]:
    for node in _walk(tree, ast.ClassDef):
        assert isinstance(node, ast.ClassDef)
        for mark in node.decorator_list:
            text = ast.unparse(mark)
            if text.split("(")[0].endswith("dataclass") and "slots=True" not in text:
                yield node.lineno


def long_functions(tree: ast.Module) -> Iterator[int]:
    for node in _walk(tree, ast.FunctionDef, ast.AsyncFunctionDef):
        assert isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
        if (node.end_lineno or node.lineno) - node.lineno + 1 > MAX_FUNCTION_LINES:
            yield node.lineno


def no_docstring(tree: ast.Module) -> Iterator[int]:
    if not ast.get_docstring(tree):
        yield 1


def empty_functions(tree: ast.Module) -> Iterator[int]:
    for node in _walk(tree, ast.FunctionDef):
        assert isinstance(node, ast.FunctionDef)
        if [type(statement) for statement in node.body] == [ast.Pass]:
            yield node.lineno


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
        r"^core/.*\.py$",
        r"^core/db/|^core/clock\.py$|^core/commands/demo/",
    ),
    TreeRule(
        citations,
        "what the law says stands in resources/law; ask the book and write Article.cite()",
        r"^core/.*\.py$",
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
