"""Acts on the result: declare it from the closed count, correct it with a reason."""

from __future__ import annotations

from dataclasses import replace
from uuid import UUID

from core import freezing
from core.assemblies.count_sheets import Place, ResultSheet
from core.assemblies.count_state import CountState, load_count
from core.assemblies.counting import tally
from core.assemblies.facts import fit_result_days, load_days
from core.assemblies.queries_count import reconciliation
from core.assemblies.queries_force import closing_in_force, result_in_force
from core.assemblies.queries_roll import load_roll_summary
from core.assemblies.queries_seals import require, result_digest
from core.assemblies.stage_acts import Act
from core.assemblies.stages import Stage, Step
from core.assemblies.tables import Assembly, StageChange
from core.assemblies.tables_ballots import Result
from core.assemblies.work import (
    Work,
    book_of,
    counting_rules,
    find_assembly,
    put_day,
    require_reason,
    require_witness,
    take_off_day,
)
from core.assemblies.working_out import matter_results
from core.changes import Changes, Topic
from core.db.audit import Event
from core.errors import KnownError


def declare_result(work: Work, assembly_id: UUID, *, witness: str = "") -> Changes:
    """Declare what the closed count comes to: verdicts, who is elected, alternates, run-offs."""
    assembly = work.assembly(assembly_id, Act.DECLARE)
    if result_in_force(work.session, assembly_id) is not None:
        raise KnownError("assemblies.result_already_declared", title=assembly.title)
    result = _store(work, assembly, 1, "")
    put_day(work.session, assembly_id, Step.RESULT, done=work.today)
    fit_result_days(work.session, assembly_id, work.today)
    work.record(Event.RESULT_DECLARED, assembly, witness=witness, sealed={"digest": result.digest})
    return Changes.of(Topic.ASSEMBLY, subject_id=result.id)


def correct_result(work: Work, assembly_id: UUID, reason: str, *, witness: str = "") -> Changes:
    """Declare a corrected result after an objection was upheld; the old version stays.

    One that comes out the same is refused, unless it rests on a count that was closed anew.
    """
    assembly = work.assembly(assembly_id, Act.CORRECT_RESULT)
    last = result_in_force(work.session, assembly_id)
    if last is None:
        raise KnownError("assemblies.need_result")
    if not reason.strip():
        raise KnownError("assemblies.needs_reason")
    result = _store(work, assembly, last.version + 1, reason)
    if _same_figures(result, last) and result.count_digest == last.count_digest:
        raise KnownError("assemblies.result_unchanged", title=assembly.title)
    fit_result_days(work.session, assembly_id, work.today)
    if _seats(result) != _seats(last):
        _undo_what_rests_on_it(work, assembly_id, reason)
    work.record(
        Event.RESULT_CORRECTED,
        assembly,
        witness=witness,
        sealed={"digest": result.digest},
        reason=reason,
    )
    return Changes.of(Topic.ASSEMBLY, subject_id=result.id)


def return_to_result(work: Work, assembly_id: UUID, reason: str, *, witness: str = "") -> Changes:
    """Go back to a result that was left, to correct it: an objection or a court found it wrong.

    A closed assembly is taken too. What was decided and filed on the result stays on record; its
    days are done no more only once a correction seats others.
    """
    assembly = find_assembly(work.session, assembly_id)
    if assembly.stage is not Stage.CLOSED or assembly.annulled:
        assembly = work.assembly(assembly_id, Act.RETURN_TO_RESULT)
    require(work.session, assembly)
    require_reason(reason)
    require_witness(witness)
    left, assembly.stage = assembly.stage, Stage.RESULT
    changed = StageChange(assembly_id=assembly_id, stage=Stage.RESULT, at=work.clock.now())
    work.session.add(changed)
    work.record(Event.RESULT_TAKEN_UP, assembly, witness=witness, left=left, reason=reason)
    return Changes.of(Topic.ASSEMBLY, subject_id=assembly_id)


def build_result(work: Work, assembly: Assembly, state: CountState) -> ResultSheet:
    """Work the result out, without storing it."""
    session = work.session
    roll = load_roll_summary(session, assembly.id)
    if roll is None:
        raise KnownError("assemblies.roll_missing", title=assembly.title)
    counted = tally(state.items, state.papers(), state.rules)
    took_part = counted.participating(state.rules)
    matters = matter_results(session, assembly, state, counted)

    def names(place: Place) -> tuple[str, ...]:
        return tuple(c.name for m in matters for c in m.candidates if c.place == place)

    return ResultSheet(
        version=0,
        declared_on=work.today,
        reason="",
        roll_number=roll.number,
        persons=roll.persons,
        area=roll.area,
        participating_persons=took_part.persons,
        participating_area=took_part.area,
        matters=matters,
        elected=names(Place.ELECTED),
        alternates=names(Place.ALTERNATE),
        run_off=names(Place.RUN_OFF),
        objections_until=None,
        objections=(),
        reconciliation=reconciliation(state.sums()),
    )


def _store(work: Work, assembly: Assembly, version: int, reason: str) -> Result:
    closing = closing_in_force(work.session, assembly.id)
    if closing is None:
        raise KnownError("assemblies.need_closed_count")
    require(work.session, assembly)
    state = load_count(work.session, assembly, counting_rules(book_of(assembly)))
    content = freezing.freeze(build_result(work, assembly, state))
    result = Result(
        assembly_id=assembly.id,
        version=version,
        declared_on=work.today,
        reason=reason,
        count_digest=closing.digest,
        content=content,
    )
    result.digest = result_digest(result)
    work.session.add(result)
    work.session.flush()
    return result


_RESTS_ON_IT = (Step.FIRST_MEETING, Step.FIRST_MEETING_POSTED, Step.FILING)
"""What a committee did that was elected otherwise than the result in force has it."""


def _undo_what_rests_on_it(work: Work, assembly_id: UUID, reason: str) -> None:
    days = load_days(work.session, assembly_id)
    for step in _RESTS_ON_IT:
        if days.get(step, (None, None))[1] is not None:
            take_off_day(work.session, assembly_id, step, reason.strip())


def _seats(result: Result) -> tuple[tuple[str, ...], tuple[str, ...]]:
    sheet = freezing.thaw(ResultSheet, result.content)
    return sheet.elected, sheet.alternates


def _same_figures(one: Result, other: Result) -> bool:
    first, second = (freezing.thaw(ResultSheet, result.content) for result in (one, other))
    return replace(first, declared_on=second.declared_on) == second
