"""The demo's neighbours: a dispute and its agreement, a price, duties to tell, events, a team."""

from __future__ import annotations

from core.affairs.neighbours.drafts import (
    AgreementDraft,
    AnswerDraft,
    CheckDraft,
    CostSheetDraft,
    DisputeRoundDraft,
    DutyDraft,
    EventDraft,
    FormTeam,
    HeldDraft,
    MakeRota,
    OpenDispute,
    OpenPrice,
    OpenRound,
    PriceRoundDraft,
    RegisterGroup,
    SendUp,
    SheetDraft,
    ToldDraft,
    TotalDraft,
)
from core.affairs.neighbours.kinds import DutyKind
from core.commands.demo.drafting import draft
from core.commands.demo.scene import Scene

TAKES = 2
"""The questions of the round that are answered by a choice; the last is answered in words."""


def begin(scene: Scene) -> None:
    """Open the dispute and the price's file, plan what the law wants told, form the team."""
    neighbours, story = scene.office.neighbours, scene.story
    here = {"compound_id": scene.compound_id}
    scene.ids["dispute"] = neighbours.open_dispute(
        draft(OpenDispute, story["dispute"], **here)
    ).made
    neighbours.plan_duties(
        [
            DutyDraft(
                scene.compound_id,
                usual.purpose,
                usual.bearer,
                usual.kind,
                title,
                usual.article.cite(),
                months=usual.months,
                first_due=story["told_duties"][0]["done_on"] if usual.months else None,
                hang_days=usual.hang_days,
            )
            for usual, title in zip(neighbours.usual_duties(), story["duty_titles"], strict=True)
        ]
    )
    scene.ids["team"] = neighbours.form_team(draft(FormTeam, story["team"], **here)).made
    neighbours.register_group(draft(RegisterGroup, story["self_organised"], **here))
    neighbours.take_total(draft(TotalDraft, story["outside"]))


def talk(scene: Scene) -> None:
    """Hold the dispute's sitting and lay the costs on the table."""
    neighbours, story = scene.office.neighbours, scene.story
    neighbours.hold_dispute_round(
        scene.ids["dispute"], draft(DisputeRoundDraft, story["dispute_round"])
    )
    price = draft(OpenPrice, story["price"], compound_id=scene.compound_id)
    scene.ids["price"] = neighbours.open_price(price).made
    neighbours.lay_costs(scene.ids["price"], draft(CostSheetDraft, story["price_costs"]))
    events = story["events"]
    for row in events:
        told = {name: row[name] for name in row.keys() - {"held"}}
        event = draft(EventDraft, told, compound_id=scene.compound_id)
        scene.ids[f"event {row['title']}"] = neighbours.plan_event(event).made


def agree(scene: Scene) -> None:
    """Sign the dispute's agreement, and tell what was due to be told."""
    neighbours, story = scene.office.neighbours, scene.story
    neighbours.agree(scene.ids["dispute"], draft(AgreementDraft, story["dispute_agreement"]))


def tell(scene: Scene) -> None:
    """Note that a duty to tell was done."""
    neighbours = scene.office.neighbours
    duties = {duty.kind: duty.id for duty in reversed(neighbours.duties())}
    for row in scene.story["told_duties"]:
        told = {name: row[name] for name in row.keys() - {"kind"}}
        neighbours.tell(duties[DutyKind(row["kind"])], draft(ToldDraft, told))


def roster(scene: Scene) -> None:
    """Put the team on shifts, and ask the households what they think of the services."""
    neighbours, story = scene.office.neighbours, scene.story
    facts = story["rota"]
    told = {name: facts[name] for name in facts.keys() - {"hours"}}
    hours = tuple((first, last) for first, last in facts["hours"])
    scene.ids["rota"] = neighbours.make_rota(
        scene.ids["team"], draft(MakeRota, told, hours=hours)
    ).made
    asked = story["round"]
    told = {name: asked[name] for name in asked.keys() - {"sheets", "conclusion"}}
    scene.ids["round"] = neighbours.open_round(
        draft(OpenRound, told, compound_id=scene.compound_id)
    ).made


def hold_events(scene: Scene) -> None:
    """Note how events were held, who stood in the shifts, what was said of the price."""
    neighbours, story, today = scene.office.neighbours, scene.story, scene.clock.today()
    for row in story["events"]:
        if "held" in row:
            held = draft(HeldDraft, row["held"])
            neighbours.hold_event(scene.ids[f"event {row['title']}"], held)
    neighbours.hold_price_round(scene.ids["price"], draft(PriceRoundDraft, story["price_round"]))
    for shift in neighbours.rota(scene.ids["rota"]).shifts:
        if shift.shift.day < today:
            for place in shift.places:
                neighbours.note_came(place.id, came=True)


def close(scene: Scene) -> None:
    """Look after the agreement, count what households answered, send a matter up."""
    neighbours, story = scene.office.neighbours, scene.story
    sheet = neighbours.dispute(scene.ids["dispute"])
    assert sheet.agreement is not None  # noqa: S101 - it was signed
    promise = sheet.agreement.promises[0]
    neighbours.check_promise(promise.id, draft(CheckDraft, story["dispute_check"]))
    neighbours.open_dispute(
        draft(OpenDispute, story["second_dispute"], compound_id=scene.compound_id)
    )
    for row in story["round"]["sheets"]:
        said = [AnswerDraft(number, choice) for number, choice in enumerate(row["choices"], 1)]
        if row["text"]:
            said.append(AnswerDraft(TAKES + 1, text=row["text"]))
        neighbours.take_sheet(scene.ids["round"], SheetDraft(tuple(said), address=row["address"]))
    neighbours.close_round(scene.ids["round"], story["round"]["conclusion"])
    neighbours.send_up(
        draft(
            SendUp,
            story["sent_up"],
            compound_id=scene.compound_id,
            round_id=scene.ids["round"],
        )
    )
