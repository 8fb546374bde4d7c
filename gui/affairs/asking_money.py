"""What the acts on money ask: a ledger, an entry, a counter-entry."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from core.affairs.problems.drafts_money import EnterMoney, OpenFund
from core.affairs.problems.kinds import MoneySource, Way
from core.affairs.problems.sheets import ProblemRow
from core.affairs.problems.sheets_money import EntryRow, FundRow
from core.affairs.problems.stages import ProblemState
from gui.desk import Desk
from gui.kit.act_dialog import ActDialog, Ask, open_ask
from gui.kit.choices import ChoiceField
from gui.kit.day_fields import day_field
from gui.kit.fields import TextField, filled
from gui.kit.money import MoneyField, amount
from gui.kit.wording import labelled, word

translate = QCoreApplication.translate


def ask_fund(
    desk: Desk, parent: QWidget, then: Callable[[Any], object] | None = None
) -> ActDialog[OpenFund]:
    """Open a ledger of one source."""
    problems = desk.office.problems
    community: list[tuple[object, str]] = [(None, translate("affairs", "社区"))]
    compounds = community + [(row.id, row.name) for row in desk.compounds]
    return open_ask(
        desk,
        Ask(
            title=translate("affairs", "建立台账"),
            verb=translate("affairs", "建立台账"),
            fields=[
                filled(
                    ChoiceField("compound_id", translate("affairs", "小区"), compounds),
                    desk.compound_id,
                ),
                ChoiceField(
                    "source",
                    translate("affairs", "来源"),
                    [(one, word(one)) for one in MoneySource],
                    required=True,
                ),
                TextField("name", translate("affairs", "台账名称"), required=True),
                TextField(
                    "basis",
                    translate("affairs", "依据"),
                    hint=translate(
                        "affairs", "公共收益要写明是哪一次业主大会表决，或者管理规约的哪一条"
                    ),
                ),
                TextField("keeper", translate("affairs", "资金管理人"), required=True),
                day_field("opened_on", translate("affairs", "建账日期"), desk.office.clock.today()),
            ],
            make=OpenFund,
            act=lambda draft, _report: problems.open_fund(draft),
            done=translate("affairs", "台账已建立，可以登记收支。"),
            then=then,
            of_codes={"problems.income_without_vote": "basis"},
        ),
        parent,
    )


def ask_entry(
    desk: Desk, parent: QWidget, fund: FundRow, problems: Sequence[ProblemRow]
) -> ActDialog[EnterMoney]:
    """Enter what came or went."""
    facade = desk.office.problems
    mine = [
        (row.id, labelled(row.label, row.title))
        for row in problems
        if row.state is not ProblemState.MERGED
    ]
    offered: list[tuple[object, str]] = [(None, translate("affairs", "不是某个问题的")), *mine]
    return open_ask(
        desk,
        Ask(
            about=fund.id,
            title=translate("affairs", "登记收支：{fund}").format(fund=fund.name),
            verb=translate("affairs", "登记收支"),
            fields=[
                ChoiceField(
                    "way",
                    translate("affairs", "收入还是支出"),
                    [(one, word(one)) for one in Way],
                    required=True,
                ),
                MoneyField("fen", translate("affairs", "金额（元）"), required=True),
                day_field("day", translate("affairs", "日期"), desk.office.clock.today()),
                TextField("voucher", translate("affairs", "凭证号"), required=True, longest=60),
                TextField("party", translate("affairs", "付款人或收款人"), required=True),
                TextField("purpose", translate("affairs", "用途"), required=True),
                ChoiceField("problem_id", translate("affairs", "用于哪个问题"), offered),
                TextField(
                    "reason",
                    translate("affairs", "垫付理由"),
                    hint=translate("affairs", "只有台账余额不够时才填"),
                ),
            ],
            make=EnterMoney,
            act=lambda draft, _report: facade.enter(fund.id, draft),
            done=translate("affairs", "已登记。"),
            of_codes={
                "problems.below_nothing": "reason",
                "problems.amount_wrong": "fen",
                "problems.before_fund": "day",
                "problems.payments_by_household": "way",
            },
        ),
        parent,
    )


def ask_counter(desk: Desk, parent: QWidget, entry: EntryRow) -> ActDialog[str]:
    """Undo an entry by another."""
    problems = desk.office.problems
    said = translate("affairs", "第 {number} 笔 {amount} 会由一笔相反的记录冲正，两笔都保留。")
    return open_ask(
        desk,
        Ask(
            about=entry.id,
            title=translate("affairs", "冲正第 {number} 笔").format(number=entry.number),
            verb=translate("affairs", "冲正"),
            note=said.format(number=entry.number, amount=amount(entry.fen)),
            fields=[TextField("reason", translate("affairs", "理由"), required=True)],
            make="{reason}".format,
            act=lambda reason, _report: problems.counter(entry.id, reason),
            done=translate("affairs", "已冲正。"),
        ),
        parent,
    )
