"""社区 in the settings: added, and said of a compound."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from core.office import Office
from gui.desk import Desk
from gui.kit.act_dialog import ActDialog
from gui.settings.communities_part import CommunitiesPart


@pytest.fixture
def part(qtbot: QtBot, app: object, office: Office, desk: Desk) -> CommunitiesPart:
    office.rosters.add_compound("甲苑")
    made = CommunitiesPart(desk)
    qtbot.addWidget(made)
    made.show()
    qtbot.waitUntil(lambda: len(made.table.rows) == 1)
    return made


def asked(part: CommunitiesPart) -> ActDialog[object]:
    return next(one for one in part.findChildren(ActDialog) if one.isVisible())


def test_a_community_is_added_and_a_compound_laid_in_it(
    qtbot: QtBot, part: CommunitiesPart, office: Office
) -> None:
    assert not part.place.isEnabled()
    part.more.click()
    asked(part).form.restore({"name": "桃花岭社区", "street": "学院街道"})
    asked(part).submit()
    qtbot.waitUntil(lambda: len(part._communities) == 1)
    part.table.selectRow(0)
    assert "本社区" in part._community(part.table.rows[0])
    part.place.click()
    dialog = asked(part)
    dialog.form.fields["community_id"].write(part._communities[0].id)
    dialog.submit()
    qtbot.waitUntil(lambda: office.rosters.compounds()[0].community_id is not None)
    qtbot.waitUntil(lambda: "桃花岭社区" in part._community(part.table.rows[0]))
