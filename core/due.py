"""One thing that is due, and what there is to do by a day: the words of the desk's list."""

from __future__ import annotations

import enum
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Protocol
from uuid import UUID

from core.law.findings import Told
from core.subject import Subject


class Errand(enum.StrEnum):
    """What is to be done by a day, or may be done from it."""

    FORM_GROUP = "form_group"
    POST_GROUP = "post_group"
    REMOVE_GROUP = "remove_group"
    POST_ROLL = "post_roll"
    REMOVE_ROLL = "remove_roll"
    POST_CANDIDATES = "post_candidates"
    REMOVE_CANDIDATES = "remove_candidates"
    POST_NOTICE = "post_notice"
    REMOVE_NOTICE = "remove_notice"
    DELIVER_BALLOTS = "deliver_ballots"
    OPEN_VOTING = "open_voting"
    HOLD_ASSEMBLY = "hold_assembly"
    END_VOTING = "end_voting"
    COUNT = "count"
    DECLARE = "declare"
    POST_RESULT = "post_result"
    REMOVE_RESULT = "remove_result"
    HOLD_FIRST_MEETING = "hold_first_meeting"
    POST_FIRST_MEETING = "post_first_meeting"
    FILE = "file"
    FILE_AGAIN = "file_again"
    NOTE_ANSWER = "note_answer"
    RE_ELECT = "re_elect"
    NOTIFY_MEETING = "notify_meeting"
    HOLD_MEETING = "hold_meeting"
    WRITE_MINUTES = "write_minutes"
    PUBLISH_MINUTES = "publish_minutes"
    KEEP_PROMISE = "keep_promise"
    SOLVE_PROBLEM = "solve_problem"
    TELL_BACK = "tell_back"
    COLLECT_SHARES = "collect_shares"
    DISCLOSE = "disclose"
    REPORT = "report"
    KEEP_AGREEMENT = "keep_agreement"
    HOLD_EVENT = "hold_event"
    CLOSE_ROUND = "close_round"
    ASK_ANSWER = "ask_answer"
    ELECT_BRANCH = "elect_branch"
    CONFIRM_MEMBER = "confirm_member"
    RENEW_PAIRING = "renew_pairing"
    TAKE_NEED = "take_need"
    MEET_NEED = "meet_need"
    PAY_LIST = "pay_list"
    CHECK_RECORD = "check_record"


class DueOf(enum.StrEnum):
    """What has days beside assemblies, committees and meetings, each by its own source."""

    PROMISES = "promises"
    PROBLEMS = "problems"
    NEIGHBOURS = "neighbours"
    ORGANISATIONS = "organisations"
    PAIRING = "pairing"


@dataclass(frozen=True, slots=True)
class DueRow:
    """One thing to do: whose it is, what, by which day.

    `must` is False for what may be done from `day` on. `by_law` tells a legal day from a planned
    one. `paper` is the key of the paper that is printed for it, if one; `stage` the assembly's.
    `who` owes what `detail` says; `count` is how many of it are left. `unread` says why a subject
    could not be read whose days are not listed therefore; what is left is to check the record.
    """

    subject: Subject
    title: str
    compound_id: UUID | None
    errand: Errand
    day: date
    must: bool = True
    by_law: bool = False
    article: str = ""
    paper: str = ""
    stage: str = ""
    who: str = ""
    detail: str = ""
    count: int = 0
    unread: Told | None = None


class DueSource(Protocol):
    """A subject whose days the desk lists beside those of assemblies, committees and meetings."""

    @property
    def about(self) -> DueOf:
        """Name what its days are of."""
        ...

    def due(self, today: date) -> Iterable[DueRow]:
        """Give what is open and has a day, in a fixed number of statements."""
        ...
