"""The acts of an assembly that orders may name, in the order of an election. Not a command."""

from __future__ import annotations

from typing import Any, TypeVar

from core.assemblies.drafts import (
    BoxDraft,
    CandidateDraft,
    CandidateFacts,
    CheckDraft,
    DeliveryDraft,
    FollowDraft,
    MatterDraft,
    MemberDraft,
    ObjectionDraft,
    OfficialDraft,
    OpenAssembly,
    PlacesDraft,
    PostingDraft,
    RecountDraft,
    ReturnDraft,
)
from core.assemblies.relations import known_relations, read_relation
from core.assemblies.stages import Step
from core.commands.orders import Order
from core.commands.orders_here import Here
from core.commands.orders_lines import SERIAL, Table, read_drafts
from core.law.candidacy import Answer

D = TypeVar("D")
OF_THE_VOTER = ("业主", "房屋")
"""What a list to be filled in says of each ballot beside its serial."""
DELIVERIES = Table(
    fields={
        SERIAL: "serial",
        "方式": "method",
        "结果": "outcome",
        "时间": "at",
        "送达人": "deliverers",
        "签收人": "receiver",
        "与业主关系": "relation",
        "凭证": "proof",
        "监票人": "supervisor",
        "补记原因": "reason",
    },
    listed={"relation": (read_relation, known_relations)},
    beside=OF_THE_VOTER,
)
RETURNED = Table(
    fields={
        SERIAL: "serial",
        "时间": "at",
        "渠道": "channel",
        "收取人": "collectors",
        "票箱": "box",
        "封条": "seal",
        "代签人": "agent",
        "代签人身份": "signed_as",
        "监票人": "supervisor",
        "补记原因": "reason",
    },
    beside=OF_THE_VOTER,
)


def open_assembly(here: Here, order: Order) -> None:
    """Open an assembly for the compound named; `house` is a file beside that of the orders."""
    compound_id = here.office.rosters.compound_id(str(order.take("compound")))
    profile = here.office.profile
    house = order.take("house", "")
    given: dict[str, Any] = {"compound_id": compound_id}
    given["house"] = here.folder / str(house) if house else None
    for name in ("division", "community", "street"):
        given[name] = order.take(name, getattr(profile, name))
    here.assembly_id = here.office.assemblies.open(order.build(OpenAssembly, **given)).made


def set_places(here: Here, order: Order) -> None:
    """Give or change contact, bodies and places; once the notice hangs, with a `reason`."""
    assembly_id, reason = here.assembly(order), str(order.take("reason", " ")).strip()
    here.office.assemblies.set_places(assembly_id, order.build(PlacesDraft), reason=reason)


def name_group(here: Here, order: Order) -> None:
    """Name the preparatory group: `members` is a list of tables."""
    assembly_id, members = here.assembly(order), _drafts(order, "members", MemberDraft)
    order.end()
    here.office.assemblies.set_group(assembly_id, members)


def name_officials(here: Here, order: Order) -> None:
    """Name who calls, counts and watches: `officials` is a list of tables."""
    assembly_id, officials = here.assembly(order), _drafts(order, "officials", OfficialDraft)
    order.end()
    here.office.assemblies.set_officials(assembly_id, officials)


def plan_days(here: Here, order: Order) -> None:
    """Plan days: every other key is a step and its day."""
    assembly_id, reason = here.assembly(order), str(order.take("reason", " ")).strip()
    try:
        days = {Step(name): order.day(name) for name in list(order.values)}
    except ValueError as error:
        raise order.fault("orders.unknown", name="、".join(order.values)) from error
    here.office.assemblies.plan_days(assembly_id, days, reason=reason)


def add_matter(here: Here, order: Order) -> None:
    """Put a matter on the agenda."""
    assembly_id = here.assembly(order)
    here.office.assemblies.add_matter(assembly_id, order.build(MatterDraft))


def set_follow_clause(here: Here, order: Order) -> None:
    """Note the follow-the-majority clause of the compound's rules."""
    assembly_id = here.assembly(order)
    here.office.assemblies.set_follow_clause(assembly_id, order.build(FollowDraft))


def post(here: Here, order: Order) -> None:
    """Note that a paper hangs on the board."""
    assembly_id = here.assembly(order)
    here.office.hanging.post(assembly_id, order.build(PostingDraft))


def advance(here: Here, order: Order) -> None:
    """Go on to the next stage; `overrides` is a table of reasons by the keys of needs."""
    assembly_id, overrides = here.assembly(order), dict(order.take("overrides", {}) or {})
    order.end()
    here.office.assemblies.advance(assembly_id, overrides)


def freeze_roll(here: Here, order: Order) -> None:
    """Freeze the voter roll."""
    assembly_id, witness = here.assembly(order), str(order.take("witness"))
    order.end()
    here.office.assemblies.freeze_roll(assembly_id, witness=witness)


def object_to(here: Here, order: Order) -> None:
    """Register an objection."""
    assembly_id = here.assembly(order)
    here.office.assemblies.object_to(assembly_id, order.build(ObjectionDraft))


def nominate(here: Here, order: Order) -> None:
    """Register a recommendation; the owner is looked up on the roll by name and address."""
    assembly_id, matter_id = here.assembly(order), here.matter(order)
    name, address = str(order.values.get("name")), str(order.values.get("address"))
    owner_id = next(
        (
            owner.owner_id
            for entry in here.office.assemblies.roll(assembly_id).entries
            for owner in entry.owners
            if owner.name == name and any(d.address == address for d in entry.dwellings)
        ),
        None,
    )
    draft = order.build(CandidateDraft, owner_id=owner_id)
    here.office.assemblies.nominate(assembly_id, matter_id, draft)


def correct_candidate(here: Here, order: Order) -> None:
    """Put right what was noted of a candidate."""
    candidate_id, reason = here.candidate(order), str(order.take("reason"))
    here.office.assemblies.correct_candidate(candidate_id, order.build(CandidateFacts), reason)


def check(here: Here, order: Order) -> None:
    """Note findings on a candidate: `answers` by rule, or `all` for every rule of the place.

    What roll or group answer is nobody's to answer: whether he owns, whether he is of the group.
    """
    candidate = here.candidate_row(order)
    evidence, checker = str(order.take("evidence")), str(order.take("checker"))
    on = order.day("checked_on")
    answers = order.take("answers", {}) or {}
    if "all" in order.values:
        by_hand = [one.rule for one in candidate.checks if not one.by_program]
        answers = dict.fromkeys(by_hand, order.values["all"]) | answers
        order.take("all")
    order.end()
    try:
        drafts = [
            CheckDraft(rule, Answer(answer), evidence, checker, on)
            for rule, answer in answers.items()
        ]
    except ValueError as error:
        raise order.fault("orders.bad_value", name="answers", value=str(answers)) from error
    here.office.assemblies.check(candidate.id, drafts)


def decide(here: Here, order: Order) -> None:
    """Conclude the check of a candidate."""
    candidate_id, reason = here.candidate(order), str(order.take("reason", " ")).strip()
    order.end()
    here.office.assemblies.decide(candidate_id, reason=reason)


def order_by_pinyin(here: Here, order: Order) -> None:
    """Order the candidates by the pinyin of their names."""
    matter_id = here.matter(order)
    order.end()
    here.office.assemblies.order_by_pinyin(matter_id)


def freeze_ballot(here: Here, order: Order) -> None:
    """Fix matters and candidates; `ballots print` then issues and prints the ballots."""
    assembly_id = here.assembly(order)
    order.end()
    here.office.assemblies.freeze_ballot(assembly_id)


def deliver(here: Here, order: Order) -> None:
    """Note deliveries from a table beside the orders."""
    drafts = _lines(here, order, DELIVERIES, DeliveryDraft)
    here.office.assemblies.deliver(drafts)


def take_back(here: Here, order: Order) -> None:
    """Note returned ballots from a table beside the orders."""
    drafts = _lines(here, order, RETURNED, ReturnDraft)
    here.office.assemblies.take_back(drafts)


def open_box(here: Here, order: Order) -> None:
    """Note the papers that came out of a box."""
    assembly_id = here.assembly(order)
    here.office.assemblies.open_box(assembly_id, order.build(BoxDraft))


def recount_box(here: Here, order: Order) -> None:
    """Put the papers of a box right; the last opening of that name is meant."""
    box = str(order.take("box"))
    openings = here.office.assemblies.count(here.assembly(order)).boxes
    found = [row.id for row in openings if row.box == box]
    if not found:
        raise order.fault("orders.no_such", name=box)
    here.office.assemblies.recount_box(order.build(RecountDraft, opening_id=found[-1]))


def close_counting(here: Here, order: Order) -> None:
    """Close the count; `ballots enter` has entered both readings before."""
    assembly_id, witness = here.assembly(order), str(order.take("witness"))
    order.end()
    here.office.assemblies.close_counting(assembly_id, witness=witness)


def declare(here: Here, order: Order) -> None:
    """Declare the result."""
    assembly_id, witness = here.assembly(order), str(order.take("witness"))
    order.end()
    here.office.assemblies.declare(assembly_id, witness=witness)


def _lines(here: Here, order: Order, table: Table, kind: type[D]) -> list[D]:
    """Read the table that the order names; it lies beside the orders."""
    ballots = here.office.assemblies.ballots(here.assembly(order))
    path = here.folder / str(order.take("file"))
    order.end()
    return read_drafts(path, table, kind, {ballot.serial for ballot in ballots})


def _drafts(order: Order, name: str, kind: type[D]) -> list[D]:
    tables = order.take(name)
    if not isinstance(tables, list) or not all(isinstance(one, dict) for one in tables):
        raise order.fault("orders.bad_value", name=name, value=str(tables))
    return [
        Order(order.file, order.number, {"do": order.does, **table}).build(kind) for table in tables
    ]
