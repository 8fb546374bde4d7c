"""Nothing public of core stands there for its tests alone: what program and window never name."""

from __future__ import annotations

import ast
from collections import Counter
from collections.abc import Iterator

from tests.test_house import python_files, tree_of

FACADES = ("/service.py", "/looks.py", "core/printing.py")
"""Their methods are the program's door: a window opens those that no command does."""

BY_LIBRARIES = {"process_bind_param", "process_result_value", "handleError"}
FOR = {
    "verify_payload": "the scanned ballot's code, when ballots are read by machine",
    "geometry": "where the boxes of a sheet stand, when ballots are read by machine",
    "erase": "a person's right to have facts erased, when affairs are kept",
    "check_interim": "物业管理委员会, which no act forms yet; its law has cases",
    "seal_top": "the measure of the standard that a test holds the signature to",
    "accounted": "the promise that tests hold every import to: no row is lost",
    "TABLES_AT_HOME": "a new table must be named here or travel; a test asks",
    "COLUMNS_AT_HOME": "a new column must be named here or travel; a test asks",
}
"""What is public, unused in the program, and right so, with the reason."""


def named(tree: ast.Module) -> Iterator[str]:
    """Give every name that a module uses; texts count only where names are looked up by text.

    An import alone uses nothing, and neither does a list of what a package offers.
    """
    looks_up = any(
        isinstance(node, ast.Name) and node.id in {"getattr", "attrgetter"}
        for node in ast.walk(tree)
    )
    for node in ast.walk(tree):
        match node:
            case ast.Name(id=name, ctx=ast.Load()) | ast.Attribute(attr=name):
                yield name
            case ast.Constant(value=str(name)) if looks_up:
                yield name


def public(path: str) -> Iterator[str]:
    """Give the functions, classes, methods and constants that a module offers."""
    for node in tree_of(path).body:
        if isinstance(node, ast.FunctionDef):
            yield node.name
        elif isinstance(node, ast.ClassDef) and not path.endswith("/tables.py"):
            yield node.name
            if not path.endswith(FACADES):
                yield from (part.name for part in node.body if isinstance(part, ast.FunctionDef))
        elif isinstance(node, ast.Assign):
            yield from (part.id for part in node.targets if isinstance(part, ast.Name))


def test_nothing_public_is_there_for_tests_alone() -> None:
    homes = ("core/", "gui/", "main.py", "installer/")
    program = [p for p in python_files() if p.startswith(homes)]
    uses = Counter(name for path in program for name in named(tree_of(path)))
    dead = {
        name: path
        for path in program
        if path.startswith("core/") and "/migrations/" not in path
        for name in public(path)
        if not name.startswith("_") and not uses[name]
    }
    forgotten = {n: p for n, p in dead.items() if n not in BY_LIBRARIES and n not in FOR}
    assert not forgotten, f"wire it, delete it with its tests, or say in FOR why: {forgotten}"
    idle = set(FOR) - set(dead)
    assert not idle, f"used by now, or gone: take it off the list: {idle}"
