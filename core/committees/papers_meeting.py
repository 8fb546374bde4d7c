"""业主委员会首次会议记录 and 分工公告 (D30): quorum, votes for each post, who does what."""

from __future__ import annotations

from core.committees.papers_basis import CommitteeBasis, term_fields
from core.committees.papers_words import POSTS
from core.committees.sheets import CommitteeSheet, PostVoteRow
from core.documents.content import Align, Block, Document, Paper, People, Signatures, Signed, Table
from core.documents.wording import PaperWording
from core.documents.words import day_text, ended, list_text, persons_text, tight, when_text
from core.law.numerals import number_text


def build_first_meeting(basis: CommitteeBasis) -> Paper:
    """业主委员会首次会议记录 and 分工公告 (D30): quorum, votes for each post, who does what."""
    wording = basis.paper("D30")
    return Paper("D30", wording.text("name"), (_minutes(basis), _posts_notice(basis)))


def _minutes(basis: CommitteeBasis) -> Document:
    sheet, meeting, wording = basis.sheet, basis.meeting, basis.paper("D30")
    names = {"committee": sheet.name}
    fields = {
        **names,
        "starts": when_text(meeting.starts),
        "ends": f"{meeting.ends:%H:%M}",
        "place": meeting.place,
        "chaired_by": meeting.chaired_by,
        "recorder": meeting.recorder,
        "term": number_text(sheet.term),
        "convenor": basis.convenor or meeting.chaired_by,
        "seats": str(sheet.seats),
        "present_count": str(len(meeting.present)),
        "quorum": tight(ended(meeting.quorum_text)),
        "base": str(meeting.votes[0].base) if meeting.votes else str(sheet.seats),
        "note": meeting.note or wording.text("no_note"),
    }
    people: list[Block] = [
        People(wording.text(key), list_text(listed) or wording.text("nobody"))
        for key, listed in (
            ("present", meeting.present),
            ("absent", meeting.absent),
            ("observers", meeting.observers),
        )
    ]
    parts: dict[str, list[Block]] = {
        "people": people,
        "votes": [_votes(wording, meeting.votes)],
        "posts": [_posts(wording, sheet)],
        "signatures": [
            Signatures(tuple(wording.text("signs", {"name": name}) for name in meeting.present))
        ],
    }
    blocks = tuple(wording.blocks("body", fields, parts))
    return Document(basis.head("D30"), wording.text("title", names), blocks)


def _posts_notice(basis: CommitteeBasis) -> Document:
    sheet, meeting, wording = basis.sheet, basis.meeting, basis.paper("D30")
    fields = {
        "committee": sheet.name,
        "compound": sheet.compound_name,
        "held_on": day_text(meeting.starts.date()),
        "results": "；".join(_result(wording, vote) for vote in meeting.votes if vote.elected)
        + "。",
        **term_fields(sheet),
        "alternates": wording.text(
            "alternates", {"names": list_text(row.name for row in sheet.alternates)}
        )
        if sheet.alternates
        else wording.text("none_elected" if sheet.alternate_seats else "no_alternates"),
        "address": basis.place,
        "phone": sheet.phone or wording.text("no_phone"),
        "posting_place": basis.posting_place or wording.text("no_place"),
    }
    return Document(
        basis.head("D30"),
        wording.text("notice_title", fields),
        tuple(wording.blocks("notice", fields, {"posts": [_posts(wording, sheet)]})),
        addressee=wording.text("addressee", fields),
        signed=Signed(sheet.name, meeting.starts.date()),
    )


def _result(wording: PaperWording, vote: PostVoteRow) -> str:
    return wording.text(
        "result_chair",
        {
            "name": vote.name,
            "post": POSTS[vote.post],
            "base": str(vote.base),
            "votes_for": str(vote.votes_for),
            "against": str(vote.votes_against),
            "abstained": str(vote.abstained),
        },
    )


def _votes(wording: PaperWording, votes: tuple[PostVoteRow, ...]) -> Table:
    widths = (24, 30, 18, 18, 18, 26, 22)
    columns = wording.columns("vote_columns", *((width, Align.CENTRE) for width in widths))
    rows = tuple(
        (
            POSTS[vote.post],
            vote.name,
            str(vote.votes_for),
            str(vote.votes_against),
            str(vote.abstained),
            persons_text(vote.needed),
            wording.text("elected" if vote.elected else "not_elected"),
        )
        for vote in votes
    )
    return Table(columns, rows)


def _posts(wording: PaperWording, sheet: CommitteeSheet) -> Table:
    columns = wording.columns(
        "post_columns",
        (14, Align.CENTRE),
        (28, Align.CENTRE),
        (26, Align.CENTRE),
        (88, Align.LEFT),
    )
    rows = tuple(
        (str(number), row.name, POSTS[row.post], row.duties or wording.text("no_duties"))
        for number, row in enumerate(sheet.members, 1)
    )
    return Table(columns, rows)
