"""What the acts on the staff of grids ask."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from uuid import UUID

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from core.party.grids.drafts import StaffDraft
from core.party.grids.kinds import GridRole
from core.party.grids.sheets import GridRow, StaffRow
from gui.desk import Desk
from gui.kit.act_dialog import ActDialog, Ask, open_ask
from gui.kit.choices import ChoiceField
from gui.kit.day_fields import day_field
from gui.kit.fields import (
    TextField,
)
from gui.kit.wording import word
from gui.party.grids_asking import Communities, reason_field

translate = QCoreApplication.translate


def ask_staff(
    desk: Desk, parent: QWidget, communities: Communities, grids: Sequence[GridRow]
) -> ActDialog[StaffDraft]:
    """Note who serves a grid, or a whole community."""
    facade = desk.office.grids
    where: list[tuple[object, str]] = [(("grid", grid.id), grid.name) for grid in grids]
    where += [
        (("community", one), translate("party", "整个{community}").format(community=name))
        for one, name in communities
    ]

    def make(  # noqa: PLR0913 - the fields of the form
        *, where: tuple[str, UUID | None], role: GridRole, name: str, unit: str, phone: str,
        since: date,
    ) -> StaffDraft:  # fmt: skip
        kind, one = where
        grid, community = (one, None) if kind == "grid" else (None, one)
        return StaffDraft(role, name, since, grid, community, unit, phone)

    roles = [(one, word(one)) for one in GridRole]
    today = desk.office.clock.today()
    return open_ask(
        desk,
        Ask(
            title=translate("party", "登记网格人员"),
            verb=translate("party", "登记人员"),
            fields=[
                ChoiceField("where", translate("party", "网格"), where, required=True),
                ChoiceField("role", translate("party", "岗位"), roles, required=True),
                TextField("name", translate("party", "姓名"), required=True),
                TextField("unit", translate("party", "单位")),
                TextField("phone", translate("party", "电话"), latin=True),
                day_field("since", translate("party", "开始日期"), today),
            ],
            make=make,
            act=lambda draft, _report: facade.add_staff([draft]),
            done=translate("party", "人员已登记。"),
        ),
        parent,
    )


def ask_end_staff(desk: Desk, parent: QWidget, row: StaffRow) -> ActDialog[tuple[str, date]]:
    """Note that somebody serves no more."""
    grids = desk.office.grids

    def make(reason: str, day: date) -> tuple[str, date]:
        return reason, day

    today = desk.office.clock.today()
    return open_ask(
        desk,
        Ask(
            about=row.id,
            title=translate("party", "结束任职：{name}").format(name=row.name),
            verb=translate("party", "结束任职"),
            fields=[
                reason_field(),
                day_field("day", translate("party", "结束日期"), today),
            ],
            make=make,
            act=lambda asked, _report: grids.end_staff(row.id, *asked),
            done=translate("party", "已登记。"),
            of_codes={"grids.ended_before": "day"},
        ),
        parent,
    )
