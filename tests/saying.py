"""Every place in core that says a sentence: the codes it may give and the facts it passes.

A code is a literal, `<sentence file>.<name>`, or for the law's own findings a name of
`findings.toml`; wherever it goes (`KnownError`, a finding, a draft's `refuse`), the call that first
takes it is the place. A code that is put together from parts is none: it cannot be looked for.
"""

from __future__ import annotations

import ast
import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parent.parent
I18N = ROOT / "resources" / "i18n"
RAISED = ("KnownError", "LawFault")
SAID_BY_LAW = {"Finding": 0, "against": 1, "_found": 0, "_dead": 1, "_said": 0, "_too_few": 1}
"""What takes a code of the law, and at which place among its arguments."""

ADDED = (
    ("core/", "Unclear", {"value"}),
    ("core/commands/orders", "fault", {"file", "number", "act"}),
    ("core/assemblies/checks.py", "need", {"title"}),
    ("core/meetings/stages.py", "_of", {"topic"}),
    ("core/meetings/pool/stages.py", "_of", {"topic"}),
    ("core/meetings/pool/stages.py", "_undecided", {"topic", "decider"}),
    ("core/law/following.py", "_dead", {"source"}),
    ("core/law/timetable.py", "_found", {"what", "day", "target", "limit", "rule"}),
    ("core/law/composition.py", "_too_few", {"size", "share", "missing"}),
    ("core/law/timetable.py", "_said", {"anchor", "amount", "unit"}),
)
"""Facts that a carrier of codes adds by itself, at one place for all of its callers."""

Scope = ast.FunctionDef | ast.AsyncFunctionDef | ast.Module


@dataclass(frozen=True, slots=True)
class Place:
    """A call that says something: the codes it may give, its facts (None: passed on as they are).

    `built` is a code put together from parts.
    """

    where: str
    codes: frozenset[str]
    facts: frozenset[str] | None
    built: bool = False


@cache
def sentences() -> dict[str, dict[str, str]]:
    """Give the sentences of the files by code."""
    return {
        f"{path.stem}.{name}": texts
        for path in sorted((I18N / "sentences").glob("*.toml"))
        for name, texts in tomllib.loads(path.read_text("utf-8")).items()
    }


@cache
def law_sentences() -> dict[str, dict[str, str]]:
    """Give the law's own sentences by code."""
    return catalogue("findings")


@cache
def catalogue(name: str) -> dict[str, Any]:
    """Give a file of resources/i18n."""
    return tomllib.loads((I18N / f"{name}.toml").read_text("utf-8"))


@cache
def trees(folder: str = "core") -> dict[str, ast.Module]:
    """Give the modules of a folder as trees, by path."""
    return {
        path.relative_to(ROOT).as_posix(): ast.parse(path.read_text("utf-8"))
        for path in sorted((ROOT / folder).rglob("*.py"))
    }


@cache
def written() -> frozenset[str]:
    """Give every text written out in core and in the window."""
    return frozenset(
        part.value
        for tree in [*trees().values(), *trees("gui").values()]
        for part in ast.walk(tree)
        if isinstance(part, ast.Constant) and isinstance(part.value, str)
    )


@cache
def places() -> tuple[Place, ...]:
    """Give every place that says a sentence of the files, or raises."""
    return tuple(place for path, tree in trees().items() for place in places_in(path, tree))


def places_in(path: str, tree: ast.Module) -> Iterator[Place]:
    """Give the places of one module."""
    for call, scope in _calls(tree):
        if path.startswith("core/law/") and _name(call) not in RAISED:
            continue
        codes, built = _codes(call, tree, scope), _built(call)
        if codes or built or _name(call) in RAISED:
            yield Place(f"{path}:{call.lineno}", codes, _facts(path, call, scope), built)


@cache
def law_places() -> tuple[Place, ...]:
    """Give every place of core/law that makes a finding."""
    return tuple(
        Place(f"{path}:{call.lineno}", _law_codes(call, tree, scope), _facts(path, call, scope))
        for path, tree in trees().items()
        if path.startswith("core/law/")
        for call, scope in _calls(tree)
        if _name(call) in SAID_BY_LAW and len(call.args) > SAID_BY_LAW[_name(call)]
        if not _is_passed_on(call.args[SAID_BY_LAW[_name(call)]], scope)
    )


def _name(call: ast.Call) -> str:
    return ast.unparse(call.func).rsplit(".", maxsplit=1)[-1]


def _calls(tree: ast.Module) -> Iterator[tuple[ast.Call, Scope]]:
    """Give each call with the innermost function around it."""
    inner: dict[ast.Call, Scope] = {}
    for scope in ast.walk(tree):  # outer scopes come first, inner ones replace them
        if isinstance(scope, Scope):
            inner |= {node: scope for node in ast.walk(scope) if isinstance(node, ast.Call)}
    return iter(inner.items())


def _literals(node: ast.AST) -> frozenset[str]:
    """Give the codes written in an argument itself, not in a call within it."""
    if isinstance(node, ast.Call):
        return frozenset()
    own = {node.value} if isinstance(node, ast.Constant) and isinstance(node.value, str) else set()
    found = {code for code in own if _is_code(code)}
    return frozenset(found).union(*map(_literals, ast.iter_child_nodes(node)))


def _is_code(text: str) -> bool:
    stem, dot, name = text.partition(".")
    return bool(dot and re.fullmatch(r"[a-z0-9_]+", name)) and stem in _stems()


@cache
def _stems() -> frozenset[str]:
    return frozenset(code.partition(".")[0] for code in sentences())


def _codes(call: ast.Call, tree: ast.Module, scope: Scope) -> frozenset[str]:
    """Give what a call may say; nothing for a call that says nothing."""
    first = _literals(call.args[0]) if call.args else frozenset()
    if _name(call) not in RAISED:
        said = frozenset[str]().union(*map(_literals, call.args))
        return said & set(sentences()) | first
    if first or not call.args:
        return first
    return _named(call.args[0], tree, scope, frozenset(sentences()))


def _texts(node: ast.AST) -> Iterator[str]:
    for part in ast.walk(node):
        if isinstance(part, ast.Constant) and isinstance(part.value, str):
            yield part.value


def _built(call: ast.Call) -> bool:
    """Tell whether a code is put together: f"rosters.row_{field}"."""
    return any(
        isinstance(part, ast.JoinedStr)
        and isinstance(start := part.values[0], ast.Constant)
        and str(start.value).partition(".")[0] in _stems()
        and re.match(r"[a-z_]+\.[a-z_]*$", str(start.value)) is not None
        for part in call.args[:1]
    )


def _law_codes(call: ast.Call, tree: ast.Module, scope: Scope) -> frozenset[str]:
    """Give the codes of a finding of the law, through a name or a table of this module."""
    given = call.args[SAID_BY_LAW[_name(call)]]
    alone, known = isinstance(given, ast.Constant), frozenset(law_sentences())
    own = {text for text in _texts(given) if alone or text in known}
    return _named(given, tree, scope, known) | own


def _named(
    given: ast.expr, tree: ast.Module, scope: Scope, known: frozenset[str]
) -> frozenset[str]:
    """Give the `known` codes that stand behind the names in `given`: variables and tables."""
    found: set[str] = set()
    for name in (part.id for part in ast.walk(given) if isinstance(part, ast.Name)):
        for value in (*_assigned(name, scope), *_table(name, tree)):
            found |= {text for text in _texts(value) if text in known}
            for inner in (part.id for part in ast.walk(value) if isinstance(part, ast.Name)):
                for table in _table(inner, tree):
                    found |= {text for text in _texts(table) if text in known}
    return frozenset(found)


def _is_passed_on(code: ast.expr, scope: Scope) -> bool:
    """Tell whether a code is a parameter of the function: then its callers are the places."""
    arguments = getattr(scope, "args", None)
    names = {argument.arg for argument in arguments.args} if arguments else set()
    return isinstance(code, ast.Name) and code.id in names


def _assigned(name: str, scope: ast.AST) -> Iterator[ast.expr]:
    """Give what is assigned to `name` within `scope`, by itself or among several."""
    for node in ast.walk(scope):
        targets = node.targets if isinstance(node, ast.Assign) else []
        if isinstance(node, ast.AnnAssign) and node.value is not None:
            targets = [node.target]
        for target in targets:
            own = target.elts if isinstance(target, ast.Tuple) else [target]
            values = _side_by_side(node, own)
            for part, value in zip(own, values, strict=True):
                if isinstance(part, ast.Name) and part.id == name:
                    yield value


def _table(name: str, tree: ast.Module) -> Iterator[ast.expr]:
    """Give what is assigned to `name` for the whole module."""
    for statement in tree.body:
        if isinstance(statement, ast.Assign | ast.AnnAssign):
            yield from _assigned(name, statement)


def _side_by_side(node: ast.AST, own: list[ast.expr]) -> list[ast.expr]:
    value = node.value if isinstance(node, ast.Assign | ast.AnnAssign) else None
    assert value is not None
    if isinstance(value, ast.Tuple) and len(value.elts) == len(own) > 1:
        return value.elts
    return [value] * len(own)


def _facts(path: str, call: ast.Call, scope: Scope) -> frozenset[str] | None:
    """Name the facts given, by keyword or in a mapping; None where they are passed on."""
    found: set[str] = set()
    for start, name, added in ADDED:
        if name == _name(call) and path.startswith(start):
            found |= added
    for keyword in call.keywords:
        if keyword.arg is None or keyword.arg == "facts":
            keys = _keys(keyword.value, scope)
            if keys is None or not isinstance(keyword.value, ast.Dict | ast.BinOp | ast.Name):
                return None
            found |= keys
        else:
            found.add(keyword.arg)
    for value in call.args[1:]:
        if isinstance(value, ast.Starred):
            continue
        keys = _keys(value, scope)
        if keys is None:
            return None
        found |= keys
    return frozenset(found)


def _keys(node: ast.expr, scope: Scope) -> set[str] | None:
    """Give the keys of a mapping written out here; none for what is no mapping, None if unknown."""
    if isinstance(node, ast.Dict):
        found: set[str] = set()
        for key, value in zip(node.keys, node.values, strict=True):
            inner = _keys(value, scope) if key is None else {ast.literal_eval(key)}
            if inner is None:
                return None
            found |= inner
        return found
    if isinstance(node, ast.BinOp) and isinstance(node.op, ast.BitOr):
        left, right = _keys(node.left, scope), _keys(node.right, scope)
        return None if left is None or right is None else left | right
    if isinstance(node, ast.Name):
        return _keys_of_name(node.id, scope)
    return set()


def _keys_of_name(name: str, scope: Scope) -> set[str] | None:
    """Give the keys of every mapping that is put under this name in the function."""
    found: set[str] = set()
    for value in _assigned(name, scope):
        keys = _keys(value, scope) if isinstance(value, ast.Dict | ast.BinOp) else set()
        if keys is None:
            return None
        found |= keys
    arguments = getattr(scope, "args", None)
    if arguments is not None and not found:
        passed = (*arguments.args, *arguments.kwonlyargs, arguments.kwarg)
        hints = {a.arg: ast.unparse(a.annotation) for a in passed if a and a.annotation}
        kwarg = arguments.kwarg.arg if arguments.kwarg else ""
        if name == kwarg or re.search(r"Mapping|dict|Record|object", hints.get(name, "")):
            return None
    return found
