"""文书 of one stage: which are drafts, printed or posted where and until when; their acts."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any
from uuid import UUID

from PySide6.QtCore import QCoreApplication, Slot

from core.assemblies.drafts import PostingDraft
from core.assemblies.paper_steps import OF_STAGE, may_hang
from core.assemblies.sheets import AssemblySheet, PostingRow
from core.assemblies.stage_acts import Act
from core.assemblies.stages import Stage
from core.documents.wording import FieldWords
from core.text.names import read_names
from gui.assemblies.pane import GIVE, acting
from gui.assemblies.seen import Seen
from gui.desk import Desk, Place
from gui.kit.act_dialog import Ask, open_ask
from gui.kit.choices import FlagField
from gui.kit.day_fields import day_field
from gui.kit.fields import DateField, FieldError, NoteField, TextField, filled
from gui.kit.paper_list import PaperLine, PaperList
from gui.kit.states import State, Tone
from gui.kit.subject_papers import times_said
from gui.kit.wording import listed, said_of
from gui.places import ASSEMBLIES, paper_place

if TYPE_CHECKING:
    from core.office import Office
    from core.printing import PaperRow, PrintedRow

translate = QCoreApplication.translate
GIVEN_IN = {
    "formed": (Stage.PREPARATION, Act.RECORD_DAY),
    "days": (Stage.PREPARATION, Act.PLAN_DAYS),
    "posting": (Stage.PREPARATION, Act.PLAN_DAYS),
    "places": (Stage.PREPARATION, Act.SET_PLACES),
    "group": (Stage.PREPARATION, Act.SET_GROUP),
    "officials": (Stage.PREPARATION, Act.SET_OFFICIALS),
    "order": (Stage.CANDIDATES, Act.ORDER_CANDIDATES),
    "roll": (Stage.ROLL, Act.FREEZE_ROLL),
}
"""Where the facts that papers lack are given and by which act, by what they are given with."""
OF_THE_ASSEMBLY = "assembly"
HANGS, OTHER_DAY = "hangs", "other_day"
OF_THE_COMMITTEE = "committee"


@dataclass(frozen=True, slots=True)
class Papers:
    """The papers of an assembly and of its committee, with what the record says of each.

    Of those that are `fresh` a print is known that tells what is in force now.
    """

    own: tuple[PaperRow, ...]
    committee_id: UUID | None
    committee: tuple[PaperRow, ...]
    printed: Mapping[str, tuple[PrintedRow, ...]]
    fresh: frozenset[str]


def read_papers(office: Office, assembly_id: UUID) -> Papers:
    """Read them; nothing is built to know whether it can be printed."""
    from core.printing import Subject, SubjectKind  # noqa: PLC0415 - loads SQLAlchemy

    printing = office.printing
    subject = Subject.assembly(assembly_id)
    formed = [one for one in printing.subjects(assembly_id) if one.kind is SubjectKind.COMMITTEE]
    printed: dict[str, tuple[PrintedRow, ...]] = {}
    for one in (subject, *formed):
        for row in printing.printed(one):
            printed[row.key] = (*printed.get(row.key, ()), row)
    return Papers(
        own=printing.papers(subject),
        committee_id=formed[0].id if formed else None,
        committee=printing.papers(formed[0]) if formed else (),
        printed=printed,
        fresh=office.hanging.printed(assembly_id),
    )


def lines_of(papers: Papers, seen: Seen) -> list[PaperLine]:
    """Give the papers of the stage that is shown."""
    offered = [(row, OF_THE_ASSEMBLY, seen.sheet.id) for row in papers.own]
    if papers.committee_id is not None:
        offered += [(row, OF_THE_COMMITTEE, papers.committee_id) for row in papers.committee]
    found = {row.key: (row, kind, subject) for row, kind, subject in offered}
    return [
        _line(row, papers, seen.sheet, kind, subject)
        for row, kind, subject in (
            found[key] for key in OF_STAGE.get(seen.shown, ()) if key in found
        )
    ]


def _line(
    row: PaperRow, papers: Papers, sheet: AssemblySheet, kind: str, subject_id: UUID
) -> PaperLine:
    printed = papers.printed.get(row.key, ())
    postings = [one for one in sheet.postings if one.paper == row.key]
    hanging = bool(postings) and postings[-1].removed_on is None
    lines = [_said_of(posting) for posting in postings]
    if printed:
        lines.append(times_said(printed))
    if row.draft is not None and row.obstacle is None:
        lines.append(said_of(row.draft))
    hangs = Act.POST in sheet.allowed and may_hang(row.key, sheet.kind, sheet.stage)
    return PaperLine(
        key=row.key,
        title=f"{row.code}　{row.title}",
        state=_state(row, postings, printed=bool(printed)),
        lines=tuple(lines),
        why_not=said_of(row.obstacle) if row.obstacle else "",
        can_post=bool(hangs) and not row.obstacle and not row.draft,
        can_take_down=hanging and Act.TAKE_DOWN in sheet.allowed,
        kind=kind,
        subject=subject_id,
        given_at=_given_at(row, sheet),
        hung=next((one.id for one in reversed(postings) if one.sha256), None),
    )


def _given_at(row: PaperRow, sheet: AssemblySheet) -> Place | None:
    """Give the stage in which what the paper lacks is given."""
    field = row.obstacle.facts.get("field") if row.obstacle is not None else None
    if field is None or sheet.stage is Stage.CLOSED:
        return None
    given = GIVEN_IN.get(FieldWords(str(field)).given_with)
    if given is None:
        return None
    stage, act = given
    return Place(ASSEMBLIES, sheet.id, stage.value, {GIVE: act.name})


def _state(row: PaperRow, postings: list[PostingRow], *, printed: bool) -> State:
    if postings:
        return _hung(postings[-1])
    if row.obstacle is not None:
        return State(translate("papers", "还不能打印"), Tone.QUIET)
    if row.draft is not None:
        return State(translate("papers", "草稿"), Tone.WAITING, "file-text")
    if printed:
        return State(translate("papers", "已打印"), Tone.NOW, "printer")
    return State(translate("papers", "可以打印"), Tone.WAITING, "file-text")


def _hung(last: PostingRow) -> State:
    if last.outdated:
        return State(translate("papers", "张贴的是旧版"), Tone.LATE)
    if last.removed_on is None:
        return State(translate("papers", "已张贴"), Tone.DONE)
    return State(translate("papers", "已取下"), Tone.QUIET, "archive")


def _said_of(row: PostingRow) -> str:
    said = translate("papers", "{from_day} 张贴在{place}")
    if row.removed_on:
        said = translate("papers", "{from_day} 至 {to_day} 张贴在{place}")
    text = said.format(from_day=row.posted_on, to_day=row.removed_on, place=row.place)
    if row.witnesses:
        names = listed(row.witnesses)
        text += translate("papers", "，见证人 {names}").format(names=names)
    if row.recorded_on is not None and row.recorded_on > row.posted_on:
        late = translate("papers", "（{day} 补登：{reason}）")
        text += late.format(day=row.recorded_on, reason=row.reason)
    if not row.sha256:
        text += translate("papers", "（没有留下原件）")
    return text


class _Hangs(FlagField):
    """What the record knows nothing of is noted as hanging only on somebody's word."""

    def __init__(self, *, again: bool) -> None:
        said = translate("papers", "这份文书没有打印或者另存的记录，但确实已经张贴")
        if again:
            said = translate("papers", "内容变动后没有重新打印或者另存的记录，但张贴的确实是新的")
        super().__init__(HANGS, said)

    def read(self) -> bool:
        if not super().read():
            raise FieldError(translate("papers", "先打印再张贴；确实已经张贴的，勾选这一项。"))
        return True


class _Dated(FlagField):
    """A paper that says another day than that on which it was hung up is noted only knowingly."""

    def __init__(self, posted: DateField, said: Collection[date]) -> None:
        days = listed([day.isoformat() for day in sorted(said)])
        text = translate("papers", "打印件写的是从 {day} 起张贴，但张贴的确实是这一份")
        super().__init__(OTHER_DAY, text.format(day=days))
        self._posted, self._said = posted, said

    def read(self) -> bool:
        if self._posted.read() not in self._said and not super().read():
            raise FieldError(
                translate(
                    "papers", "请先重新打印（日期会改成今天），张贴新的；确实如此的，勾选这一项。"
                )
            )
        return True


class PapersTab(PaperList):
    """The papers of the stage that is shown."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(translate("papers", "文书"))
        self._desk = desk
        self._sheet: AssemblySheet | None = None
        self._printed: Mapping[str, tuple[PrintedRow, ...]] = {}
        self._fresh: frozenset[str] = frozenset()
        self.preview.connect(self._on_preview)
        self.post.connect(self._on_post)
        self.take_down.connect(self._on_take_down)
        self.hung.connect(self._on_hung)

    def show_stage(self, papers: Papers | None, seen: Seen) -> int:
        """Show the papers of a stage; give how many."""
        self._sheet = seen.sheet
        self._printed = papers.printed if papers is not None else {}
        self._fresh = papers.fresh if papers is not None else frozenset()
        lines = lines_of(papers, seen) if papers is not None else []
        waiting = self.tr("正在查看文书…") if papers is None else self.tr("这个阶段没有文书。")
        self.show_papers(lines, waiting)
        return len(lines)

    @Slot(object)
    def _on_preview(self, paper: PaperLine) -> None:
        if isinstance(paper.subject, UUID):
            self._desk.go(paper_place(paper.kind, paper.subject, paper.key))

    @Slot(object)
    def _on_hung(self, paper: PaperLine) -> None:
        if isinstance(paper.subject, UUID) and isinstance(paper.hung, UUID):
            self._desk.go(paper_place(paper.kind, paper.subject, paper.key, paper.hung))

    @Slot(object)
    def _on_post(self, paper: PaperLine) -> None:
        sheet, office = self._sheet, self._desk.office
        if sheet is None:
            return
        unprinted = self._unprinted(paper.key)
        before = next((one for one in reversed(sheet.postings)), None)
        place = sheet.posting_place or (before.place if before else "")
        witnesses = listed(before.witnesses) if before else ""

        posted = day_field("posted_on", self.tr("张贴日期"), office.clock.today())
        other_day = self._other_day(paper.key, posted)

        def make(**values: Any) -> PostingDraft:
            names = read_names(str(values.pop("witnesses")))
            for asked in (HANGS, OTHER_DAY):
                values.pop(asked, None)
            return PostingDraft(paper.key, witnesses=names, **values)

        open_ask(
            self._desk,
            Ask(
                title=self.tr("登记张贴：{title}").format(title=paper.title),
                verb=self.tr("登记张贴"),
                fields=[
                    *filter(None, [unprinted]),
                    posted,
                    *filter(None, [other_day]),
                    filled(TextField("place", self.tr("张贴地点"), required=True), place),
                    filled(
                        TextField("witnesses", self.tr("见证人"), hint=self.tr("两名，用顿号隔开")),
                        witnesses,
                    ),
                    NoteField(
                        "reason", self.tr("补登的理由"), hint=self.tr("张贴日期早于今天时填写")
                    ),
                ],
                make=make,
                act=acting(lambda draft: office.hanging.post(sheet.id, draft)),
                done=self.tr("已登记张贴。"),
                of_codes={
                    "assemblies.posting_noted_late": "reason",
                    "assemblies.needs_real_reason": "reason",
                    "assemblies.day_in_future": "posted_on",
                },
            ),
            self,
        )

    def _unprinted(self, key: str) -> _Hangs | None:
        """Ask for somebody's word where no print is known that tells what is in force now."""
        return None if key in self._fresh else _Hangs(again=bool(self._printed.get(key)))

    def _other_day(self, key: str, posted: DateField) -> _Dated | None:
        """Ask whether it hangs as it was printed, where no print says that it is hung up today."""
        rows = [row for row in self._printed.get(key, ()) if not row.hung]
        said = {row.hangs_from for row in rows if row.hangs_from is not None}
        return _Dated(posted, said) if said and posted.read() not in said else None

    @Slot(object)
    def _on_take_down(self, paper: PaperLine) -> None:
        sheet, office = self._sheet, self._desk.office
        if sheet is None:
            return
        open_ask(
            self._desk,
            Ask(
                title=self.tr("登记取下：{title}").format(title=paper.title),
                verb=self.tr("登记取下"),
                note=self.tr("取下以后公示期就到此为止；没到期就取下，会记为不足。"),
                fields=[day_field("on", self.tr("取下日期"), office.clock.today())],
                make=_only_day,
                act=acting(lambda day: office.assemblies.take_down(sheet.id, paper.key, day)),
                done=self.tr("已登记取下。"),
                of_codes={"assemblies.bad_removal": "on"},
            ),
            self,
        )


def _only_day(on: date) -> date:
    return on
