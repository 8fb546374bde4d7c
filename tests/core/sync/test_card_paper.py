"""The key card on paper holds what the file holds; a package's tables are named in Chinese."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from core.documents.pdf import render_all
from core.documents.wording import Wording
from core.errors import KnownError
from core.sync.papers import build_card
from core.sync.queries import load_home
from tests.core.documents.reading import characters, said
from tests.core.sync.parcels import OpenOffice


def test_the_card_on_paper_says_what_its_file_says(office: OpenOffice) -> None:
    with office.database.read() as session:
        home = load_home(session)
    paper = build_card(home, Wording.load(), date(2026, 6, 20))
    text = said(characters(render_all(paper.documents))).replace(" ", "")
    card = office.sync.card()
    for part in (card.name, card.fingerprint, card.key_id, card.recipient, card.verifier.hex()):
        assert part in text
    (document,) = paper.documents
    assert document.head.opaque_id == card.key_id
    assert home.keys.identity not in text


def test_an_offices_own_wording_keeps_the_fingerprint(tmp_path: Path) -> None:
    (tmp_path / "own.toml").write_text('[D00_card]\nbody = "密钥卡"\n', encoding="utf-8")
    with pytest.raises(KnownError, match="dropped_field"):
        Wording.load(tmp_path)


def test_the_tables_of_a_package_are_named(office: OpenOffice, stick: Path) -> None:
    office.sync.export(stick)
    (path,) = stick.glob("*.hoapkg")
    opened = office.sync.verify(path)
    rows = office.sync.contents(opened)
    assert sum(row.rows for row in rows) == opened.report.rows
    assert not any(row.title.isascii() for row in rows)
