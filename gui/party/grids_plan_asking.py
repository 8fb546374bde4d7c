"""What the acts on plans of grids ask."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any
from uuid import UUID

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from core.changes import Changes
from core.party.grids.drafts import PlanOrder
from core.party.grids.kinds import ExactChoice
from core.party.grids.sheets import GridRow, PlanBasis, PlanRow, PlanSheet
from core.progress import ProgressSink
from core.scope import ALL, Scope
from gui.desk import Desk
from gui.kit.act_dialog import ActDialog, Ask, open_ask
from gui.kit.choices import ChoiceField, FlagField
from gui.kit.fields import (
    DateField,
    Field,
    NumberField,
    TextField,
    filled,
)
from gui.kit.wording import labelled, word
from gui.party.grids_asking import Communities, bare_reason, reason_field

translate = QCoreApplication.translate
EVERYWHERE = "all"
"""The choice of all communities."""


def ask_plan(
    desk: Desk,
    parent: QWidget,
    communities: Communities,
    basis: PlanBasis,
    plans: Sequence[PlanRow],
) -> ActDialog[tuple[PlanOrder, ExactChoice | None]]:
    """Ask by which line and for whom grids are planned."""
    grids = desk.office.grids

    def make(  # noqa: PLR0913 - the fields of the form
        *,
        where: object,
        line: int,
        source: str,
        exact: ExactChoice | None,
        target: int,
        nearest: int,
        metres: int,
        keep: UUID | None,
    ) -> tuple[PlanOrder, ExactChoice | None]:
        of_all = where == EVERYWHERE
        community = where if isinstance(where, UUID) else None
        order = PlanOrder(of_all, community, line, source, target, nearest, metres, keep=keep)
        return order, exact

    def act(asked: tuple[PlanOrder, ExactChoice | None], report: ProgressSink) -> Changes:
        order, exact = asked
        if exact is None:
            return grids.make_plan(order, report)
        scope = ALL if order.of_all else Scope.community(order.community_id)
        settled = {one.id: exact for one in grids.basis(scope, order.line).on_line}
        whole = PlanOrder(
            order.of_all, order.community_id, order.line, order.source, order.target,
            order.nearest, order.metres, settled, order.keep,
        )  # fmt: skip
        return grids.make_plan(whole, report)

    return open_ask(
        desk,
        Ask(
            title=translate("party", "制定网格方案"),
            verb=translate("party", "制定方案"),
            note=_basis_note(basis),
            fields=_plan_fields(communities, basis, plans),
            make=make,
            act=act,
            done=translate("party", "方案已制定；可以手工调整，再实施。"),
            of_codes={
                "grids.no_line": "line",
                "grids.no_source": "source",
                "grids.exactly_line": "exact",
                "grids.numbers_wrong": "line",
            },
        ),
        parent,
    )


def _basis_note(basis: PlanBasis) -> str:
    said = translate("party", "共 {places} 处场所、{households} 户；{alone} 处没有相邻的场所。")
    return said.format(
        places=basis.places,
        households=f"{basis.households:,}",
        alone=basis.without_neighbours,
    )


def _plan_fields(
    communities: Communities, basis: PlanBasis, plans: Sequence[PlanRow]
) -> list[Field[Any]]:
    where: list[tuple[object, str]] = [(EVERYWHERE, translate("party", "全部社区")), *communities]
    exact: list[tuple[object, str]] = [
        (None, translate("party", "有这样的场所时再问")),
        *((one, word(one)) for one in ExactChoice),
    ]
    earlier: list[tuple[object, str]] = [
        (None, translate("party", "不保留")),
        *((plan.id, plan_name(plan)) for plan in plans),
    ]
    on_line = "、".join(one.name for one in basis.on_line[:6])
    return [
        filled(ChoiceField("where", translate("party", "范围"), where, required=True), EVERYWHERE),
        filled(
            NumberField(
                "line",
                translate("party", "户数线"),
                hint=translate("party", "完整小区超过这个户数的，单独划为一个网格"),
                required=True,
                least=1,
            ),
            basis.line,
        ),
        filled(
            TextField(
                "source",
                translate("party", "依据"),
                hint=translate("party", "谁规定的户数线；和本地政策一样时可以不填"),
            ),
            basis.source,
        ),
        filled(
            ChoiceField(
                "exact",
                translate("party", "正好在线上的"),
                exact,
                hint=translate("party", "规定没有说正好等于户数线的怎么办：{places}").format(
                    places=on_line or translate("party", "目前没有这样的场所")
                ),
            ),
            None,
        ),
        *_measuring(basis),
        filled(ChoiceField("keep", translate("party", "保留哪个方案里锁定的网格"), earlier), None),
    ]


def _measuring(basis: PlanBasis) -> list[Field[Any]]:
    return [
        filled(
            NumberField(
                "target",
                translate("party", "目标户数"),
                hint=translate("party", "合并成的网格尽量接近这个户数；没有规定，可以改"),
                required=True,
                least=1,
            ),
            basis.target,
        ),
        filled(
            NumberField("nearest", translate("party", "按坐标取最近几处"), required=True, most=50),
            basis.nearest,
        ),
        filled(
            NumberField("metres", translate("party", "按坐标最远多少米"), required=True),
            basis.metres,
        ),
    ]


def plan_name(plan: PlanRow) -> str:
    """Name a plan by its number, and whether it is in force."""
    name = translate("party", "第{number}号方案").format(number=plan.number)
    if plan.community:
        name = labelled(plan.community, name)
    if plan.in_force:
        return translate("party", "{plan}（实施中）").format(plan=name)
    if plan.adopted_on is not None:
        return translate("party", "{plan}（已终止）").format(plan=name)
    return translate("party", "{plan}（草案）").format(plan=name)


def ask_adopt(desk: Desk, parent: QWidget, plan: PlanRow) -> ActDialog[date]:
    """Put a plan in force."""
    grids = desk.office.grids
    today = desk.office.clock.today()
    return open_ask(
        desk,
        Ask(
            about=plan.id,
            title=translate("party", "实施{plan}").format(plan=plan_name(plan)),
            verb=translate("party", "实施方案"),
            note=translate("party", "原来的网格从这一天起终止，网格人员转到户数最多的新网格。"),
            fields=[
                filled(
                    DateField(
                        "day",
                        translate("party", "实施日期"),
                        hint=translate("party", "今天或者以前的日期；以后实施的，到那一天再登记"),
                        required=True,
                    ),
                    today,
                )
            ],
            make=_day,
            act=lambda day, _report: grids.adopt(plan.id, day),
            done=translate("party", "方案已实施。"),
            of_codes={"grids.adopted_early": "day"},
        ),
        parent,
    )


def _day(day: date) -> date:
    return day


def ask_move(
    desk: Desk, parent: QWidget, sheet: PlanSheet, grid: GridRow
) -> ActDialog[tuple[UUID, str]]:
    """Move a place of another grid into this one."""
    grids = desk.office.grids
    offered = [
        (place.id, labelled(other.name, place.name))
        for other in sheet.grids
        if other.id != grid.id and other.community_id == grid.community_id
        for place in other.places
    ]

    def make(place: UUID, reason: str) -> tuple[UUID, str]:
        return place, reason

    return open_ask(
        desk,
        Ask(
            about=grid.id,
            title=translate("party", "移入“{grid}”").format(grid=grid.name),
            verb=translate("party", "移入场所"),
            note=translate("party", "不合规则也可以调整，方案里会说明；网格不能跨社区。"),
            fields=[
                ChoiceField("place", translate("party", "场所"), offered, required=True),
                reason_field(),
            ],
            make=make,
            act=lambda asked, _report: grids.move_places([asked[0]], grid.id, asked[1]),
            done=translate("party", "场所已移入。"),
        ),
        parent,
    )


def ask_split(desk: Desk, parent: QWidget, grid: GridRow) -> ActDialog[tuple[list[UUID], str, str]]:
    """Make a grid of its own out of some places of this one."""
    grids = desk.office.grids
    names = {f"place{number}": place.id for number, place in enumerate(grid.places)}
    ticks: list[Field[Any]] = [
        FlagField(f"place{number}", labelled(place.name, str(place.households)))
        for number, place in enumerate(grid.places)
    ]

    def make(name: str, reason: str, **ticked: bool) -> tuple[list[UUID], str, str]:
        return [names[key] for key, on in ticked.items() if on], reason, name

    return open_ask(
        desk,
        Ask(
            about=grid.id,
            title=translate("party", "拆分“{grid}”").format(grid=grid.name),
            verb=translate("party", "拆分网格"),
            note=translate("party", "勾选要分出去的场所，至少留下一处。"),
            fields=[
                *ticks,
                TextField("name", translate("party", "新网格的名称")),
                reason_field(),
            ],
            make=make,
            act=lambda asked, _report: grids.split(grid.id, *asked),
            done=translate("party", "网格已拆分。"),
        ),
        parent,
    )


def ask_merge(
    desk: Desk, parent: QWidget, sheet: PlanSheet, grid: GridRow
) -> ActDialog[tuple[UUID, str]]:
    """Merge another grid of the community into this one."""
    grids = desk.office.grids
    offered = [
        (other.id, labelled(other.name, str(other.households)))
        for other in sheet.grids
        if other.id != grid.id and other.community_id == grid.community_id
    ]

    def make(other: UUID, reason: str) -> tuple[UUID, str]:
        return other, reason

    return open_ask(
        desk,
        Ask(
            about=grid.id,
            title=translate("party", "并入“{grid}”").format(grid=grid.name),
            verb=translate("party", "合并网格"),
            fields=[
                ChoiceField("other", translate("party", "哪个网格并进来"), offered, required=True),
                reason_field(),
            ],
            make=make,
            act=lambda asked, _report: grids.merge(grid.id, [asked[0]], asked[1]),
            done=translate("party", "网格已合并。"),
        ),
        parent,
    )


def ask_lock(desk: Desk, parent: QWidget, grid: GridRow) -> ActDialog[str]:
    """Lock a grid, or let it go."""
    grids = desk.office.grids
    verb = translate("party", "解除锁定") if grid.locked else translate("party", "锁定网格")
    return open_ask(
        desk,
        Ask(
            about=grid.id,
            title=labelled(verb, grid.name),
            verb=verb,
            note=translate("party", "锁定的网格不能改动，制定下一个方案时可以照旧保留。"),
            fields=[reason_field()],
            make=bare_reason,
            act=lambda reason, _report: grids.lock(grid.id, reason),
            done=translate("party", "已登记。"),
        ),
        parent,
    )


def ask_rename(desk: Desk, parent: QWidget, grid: GridRow) -> ActDialog[tuple[str, str]]:
    """Give a grid another name."""
    grids = desk.office.grids

    def make(name: str, reason: str) -> tuple[str, str]:
        return name, reason

    return open_ask(
        desk,
        Ask(
            about=grid.id,
            title=translate("party", "更名：{grid}").format(grid=grid.name),
            verb=translate("party", "更改名称"),
            fields=[
                filled(TextField("name", translate("party", "网格名称"), required=True), grid.name),
                reason_field(),
            ],
            make=make,
            act=lambda asked, _report: grids.rename(grid.id, *asked),
            done=translate("party", "网格已更名。"),
        ),
        parent,
    )
