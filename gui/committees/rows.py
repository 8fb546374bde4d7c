"""What the lists of one committee say of a row: its members, the votes on posts, the packet."""

from __future__ import annotations

from core.committees.sheets import CommitteeMemberRow, FilingPaperRow, PostVoteRow
from gui.committees import words
from gui.kit.states import State, Tone


def order(row: CommitteeMemberRow) -> str:
    return str(row.order)


def name(row: CommitteeMemberRow) -> str:
    return row.name


def post(row: CommitteeMemberRow) -> str:
    return words.post(row.post)


def address(row: CommitteeMemberRow) -> str:
    return row.address


def political(row: CommitteeMemberRow) -> str:
    return words.political(row.political_status)


def occupation(row: CommitteeMemberRow) -> str:
    return row.occupation


def duties(row: CommitteeMemberRow) -> str:
    return row.duties


def phone(row: CommitteeMemberRow) -> str:
    return row.phone


def vote_post(row: PostVoteRow) -> str:
    return words.post(row.post)


def vote_name(row: PostVoteRow) -> str:
    if not row.again:
        return row.name
    return words.translate("committees", "{name}（再次投票）").format(name=row.name)


def in_favour(row: PostVoteRow) -> str:
    return str(row.votes_for)


def against(row: PostVoteRow) -> str:
    return str(row.votes_against)


def abstained(row: PostVoteRow) -> str:
    return str(row.abstained)


def needed(row: PostVoteRow) -> str:
    return str(row.needed)


def elected_state(row: PostVoteRow) -> State:
    if row.elected:
        return State(words.translate("committees", "当选"), Tone.DONE)
    return State(words.translate("committees", "未当选"), Tone.LATE, "x")


def elected(row: PostVoteRow) -> str:
    return elected_state(row).word


def number(row: FilingPaperRow) -> str:
    return str(row.number)


def title(row: FilingPaperRow) -> str:
    return row.title


def article(row: FilingPaperRow) -> str:
    return row.article


def copies(row: FilingPaperRow) -> str:
    return str(row.copies)


def included_state(row: FilingPaperRow) -> State:
    if row.included:
        return State(words.translate("committees", "已放进"), Tone.DONE)
    return State(words.translate("committees", "待放进"), Tone.QUIET)


def included(row: FilingPaperRow) -> str:
    return included_state(row).word
