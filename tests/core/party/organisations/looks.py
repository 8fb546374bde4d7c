"""Every look of the facade, at a little of everything or at much, for test_statements."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from functools import partial

from core import lawbooks
from core.clock import FixedClock
from core.db.database import Database
from core.party.organisations.drafts import (
    CheckInDraft,
    DutyDraft,
    Elected,
    ElectionDraft,
    LetterDraft,
    PointsDraft,
    PostDraft,
    ReviewDraft,
)
from core.party.organisations.due_source import OrganisationDue
from core.party.organisations.kinds import (
    DutyRole,
    LetterKind,
    MemberStatus,
    PartyPost,
    ReviewGrade,
    ReviewSide,
)
from tests.core.party.organisations.tree import TODAY, WEIDU, plant


def looks(
    database: Database,
    clock: FixedClock,
    is_much: bool,  # noqa: FBT001 - as test_statements asks
) -> Mapping[str, Callable[[], object]]:
    """Make organisations and members, and give every look by its name."""
    clock.set(TODAY)
    tree = plant(database, clock)
    made = tree.organisations
    members = [*tree.fill(12 if is_much else 2), tree.add("预备者", MemberStatus.PROBATIONARY)]
    for number in range(3 if is_much else 1):
        other = tree.found(f"{number}号支部", compounds=tree.compounds[:1])
        tree.add(f"支部书记{number}", organisation_id=other)
        made.check_in(members[0], CheckInDraft(other, TODAY, "冯知微"))
        made.take_duty(members[0], DutyDraft(DutyRole.WISH, TODAY, f"心愿{number}"))
        made.give_points(members[0], PointsDraft("show", 1, TODAY, "公示栏"))
        made.write_letter(members[0], LetterDraft(LetterKind.THANKS, 2026, TODAY, "谢", "学校"))
        graded = ReviewDraft(
            2026, ReviewSide.UNIT, ReviewGrade.EXCELLENT, TODAY, "学校", reason="更正"
        )
        made.review(members[0], graded)
        held = TODAY.replace(day=number + 1)
        chosen = tuple(Elected(one, PartyPost.BRANCH_MEMBER) for one in members[: number + 1])
        until = date(2031, 6, 1)
        made.elect(tree.branch, ElectionDraft(held, 12, 12, 3, until, chosen))
        manager = PostDraft(
            PartyPost.PROJECT_MANAGER, TODAY, name=f"郑物业{number}", compound_id=tree.compounds[0]
        )
        made.appoint(manager)
    due = OrganisationDue(database, partial(lawbooks.library().book, WEIDU))
    sheet = made.member(members[0])
    return {
        "Organisations.letters": made.letters,
        "Organisations.letter": partial(made.letter, sheet.letters[0].id),
        "Organisations.slips": made.slips,
        "Organisations.slip": partial(made.slip, sheet.check_ins[0].id),
        "OrganisationDue.due": lambda: list(due.due(date(2031, 5, 1))),
        "Organisations.tree": made.tree,
        "Organisations.organisation": partial(made.organisation, tree.branch),
        "Organisations.members": made.members,
        "Organisations.member": partial(made.member, members[0]),
        "Organisations.service": partial(made.service, 2026),
        "Organisations.matrix": made.matrix,
        "Organisations.calendar": made.calendar,
        "Organisations.figures": made.figures,
    }
