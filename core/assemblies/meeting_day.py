"""集体讨论: the day and hour on which owners meet, and what the notice told them of it."""

from __future__ import annotations

import re
from datetime import date, time

from sqlalchemy.orm import Session

from core.assemblies.check_facts import MeetingFacts
from core.assemblies.deadlines import announced, planned_day
from core.assemblies.stages import Form, Step
from core.assemblies.tables import Assembly
from core.errors import KnownError

_HOUR = re.compile(r"(\d{1,2}):(\d{2})")


def check_hour(text: str) -> None:
    """Refuse an hour that is none; empty, it is not known yet."""
    if text.strip() and not _is_hour(text.strip()):
        raise KnownError("assemblies.bad_hour", value=text.strip()[:20])


def _is_hour(text: str) -> bool:
    found = _HOUR.fullmatch(text)
    try:
        return found is not None and bool(time(int(found[1]), int(found[2])).isoformat())
    except ValueError:
        return False


def refuse_in_writing(assembly: Assembly) -> None:
    """Refuse a day of meeting where nobody meets: it would be measured as one."""
    if assembly.form is not Form.MEETING:
        raise KnownError("assemblies.meeting_in_writing")


def refuse_untold(session: Session, assembly: Assembly, day: date) -> None:
    """Refuse a meeting that was held before its notice hung: nobody was called to it."""
    refuse_in_writing(assembly)
    told = announced(session, assembly.id)
    if told is None:
        raise KnownError("assemblies.meeting_untold")
    if day < told.posted_on:
        raise KnownError("assemblies.meeting_before_notice", day=told.posted_on.isoformat())


def load_meeting(session: Session, assembly: Assembly) -> MeetingFacts | None:
    """Give day and hour of the meeting as they are planned; None where owners vote in writing."""
    if assembly.form is not Form.MEETING:
        return None
    day, _ = planned_day(session, assembly.id, Step.MEETING)
    return MeetingFacts(day, assembly.meeting_hour)


def told_meeting(session: Session, assembly: Assembly) -> object:
    """Give what D15 says of the meeting; nothing while there is no day of it."""
    found = load_meeting(session, assembly)
    return [found.day.isoformat(), found.hour] if found is not None and found.day else None
