"""Bodies formed without this program: noted by a form, ended by another."""

from __future__ import annotations

from datetime import date
from uuid import UUID

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from core.committees.drafts import NoteKnown
from core.committees.kinds import KnownKind
from core.office import Office
from gui.committees.known import KnownSection
from gui.desk import Desk, First
from gui.kit.act_dialog import ActDialog
from gui.kit.preferences import Preferences
from gui.kit.tasks import Tasks


@pytest.fixture
def compound(office: Office) -> UUID:
    return office.rosters.add_compound("甲苑").made


@pytest.fixture
def section(
    qtbot: QtBot, compound: UUID, office: Office, preferences: Preferences, tasks: Tasks
) -> KnownSection:
    assert compound
    made = KnownSection(Desk(office, preferences, tasks, first=First.of(office)))
    qtbot.addWidget(made)
    made.show()
    made.refresh()
    return made


def asked(section: QWidget) -> ActDialog[object]:
    return next(one for one in section.findChildren(ActDialog) if one.isVisible())


def test_a_body_is_noted_and_ended(
    qtbot: QtBot, section: KnownSection, office: Office, compound: UUID
) -> None:
    section.note_one.click()
    form = asked(section).form
    values = {
        "kind": KnownKind.INTERIM,
        "name": "甲苑物管会",
        "term_from": date(2025, 1, 1),
        "term_until": date(2027, 12, 31),
        "seats": 5,
        "party_members": 3,
        "source": "街道文件",
    }
    for name, value in values.items():
        form.fields[name].write(value)
    asked(section).submit()
    qtbot.waitUntil(lambda: len(office.committees.known()) == 1)
    (row,) = office.committees.known()
    assert (row.compound_id, row.kind, row.party_members) == (compound, KnownKind.INTERIM, 3)
    section.refresh()
    qtbot.waitUntil(lambda: len(section.table.rows) == 1)
    section.table.selectRow(0)
    section.end.click()
    asked(section).form.fields["reason"].write("登记有误")
    asked(section).submit()
    qtbot.waitUntil(lambda: office.committees.known() == ())


def test_what_the_law_has_against_its_make_up_is_said(
    qtbot: QtBot, section: KnownSection, office: Office, compound: UUID
) -> None:
    term = date(2025, 1, 1), date(2027, 12, 31)
    office.committees.note_known(
        NoteKnown(compound, KnownKind.COMMITTEE, "甲苑业委会", *term, "备案表", 6, 3)
    )
    section.refresh()
    qtbot.waitUntil(lambda: len(section.table.rows) == 1)
    assert not section.findings.isVisible()
    section.table.selectRow(0)
    assert "单数" in section.findings.text()
    assert section.findings.isVisible()
