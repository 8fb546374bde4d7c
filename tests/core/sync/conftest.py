"""A genuine package, made once, and an office with rows to export."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.core.sync.parcels import OpenOffice, Parcel, make_parcel, open_office


@pytest.fixture(scope="session")
def parcel() -> Parcel:
    return make_parcel()


@pytest.fixture
def office(tmp_path: Path) -> Iterator[OpenOffice]:
    opened = open_office(tmp_path / "office.db")
    yield opened
    opened.database.close()


@pytest.fixture
def stick(tmp_path: Path) -> Path:
    folder = tmp_path / "stick"
    folder.mkdir()
    return folder
