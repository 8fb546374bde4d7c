"""Who may import whom. If this fails, the import is wrong, not the test.

The contracts of pyproject.toml hold along chains of imports; here stands what they cannot say, and
what is loaded when the program really starts.
"""

from __future__ import annotations

import ast
import re
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
FLAT = 2
"""gui/window.py has two parts; the module of a page has more."""
PURE = tuple(
    re.compile(re.escape(pattern).replace(r"\*", "[a-z_]+"))
    for contract in tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["tool"][
        "importlinter"
    ]["contracts"]
    if contract["name"].startswith("pure modules")
    for pattern in contract["source_modules"]
)
"""The modules that the contract in pyproject.toml calls pure."""

ONLY_HERE = {
    "reportlab": ("core/documents",),
    "openpyxl": ("core/documents",),
    "docx": ("core/documents",),
    "zxingcpp": ("core/documents",),
    "PIL": ("core/documents", "core/attachments/worker.py", "core/attachments/shrinking.py"),
    "pypdfium2": ("core/documents", "core/attachments/worker.py"),
    "pikepdf": (
        "core/documents",
        "core/attachments/worker.py",
        "core/attachments/papers_bare.py",
    ),
    "python_calamine": ("core/workbooks",),
    "pypinyin": ("core/text",),
    "sqlcipher3": ("core/db",),
    "alembic": ("core/db",),
    "pyrage": ("core/sync", "core/db"),
    "rich": ("core/commands",),
    "networkx": ("core/party/grids",),
    "uuid_utils": ("core/identity.py",),
}
"""Libraries that one folder speaks for; everybody else asks that folder."""

HEAVY = (
    "sqlalchemy",
    "sqlcipher3",
    "alembic",
    "reportlab",
    "openpyxl",
    "docx",
    "rich",
    "PIL",
    "pypinyin",
)
"""What a short command must not wait for."""


@cache
def modules(folder: str) -> tuple[Path, ...]:
    return tuple(sorted((ROOT / folder).rglob("*.py")))


@cache
def imports(path: Path) -> frozenset[str]:
    found = set()
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}:{node.lineno}: relative import"
            found.add(node.module or "")
    return frozenset(found)


def name_of(path: Path) -> str:
    return ".".join(path.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__")


def theme(path: Path) -> str:
    """Give the kind of a module: `tables_ballots` and `tables` are both tables."""
    return path.stem.split("_")[0]


def pure_or_law(module: str) -> bool:
    return module.startswith("core.law") or is_pure(module)


def is_pure(module: str) -> bool:
    return any(pattern.fullmatch(module) for pattern in PURE)


def test_import_contracts() -> None:
    command = [str(Path(sys.executable).parent / "lint-imports"), "--no-cache"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.parametrize("path", modules("core/law"), ids=lambda p: p.name)
def test_the_law_imports_only_the_standard_library_and_itself(path: Path) -> None:
    strange = {
        name
        for name in imports(path)
        if name.split(".")[0] not in sys.stdlib_module_names and not name.startswith("core.law")
    }
    assert not strange, f"{path.relative_to(ROOT)} may not import {sorted(strange)}"


@pytest.mark.parametrize(
    "path",
    [path for path in modules("core") if is_pure(name_of(path))],
    ids=lambda p: f"{p.parent.name}.{p.stem}",
)
def test_pure_modules_touch_no_file_clock_or_database(path: Path) -> None:
    impure = {"io", "os", "pathlib", "sqlite3", "tempfile", "subprocess", "time"}
    strange = {
        name
        for name in imports(path)
        if name in impure
        or (name.startswith("core.") and not pure_or_law(name))
        or name.split(".")[0] not in sys.stdlib_module_names | {"core"}
    }
    assert not strange, f"{path.relative_to(ROOT)} is pure and may not import {sorted(strange)}"


def test_every_pattern_of_the_pure_list_names_a_module() -> None:
    names = [name_of(path) for path in modules("core")]
    idle = [pattern.pattern for pattern in PURE if not any(map(pattern.fullmatch, names))]
    assert not idle, f"pyproject.toml lists as pure what is gone: {idle}"


def test_whoever_says_pure_is_held_to_it() -> None:
    claims = [
        str(path.relative_to(ROOT))
        for path in modules("core")
        if re.search(r"\bPure\.", ast.get_docstring(ast.parse(path.read_text("utf-8"))) or "")
        if not pure_or_law(name_of(path))
    ]
    assert not claims, f"put them into pyproject.toml's list of pure modules: {claims}"


@pytest.mark.parametrize("library", ONLY_HERE)
def test_one_folder_speaks_for_each_library(library: str) -> None:
    homes = [ROOT / home for home in ONLY_HERE[library]]
    outside = [
        str(path.relative_to(ROOT))
        for path in modules("core")
        if not any(path.is_relative_to(home) for home in homes)
        and any(name.split(".")[0] == library for name in imports(path))
    ]
    assert not outside, f"only {' and '.join(ONLY_HERE[library])} may import {library}: {outside}"


def test_tables_know_only_what_is_stored() -> None:
    strange = [
        f"{path.relative_to(ROOT)} imports {name}"
        for path in modules("core")
        if theme(path) == "tables"
        for name in imports(path)
        if name.startswith("core.")
        and name.split(".")[-1].split("_")[0] in {"service", "queries", "papers"}
    ]
    assert not strange, f"a table says what is stored, nothing of what is done with it: {strange}"


@pytest.mark.parametrize(
    "path",
    [p for p in modules("core") if theme(p) == "tables"],
    ids=lambda p: f"{p.parent.name}.{p.stem}",
)
def test_the_words_of_a_column_are_not_shut_up_in_tables(path: Path) -> None:
    made = [
        node.name
        for node in ast.parse(path.read_text("utf-8")).body
        if isinstance(node, ast.ClassDef)
        and any("Enum" in ast.unparse(base) for base in node.bases)
    ]
    assert not made, f"no window may import tables; {made} belong into kinds.py or a pure module"


def rows_imported(path: Path) -> Iterator[str]:
    """Give what a module imports from tables."""
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.ImportFrom) and ".tables" in (node.module or ""):
            for alias in node.names:
                yield f"{path.relative_to(ROOT)}:{node.lineno} imports {alias.name}"


def test_what_reads_needs_no_act() -> None:
    """What acts and reads both look up stands in neither: `lookups`, `noted`, pure modules."""
    wrong = [
        f"{path.relative_to(ROOT)} <- {name}"
        for path in sorted((ROOT / "core").glob("*/*.py"))
        if not re.fullmatch(r"acts(_\w+)?|service|ballot_entry", path.stem)
        and path.parent.name not in {"commands", "law"}
        for name in imports(path)
        if re.search(r"\.acts(_\w+)?$", name)
    ]
    assert not wrong, "a read imports an act: move what both need to where both may look"


def test_papers_are_made_of_values() -> None:
    papers = [path for path in modules("core") if theme(path) == "papers"]
    strange = [line for path in papers for line in rows_imported(path)]
    strange += [
        f"{path.relative_to(ROOT)} imports {name}"
        for path in papers
        for name in imports(path)
        if name.startswith(("sqlalchemy", "core.db.database"))
    ]
    assert not strange, f"a paper is built from sheets that queries give, not from rows: {strange}"


def test_commands_are_a_thin_face() -> None:
    strange = [
        f"{path.relative_to(ROOT)} imports {name}"
        for path in modules("core/commands")
        for name in imports(path)
        if name.split(".")[0] in {"sqlalchemy", "sqlcipher3", "reportlab", "openpyxl"}
        or ".tables" in name
    ]
    assert not strange, f"a command asks a facade: {strange}"


def test_no_page_knows_another() -> None:
    shared = {"kit", "desk", "places"}
    strange = [
        f"{path.relative_to(ROOT)} imports {name}"
        for path in modules("gui")
        for name in imports(path)
        if (parts := path.relative_to(ROOT).parts) and len(parts) > FLAT
        if name.startswith("gui.") and name.split(".")[1] not in shared | {parts[1]}
        if parts[1] != "kit" or not name.startswith(("gui.desk", "gui.kit"))
    ]
    assert not strange, f"a page goes to another by a Place of gui.desk: {strange}"


def test_core_never_names_the_window() -> None:
    strange = [
        f"{path.relative_to(ROOT)} imports {name}"
        for path in modules("core")
        for name in imports(path)
        if name.split(".")[0] in {"gui", "main", "tests", "PySide6", "shiboken6", "PyQt6"}
    ]
    assert not strange, f"core has never heard of Qt: {strange}"


def loaded_after(code: str) -> set[str]:
    """Run `code` in a fresh interpreter; give the modules it loaded."""
    script = f"{code}\nimport sys\nprint('\\n'.join(sys.modules))"
    done = subprocess.run(
        [sys.executable, "-c", script], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    return set(done.stdout.split())


def test_the_whole_core_loads_without_qt() -> None:
    names = [name_of(path) for path in modules("core") if "migrations" not in path.parts]
    loaded = loaded_after("\n".join(f"import {name}" for name in names))
    assert set(names) <= loaded
    assert not {name for name in loaded if name.split(".")[0] in {"PySide6", "shiboken6", "gui"}}


def test_a_verdict_waits_for_no_heavy_library() -> None:
    case = ROOT / "tests" / "data" / "verdict.json"
    loaded = loaded_after(
        f"from core.commands import main\nassert main(['verdict', {str(case)!r}, '--json']) == 0"
    )
    heavy = sorted(set(HEAVY) & loaded)
    assert not heavy, f"core.law needs the standard library only; who loads these? {heavy}"


def test_an_office_opens_without_what_draws_and_reads() -> None:
    loaded = loaded_after("import core.office")
    drawing = {"reportlab", "PIL", "zxingcpp", "pypdfium2", "docx", "lxml", "openpyxl", "numpy"}
    strange = sorted(loaded & (drawing | {"pypinyin", "alembic", "pikepdf", "cv2"}))
    assert not strange, f"these wait for a paper or a workbook: {strange}"


def test_starting_loads_only_the_command_given() -> None:
    loaded = loaded_after("import main")
    assert not set(HEAVY) & loaded
    assert "core.office" not in loaded


def window_imports(name: str, path: Path) -> set[str]:
    """Give the modules of the window that a module loads, inside functions too.

    What only type checkers read loads nothing.
    """
    tree = ast.parse(path.read_text("utf-8"))
    unread = {
        id(inner)
        for node in ast.walk(tree)
        if isinstance(node, ast.If) and ast.unparse(node.test) == "TYPE_CHECKING"
        for inner in ast.walk(node)
    }
    found = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom) and id(node) not in unread and node.module:
            found |= {node.module, *(f"{node.module}.{one.name}" for one in node.names)}
    return {one for one in found if one.startswith("gui.") and one != name}


def test_no_ring_of_modules_is_in_the_window() -> None:
    paths = {
        ".".join(path.relative_to(ROOT).with_suffix("").parts): path
        for path in (ROOT / "gui").rglob("*.py")
    }
    loads = {name: window_imports(name, path) & paths.keys() for name, path in paths.items()}
    while free := {name for name, found in loads.items() if not found & loads.keys()}:
        loads = {name: found for name, found in loads.items() if name not in free}
    reached = {one for found in loads.values() for one in found}
    assert not loads.keys() & reached, f"keys and places are in gui.places: {sorted(loads)}"
