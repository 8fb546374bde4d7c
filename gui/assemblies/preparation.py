"""筹备: the group, the agenda, the clause on silent owners, the days, the people of the count."""

from __future__ import annotations

from core.assemblies.drafts import FollowDraft, MatterDraft
from core.assemblies.sheets import AssemblySheet, MatterRow
from core.assemblies.stage_acts import Act
from core.assemblies.stage_law import article_of_matter
from core.law.matters import Matter
from core.law.verdicts import Dimension
from core.proposals import rules_source
from gui.assemblies import words
from gui.assemblies.days import DaysSection
from gui.assemblies.group import GroupSection
from gui.assemblies.objections import ObjectionsSection
from gui.assemblies.officials import OfficialsSection
from gui.assemblies.pane import Pane, acting
from gui.assemblies.places import ask_places
from gui.assemblies.seen import Seen
from gui.kit.act_dialog import Ask
from gui.kit.choices import ChoiceField, FlagField
from gui.kit.facts import Facts
from gui.kit.fields import DateField, NoteField, NumberField, TextField, filled
from gui.kit.list_table import ListTable
from gui.kit.row_table import Column
from gui.kit.wording import TONGUE, listed, word


class PreparationPane(Pane):
    """Everything that is settled before the roll is frozen."""

    def build(self) -> None:
        about = self.section(self.tr("会议信息"))
        self.facts = Facts()
        about.add(self.facts)
        self.allow(about.add_action(self.tr("更改联系人和地点"), self._on_places), Act.SET_PLACES)
        self.group = GroupSection(self)
        self.column.addWidget(self.group)
        self.objections = ObjectionsSection(
            self, self.tr("对筹备组成员的异议"), "group", Act.OBJECT_TO_GROUP
        )
        self.column.addWidget(self.objections)
        self._build_matters()
        self.days = DaysSection(self, self.tr("日程"))
        self.column.addWidget(self.days)
        self.officials = OfficialsSection(self)
        self.column.addWidget(self.officials)
        self._follow = self.section(self.tr("未表决业主从多数的约定"))
        self.allow(
            self._follow.add_action(self.tr("登记约定"), self._on_follow), Act.SET_FOLLOW_CLAUSE
        )

    def fill(self, seen: Seen) -> None:
        sheet = seen.sheet
        self.facts.show_pairs(
            (
                (self.tr("会议"), f"{words.kind(sheet.kind)} · {words.form(sheet.form)}"),
                (self.tr("组织者"), sheet.organiser),
                (self.tr("联系人"), f"{sheet.contact} {sheet.phone}".strip()),
                (
                    self.tr("表决票"),
                    f"{sheet.serial_prefix} · {words.ballot_per(sheet.ballot_per)}",
                ),
                (self.tr("投票地点"), sheet.voting_place),
                (self.tr("收票地点"), sheet.return_place),
                (self.tr("张贴地点"), sheet.posting_place),
                (self.tr("异议受理"), sheet.objection_address),
                (self.tr("告知单位"), self._told(sheet)),
                (self.tr("适用规则"), self._law(seen)),
            )
        )
        self.group.show_seen(seen)
        self.objections.show_objections(seen.objections)
        self.objections.setVisible(bool(seen.sheet.members))
        self.matters.show_named({row.id: row for row in sheet.matters})
        self.days.show_seen(seen)
        self.officials.show_seen(seen)
        self._follow.set_note(self._said_of_follow(seen))

    def _told(self, sheet: AssemblySheet) -> str:
        """Name the bodies to which the letter (D16) goes."""
        bodies = (sheet.community, sheet.street, sheet.police, sheet.housing)
        return listed(body for body in bodies if body)

    def _law(self, seen: Seen) -> str:
        """Name every layer of the frozen rules, as the papers of the assembly do."""
        chinese = TONGUE.language == "zh"  # places have no other names
        rules = seen.rules if chinese else listed(word(layer) for layer in seen.layers)
        return self.tr("{rules}，{day} 冻结").format(rules=rules, day=seen.book.day.isoformat())

    def _said_of_follow(self, seen: Seen) -> str:
        row = seen.sheet.follow
        if row is None:
            return self.tr("没有登记。没有交回表决票的业主不算参加表决。")
        printed = self.tr("票面已印明") if row.warned_on_ballot else self.tr("票面没有印明")
        return self.tr("{source}（{day} 通过，{dimension}，{printed}）：{text}").format(
            source=row.source,
            day=row.adopted.isoformat(),
            dimension=words.dimension(Dimension(row.dimension)),
            printed=printed,
            text=row.text,
        )

    def _on_places(self) -> None:
        ask_places(self)

    # Agenda

    def _build_matters(self) -> None:
        section = self.section(self.tr("表决事项"))
        withdraws = section.add_action(self.tr("撤回事项"), self._on_withdraw)
        self.allow(withdraws, Act.WITHDRAW_MATTER)
        self.allow(section.add_action(self.tr("添加事项"), self._on_add_matter), Act.ADD_MATTER)
        self.matters: ListTable[MatterRow] = ListTable(
            (
                Column("position", self.tr("序号"), _position, right=True, width=6),
                Column("title", self.tr("事项"), _title, width=34),
                Column("kind", self.tr("依据"), self._limb, width=28),
                Column("seats", self.tr("名额"), self._seats, width=16),
            ),
            "assembly.matters",
            self.tr("表决事项"),
            self.desk,
            nothing=self.tr("还没有事项，用“添加事项”列入。"),
        )
        self.of_row(self.matters, withdraws, takes_away=True)
        section.add(self.matters)

    def _limb(self, row: MatterRow) -> str:
        return article_of_matter(self.seen.book, row.limb).cite()

    def _seats(self, row: MatterRow) -> str:
        if not row.is_election:
            return ""
        return self.tr("{seats} 名，候补 {alternates} 名").format(
            seats=row.seats, alternates=row.alternates
        )

    def _on_add_matter(self) -> None:
        assembly_id, assemblies = self.seen.sheet.id, self.desk.office.assemblies
        whole = self.tr("选举委员时填写；其他事项留空")
        self.ask(
            Ask(
                title=self.tr("添加表决事项"),
                verb=self.tr("添加事项"),
                fields=[
                    ChoiceField(
                        "kind",
                        self.tr("种类"),
                        [(one, word(one)) for one in Matter],
                        required=True,
                    ),
                    TextField("title", self.tr("名称"), required=True),
                    NoteField("text", self.tr("全文"), required=True),
                    NumberField("seats", self.tr("委员名额"), hint=whole, most=99),
                    NumberField("alternates", self.tr("候补名额"), hint=whole, most=99),
                ],
                make=_matter,
                act=acting(lambda draft: assemblies.add_matter(assembly_id, draft)),
                done=self.tr("已添加事项。"),
                of_codes={
                    "assemblies.bad_seats": "alternates",
                    "assemblies.election_in_vote": "seats",
                    "assemblies.matter_without_text": "text",
                },
            )
        )

    def _on_withdraw(self) -> None:
        row = self.matters.current_row
        if row is None:
            return
        assembly_id, assemblies = self.seen.sheet.id, self.desk.office.assemblies
        self.ask_reason(
            self.tr("撤回事项"),
            self.tr("“{title}”将不再列入表决；它的候选人也不再有效。记录会保留。").format(
                title=row.title
            ),
            self.tr("撤回事项"),
            lambda reason: assemblies.withdraw_matter(assembly_id, row.id, reason),
            self.tr("已撤回事项。"),
        )

    # Silent owners

    def _on_follow(self) -> None:
        assembly_id, assemblies = self.seen.sheet.id, self.desk.office.assemblies
        self.ask(
            Ask(
                title=self.tr("登记从多数的约定"),
                verb=self.tr("登记约定"),
                note=self.tr("只登记本小区已经生效的管理规约或者议事规则里写明的约定。"),
                fields=[
                    filled(TextField("source", self.tr("出处"), required=True), rules_source()),
                    NoteField("text", self.tr("原文"), required=True),
                    DateField("adopted", self.tr("通过日期"), required=True),
                    ChoiceField(
                        "dimension",
                        self.tr("多数的算法"),
                        [(one, words.dimension(one)) for one in reversed(Dimension)],
                        required=True,
                    ),
                    FlagField("warned_on_ballot", self.tr("表决票上印明了不交回的后果")),
                ],
                shown=self.seen.sheet.follow,
                make=FollowDraft,
                act=acting(lambda draft: assemblies.set_follow_clause(assembly_id, draft)),
                done=self.tr("已登记约定。"),
            )
        )


def _position(row: MatterRow) -> str:
    return str(row.position)


def _title(row: MatterRow) -> str:
    return row.title


def _matter(
    kind: Matter, title: str, text: str, seats: int | None, alternates: int | None
) -> MatterDraft:
    return MatterDraft(kind, title, text, seats or 0, alternates or 0)
