"""What the house rules look for in the tree of a Python file; each gives the lines it finds."""

from __future__ import annotations

import ast
import re
from collections.abc import Callable, Iterator

MAX_FUNCTION_LINES = 60


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
