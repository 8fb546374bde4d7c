"""The demo's partners: agreements, needs, wishes, an alliance, merchants, venues, stars, money."""

from __future__ import annotations

from typing import Any

from core.commands.demo.drafting import draft
from core.commands.demo.scene import Scene
from core.party.pairing.drafts import (
    ActivityDraft,
    AgreementDraft,
    AllianceDraft,
    AnswerDraft,
    BudgetDraft,
    CheckDraft,
    ClaimDraft,
    IncomeDraft,
    ListDraft,
    MerchantDraft,
    NeedDraft,
    PaidDraft,
    PayeeDraft,
    RatingDraft,
    StaffDraft,
    StepDraft,
    TaskDraft,
    TurnDraft,
    UnitDraft,
    UseDraft,
    VenueDraft,
    WishDraft,
)
from core.party.pairing.kinds import FundSource

ACTOR = "许静"
FEN = 100


def pair(scene: Scene) -> None:
    """Enter the units, the agreements and what came of them; assign those of other bodies."""
    pairing, story = scene.office.pairing, scene.story
    for row in story["units"]:
        made = pairing.add_unit(draft(UnitDraft, _without(row, "key"))).made
        scene.ids[f"unit {row['key']}"] = made
    for row in story["pairings"]:
        unit = scene.ids[f"unit {row['unit']}"]
        agreed = draft(AgreementDraft, _without(row, "unit"))
        made = pairing.pair(unit, scene.compound_id, agreed).made
        scene.ids[f"pairing {row['unit']}"] = made
    for row in story["activities"]:
        pairing.note_activity(
            scene.ids[f"pairing {row['pairing']}"], draft(ActivityDraft, _without(row, "pairing"))
        )
    for row in story["assigned"]:
        pairing.assign(draft(StaffDraft, row, compound_id=scene.compound_id))


def ally(scene: Scene) -> None:
    """Form the alliance with its turns, and enter the member merchants and the venues."""
    pairing, facts = scene.office.pairing, scene.story["alliance"]
    told = _without(facts, "units", "turns")
    units = tuple(scene.ids[f"unit {one}"] for one in facts["units"])
    scene.ids["alliance"] = pairing.form_alliance(draft(AllianceDraft, told, unit_ids=units)).made
    for row in facts["turns"]:
        turn = draft(TurnDraft, _without(row, "unit"), unit_id=scene.ids[f"unit {row['unit']}"])
        pairing.note_turn(scene.ids["alliance"], turn)
    for row in scene.story["merchants"]:
        pairing.add_merchant(draft(MerchantDraft, row))
    for row in scene.story["venues"]:
        _open_venue(scene, row)


def _open_venue(scene: Scene, row: dict[str, Any]) -> None:
    pairing = scene.office.pairing
    told = _without(row, "checked", "checker", "area", "things", "uses")
    venue = pairing.open_venue(draft(VenueDraft, told, compound_id=scene.compound_id)).made
    for use in row["uses"]:
        pairing.note_use(venue, draft(UseDraft, use))
    check = {name: row[name] for name in ("checker", "area", "things")}
    pairing.check_venue(venue, draft(CheckDraft, check, day=row["checked"]))


def ask(scene: Scene) -> None:
    """Raise needs and wishes; units and members take them up."""
    pairing, story = scene.office.pairing, scene.story
    for row in story["needs"]:
        names = ("raised_as", "raised_by", "raised_on", "title", "detail", "wanted_by")
        told = {name: row[name] for name in names}
        need = pairing.raise_need(draft(NeedDraft, told, compound_id=scene.compound_id)).made
        scene.ids[f"need {row['key']}"] = need
        task = {name: row[name] for name in ("task", "leader", "deadline")}
        unit = scene.ids[f"unit {row['unit']}"]
        pairing.take_need(need, draft(TaskDraft, task, unit_id=unit, day=scene.clock.today()))
    for row in story["wishes"]:
        if row["raised_on"] > scene.clock.today():
            continue
        told = {name: row[name] for name in ("wisher", "text", "raised_on")}
        wish = pairing.raise_wish(draft(WishDraft, told, compound_id=scene.compound_id)).made
        if "claimant" in row:
            who = scene.ids[f"member {row['claimant']}"]
            pairing.claim_wish(wish, ClaimDraft(scene.clock.today(), row["claimant"], who))
        if "fulfilled" in row:
            step = StepDraft(scene.clock.today(), row["claimant"], row["fulfilled"])
            pairing.fulfil_wish(wish, step)


def answer(scene: Scene) -> None:
    """Note what was done of the needs, and what those who raised them think of it."""
    pairing = scene.office.pairing
    for row in scene.story["needs"]:
        if "finished" in row:
            need = scene.ids[f"need {row['key']}"]
            step = StepDraft(row["finished"], row["leader"], row["evidence"])
            pairing.finish_need(need, step)
            told = AnswerDraft(row["answered"], ACTOR, "电话回访", row["satisfaction"])
            pairing.answer_need(need, told)


def account(scene: Scene) -> None:
    """Rate the compound, plan the year's money, receive it, list it and pay some of it."""
    pairing, story, today = scene.office.pairing, scene.story, scene.clock.today()
    facts = story["stars"]
    rating = {name: facts[name] for name in ("year", "stars", "decided_on", "decided_by", "basis")}
    pairing.rate(draft(RatingDraft, rating, compound_id=scene.compound_id))
    for row in story["budget"]:
        pairing.plan_budget(draft(BudgetDraft, row))
    for row in story["income"]:
        pairing.receive(draft(IncomeDraft, row))
    listed = pairing.list_stars(
        ListDraft(
            facts["year"],
            FundSource.BUDGET,
            facts["list_title"],
            facts["list_basis"],
            today,
            fen=facts["each_yuan"] * FEN,
        )
    ).made
    for line in pairing.payment_list(listed).lines:
        pairing.pay(line.id, PaidDraft(today, facts["payee_voucher"], facts["signed_by"]))
    _list_branches(scene)


def _list_branches(scene: Scene) -> None:
    pairing, facts, today = scene.office.pairing, scene.story["branch_fund"], scene.clock.today()
    told = _without(facts, "payees", "paid")
    payees = tuple(PayeeDraft(name) for name in facts["payees"])
    listed = pairing.list_branches(draft(ListDraft, told, made_on=today, payees=payees)).made
    for line in pairing.payment_list(listed).lines:
        if line.payee in facts["paid"]:
            pairing.pay(line.id, PaidDraft(today, "付2026-031", line.payee))


def _without(row: dict[str, Any], *names: str) -> dict[str, Any]:
    return {name: row[name] for name in row if name not in names}
