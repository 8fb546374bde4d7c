"""Papers of a meeting from its sheet: notice D43, sign-in D39, minutes D40, summary, D44, D45.

A consultation is not the owners' decision: D40, D43 and D44 say so, and a topic that falls under
Civil Code 278 says it once more.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from core.assemblies.papers_words import day_text, moment_text, paragraphs, period_text
from core.documents.content import (
    Align,
    Block,
    Box,
    Column,
    Document,
    Fields,
    Head,
    Heading,
    Look,
    Paragraph,
    People,
    Signatures,
    Signed,
    Table,
)
from core.documents.wording import PaperWording, Wording
from core.meetings.kinds import Capacity, FollowUpState, MinutesKind, Presence
from core.meetings.papers_words import (
    CAPACITIES,
    MODES,
    ended,
    inherited_text,
    matter_text,
    money_text,
    names_text,
    ordinal_text,
    outcome_key,
    promise_text,
    quorum_text,
    vote_text,
    when_text,
)
from core.meetings.sheets import AttendanceRow, MeetingSheet, PromiseRow, TopicSheet

_HAND_MM = 10.0
_ROOM_MM = 30.0
_MEMBERS = (Capacity.MEMBER, Capacity.ALTERNATE)


@dataclass(frozen=True, slots=True)
class MeetingBasis:
    """What all papers of one meeting share; `today` dates them, the contact answers questions."""

    sheet: MeetingSheet
    wording: Wording
    today: date
    audit_head: str = ""

    def paper(self, code: str) -> PaperWording:
        """Give the wording of paper `code`."""
        return self.wording.paper(code)

    @property
    def names(self) -> dict[str, str | None]:
        """Give the fields that most papers use."""
        sheet, meeting = self.sheet, self.sheet.meeting
        return {
            "compound": sheet.body.compound,
            "body": sheet.body.name,
            "ordinal": ordinal_text(sheet),
            "meeting": meeting.title,
            "when": when_text(meeting.starts_at, meeting.ends_at),
            "place": meeting.place,
            "mode": MODES[meeting.mode],
            "convenor": meeting.convenor,
            "chair": meeting.chair,
            "recorder": meeting.recorder,
            "seats": str(sheet.counts.seats),
            "present": str(sheet.counts.present),
            "nature": self.paper("D40").text("nature"),
        }

    def head(self, code: str, serial: str = "") -> Head:
        """Build the common head of paper `code`."""
        body, meeting = self.sheet.body, self.sheet.meeting
        return Head(
            code=code,
            compound=body.compound,
            body=body.name,
            serial=serial or f"{code}-{body.term}-{meeting.number}",
            posted=self._posted(),
            contact=meeting.contact,
            opaque_id=f"{code}:{meeting.id.hex.upper()}",
            audit_head=self.audit_head,
        )

    def _posted(self) -> str:
        meeting = self.sheet.meeting
        return period_text(meeting.published_on, meeting.published_until)


def build_notice(basis: MeetingBasis) -> Document:
    """协商会议通知 (D43): time, place, topics with their background, who attends."""
    sheet, wording = basis.sheet, basis.paper("D43")
    nobody = basis.paper("D40").text("nobody")
    members = tuple(row for row in sheet.attendance if row.capacity in _MEMBERS)
    observers = tuple(row for row in sheet.attendance if row.capacity is Capacity.OBSERVER)
    fields = {
        **basis.names,
        "when": when_text(sheet.meeting.starts_at),
        "members": names_text(members),
        "observers": names_text(observers) or nobody,
    }
    topics: list[Block] = []
    for topic in sheet.topics:
        topics += _topic_head(basis, topic)
    parts = {"topics": topics, "inherited": _inherited(basis)}
    contact = sheet.meeting.contact
    return Document(
        head=basis.head("D43"),
        title=wording.text("title", fields),
        blocks=tuple(wording.blocks("body", fields, parts)),
        addressee=wording.text("addressee"),
        signed=Signed(sheet.body.name, sheet.meeting.notified_on or basis.today),
        note=wording.text("contact", {"contact": contact}) if contact else "",
    )


def build_sign_in(basis: MeetingBasis) -> Document:
    """会议签到表 (D39): everybody expected, with room to sign; who signed already has the time."""
    sheet, wording = basis.sheet, basis.paper("D39")
    members = sum(row.capacity in _MEMBERS for row in sheet.attendance)
    others = len(sheet.attendance) - members
    fields = {**basis.names, "title": sheet.meeting.title}
    pairs = (
        (wording.text("meeting"), wording.text("meeting_value", fields)),
        (wording.text("when"), when_text(sheet.meeting.starts_at)),
        (wording.text("place"), sheet.meeting.place),
        (
            wording.text("due"),
            wording.text("due_value", {"members": str(members), "observers": str(others)}),
        ),
    )
    widths = (10.0, 22.0, 38.0, 24.0, 14.0, 24.0, 34.0)
    titles = wording.text("columns").split("|")
    columns = tuple(
        Column(title, width, Align.CENTRE if at in {0, 4, 5} else Align.LEFT)
        for at, (title, width) in enumerate(zip(titles, widths, strict=True))
    )
    rows = tuple(_sign_in_row(row) for row in sheet.attendance)
    return Document(
        head=basis.head("D39"),
        title=wording.text("title", fields),
        blocks=(
            Fields(pairs, across=1),
            Table(columns, rows, row_height_mm=_HAND_MM),
            Paragraph(wording.text("note")),
            Signatures((wording.text("signatures"),)),
        ),
        look=Look.FORM,
    )


def build_minutes(basis: MeetingBasis) -> Document:
    """会议记录 (D40): all that rulebook 5.3 asks for, with the quorum worked out."""
    sheet, wording = basis.sheet, basis.paper("D40")
    fields = {
        **basis.names,
        "quorum": quorum_text(wording, sheet),
        "publicity": _publicity(basis),
        "version": _version(basis),
    }
    topics: list[Block] = []
    for topic in sheet.topics:
        topics += _topic_head(basis, topic) + _topic_record(basis, topic)
    chair, recorder = wording.text("signatures").split("|")
    signing = [f"{chair} {sheet.meeting.chair}", f"{recorder} {sheet.meeting.recorder}"]
    present = sheet.people(Presence.PRESENT, *_MEMBERS)
    member = wording.text("member_signature")
    signing += [f"{member} {row.name}" for row in present]
    parts = {
        "people": _people(wording, sheet),
        "inherited": _inherited(basis),
        "topics": topics,
        "signatures": [Signatures(tuple(signing), dated=False)],
    }
    return Document(
        head=basis.head("D40"),
        title=wording.text("title", fields),
        blocks=tuple(wording.blocks("body", fields, parts)),
    )


def build_summary(basis: MeetingBasis) -> Document:
    """会议纪要 in the look of GB/T 9704 10.3: red mark, number, 出席 请假 列席 under the body."""
    sheet, wording = basis.sheet, basis.paper("D40_summary")
    fields = {**basis.names, "attended": wording.text("attended", basis.names)}
    topics: list[Block] = []
    for topic in sheet.topics:
        topics += [Heading(_topic_title(basis, topic), 2), *_topic_result(basis, topic)]
    parts = {"topics": topics, "people": _people(basis.paper("D40"), sheet)}
    return Document(
        head=basis.head("D40", wording.text("serial", {"number": str(sheet.meeting.number)})),
        title=wording.text("title", fields),
        blocks=tuple(wording.blocks("body", fields, parts)),
        mark=wording.text("mark", fields),
        signed=Signed(sheet.body.name, sheet.meeting.starts_at.date(), seal=False),
    )


def build_result_notice(basis: MeetingBasis) -> Document:
    """协商结果公示 (D44): consensus, dissent without names, promises; what it is and is not."""
    sheet, wording = basis.sheet, basis.paper("D44")
    meeting = sheet.meeting
    contact = meeting.contact and basis.paper("D43").text("contact", {"contact": meeting.contact})
    fields = {
        **basis.names,
        "period": period_text(meeting.published_on, meeting.published_until),
        "where": meeting.published_where,
    }
    topics: list[Block] = []
    for topic in sheet.topics:
        topics += [Heading(_topic_title(basis, topic), 2), *_topic_result(basis, topic)]
        dissent = [view for view in topic.views if view.is_dissent]
        topics += [
            Paragraph(wording.text("dissent", {"text": ended(view.text) + "。"}))
            for view in dissent
        ]
    blocks = wording.blocks("body", fields, {"topics": topics})
    if contact:
        blocks.append(Paragraph(contact + "。"))
    return Document(
        head=basis.head("D44"),
        title=wording.text("title", fields),
        blocks=tuple(blocks),
        addressee=wording.text("addressee", fields),
        signed=Signed(sheet.body.name, meeting.published_on or basis.today),
    )


def build_supervision(basis: MeetingBasis, promise: PromiseRow) -> Document:
    """督办单 (D45): one promise, who answers for it, with room for progress and reply."""
    wording = basis.paper("D45")
    source = {"body": basis.sheet.body.name, "meeting": str(promise.meeting_number)}
    number = f"{promise.meeting_number}-{promise.number}"
    money = money_text(promise.budget_fen) if promise.budget_fen else ""
    pairs = (
        ("number", number),
        ("issued", day_text(promise.issued_on)),
        ("source_meeting", wording.text("source_value", source)),
        ("topic", promise.topic),
        ("owner", promise.owner),
        ("unit", promise.unit),
        ("deadline", day_text(promise.deadline)),
        ("budget", money or basis.paper("D40").text("no_budget")),
        ("money_source", promise.source),
        ("standing", _standing(basis, promise)),
    )
    return Document(
        head=basis.head("D45", f"D45-{number}"),
        title=wording.text("title"),
        blocks=(
            Fields(tuple((wording.text(key), value) for key, value in pairs)),
            Box(wording.text("action", {"action": promise.action})),
            *(Box(wording.text(key), _ROOM_MM) for key in ("progress", "reply", "opinion")),
            Signatures(tuple(wording.text("signatures").split("|"))),
        ),
        look=Look.FORM,
    )


def build_meeting_papers(basis: MeetingBasis) -> dict[str, Document]:
    """Build every paper that the meeting has facts for, by a name fit for a file."""
    sheet = basis.sheet
    papers = {"D43": build_notice(basis), "D39": build_sign_in(basis)}
    if sheet.minutes:
        papers["D40"] = build_minutes(basis)
        papers["D40-summary"] = build_summary(basis)
    if sheet.meeting.published_on is not None:
        papers["D44"] = build_result_notice(basis)
    if sheet.minutes:
        for topic in sheet.topics:
            for promise in topic.promises:
                name = f"D45-{topic.number}-{promise.number}"
                papers[name] = build_supervision(basis, promise)
    return papers


def _topic_title(basis: MeetingBasis, topic: TopicSheet) -> str:
    fields = {"number": str(topic.number), "title": topic.title}
    return basis.paper("D40").text("topic", fields)


def _topic_head(basis: MeetingBasis, topic: TopicSheet) -> list[Block]:
    wording = basis.paper("D40")
    blocks: list[Block] = [Heading(_topic_title(basis, topic), 2)]
    blocks.append(Paragraph(wording.text("origin", {"origin": ended(topic.origin)})))
    blocks += _texts(wording, "background", topic.background)
    blocks += _texts(wording, "options", topic.options)
    if topic.matter:
        matter = {"matter": matter_text(topic.matter)}
        blocks.append(Paragraph(wording.text("needs_vote", matter)))
    return blocks


def _topic_record(basis: MeetingBasis, topic: TopicSheet) -> list[Block]:
    sheet, wording = basis.sheet, basis.paper("D40")
    blocks: list[Block] = []
    for view in topic.views:
        key = "dissent" if view.is_dissent else "view"
        fields = {"speaker": view.speaker, "text": ended(view.text) + "。"}
        blocks.append(Paragraph(wording.text(key, fields)))
    if topic.vote is not None:
        told = vote_text(wording, topic.vote, sheet.rules, sheet.counts)
        blocks.append(Paragraph(told))
    return blocks + _outcome(wording, topic)


def _topic_result(basis: MeetingBasis, topic: TopicSheet) -> list[Block]:
    """Give what a topic came to, for papers that leave out who said what."""
    wording = basis.paper("D40")
    blocks = _outcome(wording, topic)
    if topic.matter:
        matter = {"matter": matter_text(topic.matter)}
        blocks.append(Paragraph(wording.text("needs_vote", matter)))
    return blocks


def _outcome(wording: PaperWording, topic: TopicSheet) -> list[Block]:
    blocks: list[Block] = []
    key = outcome_key(topic)
    if key:
        blocks.append(Paragraph(wording.text(key)))
    blocks += _texts(wording, "consensus", topic.consensus)
    blocks += _texts(wording, "resolution", topic.resolution)
    promises = [Paragraph(promise_text(wording, promise)) for promise in topic.promises]
    return blocks + (promises or [Paragraph(wording.text("no_promise"))])


def _texts(wording: PaperWording, key: str, text: str) -> list[Block]:
    """Give a typed text: its first paragraph behind the label, the rest as they are."""
    lines = paragraphs(text)
    if not lines:
        return []
    return [Paragraph(wording.text(key, {key: lines[0]})), *map(Paragraph, lines[1:])]


def _inherited(basis: MeetingBasis) -> list[Block]:
    wording, day = basis.paper("D40"), basis.sheet.meeting.starts_at.date()
    told = [inherited_text(wording, promise, day) for promise in basis.sheet.inherited]
    return [Paragraph(text) for text in told or [wording.text("no_inherited")]]


def _people(wording: PaperWording, sheet: MeetingSheet) -> list[Block]:
    """Give 出席, 请假, 列席 as GB/T 9704 10.3; 缺席 and 旁听 only where there is somebody."""
    came = Presence.PRESENT
    groups: list[Block] = [
        People(
            wording.text("present"),
            names_text(sheet.people(came, *_MEMBERS)) or wording.text("nobody"),
        )
    ]
    excused = tuple(
        wording.text("excused_person", {"name": row.name, "reason": row.reason})
        for row in sheet.people(Presence.EXCUSED, *Capacity)
    )
    others = (
        ("excused", "、".join(excused)),
        ("absent", names_text(sheet.people(Presence.ABSENT, *_MEMBERS))),
        ("observers", names_text(sheet.people(came, Capacity.OBSERVER))),
        ("visitors", names_text(sheet.people(came, Capacity.VISITOR))),
    )
    return groups + [People(wording.text(key), names) for key, names in others if names]


def _sign_in_row(row: AttendanceRow) -> tuple[str, ...]:
    told = row.reason if row.presence is Presence.EXCUSED else ""
    signed = moment_text(row.signed_at) if row.signed_at else told
    head = (str(row.ordinal), row.name, row.unit, row.post)
    return (*head, CAPACITIES[row.capacity], signed, "")


def _publicity(basis: MeetingBasis) -> str:
    wording, meeting = basis.paper("D40"), basis.sheet.meeting
    period = period_text(meeting.published_on, meeting.published_until)
    if not period:
        return wording.text("not_published")
    return wording.text("published", {"period": period, "where": meeting.published_where})


def _version(basis: MeetingBasis) -> str:
    wording, versions = basis.paper("D40"), basis.sheet.minutes
    if not versions:
        return wording.text("version_draft")
    last = versions[-1]
    fields = {"number": str(last.number)}
    if last.kind is not MinutesKind.ORIGINAL:
        fields["reason"] = ended(last.reason)
    return wording.text(f"version_{last.kind.value}", fields)


def _standing(basis: MeetingBasis, promise: PromiseRow) -> str:
    wording = basis.paper("D45")
    late = promise.days_late(basis.today)
    if late:
        return wording.text("late", {"days": str(late)})
    day = {"day": day_text(promise.closed_on)}
    closed = promise.state in {FollowUpState.DONE, FollowUpState.DROPPED}
    return wording.text(f"standing_{promise.state.value}", day if closed else None)
