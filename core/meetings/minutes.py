"""Minutes as frozen versions: written once, corrected or withdrawn with a reason, never lost."""

from __future__ import annotations

import hashlib
from dataclasses import replace
from uuid import UUID

import sqlalchemy as sa

from core.changes import Changes
from core.clock import CHINA
from core.db.audit import Event
from core.errors import KnownError
from core.findings import refuse
from core.freezing import freeze
from core.meetings import queries
from core.meetings.drafts import Correction, Publish
from core.meetings.kinds import MinutesKind
from core.meetings.stages import MeetingFacts, Stage, check_stage
from core.meetings.tables import Meeting, MeetingTopic, MinutesVersion
from core.meetings.work import Work, limit_text, require_stage, require_text

RESULT = frozenset({"consensus", "resolution"})
"""The texts that hang as the result (D44)."""

CORRECTABLE = frozenset({"raised_by", "background", "options", "consensus", "resolution"})
"""The texts of a topic that a correction may change; votes and names are recorded anew."""


def write(work: Work, meeting_id: UUID) -> Changes:
    """Freeze the record of a held meeting as its minutes."""
    sheet = queries.load_meeting(work.session, meeting_id)
    facts = MeetingFacts(sheet.meeting.stage, 0, tuple(map(queries.topic_facts, sheet.topics)))
    refuse(check_stage(facts, Stage.MINUTED))
    meeting = queries.get(work.session, Meeting, meeting_id)
    meeting.stage = Stage.MINUTED
    version = _freeze(work, meeting, MinutesKind.ORIGINAL, "")
    return work.done(Event.MINUTES_WRITTEN, version.id, number=version.number)


def correct(
    work: Work, meeting_id: UUID, reason: str, corrections: tuple[Correction, ...]
) -> Changes:
    """Change texts of the minutes and freeze a new version; the old one stays, with the reason.

    A published result that is changed has to be published anew, as a correction.
    """
    require_text(reason=reason)
    meeting = queries.get(work.session, Meeting, meeting_id)
    require_stage(meeting, Stage.MINUTED, Stage.PUBLISHED)
    changed = [one.text_of for one in corrections if _correct(work, meeting_id, one)]
    if not changed:
        raise KnownError("meetings.nothing_corrected")
    ends = RESULT.intersection(changed) and meeting.stage is Stage.PUBLISHED
    version = _freeze(work, meeting, MinutesKind.CORRECTED, reason, ends=bool(ends))
    if ends:
        meeting.stage = Stage.MINUTED
    return work.done(Event.MINUTES_CORRECTED, version.id, number=version.number)


def withdraw(work: Work, meeting_id: UUID, reason: str) -> Changes:
    """Take the minutes back, publication and all; the meeting's record is open again."""
    require_text(reason=reason)
    meeting = queries.get(work.session, Meeting, meeting_id)
    require_stage(meeting, Stage.MINUTED, Stage.PUBLISHED)
    version = _freeze(work, meeting, MinutesKind.WITHDRAWN, reason, ends=True)
    meeting.stage = Stage.HELD
    return work.done(Event.MINUTES_WITHDRAWN, version.id, number=version.number)


def publish(work: Work, meeting_id: UUID, draft: Publish, shortest: int | None) -> Changes:
    """Note where and how long the minutes hang; `shortest` is the law's number of days, if any."""
    require_text(where=draft.where)
    meeting = queries.get(work.session, Meeting, meeting_id)
    refuse(check_stage(MeetingFacts(meeting.stage, 0, ()), Stage.PUBLISHED))
    if draft.since < meeting.starts_at.date():
        raise KnownError("meetings.published_before_held")
    if draft.since > work.clock.today():
        raise KnownError("meetings.publication_to_come", day=draft.since)
    query = sa.select(sa.func.max(MinutesVersion.made_at)).where(
        MinutesVersion.meeting_id == meeting_id
    )
    made_at = work.session.scalar(query)
    if made_at is not None and draft.until < made_at.astimezone(CHINA).date():
        raise KnownError("meetings.published_before_minutes", day=made_at.astimezone(CHINA).date())
    days = (draft.until - draft.since).days
    if days < 0 or (shortest is not None and days < shortest):
        raise KnownError("meetings.publication_short", days=max(days, 0), shortest=shortest or 1)
    meeting.stage = Stage.PUBLISHED
    meeting.published_on, meeting.published_until = draft.since, draft.until
    meeting.published_where = draft.where
    return work.done(Event.MINUTES_PUBLISHED, meeting_id, since=draft.since, until=draft.until)


def _correct(work: Work, meeting_id: UUID, correction: Correction) -> bool:
    """Write one text of a topic anew; tell whether that changed it."""
    topic, name = queries.get(work.session, MeetingTopic, correction.topic_id), correction.text_of
    if topic.meeting_id != meeting_id or name not in CORRECTABLE:
        raise KnownError("meetings.not_found")
    limit_text(**{name: correction.text})
    had_result = bool(topic.consensus or topic.resolution)
    changed = bool(getattr(topic, name) != correction.text)
    setattr(topic, name, correction.text)
    if had_result:
        require_text(consensus=topic.consensus or topic.resolution)
    return changed


def _freeze(
    work: Work, meeting: Meeting, kind: MinutesKind, reason: str, *, ends: bool = False
) -> MinutesVersion:
    """Freeze the record as it stands; where that `ends` what hangs, take the publication back."""
    work.session.flush()
    meeting_id = meeting.id
    sheet = queries.load_meeting(work.session, meeting_id)
    content = freeze(replace(sheet, minutes=(), next_stage=None, obstacles=(), frozen=None))
    query = sa.select(sa.func.max(MinutesVersion.number))
    last = work.session.scalar(query.where(MinutesVersion.meeting_id == meeting_id)) or 0
    version = MinutesVersion(
        meeting_id=meeting_id,
        number=last + 1,
        kind=kind,
        reason=reason,
        made_at=work.clock.now(),
        hung_on=meeting.published_on if ends else None,
        content=content,
        digest=hashlib.sha256(content.encode("utf-8")).hexdigest(),
    )
    work.session.add(version)
    if ends:
        meeting.published_on = meeting.published_until = None
        meeting.published_where = ""
    work.session.flush()
    return version
