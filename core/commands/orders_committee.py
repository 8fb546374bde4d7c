"""The acts of the committee that an assembly elected, as orders name them. Not a command."""

from __future__ import annotations

from collections.abc import Callable
from uuid import UUID

from core.commands.orders import Order
from core.commands.orders_here import Here
from core.committees.drafts import (
    CommitteeCorrection,
    FilingAnswerDraft,
    FilingCorrection,
    FilingDraft,
    FilingPaperDraft,
    FirstMeetingDraft,
    FormCommittee,
    PostVoteDraft,
)
from core.committees.packets import is_own


def form_committee(here: Here, order: Order) -> None:
    """Form the committee from the result."""
    assembly_id = here.assembly(order)
    here.office.committees.form(order.build(FormCommittee, assembly_id=assembly_id))


def hold_first_meeting(here: Here, order: Order) -> None:
    """Note the committee's first meeting; members are named."""
    committee_id = here.committee(order)
    member = _members(here, order, committee_id)
    present = tuple(member(name) for name in order.take("present"))
    votes = []
    for table in order.take("votes"):
        one = Order(order.file, order.number, {"do": order.does, **table})
        votes.append(one.build(PostVoteDraft, member_id=member(one.take("name"))))
    duties = {member(name): str(said) for name, said in order.take("duties", {}).items()}
    draft = order.build(FirstMeetingDraft, present=present, votes=tuple(votes), duties=duties)
    here.office.committees.hold_first_meeting(committee_id, draft)


def note_phone(here: Here, order: Order) -> None:
    """Note a member's telephone; the member is named."""
    member = _members(here, order, here.committee(order))
    member_id, phone = member(order.take("name")), str(order.take("phone"))
    here.office.committees.note_phone(member_id, phone, str(order.take("reason", "")))


def correct_committee(here: Here, order: Order) -> None:
    """Put right how the committee is named and reached; what is not said stays."""
    committee_id = here.committee(order)
    sheet = here.office.committees.committee(committee_id)
    name = str(order.take("name", sheet.name))
    address = str(order.take("address", sheet.address))
    phone = str(order.take("phone", sheet.phone))
    draft = order.build(CommitteeCorrection, name=name, address=address, phone=phone)
    here.office.committees.correct(committee_id, draft)


def correct_filing(here: Here, order: Order) -> None:
    """Put right how the packet was handed in."""
    committee_id = here.committee(order)
    here.office.committees.correct_filing(committee_id, order.build(FilingCorrection))


def _members(here: Here, order: Order, committee_id: UUID) -> Callable[[object], UUID]:
    sheet = here.office.committees.committee(committee_id)
    ids = {row.name: row.id for row in (*sheet.members, *sheet.alternates)}

    def member(name: object) -> UUID:
        if str(name) not in ids:
            raise order.fault("orders.no_such", name=str(name))
        return ids[str(name)]

    return member


def file_packet(here: Here, order: Order) -> None:
    """Note that the packet was handed in; `attached` names papers that are the office's own.

    `pages` is a table of how many pages those have, by title.
    """
    committee_id = here.committee(order)
    rows = here.office.committees.committee(committee_id).filing.papers
    attached = set(order.take("attached", ()))
    pages = order.read("pages", dict[str, int]) if "pages" in order.values else {}
    if unknown := (attached | pages.keys()) - {row.title for row in rows}:
        raise order.fault("orders.no_such", name="、".join(sorted(unknown)))
    papers = tuple(
        FilingPaperDraft(
            row.code,
            row.title,
            row.article,
            row.copies,
            pages.get(row.title, row.pages),
            not is_own(row.code) or row.title in attached,
        )
        for row in rows
    )
    here.office.committees.file(committee_id, order.build(FilingDraft, papers=papers))


def answer_filing(here: Here, order: Order) -> None:
    """Note the authority's answer."""
    committee_id = here.committee(order)
    here.office.committees.answer_filing(committee_id, order.build(FilingAnswerDraft))
