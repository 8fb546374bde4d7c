"""Acts on the result: declare it from the closed count, correct it with a reason."""

from __future__ import annotations

from dataclasses import replace
from uuid import UUID

from core import freezing
from core.assemblies.count_sheets import Place, ResultSheet
from core.assemblies.count_state import CountState, load_count
from core.assemblies.counting import tally
from core.assemblies.facts import fit_result_days
from core.assemblies.queries_count import reconciliation
from core.assemblies.queries_force import closing_in_force, result_in_force
from core.assemblies.queries_roll import load_roll_summary
from core.assemblies.queries_seals import require, result_digest
from core.assemblies.stage_acts import Act
from core.assemblies.stages import Step
from core.assemblies.tables import Assembly
from core.assemblies.tables_ballots import Result
from core.assemblies.work import Work, book_of, counting_rules, put_day
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
    work.record(
        Event.RESULT_CORRECTED,
        assembly,
        witness=witness,
        sealed={"digest": result.digest},
        reason=reason,
    )
    return Changes.of(Topic.ASSEMBLY, subject_id=result.id)


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


def _same_figures(one: Result, other: Result) -> bool:
    first, second = (freezing.thaw(ResultSheet, result.content) for result in (one, other))
    return replace(first, declared_on=second.declared_on) == second
