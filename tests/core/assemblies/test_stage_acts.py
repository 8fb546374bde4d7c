"""Which acts, days and papers belong to which stage: one owner of each, and core keeps to it."""

from __future__ import annotations

import ast
import re
from collections.abc import Callable, Iterator
from functools import partial

import pytest

from core import agenda, paths
from core.assemblies.drafts import ObjectionDraft, OfficialDraft, PlacesDraft
from core.assemblies.paper_steps import OF_STAGE, POSTED_FROM, may_hang
from core.assemblies.stage_acts import STAGES, Act, allowed_in
from core.assemblies.stages import STEPS, Duty, Kind, Stage, Step, order, stage_of
from core.errors import KnownError
from tests.builders import OPENED
from tests.core.assemblies.conftest import Hold

NOBODY = OfficialDraft("", Duty.TELLER)
OBJECTIONS = {
    Act.OBJECT_TO_GROUP: "group",
    Act.OBJECT_TO_ROLL: "roll",
    Act.OBJECT_TO_CANDIDATES: "candidates",
    Act.OBJECT_TO_RESULT: "result",
}
BY_STAGE = re.compile(r"assemblies\.(only_in_\w+|closed)")


def test_every_day_belongs_to_one_stage() -> None:
    assert sorted(step for steps in STEPS.values() for step in steps) == sorted(Step)
    assert all(step in STEPS[stage_of(step)] for step in Step)
    assert list(STEPS) == list(Stage)


def test_every_act_has_its_stages_and_a_closed_assembly_takes_none() -> None:
    assert list(STAGES) == list(Act)
    assert allowed_in(Stage.CLOSED) == frozenset()
    for act in Act:
        assert STAGES[act]
        assert {stage for stage in Stage if act in allowed_in(stage)} == set(STAGES[act])


def asked_by_core() -> Iterator[str]:
    """Give what the acts of core ask the assembly for, as written."""
    for folder in ("assemblies", "committees"):
        for path in sorted((paths.resources().parent / "core" / folder).glob("acts_*.py")):
            for node in ast.walk(ast.parse(path.read_text("utf-8"))):
                if isinstance(node, ast.Attribute) and ast.unparse(node.value) == "Act":
                    yield node.attr


def test_every_act_is_asked_for_by_core() -> None:
    assert set(asked_by_core()) == {act.name for act in Act}


def test_what_hangs_and_what_is_printed_for_a_day_is_a_paper_of_its_stage() -> None:
    shown = {paper for papers in OF_STAGE.values() for paper in papers}
    assert set(POSTED_FROM) <= shown
    for step, (_errand, paper) in agenda._OF_STEP.items():
        assert not paper or paper in OF_STAGE[stage_of(step)]


def test_a_paper_hangs_from_its_stage_on_and_never_where_there_is_no_such_stage() -> None:
    assert may_hang("D17", Kind.FIRST, Stage.BALLOTS) is None
    assert may_hang("D11", Kind.VOTE, Stage.NOTICE) is None
    ready = [stage for stage in order(Kind.FIRST) if may_hang("D15", Kind.FIRST, stage)]
    assert ready == list(Stage)[list(Stage).index(Stage.NOTICE) :]


@pytest.mark.parametrize("upto", ["opened", "rolled", "noticed", "delivered", "counted"])
def test_core_refuses_by_its_stage_exactly_what_the_sheet_does_not_allow(
    hold: Hold, upto: str
) -> None:
    held = hold(upto)
    acts, assembly_id = held.assemblies, held.id
    tries: dict[Act, Callable[[], object]] = {
        Act.CORRECT_ROLL: lambda: acts.correct_roll(assembly_id, ""),
        Act.CLOSE_COUNTING: lambda: acts.close_counting(assembly_id),
        Act.REOPEN_COUNTING: lambda: acts.reopen_counting(assembly_id, ""),
        Act.DECLARE: lambda: acts.declare(assembly_id),
        Act.CORRECT_RESULT: lambda: acts.correct(assembly_id, ""),
        Act.SET_PLACES: lambda: acts.set_places(assembly_id, PlacesDraft()),
        Act.SET_OFFICIALS: lambda: acts.set_officials(assembly_id, [NOBODY]),
        **{
            act: partial(acts.object_to, assembly_id, ObjectionDraft(about, "", "", "", OPENED))
            for act, about in OBJECTIONS.items()
        },
    }
    allowed = acts.assembly(assembly_id).allowed
    for act, attempt in tries.items():
        code = _refused(attempt)
        assert (act in allowed) == (not BY_STAGE.fullmatch(code)), (act, code)


def _refused(attempt: Callable[[], object]) -> str:
    try:
        attempt()
    except KnownError as error:
        return error.code
    return ""
