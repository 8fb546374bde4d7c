"""A data folder made once and copied: making one takes most of a second."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from tests.core.db.offices import make_office


@pytest.fixture(scope="session")
def original(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, str]:
    """A folder and its recovery key, which tests copy and never open."""
    folder = tmp_path_factory.mktemp("original") / "data"
    office, paper = make_office(folder)
    office.close()
    return folder, paper


@pytest.fixture
def folder(original: tuple[Path, str], tmp_path: Path) -> Path:
    """A data folder that was made and closed."""
    return shutil.copytree(original[0], tmp_path / "数据")


@pytest.fixture
def paper(original: tuple[Path, str]) -> str:
    """The recovery key of `folder`."""
    return original[1]
