"""结果: declared from the closed count, every matter explained, objected to, corrected."""

from __future__ import annotations

from PySide6.QtCore import Slot

from core.assemblies.count_sheets import (
    CandidateResultRow,
    MatterResultRow,
    ResultSheet,
    ShareTestRow,
)
from core.assemblies.counting import Mark
from core.assemblies.stage_acts import Act
from core.assemblies.stages import Stage
from core.law.shares import Bound
from core.law.verdicts import Outcome, TestName
from gui.assemblies import words
from gui.assemblies.endings import place_state
from gui.assemblies.objections import ObjectionsSection
from gui.assemblies.pane import Pane, acting
from gui.assemblies.rechecks import RechecksSection
from gui.assemblies.seen import Seen
from gui.assemblies.words import translate
from gui.kit.act_dialog import Ask
from gui.kit.facts import Facts
from gui.kit.fields import NoteField, TextField
from gui.kit.findings import FindingLine, Told, outcome_state, told_finding
from gui.kit.list_table import ListTable
from gui.kit.row_table import Column
from gui.kit.section import Section
from gui.kit.states import State, Tone
from gui.kit.wording import TONGUE, apart, joined, labelled, listed, noted, word


class ResultPane(Pane):
    """What the count comes to, and what is said against it."""

    def build(self) -> None:
        self.head = self.section(self.tr("结果"))
        self.back = self.head.add_action(self.tr("退回更正"), self._on_back)
        self.reopen = self.head.add_action(self.tr("重新打开计票"), self._on_reopen)
        self.correct = self.head.add_action(self.tr("更正结果"), self._on_correct)
        self.declare = self.head.add_action(self.tr("宣布结果"), self._on_declare, primary=True)
        self.allow(self.back, Act.RETURN_TO_RESULT)
        self.allow(self.reopen, Act.REOPEN_COUNTING)
        self.allow(self.correct, Act.CORRECT_RESULT)
        self.allow(self.declare, Act.DECLARE)
        self.facts = Facts()
        self.head.add(self.facts)
        self.matters: list[MatterSection] = []
        self.objections = ObjectionsSection(
            self, self.tr("对结果的异议"), "result", Act.OBJECT_TO_RESULT
        )
        self.column.addWidget(self.objections)
        self.rechecks = RechecksSection(self, self.tr("复核和查票"))
        self.column.addWidget(self.rechecks)

    def fill(self, seen: Seen) -> None:
        result = seen.result
        self.objections.setVisible(result is not None)
        self.rechecks.setVisible(result is not None)
        for section in self.matters:
            section.deleteLater()
        self.matters = []
        if result is None:
            self.head.set_note(self.tr("还没有宣布。宣布按关闭的计票和本次会议冻结的规则计算。"))
            self.facts.show_pairs(())
            return
        version = self.tr("第 {version} 版，{day} 宣布。{reason}")
        self.head.set_note(
            version.format(
                version=result.version, day=result.declared_on.isoformat(), reason=result.reason
            )
        )
        self.facts.show_pairs([*_facts(result), *_former(seen.former)])
        for number, row in enumerate(result.matters):
            section = MatterSection(self, row)
            self.matters.append(section)
            self.column.insertWidget(1 + number, section)
        self.objections.show_objections(result.objections)
        self.rechecks.show_rechecks(seen)

    def narrow(self, seen: Seen) -> None:
        unfit = self.correct if seen.result is None else self.declare
        unfit.setEnabled(False)
        if seen.sheet.stage is Stage.CLOSED and seen.result is not None:
            self.back.setEnabled(seen.sheet.annulled is None)
        self.rechecks.fit()

    @Slot()
    def _on_declare(self) -> None:
        assembly_id, assemblies = self.seen.sheet.id, self.desk.office.assemblies
        self.ask_witness(
            self.tr("宣布结果"),
            self.tr("结果由关闭的计票算出，宣布以后只能写明理由更正，旧的一版会保留。"),
            self.tr("宣布结果"),
            lambda witness: assemblies.declare(assembly_id, witness=witness),
            self.tr("结果已宣布，请打印并张贴结果公告。"),
        )

    @Slot()
    def _on_correct(self) -> None:
        assembly_id, assemblies = self.seen.sheet.id, self.desk.office.assemblies
        self.ask(
            Ask(
                title=self.tr("更正结果"),
                verb=self.tr("更正结果"),
                note=self.tr(
                    "按重新关闭的计票再算一次。旧的结果和理由都会保留，结果公告要重新张贴。"
                ),
                fields=[
                    NoteField("reason", self.tr("更正的理由"), required=True),
                    TextField("witness", self.tr("见证人"), required=True),
                ],
                make=_both,
                act=acting(lambda both: assemblies.correct(assembly_id, both[0], witness=both[1])),
                done=self.tr("结果已更正。"),
            )
        )

    @Slot()
    def _on_back(self) -> None:
        assembly_id, assemblies = self.seen.sheet.id, self.desk.office.assemblies
        self.ask_both(
            self.tr("退回更正"),
            self.tr(
                "对结果的异议成立，或者法院、主管部门指出结果有误的，退回结果阶段办理更正。"
                "理由里写明异议人或者文书的名称、文号和日期。已经登记的业主委员会和备案都会保留。"
            ),
            self.tr("退回更正"),
            lambda reason, witness: assemblies.return_to_result(
                assembly_id, reason, witness=witness
            ),
            self.tr("已退回结果阶段：先重新打开计票，复核以后关闭计票、更正结果。"),
        )

    @Slot()
    def _on_reopen(self) -> None:
        assembly_id, assemblies = self.seen.sheet.id, self.desk.office.assemblies
        self.ask_both(
            self.tr("重新打开计票"),
            self.tr("已宣布的结果会保留，直到重新关闭计票并作出更正。"),
            self.tr("重新打开计票"),
            lambda reason, witness: assemblies.reopen_counting(
                assembly_id, reason, witness=witness
            ),
            self.tr("计票已重新打开，请到“计票”里处理。"),
        )


class MatterSection(Section):
    """The verdict of one matter, every comparison explained; for an election, who is in."""

    def __init__(self, pane: Pane, row: MatterResultRow) -> None:
        super().__init__(row.matter.title)
        self.row = row
        self.lines = [FindingLine(told) for told in told_result(row)]
        for line in self.lines:
            self.add(line)
        if row.candidates:
            self.table: ListTable[CandidateResultRow] = ListTable(
                (
                    Column("name", self.tr("候选人"), _name, width=10),
                    Column("place", self.tr("结果"), _place, width=12, state=_place_state),
                    Column("persons", self.tr("同意（人）"), _persons, right=True, width=10),
                    Column("area", self.tr("同意面积（㎡）"), _area, right=True, width=14),
                    Column("why", self.tr("为什么"), _why, width=48),
                ),
                "assembly.elected",
                row.matter.title,
                pane.desk,
                rows_shown=12,
            )
            self.table.show_rows(row.candidates)
            self.add(self.table)


def told_result(row: MatterResultRow) -> list[Told]:
    """Say the outcome, each comparison with what is short, and what was found beside."""
    ruling = row.follow or row.strict
    outcome = Outcome(row.outcome)
    cites = listed(dict.fromkeys(article.cite() for article in row.articles))
    said = [Told(outcome_state(outcome), noted(word(outcome), cites))]
    said += [_told_test(test) for test in ruling.tests]
    if row.follow is not None and row.strict.outcome != row.follow.outcome:
        other = word(Outcome(row.strict.outcome))
        text = translate("assemblies", "不计未表决的业主时：{outcome}").format(outcome=other)
        said.append(Told(State(translate("assemblies", "对照"), Tone.QUIET), text))
    return [*said, *map(told_finding, row.findings)]


def _told_test(test: ShareTestRow) -> Told:
    if test.met is None:
        state = State(translate("assemblies", "不能判断"), Tone.WAITING, "help-circle")
    elif test.met:
        state = State(translate("assemblies", "符合"), Tone.DONE)
    else:
        state = State(translate("assemblies", "未达到"), Tone.LATE, "circle-x")
    return Told(state, _explained(test))


def _explained(test: ShareTestRow) -> str:
    """Say a comparison of the declared result, which keeps the sentence of its day in Chinese."""
    if TONGUE.language == "zh":
        return test.explanation
    at_least = test.bound == Bound.AT_LEAST.value
    asked = (
        translate("assemblies", "须占{share}以上")
        if at_least
        else translate("assemblies", "须超过{share}")
    ).format(share=test.threshold)
    said = labelled(word(TestName(test.name)), f"{test.part} / {test.whole}")
    short = translate("assemblies", "还差 {short}").format(short=test.short_by)
    return joined((said, asked, short) if test.met is False else (said, asked))


def _facts(result: ResultSheet) -> list[tuple[str, str]]:
    people = translate("assemblies", "{part} / {whole} 人").format(
        part=result.participating_persons, whole=result.persons
    )
    area = f"{words.area(result.participating_area)} / {words.area(result.area)}"
    until = result.objections_until
    return [
        (translate("assemblies", "参加表决"), joined((people, area))),
        (translate("assemblies", "当选"), listed(result.elected)),
        (translate("assemblies", "候补"), listed(result.alternates)),
        (translate("assemblies", "须另行投票"), listed(result.run_off)),
        (translate("assemblies", "异议截止"), until.isoformat() if until else ""),
    ]


def _former(former: ResultSheet | None) -> list[tuple[str, str]]:
    """Say what was declared before it was corrected; that version is kept."""
    if former is None:
        return []
    said = translate("assemblies", "第 {version} 版，{day} 宣布").format(
        version=former.version, day=former.declared_on.isoformat()
    )
    outcomes = (labelled(row.matter.title, word(Outcome(row.outcome))) for row in former.matters)
    elected = translate("assemblies", "当选 {names}").format(names=listed(former.elected))
    parts = [said, *([elected] if former.elected else []), *outcomes]
    return [(translate("assemblies", "更正以前"), joined(parts))]


def _both(reason: str, witness: str) -> tuple[str, str]:
    return reason, witness


def _name(row: CandidateResultRow) -> str:
    return row.name


def _place_state(row: CandidateResultRow) -> State:
    return place_state(row.place)


def _place(row: CandidateResultRow) -> str:
    return _place_state(row).word


def _persons(row: CandidateResultRow) -> str:
    return str(row.persons.get(Mark.AGREE, 0))


def _area(row: CandidateResultRow) -> str:
    return words.area(row.area.get(Mark.AGREE)).removesuffix(" ㎡")


def _why(row: CandidateResultRow) -> str:
    missed = [_explained(test) for test in row.verdict.tests if test.met is False]
    return apart(missed)
