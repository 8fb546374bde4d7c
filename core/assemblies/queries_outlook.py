"""How an assembly would end as it stands now: the law's shares over what is back and settled."""

from __future__ import annotations

from decimal import Decimal

from sqlalchemy.orm import Session

from core.assemblies.count_state import CountState, load_count
from core.assemblies.counting import SPOILED, Invalid, Mark, Tally, persons_of, tally
from core.assemblies.outlook import ItemOutlook, Outlook
from core.assemblies.queries import load_items, load_matters
from core.assemblies.queries_roll import load_roll_summary
from core.assemblies.sheets import BallotItemRow
from core.assemblies.tables import Assembly
from core.assemblies.work import book_of, counting_rules
from core.law.completions import Turnout
from core.law.double_test import rule_for, rule_on
from core.law.matters import Matter
from core.law.verdicts import APPROVAL, NOBODY, PARTICIPATION, Votes


def load_outlook(session: Session, assembly: Assembly) -> Outlook | None:
    """Give the shares as they stand; None before there is a roll to take a share of."""
    roll = load_roll_summary(session, assembly.id)
    if roll is None or not roll.persons or not roll.area:
        return None
    book = book_of(assembly)
    state = load_count(session, assembly, counting_rules(book))
    total = Votes(roll.persons, roll.area)
    counted = tally(state.items, state.papers(), state.rules)
    matters = {matter.id: matter for matter in load_matters(session, assembly.id)}
    back = rule_on(rule_for(book, Matter.ELECT_COMMITTEE), Turnout(total, _back(state), NOBODY))
    found = []
    for item in load_items(session, assembly.id):
        took_part = _took_part(counted, item, state)
        votes = counted.votes[item.id]
        agree = Votes(votes.persons[Mark.AGREE], votes.area[Mark.AGREE])
        kind = Matter(matters[item.matter_id].kind)
        ruling = rule_on(rule_for(book, kind), Turnout(total, took_part, agree))
        tests = tuple(test for test in ruling.tests if test.name in APPROVAL)
        found.append(ItemOutlook(item, ruling.outcome, tests))
    sums = state.sums()
    return Outlook(
        participation=tuple(test for test in back.tests if test.name in PARTICIPATION),
        items=tuple(found),
        issued=sums.issued - sums.voided,
        delivered=sums.delivered,
        returned=sums.returned,
        settled=sums.counted,
    )


def _back(state: CountState) -> Votes:
    """Sum who has sent a ballot back that nobody found invalid so far."""
    back = [
        ballot
        for ballot in state.returned()
        if (settled := ballot.settled) is None or _takes_part(settled.invalid, state)
    ]
    return Votes(persons_of(back), sum((ballot.area for ballot in back), Decimal(0)))


def _takes_part(invalid: Invalid | None, state: CountState) -> bool:
    return invalid is None or (state.rules.invalid_participates and invalid in SPOILED)


def _took_part(counted: Tally, item: BallotItemRow, state: CountState) -> Votes:
    voted = counted.turnout[item.matter_id]
    persons, area = voted.persons, voted.area
    if state.rules.invalid_participates:
        persons, area = persons + counted.spoiled.persons, area + counted.spoiled.area
    return Votes(persons, area)
