"""Papers of a meeting from its sheet: notice D43, sign-in D39, minutes D40, summary, D44, D45.

A consultation is not the owners' decision: D40, D43 and D44 say so, and a topic that falls under
Civil Code 278 says it once more.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial

from core.documents.content import (
    Align,
    Block,
    Box,
    Document,
    Fields,
    Heading,
    Look,
    Paper,
    Paragraph,
    Signatures,
    Signed,
    Table,
)
from core.documents.offers import Offer, due
from core.documents.words import day_text, ended, list_text, period_text, when_text
from core.meetings.arriving import token_of
from core.meetings.kinds import JOINT_KINDS, BodyKind, Capacity, Presence
from core.meetings.papers_basis import MeetingBasis
from core.meetings.papers_blocks import (
    MEMBERS,
    agenda_text,
    attached_text,
    inherited_blocks,
    needs_vote,
    notice_code,
    people_blocks,
    publicity_text,
    sign_in_row,
    standing_text,
    topic_head,
    topic_record,
    topic_result,
    topic_title,
    version_text,
)
from core.meetings.papers_results import (
    build_decision_notice,
    build_joint_minutes,
    can_tell,
    feedback_offer,
)
from core.meetings.papers_words import (
    budget_text,
    people_text,
    progress_text,
    quorum_text,
    source_text,
)
from core.meetings.sheets import AttendanceRow, ChangeRow, MeetingSheet, PromiseRow
from core.meetings.stages import Stage

_CODED_MM = 15.0
"""So high is a line whose code a reader still takes off a scan of 100 dpi."""
_ROOM_MM = 30.0


def build_notice(basis: MeetingBasis) -> Document:
    """协商会议通知 (D43), a committee's (D38): time, place, topics with background, who attends."""
    sheet, code = basis.sheet, notice_code(basis.sheet.body.kind)
    wording = basis.paper(code)
    nobody = basis.paper("D40").text("nobody")
    members = tuple(row for row in sheet.attendance if row.capacity in MEMBERS)
    observers = tuple(row for row in sheet.attendance if row.capacity is Capacity.OBSERVER)
    fields = {
        **basis.names,
        "when": when_text(sheet.meeting.starts_at),
        "members": people_text(members),
        "observers": people_text(observers) or nobody,
    }
    topics: list[Block] = []
    for topic in sheet.topics:
        topics += topic_head(basis, topic) + needs_vote(wording, topic)
    parts = {"topics": topics, "inherited": inherited_blocks(basis)}
    blocks, title = wording.blocks("body", fields, parts), "title"
    if (before := sheet.told_before) is not None:
        title = "changed_title"
        blocks.insert(0, Paragraph(wording.text("changed", fields | _before(before))))
    return Document(
        head=basis.head(code),
        title=wording.text(title, fields),
        blocks=tuple(blocks),
        addressee=wording.text("addressee"),
        signed=Signed(sheet.body.name, sheet.meeting.notified_on or basis.today),
    )


def build_calling_off(basis: MeetingBasis) -> Document:
    """取消会议的通知 (D43, D38): which meeting is not held, why, what becomes of its topics."""
    sheet, last, code = basis.sheet, basis.sheet.changes[-1], notice_code(basis.sheet.body.kind)
    wording = basis.paper("D43")
    fields = {**basis.names, **_before(last)}
    return Document(
        head=replace(basis.head(code).part(2), issued_on=last.day),
        title=wording.text("called_off_title", fields),
        blocks=tuple(wording.blocks("called_off", fields)),
        addressee=wording.text("addressee"),
        signed=Signed(sheet.body.name, last.day),
    )


def build_notices_each(basis: MeetingBasis) -> tuple[Document, ...]:
    """Give each expected person his own copy; its code signs him in and names nobody."""
    notice, meeting_id = build_notice(basis), basis.sheet.meeting.id
    wording = basis.paper("D43")
    note = wording.text("each_note")
    return tuple(
        replace(
            notice,
            head=replace(notice.head, opaque_id=token_of(meeting_id, row.ordinal)),
            addressee=wording.text("each_addressee", {"name": row.name}),
            note=note,
        )
        for row in basis.sheet.attendance
    )


def _before(change: ChangeRow) -> dict[str, str | None]:
    return {
        "before": when_text(change.starts_at),
        "before_place": change.place,
        "reason": ended(change.reason),
    }


def build_sign_in(basis: MeetingBasis) -> Document:
    """会议签到表 (D39): everybody expected, with room to sign, and the code that signs him in.

    The code names nobody: it is the meeting's and the number of the line.
    """
    sheet, wording = basis.sheet, basis.paper("D39")
    members = sum(row.capacity in MEMBERS for row in sheet.attendance)
    others = len(sheet.attendance) - members
    fields = {**basis.names, "title": sheet.meeting.title}
    pairs = (
        (wording.text("meeting"), wording.text("meeting_value", fields)),
        (wording.text("session"), wording.text("session_value", fields)),
        (wording.text("when"), when_text(sheet.meeting.starts_at)),
        (wording.text("place"), sheet.meeting.place),
        (wording.text("convenor"), sheet.meeting.convenor),
        (
            wording.text("due"),
            wording.text("due_value", {"members": str(members), "observers": str(others)}),
        ),
    )
    columns = wording.columns(
        "columns",
        (10, Align.CENTRE),
        (22, Align.LEFT),
        (32, Align.LEFT),
        (22, Align.LEFT),
        (14, Align.CENTRE),
        (18, Align.CENTRE),
        (30, Align.LEFT),
        (18, Align.CENTRE),
    )
    columns = (*columns[:-1], replace(columns[-1], is_code=True))
    rows = tuple(
        (*sign_in_row(wording, row), token_of(sheet.meeting.id, row.ordinal))
        for row in sheet.attendance
    )
    return Document(
        head=basis.head("D39"),
        title=wording.text("title", fields),
        blocks=(
            Fields(pairs, across=1),
            Table(columns, rows, row_height_mm=_CODED_MM),
            Paragraph(wording.text("note")),
            Signatures(wording.words("signatures")),
        ),
        look=Look.FORM,
    )


def build_minutes(basis: MeetingBasis) -> Document:
    """会议记录 (D40): all that rulebook 5.3 asks for, with the quorum worked out."""
    sheet, wording = basis.sheet, basis.paper("D40")
    fields = {
        **basis.names,
        "quorum": quorum_text(wording, sheet),
        "agenda": agenda_text(basis),
        "attached": attached_text(basis),
        "archive": sheet.meeting.archive_number or wording.text("no_archive"),
        "publicity": publicity_text(basis),
        "version": version_text(basis),
    }
    topics: list[Block] = []
    for topic in sheet.topics:
        topics += topic_head(basis, topic) + topic_record(basis, topic)
    parts: dict[str, list[Block]] = {
        "people": people_blocks(wording, sheet),
        "inherited": inherited_blocks(basis),
        "topics": topics,
        "signatures": [Signatures(_signers(basis), dated=False)],
    }
    return Document(
        head=basis.head("D40"),
        title=wording.text("title", fields),
        blocks=tuple(wording.blocks("body", fields, parts)),
    )


def _signers(basis: MeetingBasis) -> tuple[str, ...]:
    """Name everybody who signs the minutes, once, with all that he was."""
    sheet, wording = basis.sheet, basis.paper("D40")
    chair, recorder = wording.words("signatures")
    roles: dict[str, list[str]] = {}
    for name, role in (
        (sheet.meeting.chair, chair),
        (sheet.meeting.recorder, recorder),
        *((row.name, wording.text("member_signature")) for row in _members_present(sheet)),
    ):
        roles.setdefault(name, []).append(role)
    return tuple(f"{list_text(dict.fromkeys(own))} {name}" for name, own in roles.items())


def _members_present(sheet: MeetingSheet) -> tuple[AttendanceRow, ...]:
    return sheet.people(Presence.PRESENT, *MEMBERS)


def build_summary(basis: MeetingBasis) -> Document:
    """会议纪要 in the look of GB/T 9704 10.3: red mark, number, 出席 请假 列席 under the body."""
    sheet, wording = basis.sheet, basis.paper("D40_summary")
    fields = {**basis.names, "attended": wording.text("attended", basis.names)}
    topics: list[Block] = []
    for topic in sheet.topics:
        topics += [Heading(topic_title(basis, topic), 2), *topic_result(basis, topic)]
    parts = {"topics": topics, "people": people_blocks(basis.paper("D40"), sheet)}
    return Document(
        head=basis.head("D40", wording.text("serial", {"number": str(sheet.meeting.number)})).part(
            2
        ),
        title=wording.text("title", fields),
        blocks=tuple(wording.blocks("body", fields, parts)),
        mark=wording.text("mark", fields),
        signed=Signed(sheet.body.name, sheet.meeting.starts_at.date(), seal=False),
    )


def build_result_notice(basis: MeetingBasis) -> Document:
    """协商结果公示 (D44): consensus, dissent without names, promises; what it is and is not."""
    sheet, wording = basis.sheet, basis.paper("D44")
    meeting = sheet.meeting
    fields = {
        **basis.names,
        "period": period_text(meeting.published_on, meeting.published_until),
        "where": meeting.published_where,
    }
    topics: list[Block] = []
    for topic in sheet.topics:
        topics += [Heading(topic_title(basis, topic), 2), *topic_result(basis, topic)]
    blocks = wording.blocks("body", fields, {"topics": topics})
    title, head, common = wording.text("title", fields), basis.head("D44"), basis.paper("common")
    if (ended_by := sheet.republished) is not None:
        title = common.text("corrected_title", {"title": title})
        head = replace(head, archive=common.text("corrected_archive", {"archive": head.archive}))
        first = {"first": day_text(ended_by.hung_on), "reason": ended(ended_by.reason)}
        blocks.insert(0, Paragraph(wording.text("corrected", first)))
    return Document(
        head=head,
        title=title,
        blocks=tuple(blocks),
        addressee=wording.text("addressee", fields),
        signed=Signed(sheet.body.name, meeting.published_on or basis.today),
    )


def build_supervision(basis: MeetingBasis, promise: PromiseRow) -> Document:
    """督办单 (D45): one promise, who answers for it, with room for progress and reply."""
    wording = basis.paper("D45")
    source = {"body": basis.sheet.body.name, "meeting": str(promise.meeting_number)}
    number = supervision_number(basis, promise)
    pairs = (
        ("number", number),
        ("issued", day_text(promise.issued_on)),
        ("source_meeting", wording.text("source_value", source)),
        ("topic", promise.topic),
        ("owner", promise.owner),
        ("unit", promise.unit),
        ("deadline", day_text(promise.deadline)),
        ("budget", budget_text(basis.paper("D40"), promise)),
        ("money_source", source_text(basis.paper("D40"), promise)),
        ("standing", standing_text(basis, promise)),
    )
    head = basis.head("D45")
    return Document(
        head=replace(
            head,
            archive=head.archive.removesuffix(f"-{basis.sheet.meeting.number}") + f"-{number}",
            issued_on=basis.today if promise.days_late(basis.today) else promise.told_on,
        ),
        title=wording.text("title"),
        blocks=(
            Fields(tuple((wording.text(key), value) for key, value in pairs)),
            Box(wording.text("action", {"action": promise.action})),
            Box(progress_text(wording, promise), _ROOM_MM),
            *(Box(wording.text(key), _ROOM_MM) for key in ("reply", "opinion")),
            Signatures(wording.words("signatures")),
        ),
        look=Look.FORM,
    )


def supervision_number(basis: MeetingBasis, promise: PromiseRow) -> str:
    """Number a promise by its meeting, its topic and its place there; no two have the same."""
    (topic,) = (one.number for one in basis.sheet.topics if one.id == promise.topic_id)
    return f"{promise.meeting_number}-{topic}-{promise.number}"


def offer_meeting_papers(basis: MeetingBasis) -> tuple[Offer[Paper], ...]:
    """Name every paper of a meeting, in the order in which they are due."""
    sheet = basis.sheet
    if sheet.meeting.stage is Stage.CALLED_OFF:
        name = basis.paper("D43").text("called_off_name")
        told = sheet.told_before is not None
        key = notice_code(sheet.body.kind)
        return (_offer(key, name, lambda: build_calling_off(basis)),) if told else ()

    def written() -> MeetingBasis:
        due(sheet.minutes, "papers.no_minutes")
        return basis

    def minuted() -> MeetingBasis:
        return replace(written(), sheet=sheet.as_minuted)

    def published() -> MeetingBasis:
        due(sheet.meeting.published_on, "papers.not_published")
        return basis

    builds: dict[str, Callable[[], Document]] = {
        notice_code(sheet.body.kind): lambda: build_notice(basis),
        "D39": lambda: build_sign_in(basis),
        "D40": lambda: build_minutes(minuted()),
        "D40_summary": lambda: build_summary(minuted()),
    }
    if sheet.body.kind in JOINT_KINDS:
        builds["D47"] = lambda: build_joint_minutes(minuted())
    if sheet.body.kind is BodyKind.COMMITTEE:
        builds["D41"] = lambda: build_decision_notice(published())
    else:
        builds["D44"] = lambda: build_result_notice(published())
    code, each = notice_code(sheet.body.kind), basis.paper("D43").text("each_name")
    offers = [_offer(key, basis.paper(key).text("name"), build) for key, build in builds.items()]
    key = f"{code}_each"
    offers.insert(1, Offer(key, each, lambda: Paper(code, each, build_notices_each(basis))))
    orders = basis.paper("D45").text("name")
    for topic in sheet.topics:
        for promise in topic.promises:
            number = f"{topic.number}-{promise.number}"
            build = partial(lambda one: build_supervision(written(), one), promise)
            name = f"{orders}-{supervision_number(basis, promise)}"
            offers.append(_offer(f"D45-{number}", name, build))
    offers += [feedback_offer(basis, topic) for topic in sheet.topics if can_tell(sheet, topic)]
    return tuple(offers)


def _offer(key: str, name: str, build: Callable[[], Document]) -> Offer[Paper]:
    return Offer(key, name, lambda: Paper(key[:3], name, (build(),)))
