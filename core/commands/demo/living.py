"""The demo after the election, day by day: what party, councils and neighbours do in two months."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import partial

from core.commands.demo import council, grids, neighbours, organisations, pairing, problems, topics
from core.commands.demo.scene import Scene

Act = Callable[[Scene], None]


def _raise(key: str) -> Act:
    return lambda scene: topics.raise_one(scene, key)


def _call(key: str) -> Act:
    return lambda scene: council.call(scene, key)


def _hold(key: str) -> Act:
    return lambda scene: council.hold(scene, key)


CALENDAR: tuple[tuple[date, tuple[Act, ...]], ...] = (
    (date(2026, 8, 6), (organisations.found_organisations, organisations.serve)),
    (date(2026, 8, 7), (grids.plan_grids, grids.set_up_zones)),
    (date(2026, 8, 10), (_raise("shed"), _raise("lift"), _call("committee"))),
    (date(2026, 8, 12), (_call("representatives"), problems.enter)),
    (date(2026, 8, 13), (neighbours.begin,)),
    (date(2026, 8, 14), (problems.enter, pairing.pair, pairing.ally, pairing.ask, pairing.account)),
    (date(2026, 8, 18), (_hold("committee"),)),
    (date(2026, 8, 19), (neighbours.talk,)),
    (date(2026, 8, 20), (_hold("representatives"),)),
    (
        date(2026, 8, 24),
        (_raise("dogs"), council.begin_following, problems.tie, problems.keep_accounts),
    ),
    (date(2026, 8, 25), (problems.raise_money, council.carry_out_lift)),
    (date(2026, 8, 26), (neighbours.agree,)),
    (date(2026, 8, 28), (neighbours.tell,)),
    (date(2026, 8, 31), (council.begin_run,)),
    (date(2026, 9, 1), (neighbours.roster, council.open_day, partial(council.sit, number=0))),
    (date(2026, 9, 2), (council.end_following,)),
    (date(2026, 9, 3), (partial(council.go_on, number=1),)),
    (date(2026, 9, 4), (council.feed_back, problems.pay)),
    (date(2026, 9, 7), (_raise("market"),)),
    (date(2026, 9, 8), (partial(council.sit, number=1),)),
    (
        date(2026, 9, 10),
        (partial(council.go_on, number=2), pairing.answer, neighbours.hold_events),
    ),
    (date(2026, 9, 11), (problems.enter,)),
    (date(2026, 9, 14), (_raise("dancing"), _raise("spaces"), problems.spend, _call("joint"))),
    (date(2026, 9, 15), (council.call_off_day, problems.solve)),
    (date(2026, 9, 16), (neighbours.close,)),
    (date(2026, 9, 18), (organisations.review,)),
    (date(2026, 9, 21), (_call("second"), _hold("joint"))),
    (date(2026, 9, 22), ()),
)
"""What happens on which day; the last is the one on which the demo ends."""


def live(scene: Scene) -> None:
    """Let the days go by."""
    for day, acts in CALENDAR:
        scene.clock.set(day)
        for act in acts:
            act(scene)
