"""Papers of a committee: first meeting and posts (D30), filing application and index (D31)."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date

from core.assemblies.papers_words import POLITICAL
from core.committees.packets import is_own
from core.committees.papers_words import POSTS
from core.committees.sheets import (
    CommitteeMemberRow,
    CommitteeSheet,
    FilingPaperRow,
    FilingState,
    FirstMeetingRow,
    Post,
    PostVoteRow,
)
from core.documents.content import (
    Align,
    Block,
    Box,
    Document,
    Fields,
    Head,
    Heading,
    Look,
    Paper,
    Paragraph,
    People,
    Signatures,
    Signed,
    Table,
)
from core.documents.offers import Offer, due
from core.documents.wording import PaperWording, Wording, required
from core.documents.words import day_text, ended, list_text, persons_text, tight, when_text
from core.errors import KnownError
from core.law.numerals import number_text
from core.lawbooks import pack_text

_HAND_MM = 11.0


@dataclass(frozen=True, slots=True)
class CommitteeBasis:
    """What all papers of one committee share; `today` dates them."""

    sheet: CommitteeSheet
    wording: Wording
    today: date
    street: str = ""  # 街道办事处, one of those with whom it is filed
    address: str = ""  # where it is reached, if it has no address of its own
    phone: str = ""  # and its telephone, likewise
    convenor: str = ""  # who called the first meeting: the assembly's organiser
    posting_place: str = ""  # where its papers hang
    audit_head: str = ""
    printed: Mapping[str, int] = field(default_factory=dict)  # papers there are, and their pages

    @property
    def place(self) -> str:
        """Where the committee is reached."""
        return self.sheet.address or self.address

    @property
    def telephone(self) -> str:
        """Under which number the authority reaches it: its own, its chair's, the organiser's.

        What hangs on the board gives its own alone: nobody's private number is published.
        """
        chair = next((row.phone for row in self.sheet.members if row.post is Post.CHAIR), "")
        return self.sheet.phone or chair or self.phone

    @property
    def authorities(self) -> str:
        """With whom the law of this place wants it filed."""
        filing, wording = self.sheet.filing, self.paper("D31")
        housing = wording.text("housing") if filing.to in {"housing", "both"} else ""
        street = (
            required("D31", wording.text("street"), self.street) if filing.to != "housing" else ""
        )
        return list_text((housing, street))

    @property
    def meeting(self) -> FirstMeetingRow:
        """The first meeting; KnownError where none is recorded yet."""
        if self.sheet.first_meeting is None:
            raise KnownError("papers.no_first_meeting")
        return self.sheet.first_meeting

    def paper(self, code: str) -> PaperWording:
        """Give the wording of paper `code`."""
        return self.wording.paper(code)

    def head(self, code: str) -> Head:
        """Build the common head of paper `code`."""
        sheet = self.sheet
        return Head(
            code=code,
            compound=sheet.compound_name,
            body=sheet.name,
            rule_pack=pack_text(sheet.pack),
            contact="，".join(part for part in (self.place, self.sheet.phone) if part),
            opaque_id=f"{code}:{sheet.id.hex.upper()}",
            audit_head=self.audit_head,
        )


def offer_committee_papers(basis: CommitteeBasis) -> tuple[Offer[Paper], ...]:
    """Name every paper of a committee; all are due after its first meeting."""

    def held() -> CommitteeBasis:
        due(basis.sheet.first_meeting, "papers.no_first_meeting")
        return basis

    builds: dict[str, Callable[[], Paper]] = {
        "D30": lambda: build_first_meeting(held()),
        "D31": lambda: build_filing(held()),
    }
    return tuple(Offer(key, basis.paper(key).text("name"), build) for key, build in builds.items())


def listed_documents(paper: Paper) -> tuple[Document, ...]:
    """Give what a packet lists of a paper: of its own index (D31), the application alone."""
    return paper.documents[:1] if paper.code == "D31" else paper.documents


def build_first_meeting(basis: CommitteeBasis) -> Paper:
    """业主委员会首次会议记录 and 分工公告 (D30): quorum, votes for each post, who does what."""
    wording = basis.paper("D30")
    return Paper("D30", wording.text("name"), (_minutes(basis), _posts_notice(basis)))


def build_filing(basis: CommitteeBasis) -> Paper:
    """备案申请表 with the list of members, and the packet's index (D31)."""
    wording = basis.paper("D31")
    return Paper("D31", wording.text("name"), (_application(basis), _index(basis)))


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
        **_term(sheet),
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


def _term(sheet: CommitteeSheet) -> dict[str, str]:
    return {
        "term_from": day_text(sheet.term_from),
        "term_until": day_text(sheet.term_until),
    }


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


def _application(basis: CommitteeBasis) -> Document:
    sheet, filing, wording = basis.sheet, basis.sheet.filing, basis.paper("D31")
    fields = {
        "committee": sheet.name,
        "compound": sheet.compound_name,
        "article": filing.article.formal() if filing.article else wording.text("article"),
        "authorities": basis.authorities,
        "confirm": wording.text("confirm" if filing.ask_street else "confirmed"),
    }
    blocks: list[Block] = [
        Paragraph(wording.text("intro", fields), indented=False),
        _application_fields(basis),
        Paragraph(wording.text("request", fields)),
        Heading(wording.text("members")),
        _members(wording, sheet),
        Signatures(wording.words("applicant_signs")),
        Box(wording.text("authority_opinion"), 40),
        Signatures(wording.words("receiver_signs")),
    ]
    return Document(basis.head("D31"), wording.text("title"), tuple(blocks), Look.FORM)


def _application_fields(basis: CommitteeBasis) -> Fields:
    sheet, filing, wording = basis.sheet, basis.sheet.filing, basis.paper("D31")
    labels = wording.words("labels")
    chair = next((row for row in sheet.members if row.post is Post.CHAIR), None)
    size = {"count": str(len(sheet.members)), "alternates": str(len(sheet.alternates))}
    values = (
        sheet.compound_name,
        required("D31", labels[1], basis.place),
        sheet.name,
        wording.text("term_number", {"term": str(sheet.term)}),
        wording.text("term", _term(sheet)),
        wording.text("size", size),
        chair.name if chair else "",
        basis.telephone,
        basis.authorities,
        filing.authority,
        day_text(filing.last_day),
        filing.applicant or sheet.name,
        day_text(filing.submitted_on or basis.today),
    )
    return Fields(tuple(zip(labels, values, strict=True)))


def _members(wording: PaperWording, sheet: CommitteeSheet) -> Table:
    columns = wording.columns(
        "member_columns",
        (12, Align.CENTRE),
        (26, Align.CENTRE),
        (24, Align.CENTRE),
        (36, Align.LEFT),
        (28, Align.CENTRE),
        (28, Align.CENTRE),
        (32, Align.CENTRE),
    )
    rows = tuple(
        _member(wording, number, row)
        for number, row in enumerate((*sheet.members, *sheet.alternates), 1)
    )
    return Table(columns, rows)


def _member(wording: PaperWording, number: int, row: CommitteeMemberRow) -> tuple[str, ...]:
    return (
        str(number),
        row.name,
        POSTS[row.post],
        row.address,
        POLITICAL[row.political_status],
        row.occupation,
        required("D31", wording.text("phone_of", {"number": str(number)}), row.phone),
    )


def _index(basis: CommitteeBasis) -> Document:
    sheet, filing, wording = basis.sheet, basis.sheet.filing, basis.paper("D31")
    ticked = [_is_there(basis, row) for row in filing.papers]
    fields = {
        "compound": sheet.compound_name,
        "committee": sheet.name,
        "count": str(len(filing.papers)),
        "included": str(sum(ticked)),
    }
    intro = [wording.text("index_intro", fields)]
    if not all(ticked):
        intro.append(wording.text("index_rest"))
    if any(is_own(row.code) for row in filing.papers):
        intro.append(wording.text("index_own"))
    columns = wording.columns(
        "index_columns",
        (12, Align.CENTRE),
        (68, Align.LEFT),
        (40, Align.LEFT),
        (14, Align.CENTRE),
        (14, Align.CENTRE),
        (14, Align.CENTRE),
        (30, Align.LEFT),
    )
    rows = tuple(
        (
            str(row.number),
            row.title,
            row.article,
            str(row.copies),
            _pages(basis, row),
            wording.text("attached") if there else "",
            wording.text("own") if is_own(row.code) else "",
        )
        for row, there in zip(filing.papers, ticked, strict=True)
    )
    blocks: list[Block] = [
        Paragraph("".join(intro), indented=False),
        Table(columns, rows, row_height_mm=_HAND_MM),
        Paragraph(wording.text("index_receipt"), indented=False),
        Fields(
            tuple(zip(wording.words("receipt"), (filing.receiver, ""), strict=True)),
            row_height_mm=_HAND_MM,
        ),
        Signatures(wording.words("handover_signs")),
    ]
    return Document(basis.head("D31"), wording.text("index_title"), tuple(blocks), Look.FORM)


def _is_there(basis: CommitteeBasis, row: FilingPaperRow) -> bool:
    """Tell whether a line is ticked: as the office said, before that only what is printed."""
    if row.included or basis.sheet.filing.state is not FilingState.NOT_FILED:
        return row.included
    return row.code in basis.printed


def _pages(basis: CommitteeBasis, row: FilingPaperRow) -> str:
    pages = basis.printed.get(row.code) if row.pages is None else row.pages
    return "" if pages is None else str(pages)
