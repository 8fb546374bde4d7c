"""Acts on candidates: nominate, check against the checklist, confirm or bar, order, withdraw."""

from __future__ import annotations

from collections.abc import Sequence
from uuid import UUID

import sqlalchemy as sa

from core.assemblies.candidates import PINYIN, Standing, pinyin_key, places_are_whole
from core.assemblies.drafts import CandidateDraft, CheckDraft
from core.assemblies.stages import Stage
from core.assemblies.tables import Candidate, CandidateCheck, Matter
from core.assemblies.tables_roll import Roll, RollEntry, RollOwner
from core.assemblies.work import Work, book_of
from core.changes import Changes, Topic
from core.db.audit import Event
from core.errors import KnownError
from core.law.candidacy import Answer, Eligibility, assess, checklist
from core.text import pinyin, surname

OPEN_STAGES = (Stage.CANDIDATES, Stage.ROLL)
"""Recommendations may come in while the roll is still being publicised."""


def nominate(work: Work, assembly_id: UUID, matter_id: UUID, draft: CandidateDraft) -> Changes:
    """Register a recommendation; every rule of the checklist begins as pending."""
    assembly = work.assembly(assembly_id, *OPEN_STAGES)
    matter = _election(work, assembly_id, matter_id)
    if not draft.name.strip():
        raise KnownError("assemblies.candidate_without_name")
    same = sa.select(Candidate.id).where(
        Candidate.matter_id == matter.id,
        Candidate.name == draft.name.strip(),
        Candidate.address == draft.address,
        Candidate.standing != Standing.WITHDRAWN,
    )
    if work.session.scalar(same) is not None:
        raise KnownError("assemblies.candidate_twice", name=draft.name, address=draft.address)
    _must_be_on_roll(work, assembly_id, draft)
    candidate = Candidate(
        assembly_id=assembly_id,
        matter_id=matter_id,
        owner_id=draft.owner_id,
        name=draft.name.strip(),
        address=draft.address,
        political_status=draft.political_status,
        occupation=draft.occupation,
        channel=draft.channel,
        recommenders=draft.recommenders,
    )
    work.session.add(candidate)
    work.session.flush()
    work.record(Event.CANDIDATE_NOMINATED, assembly, candidate=candidate.id, channel=draft.channel)
    return Changes.of(Topic.CANDIDATE, subject_id=candidate.id)


def check_candidate(work: Work, candidate_id: UUID, drafts: Sequence[CheckDraft]) -> Changes:
    """Note what was found on some rules of the checklist; a later finding keeps the earlier."""
    candidate = _standing(work, candidate_id)
    assembly = work.assembly(candidate.assembly_id, *OPEN_STAGES)
    rules = {rule.code: rule for rule in checklist(book_of(assembly))}
    for draft in drafts:
        if draft.rule not in rules:
            raise KnownError("assemblies.no_such_rule", rule=draft.rule)
        if draft.answer is not Answer.PENDING and not (draft.evidence and draft.checker):
            raise KnownError("assemblies.check_without_evidence", name=candidate.name)
        last = work.session.scalar(
            sa.select(sa.func.max(CandidateCheck.sequence)).where(
                CandidateCheck.candidate_id == candidate_id, CandidateCheck.rule == draft.rule
            )
        )
        work.session.add(
            CandidateCheck(
                candidate_id=candidate_id,
                rule=draft.rule,
                sequence=(last or 0) + 1,
                severity=rules[draft.rule].severity,
                result=draft.answer,
                evidence=draft.evidence,
                checker=draft.checker,
                checked_on=draft.checked_on,
            )
        )
        work.session.flush()
    answers = {draft.rule: draft.answer.value for draft in drafts}
    said = [f"{rule}:{answer}" for rule, answer in answers.items()]
    work.record(Event.CANDIDATE_CHECKED, assembly, candidate=candidate_id, answers=said)
    return Changes.of(Topic.CANDIDATE, subject_id=candidate_id)


def decide_candidate(work: Work, candidate_id: UUID, *, reason: str = "") -> Changes:
    """Conclude the check: the candidate stands, or is barred by a rule that is not met.

    With a `reason` the group may let stand whose rules are pending, or who fails a rule that the
    street office has not confirmed; a firm rule of law bars whatever is said.
    """
    candidate = _standing(work, candidate_id)
    assembly = work.assembly(candidate.assembly_id, *OPEN_STAGES)
    found = assess(book_of(assembly), load_answers(work, candidate_id))
    if found.outcome is Eligibility.PENDING and not reason.strip():
        raise KnownError("assemblies.checks_pending", name=candidate.name)
    firmly = any(finding.blocks for finding in found.findings)
    barred = found.outcome is Eligibility.BARRED and (firmly or not reason.strip())
    candidate.standing = Standing.BARRED if barred else Standing.CONFIRMED
    candidate.note = reason
    work.record(
        Event.CANDIDATE_DECIDED,
        assembly,
        candidate=candidate_id,
        standing=candidate.standing,
        reason=reason,
    )
    return Changes.of(Topic.CANDIDATE, subject_id=candidate_id)


def order_candidates(
    work: Work, matter_id: UUID, order: Sequence[UUID], order_rule: str
) -> Changes:
    """Fix the order on the ballot and say by which rule; every confirmed candidate is in it."""
    matter = work.session.get(Matter, matter_id)
    if matter is None:
        raise KnownError("assemblies.no_such_matter")
    assembly = work.assembly(matter.assembly_id, Stage.CANDIDATES)
    confirmed = {candidate.id: candidate for candidate in _confirmed(work, matter_id)}
    if set(order) != confirmed.keys() or len(order) != len(confirmed):
        raise KnownError("assemblies.order_not_whole", title=matter.title)
    if not order_rule.strip():
        raise KnownError("assemblies.order_without_rule")
    for position, candidate_id in enumerate(order, 1):
        confirmed[candidate_id].position = position
    matter.order_rule = order_rule.strip()
    work.record(Event.CANDIDATES_ORDERED, assembly, matter=matter_id, rule=order_rule)
    return Changes.of(Topic.CANDIDATE, subject_id=matter_id)


def order_by_pinyin(work: Work, matter_id: UUID) -> Changes:
    """Fix the order by the pinyin of names, the default where no other is given."""
    found = sorted(
        _confirmed(work, matter_id), key=lambda c: pinyin_key(c.name, surname(c.name), pinyin)
    )
    return order_candidates(work, matter_id, [candidate.id for candidate in found], PINYIN)


def withdraw_candidate(work: Work, candidate_id: UUID, reason: str) -> Changes:
    """Let a candidate withdraw before the ballot is frozen; those behind move up."""
    candidate = _standing(work, candidate_id)
    assembly = work.assembly(candidate.assembly_id, *OPEN_STAGES)
    if not reason.strip():
        raise KnownError("assemblies.needs_reason")
    candidate.standing, candidate.note = Standing.WITHDRAWN, reason
    candidate.position = None
    ordered = [c for c in _confirmed(work, candidate.matter_id) if c.position is not None]
    for position, other in enumerate(sorted(ordered, key=lambda c: c.position or 0), 1):
        other.position = position
    work.record(Event.CANDIDATE_WITHDRAWN, assembly, candidate=candidate_id, reason=reason)
    return Changes.of(Topic.CANDIDATE, subject_id=candidate_id)


def load_answers(work: Work, candidate_id: UUID) -> dict[str, Answer]:
    """Give the latest answer of each rule."""
    rows = work.session.execute(
        sa.select(CandidateCheck.rule, CandidateCheck.result)
        .where(CandidateCheck.candidate_id == candidate_id)
        .order_by(CandidateCheck.sequence)
    )
    return {rule: answer for rule, answer in rows}  # noqa: C416 - rows are not pairs to mypy


def is_ordered(candidates: Sequence[Candidate]) -> bool:
    """Tell whether every candidate has a place, without a gap."""
    places = [c.position for c in candidates if c.position is not None]
    return len(places) == len(candidates) and places_are_whole(places)


def _election(work: Work, assembly_id: UUID, matter_id: UUID) -> Matter:
    matter = work.session.get(Matter, matter_id)
    if matter is None or matter.assembly_id != assembly_id or matter.withdrawn:
        raise KnownError("assemblies.no_such_matter")
    if not matter.seats:
        raise KnownError("assemblies.no_election", title=matter.title)
    return matter


def _standing(work: Work, candidate_id: UUID) -> Candidate:
    candidate = work.session.get(Candidate, candidate_id)
    if candidate is None:
        raise KnownError("assemblies.no_such_candidate")
    if candidate.standing is Standing.WITHDRAWN:
        raise KnownError("assemblies.candidate_withdrawn", name=candidate.name)
    return candidate


def _confirmed(work: Work, matter_id: UUID) -> list[Candidate]:
    return list(
        work.session.scalars(
            sa.select(Candidate).where(
                Candidate.matter_id == matter_id, Candidate.standing == Standing.CONFIRMED
            )
        )
    )


def _must_be_on_roll(work: Work, assembly_id: UUID, draft: CandidateDraft) -> None:
    """A candidate is an owner of the compound: once the roll is frozen, its names decide."""
    newest = sa.select(Roll.id).where(Roll.assembly_id == assembly_id)
    roll_id = work.session.scalar(newest.order_by(Roll.version.desc()).limit(1))
    if roll_id is None or draft.owner_id is None:
        return
    on_roll = (
        sa.select(RollOwner.id)
        .join(RollEntry, RollEntry.id == RollOwner.entry_id)
        .where(RollEntry.roll_id == roll_id, RollOwner.owner_id == draft.owner_id)
        .limit(1)
    )
    if work.session.scalar(on_roll) is None:
        raise KnownError("assemblies.candidate_not_owner", name=draft.name)
