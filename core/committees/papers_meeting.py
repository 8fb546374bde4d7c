"""业主委员会首次会议记录 and 分工公告 (D30): quorum, votes for each post, who does what."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from core.assemblies.candidates import company_behind, natural_person
from core.committees.papers_basis import CommitteeBasis, term_fields
from core.committees.sheets import (
    CommitteeMemberRow,
    CommitteeSheet,
    FirstMeetingRow,
    Post,
    PostVoteRow,
)
from core.documents.content import (
    Align,
    Block,
    Document,
    Fields,
    Look,
    Paper,
    Paragraph,
    People,
    Signatures,
    Signed,
    Table,
)
from core.documents.wording import PaperWording
from core.documents.words import (
    day_text,
    ended,
    list_text,
    persons_text,
    threshold_text,
    tight,
    when_text,
)
from core.law.numerals import number_text
from core.phrases import word

_HAND_MM = 10.0
_GUESTS = 4
"""Lines for guests while nobody knows who comes."""


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
        "rule": _rule(wording, meeting),
        "note": meeting.note or wording.text("no_note"),
        "publicity": _publicity(basis),
        "archive": basis.archive("D30"),
        **term_fields(sheet),
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
        "tie": _tie(wording, meeting),
        "posts": [_posts(wording, sheet)],
        "signatures": [Signatures(_signers(wording, meeting))],
    }
    blocks = tuple(wording.blocks("body", fields, parts))
    head = replace(basis.head("D30"), issued_on=meeting.starts.date())
    return Document(head, wording.text("title", names), blocks)


def _signers(wording: PaperWording, meeting: FirstMeetingRow) -> tuple[str, ...]:
    """Name who signs: every member present, and whoever presided or recorded without being one."""
    roles = (("signs_chair", meeting.chaired_by), ("signs_recorder", meeting.recorder))
    others = ((key, name) for key, name in roles if name and name not in meeting.present)
    members = (("signs", name) for name in meeting.present)
    return tuple(wording.text(key, {"name": name}) for key, name in (*others, *members))


def _rule(wording: PaperWording, meeting: FirstMeetingRow) -> str:
    """Say what the law asks of a decision, where the pack says it."""
    test = meeting.decided_by
    if test is None:
        return wording.text("no_rule")
    fields = {"article": test.article.formal(), "share": threshold_text(test.threshold)}
    return wording.text("rule", fields)


def _publicity(basis: CommitteeBasis) -> str:
    """Say since when the result hangs, else by when it must."""
    wording, last = basis.paper("D30"), basis.sheet.posts_last_day
    if basis.posted:
        return wording.text("published", {"posted": basis.posted})
    place = basis.posting_place or wording.text("no_place")
    if last is None:
        return wording.text("to_publish", {"place": place})
    return wording.text("to_publish_by", {"place": place, "day": day_text(last)})


def build_first_sign_in(basis: CommitteeBasis) -> Paper:
    """会议签到表 (D39) of the first meeting: whoever is expected, with room for time and name."""
    sheet, meeting = basis.sheet, basis.sheet.first_meeting
    wording, common = basis.paper("D39_first"), basis.paper("D39")
    fields = {"committee": sheet.name, "term": number_text(sheet.term)}
    alternates = _alternates(sheet)
    due = {"members": str(len(sheet.members)), "alternates": str(len(alternates))}
    values = (
        wording.text("meeting", fields),
        when_text(meeting.starts) if meeting else wording.text("when_open"),
        meeting.place if meeting else "",
        wording.text("due_value" if alternates else "due_members", due),
    )
    expected = [(row.name, row.address, wording.text("member")) for row in sheet.members]
    expected += [(row.name, row.address, wording.text("alternate")) for row in alternates]
    guests = meeting.observers if meeting else ("",) * _GUESTS
    listed = {row.name for row in alternates}
    expected += [
        (natural_person(guest), company_behind(guest), wording.text("observer"))
        for guest in guests
        if natural_person(guest) not in listed
    ]
    columns = wording.columns(
        "columns",
        *((10, Align.CENTRE), (26, Align.LEFT), (40, Align.LEFT)),
        *((26, Align.CENTRE), (26, Align.CENTRE), (38, Align.LEFT)),
    )
    absent = meeting.absent if meeting else ()
    rows = tuple(
        (str(number), *row, "", common.text("absent") if row[0] in absent else "")
        for number, row in enumerate(expected, 1)
    )
    blocks: tuple[Block, ...] = (
        Fields(tuple(zip(wording.words("labels"), values, strict=True)), across=1),
        Table(columns, rows, row_height_mm=_HAND_MM),
        Paragraph(common.text("note")),
        Signatures(common.words("signatures")),
    )
    title = wording.text("title", fields)
    day = min(basis.today, meeting.starts.date()) if meeting else basis.today
    head = replace(basis.head("D39"), issued_on=day)
    document = Document(head, title, blocks, Look.FORM)
    return Paper("D39", wording.text("name"), (document,))


def _alternates(sheet: CommitteeSheet) -> tuple[CommitteeMemberRow, ...]:
    """Give the alternates who may still come, or who came: minutes tell of no other."""
    meeting = sheet.first_meeting
    if meeting is None:
        return sheet.alternates
    came = set(map(natural_person, meeting.observers))
    return tuple(row for row in sheet.alternates if row.name in came)


def _posts_notice(basis: CommitteeBasis) -> Document:
    sheet, meeting, wording = basis.sheet, basis.meeting, basis.paper("D30")
    fields = {
        "committee": sheet.name,
        "compound": sheet.compound_name,
        "held_on": day_text(meeting.starts.date()),
        "base": str(meeting.votes[0].base) if meeting.votes else str(sheet.seats),
        "voted": _post_names(vote.post for vote in meeting.votes),
        "divided": wording.text(
            "divided" if any(row.duties for row in sheet.members) else "not_divided"
        ),
        **term_fields(sheet),
        "alternates": wording.text(
            "alternates", {"names": list_text(row.name for row in sheet.alternates)}
        )
        if sheet.alternates
        else wording.text("none_elected" if sheet.alternate_seats else "no_alternates"),
        "reached": wording.text("reached" if sheet.phone else "reached_later"),
        "posted": basis.posted
        or wording.text("to_post", {"place": basis.posting_place or wording.text("no_place")}),
    }
    parts: dict[str, list[Block]] = {
        "elected": [_elected(wording, sheet, meeting)],
        "unfilled": _unfilled(wording, meeting),
    }
    return Document(
        basis.head("D30").part(2),
        wording.text("notice_title", fields),
        tuple(wording.blocks("notice", fields, parts)),
        addressee=wording.text("addressee", fields),
        signed=Signed(sheet.name, meeting.starts.date()),
    )


def _post_names(posts: Iterable[Post]) -> str:
    return list_text(dict.fromkeys(map(word, posts)))


def _unfilled(wording: PaperWording, meeting: FirstMeetingRow) -> list[Block]:
    """Name the posts that were voted on and went to nobody."""
    filled = {vote.post for vote in meeting.votes if vote.elected}
    names = _post_names(vote.post for vote in meeting.votes if vote.post not in filled)
    return [Paragraph(wording.text("unfilled", {"posts": names}))] if names else []


def _elected(wording: PaperWording, sheet: CommitteeSheet, meeting: FirstMeetingRow) -> Table:
    """List who holds which post by how many votes, and who does what."""
    votes = {vote.name: vote for vote in meeting.votes if vote.elected}
    columns = wording.columns(
        "elected_columns",
        *((24, Align.CENTRE), (20, Align.CENTRE), (13, Align.CENTRE)),
        *((13, Align.CENTRE), (13, Align.CENTRE), (73, Align.LEFT)),
    )
    rows = tuple(
        (
            row.name,
            word(row.post),
            *(_cast(votes[row.name]) if row.name in votes else ("", "", "")),
            row.duties or wording.text("no_duties"),
        )
        for row in sheet.members
    )
    return Table(columns, rows)


def _cast(vote: PostVoteRow) -> tuple[str, str, str]:
    return str(vote.votes_for), str(vote.votes_against), str(vote.abstained)


def _votes(wording: PaperWording, votes: tuple[PostVoteRow, ...]) -> Table:
    widths = (24, 30, 18, 18, 18, 26, 22)
    columns = wording.columns("vote_columns", *((width, Align.CENTRE) for width in widths))
    rows = tuple(
        (
            word(vote.post),
            wording.text("again", {"name": vote.name}) if vote.again else vote.name,
            str(vote.votes_for),
            str(vote.votes_against),
            str(vote.abstained),
            persons_text(vote.needed),
            wording.text(_outcome(vote, votes)),
        )
        for vote in votes
    )
    return Table(columns, rows)


def _outcome(vote: PostVoteRow, votes: tuple[PostVoteRow, ...]) -> str:
    """Say what came of a vote: that of equals voted on again decided nothing."""
    if not vote.again and (vote.post, vote.name) in {(v.post, v.name) for v in votes if v.again}:
        return "tied"
    return "elected" if vote.elected else "not_elected"


def _tie(wording: PaperWording, meeting: FirstMeetingRow) -> list[Block]:
    """Say by which rule equals were voted on again; nothing where there were none."""
    if not meeting.tie_rule:
        return []
    posts = _post_names(vote.post for vote in meeting.votes if vote.again)
    fields = {"posts": posts, "rule": ended(meeting.tie_rule)}
    return [Paragraph(wording.text("tie", fields))]


def _posts(wording: PaperWording, sheet: CommitteeSheet) -> Table:
    columns = wording.columns(
        "post_columns",
        (14, Align.CENTRE),
        (28, Align.CENTRE),
        (26, Align.CENTRE),
        (88, Align.LEFT),
    )
    rows = tuple(
        (str(number), row.name, word(row.post), row.duties or wording.text("no_duties"))
        for number, row in enumerate(sheet.members, 1)
    )
    return Table(columns, rows)
