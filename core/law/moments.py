"""The dated steps of an assembly, an election and a term of office, by one word each."""

from __future__ import annotations

import enum


class Moment(enum.StrEnum):
    """The dated steps of an assembly or election (rulebook 2.3), in their order."""

    APPLIED = "applied"
    GROUP_FORMED = "group_formed"
    GROUP_POSTED = "group_posted"
    GROUP_REMOVED = "group_removed"
    ROLL_POSTED = "roll_posted"
    ROLL_REMOVED = "roll_removed"
    CANDIDATES_POSTED = "candidates_posted"
    CANDIDATES_REMOVED = "candidates_removed"
    NOTICE_POSTED = "notice_posted"
    NOTICE_REMOVED = "notice_removed"
    BALLOTS_DELIVERED = "ballots_delivered"
    VOTING_STARTS = "voting_starts"
    VOTING_ENDS = "voting_ends"
    RESULT_POSTED = "result_posted"
    CHALLENGE_ENDS = "challenge_ends"
    ELECTED = "elected"
    FIRST_MEETING = "first_meeting"
    FIRST_MEETING_POSTED = "first_meeting_posted"
    FILED = "filed"
    CHANGED = "changed"
    CHANGE_FILED = "change_filed"
    OFFICE_ENDED = "office_ended"
    PERSON_HANDED_OVER = "person_handed_over"
    HANDED_OVER = "handed_over"
    REELECTION_STARTED = "reelection_started"
    TERM_ENDS = "term_ends"
    COURT_TERM_ENDS = "court_term_ends"
