"""Every look of the facade, over little or much of everything, for the count of statements."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from functools import partial

from core.affairs.neighbours.drafts import (
    AnswerDraft,
    CheckDraft,
    HeldDraft,
    MediatorDraft,
    PriceResultDraft,
    SendUp,
    SheetDraft,
    ToldDraft,
    TotalDraft,
    VolunteerDraft,
)
from core.affairs.neighbours.due_source import NeighbourDue
from core.affairs.neighbours.kinds import CountBasis, Kept, MediatorKind
from core.clock import FixedClock
from core.db.database import Database
from tests.core.affairs.neighbours.story import (
    AGREEMENT,
    COSTS,
    ROTA,
    ROUND,
    TODAY,
    Place,
    begin,
    group,
    price_round,
    team,
)

Look = Callable[[], object]
TOLD = ToldDraft(TODAY, "小区公告栏", "照片两张", "钱承业")
HELD = HeldDraft(TODAY, 600, CountBasis.COUNTED)


def build_looks(database: Database, clock: FixedClock, more: int) -> dict[str, Look]:
    """Make one of everything and `more` besides; give every look by its name."""
    clock.set(TODAY)
    place = begin(database, clock, name="云桂苑小区")
    facade, compound_id = place.neighbours, place.compound_id
    case, file, duty = place.agreed(), place.price(), place.duty()
    asked, event, made = place.asked(), place.event(), place.team()
    rota = facade.make_rota(made, ROTA).made
    choir = facade.register_group(group(compound_id)).made
    up = facade.send_up(SendUp(compound_id, "重大事项", "说明", "党支部", "社区党委", asked)).made
    elsewhere = TotalDraft("志愿平台", date(2026, 1, 1), date(2026, 1, 31), 3, 9)
    counted = facade.take_total(elsewhere).made
    facade.lay_costs(file, COSTS)
    for number in range(more):
        _add_more(place, number)
        facade.add_mediator(case, MediatorDraft(f"调解员{number}", MediatorKind.ADVISER))
        facade.hold_dispute_round(case, ROUND)
        facade.agree(case, replace(AGREEMENT, reason="补充"))
        for promise in facade.dispute(case).agreements[-1].promises:
            facade.check_promise(promise.id, CheckDraft(Kept.KEPT, "吴淑芬"))
        facade.hold_price_round(file, price_round(150 + number))
        facade.lay_costs(file, replace(COSTS, reason="更正"))
        facade.tell(duty, TOLD)
        facade.take_sheet(asked, SheetDraft((AnswerDraft(1, 2), AnswerDraft(2, text="划线"))))
        facade.hold_event(event, replace(HELD, reason="更正"))
        facade.join_team(made, [VolunteerDraft(f"新队员{number}")])
        facade.make_rota(made, replace(ROTA, since=date(2026, 8, 1), until=date(2026, 8, 9)))
        facade.send_up(SendUp(compound_id, "事项", "说明", "党支部", "社区党委", asked))
    if more:
        facade.conclude_price(file, PriceResultDraft("每平方米1.55元", 155))
    of_one: dict[str, Look] = {
        "dispute": partial(facade.dispute, case),
        "price": partial(facade.price, file),
        "duty": partial(facade.duty, duty),
        "round": partial(facade.round, asked),
        "event": partial(facade.event, event),
        "team": partial(facade.team, made),
        "rota": partial(facade.rota, rota),
        "disputes": facade.disputes,
        "prices": facade.prices,
        "duties": facade.duties,
        "rounds": facade.rounds,
        "sent_up": facade.sent_up,
        "one_sent_up": partial(facade.one_sent_up, up),
        "events": facade.events,
        "event_totals": facade.event_totals,
        "teams": facade.teams,
        "rotas": facade.rotas,
        "groups": facade.groups,
        "group": partial(facade.group, choir),
        "totals_of_others": facade.totals_of_others,
        "total_of_others": partial(facade.total_of_others, counted),
    }
    due = NeighbourDue(database)
    return {f"Neighbours.{name}": look for name, look in of_one.items()} | {
        "NeighbourDue.due": lambda: list(due.due(date(2026, 6, 20)))
    }


def _add_more(place: Place, number: int) -> None:
    """Add another of each that stands for itself."""
    place.agreed()
    place.price()
    place.duty()
    place.event()
    facade, compound_id = place.neighbours, place.compound_id
    facade.form_team(replace(team(compound_id), name=f"{number}队"))
    facade.register_group(replace(group(compound_id), name=f"合唱队{number}"))
