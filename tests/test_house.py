"""The house rules that no ready tool knows. A failure names file and line and says what to do."""

from __future__ import annotations

import ast
import re
import subprocess
import tomllib
from functools import cache
from pathlib import Path

import pytest

from tests.house_chinese import CHINESE_IN_CODE
from tests.house_rules import MAX_FILE_LINES, TEXT_RULES, TREE_RULES, TextRule, TreeRule
from tests.house_trees import chinese

ROOT = Path(__file__).parent.parent
TOP = {
    "main.py", "gui", "core", "resources", "installer", "pyproject.toml", "tests",
    "README.md", "LICENSE", "Makefile",
}  # fmt: skip
FORBIDDEN_NAMES = {"utils", "util", "helpers", "helper", "misc", "common", "manager", "managers"}
PACKAGES_OF_A_FOLDER = 2
"""A folder of core without a module of its own joins at least so many packages that have some."""
AS_IT_CAME = r"^resources/(fonts|sample)/|^LICENSE$"
"""Faces with their recipe and licences, and sample workbooks, are kept as they came."""


@cache
def tracked() -> tuple[str, ...]:
    """Give the files git knows or is about to know; without git, all that are not hidden."""
    safe = ["-c", f"safe.directory={ROOT}", "-c", "core.quotepath=off"]
    command = ["git", *safe, "ls-files", "-co", "--exclude-standard"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, check=False)
    if done.returncode == 0:
        names = done.stdout.decode().splitlines()
    else:
        paths = (p.relative_to(ROOT) for p in ROOT.rglob("*") if p.is_file())
        names = [p.as_posix() for p in paths if not p.parts[0].startswith(".")]
    return tuple(sorted(name for name in names if (ROOT / name).is_file()))


@cache
def text_of(path: str) -> str | None:
    """Give the text of a file; None for pictures, faces and workbooks."""
    try:
        return (ROOT / path).read_text("utf-8")
    except UnicodeDecodeError:
        return None


@cache
def tree_of(path: str) -> ast.Module:
    return ast.parse((ROOT / path).read_text("utf-8"), path)


def python_files() -> list[str]:
    return [p for p in tracked() if p.endswith(".py") and not re.search(AS_IT_CAME, p)]


@pytest.mark.parametrize("rule", TEXT_RULES, ids=lambda rule: rule.advice[:40])
def test_no_file_holds(rule: TextRule) -> None:
    found = [
        f"{path}:{number}: {line.strip()[:80]}"
        for path in tracked()
        if rule.applies(path) and not re.search(AS_IT_CAME, path) and (text := text_of(path))
        for number, line in enumerate(text.splitlines(), 1)
        if re.search(rule.pattern, line)
    ]
    assert not found, f"{rule.advice}\n" + "\n".join(found)


@pytest.mark.parametrize("rule", TREE_RULES, ids=lambda rule: rule.find.__name__ + rule.advice[:20])
def test_no_module_does(rule: TreeRule) -> None:
    found = [
        f"{path}:{line}"
        for path in python_files()
        if rule.applies(path)
        for line in sorted(set(rule.find(tree_of(path))))
    ]
    assert not found, f"{rule.advice}\n" + "\n".join(found)


@pytest.mark.parametrize("pattern", CHINESE_IN_CODE)
def test_no_exception_to_the_rule_on_chinese_is_left_over(pattern: str) -> None:
    files = [path for path in python_files() if path.startswith("core/")]
    needed = [p for p in files if re.search(pattern, p) and any(chinese(tree_of(p)))]
    assert needed, "no Chinese stands there any more; take the exception out of house_rules"


def test_the_top_level_is_fixed() -> None:
    strange = {path.split("/")[0] for path in tracked()} - TOP
    strange = {name for name in strange if not name.startswith(".")}
    assert not strange, f"the user fixed the top level; move into one of its folders: {strange}"


def test_files_are_short() -> None:
    long = [
        f"{path}: {lines} lines"
        for path in python_files()
        if (lines := len((text_of(path) or "").splitlines())) > MAX_FILE_LINES
    ]
    assert not long, f"over {MAX_FILE_LINES} lines: one idea a file, split by theme\n" + "\n".join(
        long
    )


def test_names_say_what_is_inside() -> None:
    bad = [
        path
        for path in python_files()
        if FORBIDDEN_NAMES & set(re.split(r"[/_.]", path.removesuffix(".py")))
    ]
    assert not bad, f"name the idea, not the drawer it lies in: {bad}"


def test_no_folder_is_empty_scenery() -> None:
    filled = {
        path.rpartition("/")[0]
        for path in python_files()
        if path.startswith("core/")
        if not path.endswith("/__init__.py") or len(tree_of(path).body) > 1
    }
    empty = []
    for init in (path for path in python_files() if re.fullmatch("core/.+/__init__.py", path)):
        folder = init.removesuffix("/__init__.py")
        packages = {one for one in filled if one.rpartition("/")[0] == folder}
        if folder not in filled and len(packages) < PACKAGES_OF_A_FOLDER:
            empty.append(f"{folder}: no module, {len(packages)} packages")
    assert not empty, f"make a folder when its content exists: {empty}"


CHECKS = re.compile(r"\bassert\b|\braises\(|\bwarns\(")
CHECKING = re.compile(r"_?(check|verify|expect|refuse)\w*")
"""How a helper is called that checks for the tests that call it."""


def functions_of_tests() -> list[tuple[str, ast.FunctionDef]]:
    """Give every function of the tests with its file."""
    return [
        (path, node)
        for path in python_files()
        if path.startswith("tests/")
        for node in ast.walk(tree_of(path))
        if isinstance(node, ast.FunctionDef)
    ]


def calls_in(node: ast.AST) -> set[str]:
    """Name what is called there."""
    calls = (part for part in ast.walk(node) if isinstance(part, ast.Call))
    return {ast.unparse(call.func).rsplit(".", maxsplit=1)[-1] for call in calls}


def test_no_test_is_without_a_check() -> None:
    functions = functions_of_tests()
    helpers = {
        node.name
        for _, node in functions
        if CHECKING.fullmatch(node.name) and CHECKS.search(ast.unparse(node))
    }
    idle = [
        f"{path}:{node.lineno}: {node.name}"
        for path, node in functions
        if node.name.startswith("test_")
        if not CHECKS.search(ast.unparse(node)) and not helpers & calls_in(node)
    ]
    assert not idle, (
        "a test states what must hold: an assert, pytest.raises, or a helper called expect_… or"
        " refuse… that has one itself\n" + "\n".join(idle)
    )


def requirement_lines(name: str) -> dict[str, str]:
    """Give package and version of a pinned file, names in lower case."""
    found = {}
    for line in (ROOT / "installer" / name).read_text("utf-8").splitlines():
        if line.strip() and not line.startswith(("#", "-r ")):
            package, mark, version = line.partition("==")
            assert mark, f"installer/{name}: {line!r} is not pinned; write package==version"
            found[package.strip().lower().replace("_", "-")] = version.strip()
    return found


def test_requirements_are_pinned_within_the_ranges_declared() -> None:
    from packaging.requirements import Requirement

    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    declared = {
        r.name.lower().replace("_", "-"): r for r in map(Requirement, project["dependencies"])
    }
    pinned = requirement_lines("requirements.txt")
    requirement_lines("requirements-dev.txt")
    assert not set(declared) - set(pinned), "installer/requirements.txt pins every library declared"
    outside = [n for n, r in declared.items() if not r.specifier.contains(pinned[n])]
    assert not outside, f"the pinned version lies outside pyproject's range: {outside}"


def test_the_version_is_one() -> None:
    import core

    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    assert project["version"] == core.__version__, "core.__version__ is what packages tell"


def test_the_gate_runs_the_readmes_commands() -> None:
    gate = (ROOT / ".ci" / "run").read_text("utf-8")
    readme = (ROOT / "README.md").read_text("utf-8")
    halves = re.search(r"^check: (.+?) ##", (ROOT / "Makefile").read_text("utf-8"), re.MULTILINE)
    assert halves
    assert all(f"\nmake {half}\n" in gate for half in halves[1].split())
    assert "make test" in gate
    assert "`make demo`" in readme
    assert "`make test`" in readme
