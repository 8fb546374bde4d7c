"""Papers of procedures: the form of a step P30, a slot's months P31, the record of a run P32."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial

from core.documents.content import (
    Align,
    Block,
    Box,
    Document,
    Fields,
    Head,
    Heading,
    Look,
    Paper,
    Paragraph,
    Signatures,
    Signed,
    Table,
)
from core.documents.offers import Offer
from core.documents.wording import PaperWording, Wording
from core.documents.words import day_text, ended, list_text, threshold_text
from core.law.values import Confidence
from core.meetings.procedures.drafts import Party
from core.meetings.procedures.kinds import CountBase, RunState, SlotTopicState
from core.meetings.procedures.sheets import RecordRow, RunSheet, StepSheet
from core.meetings.procedures.sheets_slots import SlotSheet
from core.meetings.procedures.slots import MonthRow
from core.meetings.procedures.templates import Procedure, Step

FORM, MONTHS, RECORD = "P30", "P31", "P32"
_ROOM_MM = 46.0
_EVIDENCE_MM = 22.0
_PERCENT = 100
_COUNTS = (
    *("planned", "held", "called_off", "unrecorded", "members", "residents"),
    *("raised", "settled", "rolled", "open_at_end"),
)
"""What a month's line tells, in the order of the columns."""


@dataclass(frozen=True, slots=True)
class ProcedureBasis:
    """What the papers of one run or slot share; `office` is the community whose office prints."""

    wording: Wording
    today: date
    office: str
    audit_head: str = ""

    def paper(self, code: str) -> PaperWording:
        """Give the wording of paper `code`."""
        return self.wording.paper(code)

    def head(self, code: str, place: str, archive: str, opaque_id: str, day: date) -> Head:
        """Build the common head of paper `code`."""
        return Head(
            code=code,
            compound=place or self.office,
            archive=archive,
            issued_on=day,
            opaque_id=opaque_id,
            audit_head=self.audit_head,
        )


def build_form(basis: ProcedureBasis, sheet: RunSheet, number: int) -> Document:
    """程序登记表 (P30): one step with origin, time, people, counts, content, signatures.

    Of a step that is not done it is the form to fill in by hand and sign.
    """
    wording, one = basis.paper(FORM), sheet.steps[number - 1]
    step, record = one.step, one.record
    names = {"procedure": sheet.procedure.title, "step": step.title, "number": str(number)}
    pairs = (
        ("matter", sheet.run.title),
        ("origin", sheet.run.raised_by),
        ("step", wording.text("step_value", names)),
        ("does", step.does),
        ("when", day_text(record.day) if record else ""),
        ("where", record.place if record else ""),
        ("parties", _parties(wording, sheet.procedure, record.people if record else ())),
        ("counts", _counts(wording, step, record)),
    )
    blocks: list[Block] = [
        Fields(tuple((wording.text(key), value) for key, value in pairs), across=1),
        Box(_content(wording, record), _ROOM_MM),
        Box(_told(wording, "evidence", record.evidence if record else ""), _EVIDENCE_MM),
    ]
    blocks += [Paragraph(text) for text in _notes(wording, one)]
    blocks.append(Signatures(wording.words("signatures")))
    run = sheet.run
    return Document(
        head=basis.head(
            FORM,
            run.place,
            f"{FORM}-{run.started_on:%Y%m%d}-{number}",
            f"{FORM}:{run.id.hex.upper()}:{number}",
            record.day if record else basis.today,
        ),
        title=wording.text("title", names),
        blocks=tuple(blocks),
        look=Look.FORM,
    )


def _parties(wording: PaperWording, procedure: Procedure, people: Sequence[Party]) -> str:
    return "；".join(
        wording.text("party", {"role": procedure.role(one.role).title, "name": one.name})
        for one in people
    )


def _counts(wording: PaperWording, step: Step, record: RecordRow | None) -> str:
    if not step.counts:
        return wording.text("counts_none")
    if record is None or record.counted is None:
        return wording.text("counts_blank")
    counted = record.counted
    tenths = counted.present * _PERCENT * 10 // counted.due
    came = wording.text("share", {"percent": f"{tenths // 10}.{tenths % 10}"})
    fields = {name: str(getattr(counted, name)) for name in ("due", "present", "agree")}
    return wording.text("counts_value", fields | {"came": came})


def _content(wording: PaperWording, record: RecordRow | None) -> str:
    if record is not None and record.skipped:
        return wording.text("skipped", {"note": ended(record.note) + "。"})
    return _told(wording, "content", record.note if record else "")


def _told(wording: PaperWording, key: str, text: str) -> str:
    if not text.strip():
        return wording.text(f"{key}_blank")
    field = "note" if key == "content" else key
    return wording.text(key, {field: text})


def _notes(wording: PaperWording, one: StepSheet) -> list[str]:
    """Say what the step's shares ask for, what they miss, and what the source does not define."""
    step = one.step
    asked = "asked_due" if step.agree_of is CountBase.DUE else "asked_present"
    found, unsure = [], False
    for key, share in (("asked", step.attend), (asked, step.agree)):
        if share is None or share.threshold is None:
            continue
        unsure = unsure or share.sure is not Confidence.READ
        fields = {"source": share.source, "share": threshold_text(share.threshold)}
        found.append(wording.text(key, fields))
    if unsure:
        found.append(wording.text("confirm"))
    joined = ["".join(found)] if found else []
    joined += [wording.text("warning", {"warning": told.bare()}) for told in one.warnings]
    if not step.defined:
        joined.append(wording.text("undefined"))
    return joined


def build_record(basis: ProcedureBasis, sheet: RunSheet) -> Document:
    """程序办理记录 (P32): each step with who did it, on what evidence; what was undone."""
    wording, run = basis.paper(RECORD), sheet.run
    pairs = (
        ("head_matter", run.title),
        ("head_origin", run.raised_by),
        ("head_procedure", run.name),
        ("head_source", sheet.procedure.source + sheet.procedure.article),
        ("head_place", run.place or basis.office),
        ("head_started", day_text(run.started_on)),
        ("head_state", _state(wording, sheet)),
        ("head_parties", _parties(basis.paper(FORM), sheet.procedure, sheet.parties)),
    )
    columns = wording.columns(
        "columns",
        (28, Align.LEFT),
        (32, Align.LEFT),
        (38, Align.LEFT),
        (44, Align.LEFT),
        (26, Align.LEFT),
    )
    rows = tuple(_row(wording, one) for one in sheet.steps)
    undone = [row for row in sheet.records if row.undone_on is not None]
    blocks: list[Block] = [
        Fields(tuple((wording.text(key), value) for key, value in pairs), across=1),
        Table(columns, rows),
    ]
    if undone:
        blocks.append(Heading(wording.text("undone_heading")))
        blocks += [Paragraph(_undone(wording, row)) for row in undone]
    blocks += [
        Paragraph(wording.text("note")),
        Paragraph(wording.text("digest", {"digest": sheet.digest[:12]})),
    ]
    return Document(
        head=basis.head(
            RECORD,
            run.place,
            f"{RECORD}-{run.started_on:%Y%m%d}",
            f"{RECORD}:{run.id.hex.upper()}",
            run.ended_on or run.last_on,
        ),
        title=wording.text("title", {"matter": run.title}),
        blocks=tuple(blocks),
        look=Look.FORM,
    )


def _state(wording: PaperWording, sheet: RunSheet) -> str:
    run = sheet.run
    if run.state is RunState.RUNNING:
        return wording.text("state_running", {"done": str(run.done), "steps": str(run.steps)})
    fields = {"day": day_text(run.ended_on), "reason": run.reason}
    return wording.text(f"state_{run.state.value}", fields)


def _row(wording: PaperWording, one: StepSheet) -> tuple[str, ...]:
    record = one.record
    if record is None:
        return one.step.title, "", "", "", ""
    names = list_text(party.name for party in record.people)
    note = wording.text("skipped") + "：" + record.note if record.skipped else record.note
    return one.step.title, day_text(record.day), names, note, record.evidence


def _undone(wording: PaperWording, row: RecordRow) -> str:
    fields = {
        "step": row.title,
        "day": day_text(row.day),
        "undone": day_text(row.undone_on),
        "reason": ended(row.undone_reason),
    }
    return wording.text("undone", fields)


def build_months(basis: ProcedureBasis, sheet: SlotSheet) -> Document:
    """议事日月度统计 (P31): each month's days, who came, topics settled and rolled over."""
    wording, slot = basis.paper(MONTHS), sheet.slot
    months = sheet.months or ()
    first = months[-1].month if months else slot.since.replace(day=1)
    last = months[0].month if months else first
    period = _month(wording, first)
    if first != last:
        period = wording.text("period", {"first": period, "last": _month(wording, last)})
    fields = {
        "body": slot.body,
        "weekday": wording.words("weekdays")[slot.weekday],
        "at": f"{slot.at:%H:%M}",
        "place": slot.place,
        "period": period,
        "today": day_text(basis.today),
    }
    numbers = ((13, Align.RIGHT),) * len(_COUNTS)
    columns = wording.columns("columns", (26, Align.CENTRE), *numbers)
    rows = tuple(_month_row(wording, row) for row in reversed(months))
    parts: dict[str, list[Block]] = {
        "table": [Table(columns, rows)],
        "open": _open_blocks(wording, sheet),
    }
    return Document(
        head=basis.head(
            MONTHS,
            slot.place_of,
            f"{MONTHS}-{basis.today:%Y%m}",
            f"{MONTHS}:{slot.id.hex.upper()}",
            basis.today,
        ),
        title=wording.text("title", fields),
        blocks=tuple(wording.blocks("body", fields, parts)),
        signed=Signed(slot.body, basis.today),
    )


def _month(wording: PaperWording, month: date) -> str:
    return wording.text("month", {"year": str(month.year), "month": str(month.month)})


def _month_row(wording: PaperWording, row: MonthRow) -> tuple[str, ...]:
    counts = (str(getattr(row, name)) for name in _COUNTS)
    return _month(wording, row.month), *counts


def _open_blocks(wording: PaperWording, sheet: SlotSheet) -> list[Block]:
    waiting = [row for row in sheet.topics if row.state is SlotTopicState.OPEN]
    if not waiting:
        return [Paragraph(wording.text("no_open"))]
    columns = wording.columns(
        "open_columns",
        (12, Align.CENTRE),
        (70, Align.LEFT),
        (36, Align.LEFT),
        (28, Align.LEFT),
        (18, Align.RIGHT),
    )
    rows = tuple(
        (str(number), row.title, row.raised_by, row.added_on.isoformat(), str(row.rolled))
        for number, row in enumerate(waiting, 1)
    )
    return [Heading(wording.text("open_heading")), Table(columns, rows)]


def offer_run_papers(basis: ProcedureBasis, sheet: RunSheet) -> tuple[Offer[Paper], ...]:
    """Name the papers of a run: its record, and a form for each step that asks for one."""
    name = basis.paper(RECORD).text("name")
    offers = [Offer(RECORD, name, lambda: Paper(RECORD, name, (build_record(basis, sheet),)))]
    for number, one in enumerate(sheet.steps, 1):
        if FORM in one.step.papers:
            title = f"{basis.paper(FORM).text('name')}-{one.step.title}"
            build = partial(_form, basis, sheet, number, title)
            offers.append(Offer(f"{FORM}-{number}", title, build))
    return tuple(offers)


def _form(basis: ProcedureBasis, sheet: RunSheet, number: int, name: str) -> Paper:
    return Paper(FORM, name, (build_form(basis, sheet, number),))


def offer_slot_papers(basis: ProcedureBasis, sheet: SlotSheet) -> tuple[Offer[Paper], ...]:
    """Name the papers of a slot."""
    name = basis.paper(MONTHS).text("name")
    return (Offer(MONTHS, name, lambda: Paper(MONTHS, name, (build_months(basis, sheet),))),)
