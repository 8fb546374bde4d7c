"""Acts on candidates: nominate, check against the checklist, confirm or bar, order, withdraw."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import fields
from uuid import UUID

import sqlalchemy as sa

from core.assemblies.candidates import PINYIN, Standing
from core.assemblies.drafts import CandidateDraft, CandidateFacts, CheckDraft
from core.assemblies.group_checks import answer_group, work_out
from core.assemblies.overrides import note_override
from core.assemblies.owner_checks import (
    OWNER,
    address_on_roll,
    answer_owner,
    asks_for_owner,
    must_be_on_roll,
    place_key,
)
from core.assemblies.queries_force import roll_in_force
from core.assemblies.stage_acts import Act
from core.assemblies.stages import BEFORE_COUNT
from core.assemblies.tables import Assembly, Candidate, CandidateCheck, Matter
from core.assemblies.tables_ballots import BallotItem
from core.assemblies.work import Work, book_of, refuse_future, require_reason
from core.changes import Changes, Topic
from core.db.audit import Event
from core.errors import KnownError
from core.law.candidacy import Answer, Assessment, Eligibility, assess, checklist
from core.law.findings import Finding, Names, Severity, Where
from core.text.names import clean_name, name_key, pinyin_key


def nominate(work: Work, assembly_id: UUID, matter_id: UUID, draft: CandidateDraft) -> Changes:
    """Register a recommendation; every rule of the checklist begins as pending.

    Once the roll is frozen only its owners are taken, and the rule about that is answered by it.
    """
    assembly = work.assembly(assembly_id, Act.NOMINATE)
    matter = _election(work, assembly_id, matter_id)
    name = clean_name(draft.name)
    if not name:
        raise KnownError("assemblies.candidate_without_name")
    book, owner_id, address = book_of(assembly), draft.owner_id, draft.address.strip()
    roll = roll_in_force(work.session, assembly_id)
    if roll is not None and asks_for_owner(book):
        on_roll = must_be_on_roll(work.session, roll, name, draft.address, owner_id)
        owner_id = on_roll.owner_id
        if not on_roll.is_company:
            name = (
                on_roll.name
            )  # however it was spaced: papers and ballot name him as the roll does
        address = address_on_roll(work.session, roll, on_roll.owner_id, address)
    _stands_once(work, matter, name, address, owner_id)
    candidate = Candidate(
        assembly_id=assembly_id,
        matter_id=matter_id,
        owner_id=owner_id,
        name=name,
        address=address,
        political_status=draft.political_status,
        occupation=draft.occupation,
        channel=draft.channel,
        recommenders=draft.recommenders,
    )
    work.session.add(candidate)
    work.session.flush()
    if roll is not None:
        answer_owner(work, candidate, roll, book)
    answer_group(work, assembly, candidate, book)
    work.record(Event.CANDIDATE_NOMINATED, assembly, candidate=candidate.id, channel=draft.channel)
    return Changes.of(Topic.CANDIDATE, subject_id=candidate.id)


def correct_candidate(
    work: Work, candidate_id: UUID, facts: CandidateFacts, reason: str
) -> Changes:
    """Put right what was noted of a candidate; who it is stays, and a list that hangs is outdated.

    What stood before is in the event of the act.
    """
    candidate = _standing(work, candidate_id)
    assembly = work.assembly(candidate.assembly_id, Act.CORRECT_CANDIDATE)
    require_reason(reason)
    names = [one.name for one in fields(CandidateFacts)]
    changed = [name for name in names if getattr(candidate, name) != getattr(facts, name)]
    if not changed:
        raise KnownError("assemblies.candidate_same", name=candidate.name)
    for name in changed:
        setattr(candidate, name, getattr(facts, name))
    work.record(
        Event.CANDIDATE_CORRECTED, assembly, candidate=candidate_id, changed=changed, reason=reason
    )
    return Changes.of(Topic.CANDIDATE, subject_id=candidate_id)


def check_candidate(work: Work, candidate_id: UUID, drafts: Sequence[CheckDraft]) -> Changes:
    """Note what was found on some rules of the checklist; a later finding keeps the earlier."""
    candidate = _standing(work, candidate_id)
    assembly = work.assembly(candidate.assembly_id, Act.CHECK_CANDIDATE)
    book = book_of(assembly)
    rules = {rule.code: rule for rule in checklist(book)}
    by_group = work_out(work.session, assembly, candidate, book)
    last = _last_sequences(work, candidate_id)
    for draft in drafts:
        if draft.rule not in rules:
            raise KnownError("assemblies.no_such_rule", rule=draft.rule)
        if draft.rule == OWNER:
            raise KnownError("assemblies.rule_by_roll", name=candidate.name)
        if by_group is not None and draft.rule == by_group.rule:
            raise KnownError("assemblies.rule_by_group", name=candidate.name)
        if draft.answer is not Answer.PENDING and not (draft.evidence and draft.checker):
            raise KnownError("assemblies.check_without_evidence", name=candidate.name)
        refuse_future(work, draft.checked_on)
        last[draft.rule] = last.get(draft.rule, 0) + 1
        work.session.add(
            CandidateCheck(
                candidate_id=candidate_id,
                rule=draft.rule,
                sequence=last[draft.rule],
                severity=rules[draft.rule].severity,
                result=draft.answer,
                evidence=draft.evidence,
                checker=draft.checker,
                checked_on=draft.checked_on,
            )
        )
    answers = {draft.rule: draft.answer.value for draft in drafts}
    said = [f"{rule}:{answer}" for rule, answer in answers.items()]
    work.record(Event.CANDIDATE_CHECKED, assembly, candidate=candidate_id, answers=said)
    return Changes.of(Topic.CANDIDATE, subject_id=candidate_id)


def _last_sequences(work: Work, candidate_id: UUID) -> dict[str, int]:
    """Tell how often each rule was answered so far."""
    rows = work.session.execute(
        sa.select(CandidateCheck.rule, sa.func.max(CandidateCheck.sequence))
        .where(CandidateCheck.candidate_id == candidate_id)
        .group_by(CandidateCheck.rule)
    )
    return {rule: sequence for rule, sequence in rows}  # noqa: C416 - rows are not pairs to mypy


def decide_candidate(work: Work, candidate_id: UUID, *, reason: str = "") -> Changes:
    """Conclude the check: the candidate stands, or is barred by a rule that is not met.

    With a `reason` the group may let stand whose rules are pending, or who fails a rule that the
    street office has not confirmed; a firm rule of law bars whatever is said. What was passed
    over so stands among the overrides of the assembly.
    """
    candidate = _standing(work, candidate_id)
    assembly = work.assembly(candidate.assembly_id, Act.DECIDE_CANDIDATE)
    book = book_of(assembly)
    roll = roll_in_force(work.session, assembly.id)
    if roll is not None:
        answer_owner(work, candidate, roll, book)
    answer_group(work, assembly, candidate, book)
    found = assess(book, load_answers(work, candidate_id))
    if found.outcome is Eligibility.PENDING and not reason.strip():
        raise KnownError("assemblies.checks_pending", name=candidate.name)
    firmly = any(finding.blocks for finding in found.findings)
    barred = found.outcome is Eligibility.BARRED and (firmly or not reason.strip())
    candidate.standing = Standing.BARRED if barred else Standing.CONFIRMED
    candidate.decided_on = work.today
    if not barred and found.outcome is not Eligibility.ELIGIBLE:
        _override(work, assembly, candidate, found, reason)
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
    assembly = work.assembly(matter.assembly_id, Act.ORDER_CANDIDATES)
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
    found = sorted(_confirmed(work, matter_id), key=lambda c: pinyin_key(c.name))
    return order_candidates(work, matter_id, [candidate.id for candidate in found], PINYIN)


def withdraw_candidate(work: Work, candidate_id: UUID, reason: str) -> Changes:
    """Let a candidate withdraw; those behind move up, as long as the ballot is not fixed.

    On a fixed ballot the name stays where it is, and votes for it elect nobody. Before the count
    begins a tick for it also takes no seat; later it does, or leaving would change what papers
    that were read already say.
    """
    return _leave(work, candidate_id, reason, Act.WITHDRAW_CANDIDATE)


def bar_candidate(work: Work, candidate_id: UUID, reason: str) -> Changes:
    """Take a candidate off after an objection was upheld; else as `withdraw_candidate`."""
    return _leave(work, candidate_id, reason, Act.BAR_CANDIDATE)


_LEFT = {
    Act.WITHDRAW_CANDIDATE: (Standing.WITHDRAWN, Event.CANDIDATE_WITHDRAWN),
    Act.BAR_CANDIDATE: (Standing.BARRED, Event.CANDIDATE_BARRED),
}


def _leave(work: Work, candidate_id: UUID, reason: str, act: Act) -> Changes:
    candidate = _standing(work, candidate_id)
    assembly = work.assembly(candidate.assembly_id, act)
    standing, event = _LEFT[act]
    if not reason.strip():
        raise KnownError("assemblies.needs_reason")
    if candidate.standing is Standing.BARRED:
        raise KnownError("assemblies.candidate_barred", name=candidate.name)
    printed = sa.select(BallotItem.id).where(BallotItem.candidate_id == candidate_id).limit(1)
    on_ballot = work.session.scalar(printed) is not None
    candidate.standing, candidate.note = standing, reason
    candidate.left_before_count = assembly.stage in BEFORE_COUNT
    if on_ballot:
        require_reason(reason)
    else:
        _close_up(work, candidate)
    work.record(event, assembly, candidate=candidate_id, reason=reason, on_ballot=on_ballot)
    return Changes.of(Topic.CANDIDATE, subject_id=candidate_id)


def _close_up(work: Work, candidate: Candidate) -> None:
    candidate.position = None
    ordered = [c for c in _confirmed(work, candidate.matter_id) if c.position is not None]
    for position, other in enumerate(sorted(ordered, key=lambda c: c.position or 0), 1):
        other.position = position


def load_answers(work: Work, candidate_id: UUID) -> dict[str, Answer]:
    """Give the latest answer of each rule."""
    rows = work.session.execute(
        sa.select(CandidateCheck.rule, CandidateCheck.result)
        .where(CandidateCheck.candidate_id == candidate_id)
        .order_by(CandidateCheck.sequence)
    )
    return {rule: answer for rule, answer in rows}  # noqa: C416 - rows are not pairs to mypy


def _stands_once(
    work: Work, matter: Matter, name: str, address: str, owner_id: UUID | None
) -> None:
    """Refuse a second recommendation of one owner, or of one name at one address.

    Who withdrew is told that he cannot be listed again, and so he is not.
    """
    wanted = name_key(name), place_key(address)
    for other in work.session.scalars(sa.select(Candidate).where(Candidate.matter_id == matter.id)):
        same = (name_key(other.name), place_key(other.address)) == wanted
        if same or (owner_id is not None and other.owner_id == owner_id):
            gone = other.standing is Standing.WITHDRAWN
            code = "assemblies.candidate_left" if gone else "assemblies.candidate_twice"
            raise KnownError(code, name=name, address=address)


def _override(
    work: Work, assembly: Assembly, candidate: Candidate, found: Assessment, reason: str
) -> None:
    require_reason(reason)
    passed = [one for one in found.findings if one.severity is not Severity.NOTE]
    titles = Names(tuple(dict.fromkeys(str(one.facts["title"]) for one in passed)))
    need = Finding(
        "assemblies.candidate_passed",
        Severity.ERROR,
        {"name": candidate.name, "titles": titles},
        tuple(dict.fromkeys(article for one in passed for article in one.articles)),
        where=Where(str(candidate.id), (candidate.name,)),
    )
    note_override(work, assembly, need, reason)


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
