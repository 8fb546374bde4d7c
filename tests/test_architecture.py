"""Who may import whom. If this fails, the import is wrong, not the test."""

from __future__ import annotations

import ast
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
PURE = {"stages", "roll", "counting", "checks", "grids", "timetable", "merge"}
ONLY_HERE = {
    "reportlab": "core/documents",
    "openpyxl": "core/documents",
    "docx": "core/documents",
    "sqlcipher3": "core/db",
    "alembic": "core/db",
}
"""Libraries that one folder speaks for; everybody else asks that folder."""


def modules(folder: str) -> list[Path]:
    return sorted((ROOT / folder).rglob("*.py"))


def imports(path: Path) -> set[str]:
    found = set()
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}:{node.lineno}: relative import"
            found.add(node.module or "")
    return found


def pure_or_law(module: str) -> bool:
    return module.startswith("core.law") or module.rsplit(".", maxsplit=1)[-1] in PURE


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
    [p for p in modules("core") if p.stem in PURE],
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


@pytest.mark.parametrize("library", ONLY_HERE)
def test_one_folder_speaks_for_each_library(library: str) -> None:
    outside = [
        str(path.relative_to(ROOT))
        for path in modules("core")
        if not path.is_relative_to(ROOT / ONLY_HERE[library])
        and any(name.split(".")[0] == library for name in imports(path))
    ]
    assert not outside, f"only {ONLY_HERE[library]} may import {library}: {outside}"
