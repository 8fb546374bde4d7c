"""What `assembly do` can be told, by name, and carrying it out one act at a time. Not a command."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from core import interruption
from core.commands import orders_assembly as assembly
from core.commands import orders_committee as committee
from core.commands import orders_companies as companies
from core.commands import orders_mending as mending
from core.commands import orders_people as people
from core.commands.orders import Order
from core.commands.orders_here import OPEN, Here
from core.errors import KnownError

ACTS: dict[str, Callable[[Here, Order], None]] = {
    OPEN: assembly.open_assembly,
    "places": assembly.set_places,
    "group": assembly.name_group,
    "add_member": people.add_member,
    "remove_member": people.remove_member,
    "officials": assembly.name_officials,
    "add_official": people.add_official,
    "remove_official": people.remove_official,
    "days": assembly.plan_days,
    "matter": assembly.add_matter,
    "follow": assembly.set_follow_clause,
    "post": assembly.post,
    "advance": assembly.advance,
    "part_companies": companies.part_companies,
    "merge_companies": companies.merge_companies,
    "freeze_roll": assembly.freeze_roll,
    "objection": assembly.object_to,
    "nominate": assembly.nominate,
    "correct_candidate": assembly.correct_candidate,
    "check": assembly.check,
    "decide": assembly.decide,
    "order_by_pinyin": assembly.order_by_pinyin,
    "freeze_ballot": assembly.freeze_ballot,
    "deliver": assembly.deliver,
    "take_back": assembly.take_back,
    "open_box": assembly.open_box,
    "recount_box": assembly.recount_box,
    "close_counting": assembly.close_counting,
    "declare": assembly.declare,
    "record_day": mending.record_day,
    "take_down": mending.take_down,
    "withdraw_matter": mending.withdraw_matter,
    "answer": mending.answer,
    "correct_roll": mending.correct_roll,
    "owner_change": mending.change_owner,
    "withdraw_candidate": mending.withdraw_candidate,
    "bar_candidate": mending.bar_candidate,
    "order_candidates": mending.order_candidates,
    "reissue": mending.reissue,
    "void": mending.void,
    "signer": mending.note_signer,
    "undo_deliveries": mending.undo_deliveries,
    "undo_returns": mending.undo_returns,
    "foreign_paper": mending.note_foreign_paper,
    "rule": mending.rule,
    "return_to_result": mending.return_to_result,
    "reopen": mending.reopen_counting,
    "correct": mending.correct,
    "annul": mending.annul,
    "form_committee": committee.form_committee,
    "first_meeting": committee.hold_first_meeting,
    "member_phone": committee.note_phone,
    "correct_committee": committee.correct_committee,
    "file": committee.file_packet,
    "correct_filing": committee.correct_filing,
    "filing_answer": committee.answer_filing,
}


def carry_out(here: Here, orders: Sequence[Order], language: str) -> int:
    """Carry orders out one after the other, each a unit of work; give how many were done.

    What is refused stops the rest; KnownError then says which order, why, and how to go on. Ctrl+C
    stops between two acts, and then too it is said how to go on.
    """
    for done, order in enumerate(orders):
        act = ACTS.get(order.does)
        if act is None:
            raise order.fault("orders.unknown_act", known="、".join(ACTS))
        try:
            with interruption.held():
                act(here, order)
        except KnownError as error:
            said = error.sentence(language)
            raise order.fault("orders.stopped", done=done, said=said) from error
        except KeyboardInterrupt as error:
            following = orders[done + 1 :]
            if not following:
                break  # all is done, and nothing is left to be stopped
            code = "orders.interrupted"
            raise KnownError(code, done=done + 1, number=following[0].number) from error
    return len(orders)
