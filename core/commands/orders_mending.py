"""The acts that answer, correct, withdraw or undo, as orders name them. Not a command."""

from __future__ import annotations

from core.assemblies.counting import Reading
from core.assemblies.drafts import EntryDraft, ForeignDraft, OwnerChangeDraft, SignerDraft
from core.assemblies.stages import Step
from core.commands.orders import Order
from core.commands.orders_here import Here, only


def answer(here: Here, order: Order) -> None:
    """Answer the open objection of a person; `about` and `item` tell several of his apart."""
    objector, about, item = (
        str(order.take(name, default))
        for name, default in (("objector", None), ("about", ""), ("item", ""))
    )
    rows = [
        row
        for row in here.office.assemblies.objections(here.assembly(order))
        if row.answered_on is None
        and row.objector == objector
        and about in {"", row.about}
        and item in {"", row.item}
    ]
    upheld, on = order.read("upheld", bool), order.day("on")
    said, told_how = str(order.take("answer")), str(order.take("told_how"))
    order.end()
    objection_id = only(order, rows, objector).id
    here.office.assemblies.answer(
        objection_id, upheld=upheld, answer=said, told_how=told_how, on=on
    )


def correct_roll(here: Here, order: Order) -> None:
    """Freeze a corrected roll."""
    assembly_id, (reason, witness) = here.assembly(order), _reason_and_witness(order)
    here.office.assemblies.correct_roll(assembly_id, reason, witness=witness)


def withdraw_candidate(here: Here, order: Order) -> None:
    """Let a candidate withdraw."""
    candidate_id, reason = here.candidate(order), str(order.take("reason"))
    order.end()
    here.office.assemblies.withdraw_candidate(candidate_id, reason)


def bar_candidate(here: Here, order: Order) -> None:
    """Take a candidate off against whom an objection was upheld."""
    candidate_id, reason = here.candidate(order), str(order.take("reason"))
    order.end()
    here.office.assemblies.bar_candidate(candidate_id, reason)


def withdraw_matter(here: Here, order: Order) -> None:
    """Take the matter of that title off the agenda."""
    title, assembly_id = str(order.take("matter")), here.assembly(order)
    reason = str(order.take("reason"))
    order.end()
    rows = here.office.assemblies.assembly(assembly_id).matters
    matter_id = only(order, [row for row in rows if row.title == title], title).id
    here.office.assemblies.withdraw_matter(assembly_id, matter_id, reason)


def order_candidates(here: Here, order: Order) -> None:
    """Put the candidates in the order of `names`, by the rule named, such as a drawing of lots."""
    matter_id, rule = here.matter(order), str(order.take("rule"))
    names = [str(name) for name in order.take("names")]
    order.end()
    rows = here.office.assemblies.candidates(matter_id).candidates
    ids = [only(order, [row for row in rows if row.name == name], name).id for name in names]
    here.office.assemblies.order_candidates(matter_id, ids, rule)


def reissue(here: Here, order: Order) -> None:
    """Void a ballot and issue another, whose serial is told."""
    assembly_id = here.assembly(order)
    serial, (reason, witness) = str(order.take("serial")), _reason_and_witness(order)
    made = here.office.assemblies.reissue(serial, reason, witness=witness).subject_id
    rows = here.office.assemblies.ballots(assembly_id)
    here.issued += [row.serial for row in rows if row.id == made]


def void(here: Here, order: Order) -> None:
    """Void a ballot without another in its place."""
    here.assembly(order)
    serial, (reason, witness) = str(order.take("serial")), _reason_and_witness(order)
    here.office.assemblies.void(serial, reason, witness=witness)


def note_signer(here: Here, order: Order) -> None:
    """Note later who signed a returned ballot for its voter."""
    here.office.assemblies.note_signer(order.build(SignerDraft))


def undo_deliveries(here: Here, order: Order) -> None:
    """Undo the last attempt to deliver that was noted of each ballot."""
    here.assembly(order)
    serials, reason = [str(one) for one in order.take("serials")], str(order.take("reason"))
    order.end()
    here.office.assemblies.undo_deliveries(serials, reason)


def undo_returns(here: Here, order: Order) -> None:
    """Undo the return that was noted of each ballot, while nothing was read of it."""
    here.assembly(order)
    serials = [str(one) for one in order.take("serials")]
    reason, witness = _reason_and_witness(order)
    here.office.assemblies.undo_returns(serials, reason, witness=witness)


def note_foreign_paper(here: Here, order: Order) -> None:
    """Note a paper that is none of the ballots."""
    assembly_id = here.assembly(order)
    here.office.assemblies.note_foreign_paper(assembly_id, order.build(ForeignDraft))


def change_owner(here: Here, order: Order) -> None:
    """Note that the dwelling of that address on the roll changed hands."""
    assembly_id, address = here.assembly(order), str(order.values.get("address"))
    rows = [
        dwelling
        for entry in here.office.assemblies.roll(assembly_id).entries
        for dwelling in entry.dwellings
        if dwelling.address == address
    ]
    dwelling_id = only(order, rows, address).dwelling_id
    draft = order.build(OwnerChangeDraft, dwelling_id=dwelling_id)
    here.office.assemblies.record_owner_change(assembly_id, draft)


def take_down(here: Here, order: Order) -> None:
    """Note that a paper came down."""
    assembly_id, paper = here.assembly(order), str(order.take("paper"))
    removed_on = order.day("removed_on")
    order.end()
    here.office.assemblies.take_down(assembly_id, paper, removed_on)


def record_day(here: Here, order: Order) -> None:
    """Note the day on which a step was done that no other act sets."""
    assembly_id, step, day = here.assembly(order), order.read("step", Step), order.day("day")
    order.end()
    here.office.assemblies.record_day(assembly_id, step, day)


def rule(here: Here, order: Order) -> None:
    """Settle a ballot whose readings differ; `teller` is the supervisor who rules."""
    here.assembly(order)
    witness = str(order.take("witness"))
    draft = order.build(EntryDraft, reading=Reading.RULING)
    here.office.assemblies.rule(draft, witness=witness)


def reopen_counting(here: Here, order: Order) -> None:
    """Reopen a closed count."""
    assembly_id, (reason, witness) = here.assembly(order), _reason_and_witness(order)
    here.office.assemblies.reopen_counting(assembly_id, reason, witness=witness)


def correct(here: Here, order: Order) -> None:
    """Declare a corrected result."""
    assembly_id, (reason, witness) = here.assembly(order), _reason_and_witness(order)
    here.office.assemblies.correct(assembly_id, reason, witness=witness)


def return_to_result(here: Here, order: Order) -> None:
    """Go back to a result that was left, to correct it."""
    assembly_id, (reason, witness) = here.assembly(order), _reason_and_witness(order)
    here.office.assemblies.return_to_result(assembly_id, reason, witness=witness)


def annul(here: Here, order: Order) -> None:
    """End the assembly without a result."""
    assembly_id, (reason, witness) = here.assembly(order), _reason_and_witness(order)
    here.office.assemblies.annul(assembly_id, reason, witness=witness)


def _reason_and_witness(order: Order) -> tuple[str, str]:
    reason, witness = str(order.take("reason")), str(order.take("witness"))
    order.end()
    return reason, witness
