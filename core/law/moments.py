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

    @property
    def chinese(self) -> str:
        """The step as papers name it."""
        return _NAMES[self]


_NAMES = {
    Moment.APPLIED: "提出申请",
    Moment.GROUP_FORMED: "筹备组成立",
    Moment.GROUP_POSTED: "筹备组名单张贴",
    Moment.GROUP_REMOVED: "筹备组名单公示期满",
    Moment.ROLL_POSTED: "业主名册张贴",
    Moment.ROLL_REMOVED: "业主名册公示期满",
    Moment.CANDIDATES_POSTED: "候选人名单张贴",
    Moment.CANDIDATES_REMOVED: "候选人公示期满",
    Moment.NOTICE_POSTED: "会议公告张贴",
    Moment.NOTICE_REMOVED: "会议公告撤下",
    Moment.BALLOTS_DELIVERED: "选票送达",
    Moment.VOTING_STARTS: "投票开始",
    Moment.VOTING_ENDS: "投票截止",
    Moment.RESULT_POSTED: "结果公告",
    Moment.CHALLENGE_ENDS: "异议期满",
    Moment.ELECTED: "选举产生",
    Moment.FIRST_MEETING: "委员会首次会议",
    Moment.FIRST_MEETING_POSTED: "首次会议结果公告",
    Moment.FILED: "备案",
    Moment.CHANGED: "备案事项变更",
    Moment.CHANGE_FILED: "变更备案",
    Moment.OFFICE_ENDED: "委员资格终止",
    Moment.PERSON_HANDED_OVER: "委员个人移交",
    Moment.HANDED_OVER: "新旧委员会移交",
    Moment.REELECTION_STARTED: "组织换届",
    Moment.TERM_ENDS: "任期届满",
    Moment.COURT_TERM_ENDS: "撤销权期满",
}
