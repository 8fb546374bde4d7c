"""Acts on the way of a ballot: attempts to deliver it, its return, boxes, papers not ours."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

import sqlalchemy as sa

from core.assemblies.acts_ballots import BATCH, find_ballots, one_assembly
from core.assemblies.acts_counting import refuse_closed
from core.assemblies.agents import add_agents, load_agents, mandates, refuse_too_many
from core.assemblies.ballots import DeliveryMethod, DeliveryOutcome, Relation
from core.assemblies.drafts import BoxDraft, DeliveryDraft, ForeignDraft, ReturnDraft
from core.assemblies.queries_seals import BEFORE_THE_COUNT, require
from core.assemblies.refusing import Refusals
from core.assemblies.relations import known_relations, read_relation
from core.assemblies.return_checks import ReturnCheck, check_opening, people_of
from core.assemblies.returned import Returned
from core.assemblies.seals import return_line, seal
from core.assemblies.signers import Signed, company_needs, voting_companies
from core.assemblies.stages import Stage, Step
from core.assemblies.tables_ballots import Ballot, BallotReturn, BoxOpening, Delivery, ForeignPaper
from core.assemblies.work import Work, book_of, put_day
from core.changes import Changes, Topic
from core.clock import CHINA, minute_text
from core.db.audit import Event
from core.errors import KnownError
from core.findings import all_told
from core.progress import Progress, ProgressSink, ignore_progress

PAIR = 2
"""The register has lines for two who deliver; a third would be in none of its papers."""
SHOWN = 20
HANDED = {DeliveryMethod.IN_PERSON, DeliveryMethod.HOUSEHOLD}
_OWNERS = {Relation.SELF.value, Relation.CO_OWNER.value}
"""Who took the ballot in signs for it; every other way leaves a proof of its own."""


def record_deliveries(
    work: Work, drafts: Sequence[DeliveryDraft], *, progress: ProgressSink = ignore_progress
) -> Changes:
    """Note attempts to deliver, all or none, each between the issue of its ballot and now.

    The day of delivery is that on which the last ballot arrived.
    """
    if not drafts:
        raise KnownError("assemblies.nothing_given")
    ballots = find_ballots(work, [draft.serial for draft in drafts])
    assembly = one_assembly(work, ballots, Stage.DELIVERY, Stage.VOTING)
    require(work.session, assembly, *BEFORE_THE_COUNT)
    attempts, refusals = _attempts(work, ballots), Refusals()
    for number, (draft, ballot) in enumerate(zip(drafts, ballots, strict=True), 1):
        with refusals.gathered():
            _check_moment(draft, ballot, work.clock.now())
            _check_delivery(draft, ballot, attempts[ballot.id])
            attempts[ballot.id].append((draft.method, draft.outcome))
            row = _delivery(draft, ballot, len(attempts[ballot.id]))
            work.session.add(row)
        if number % BATCH == 0 or number == len(drafts):
            work.session.flush()
            progress(Progress(number, len(drafts), "deliveries"))
    refusals.tell()
    if assembly.stage is Stage.DELIVERY:
        _note_last_delivery(work, assembly.id)
    serials = [ballot.serial for ballot in ballots]
    work.record(Event.BALLOTS_DELIVERED, assembly, serials=serials)
    return Changes.of(Topic.BALLOT, subject_id=assembly.id)


def record_returns(
    work: Work, drafts: Sequence[ReturnDraft], *, progress: ProgressSink = ignore_progress
) -> Returned:
    """Note ballots that came back, all or none; each comes back once.

    What is noted after the voting has ended says why, and stands as noted late in the papers. What
    of these ballots is for a second look is told with the changes; it never refuses them.
    """
    if not drafts:
        raise KnownError("assemblies.nothing_given")
    ballots = find_ballots(work, [draft.serial for draft in drafts])
    assembly = one_assembly(work, ballots, Stage.VOTING, Stage.COUNTING)
    refuse_closed(work, assembly)
    known = _returned(work, assembly.id)
    came = (
        Signed(ballot.id, ballot.serial, ballot.entry_id, one.agent, one.signed_as)
        for one, ballot in zip(drafts, ballots, strict=True)
    )
    held = mandates(came, voting_companies(work.session, assembly.id))
    agents = add_agents(load_agents(work.session, assembly.id), held)
    refuse_too_many(book := book_of(assembly), agents)
    check, lines, refusals = ReturnCheck.load(work, assembly), [], Refusals()
    for number, (draft, ballot) in enumerate(zip(drafts, ballots, strict=True), 1):
        with refusals.gathered():
            row = _return(draft, ballot, known, check)
            work.session.add(row)
            way = (draft.at, draft.channel, draft.collectors, draft.box, draft.seal)
            who = (draft.agent, draft.signed_as, row.supervisor, row.reason)
            lines.append(return_line(ballot.serial, *way, *who))
        if number % BATCH == 0 or number == len(drafts):
            work.session.flush()
            progress(Progress(number, len(drafts), "returns"))
    refusals.tell()
    serials = [ballot.serial for ballot in ballots]
    sealed = {"serials": serials, "digest": seal(lines)}
    work.record(Event.BALLOTS_RETURNED, assembly, sealed=sealed)
    work.session.flush()
    found = company_needs(work.session, assembly.id, book, serials)
    return Returned(frozenset({Topic.BALLOT}), assembly.id, all_told(found))


def _return(
    draft: ReturnDraft, ballot: Ballot, known: set[UUID], check: ReturnCheck
) -> BallotReturn:
    if ballot.voided_at is not None:
        raise KnownError("assemblies.ballot_voided", serial=ballot.serial)
    if ballot.id in known:
        raise KnownError("assemblies.ballot_returned", serial=ballot.serial)
    supervisor = check.supervisor(draft, ballot)
    known.add(ballot.id)
    return BallotReturn(
        ballot_id=ballot.id,
        at=draft.at,
        channel=draft.channel,
        collector_1=draft.collectors[0],
        collector_2=draft.collectors[1] if len(draft.collectors) > 1 else "",
        box=draft.box,
        seal=draft.seal,
        agent=draft.agent,
        signed_as=draft.signed_as,
        recorded_at=check.now,
        supervisor=supervisor,
        reason=draft.reason.strip() if check.late(draft) else "",
    )


def open_box(work: Work, assembly_id: UUID, draft: BoxDraft) -> Changes:
    """Note how many papers came out of a box, with its seals and who was present."""
    assembly = work.assembly(assembly_id, Stage.VOTING, Stage.COUNTING)
    refuse_closed(work, assembly)
    check_opening(work, assembly, draft)
    opening = BoxOpening(
        assembly_id=assembly_id,
        box=draft.box,
        seal_before=draft.seal_before,
        seal_after=draft.seal_after,
        papers=draft.papers,
        opened_at=draft.opened_at,
        present="、".join(draft.present),
        recorded_at=work.clock.now(),
        reason=draft.reason.strip(),
    )
    work.session.add(opening)
    work.session.flush()
    work.record(Event.BOX_OPENED, assembly, box=draft.box, papers=draft.papers)
    return Changes.of(Topic.BALLOT, subject_id=opening.id)


def record_foreign_paper(work: Work, assembly_id: UUID, draft: ForeignDraft) -> Changes:
    """Note a paper that is none of the ballots; it is kept and never counted."""
    assembly = work.assembly(assembly_id, Stage.VOTING, Stage.COUNTING)
    refuse_closed(work, assembly)
    paper = ForeignPaper(
        assembly_id=assembly_id,
        serial_read=draft.serial_read,
        reason=draft.reason,
        note=draft.note,
        found_at=work.clock.now(),
        found_by=draft.found_by,
    )
    work.session.add(paper)
    work.session.flush()
    work.record(Event.FOREIGN_PAPER_FOUND, assembly, paper=paper.id, reason=draft.reason)
    return Changes.of(Topic.BALLOT, subject_id=paper.id)


Attempts = list[tuple[DeliveryMethod, DeliveryOutcome]]


def _check_delivery(draft: DeliveryDraft, ballot: Ballot, before: Attempts) -> None:
    facts = {"serial": ballot.serial}
    if ballot.voided_at is not None:
        raise KnownError("assemblies.ballot_voided", serial=ballot.serial)
    if any(outcome is DeliveryOutcome.DELIVERED for _, outcome in before):
        raise KnownError("assemblies.already_delivered", **facts)
    if draft.method is DeliveryMethod.PUBLIC_NOTICE and not before:
        raise KnownError("assemblies.notice_before_attempt", **facts)
    if not people_of(draft.deliverers):
        raise KnownError("assemblies.no_deliverer", **facts)
    if len(people_of(draft.deliverers)) < len(draft.deliverers):
        raise KnownError("assemblies.not_a_pair", **facts)
    if len(draft.deliverers) > PAIR:
        raise KnownError("assemblies.too_many_deliverers", **facts)
    reached = draft.outcome is DeliveryOutcome.DELIVERED
    if reached and draft.method not in HANDED and not draft.proof.strip():
        raise KnownError("assemblies.no_proof", **facts)
    if reached and draft.method in HANDED and not draft.receiver.strip():
        raise KnownError("assemblies.no_receiver", **facts)
    if reached and draft.method is DeliveryMethod.HOUSEHOLD and not draft.relation.strip():
        raise KnownError("assemblies.no_relation", **facts)


def _delivery(draft: DeliveryDraft, ballot: Ballot, attempt: int) -> Delivery:
    return Delivery(
        ballot_id=ballot.id,
        attempt=attempt,
        method=_method(draft),
        outcome=draft.outcome,
        at=draft.at,
        receiver=draft.receiver,
        relation=_relation(draft, ballot),
        proof=draft.proof,
        deliverer_1=draft.deliverers[0],
        deliverer_2=draft.deliverers[1] if len(draft.deliverers) > 1 else "",
    )


def _method(draft: DeliveryDraft) -> DeliveryMethod:
    """Give how it was delivered: what an owner took himself, no household took in for him."""
    household = draft.method is DeliveryMethod.HOUSEHOLD
    by_owner = read_relation(draft.relation) in _OWNERS
    return DeliveryMethod.IN_PERSON if household and by_owner else draft.method


def _relation(draft: DeliveryDraft, ballot: Ballot) -> str:
    """Give who took the ballot in, of the closed list; who is handed it is the owner."""
    if not draft.relation.strip():
        in_person = draft.method is DeliveryMethod.IN_PERSON
        reached = draft.outcome is DeliveryOutcome.DELIVERED
        return Relation.SELF.value if in_person and reached else ""
    found = read_relation(draft.relation)
    if found is None:
        raise KnownError(
            "assemblies.relation_unknown",
            serial=ballot.serial,
            value=draft.relation.strip()[:SHOWN],
            known=known_relations(),
        )
    return found


def _check_moment(draft: DeliveryDraft, ballot: Ballot, now: datetime) -> None:
    """Refuse an attempt before the ballot was issued, or one still to come."""
    when = minute_text(draft.at)
    if draft.at > now:
        raise KnownError("assemblies.delivery_in_future", serial=ballot.serial, at=when)
    if draft.at < ballot.issued_at:
        raise KnownError("assemblies.delivery_before_issue", serial=ballot.serial, at=when)


def _note_last_delivery(work: Work, assembly_id: UUID) -> None:
    latest = work.session.scalar(
        sa.select(sa.func.max(Delivery.at))
        .join(Ballot, Ballot.id == Delivery.ballot_id)
        .where(Ballot.assembly_id == assembly_id, Delivery.outcome == DeliveryOutcome.DELIVERED)
    )
    if latest is not None:
        day = latest.astimezone(CHINA).date()
        put_day(work.session, assembly_id, Step.BALLOTS_DELIVERED, done=day)


def _attempts(work: Work, ballots: Sequence[Ballot]) -> defaultdict[UUID, Attempts]:
    found: defaultdict[UUID, Attempts] = defaultdict(list)
    ids = list({ballot.id for ballot in ballots})
    for start in range(0, len(ids), BATCH):
        rows = work.session.execute(
            sa.select(Delivery.ballot_id, Delivery.method, Delivery.outcome)
            .where(Delivery.ballot_id.in_(ids[start : start + BATCH]))
            .order_by(Delivery.attempt)
        )
        for ballot_id, method, outcome in rows:
            found[ballot_id].append((method, outcome))
    return found


def _returned(work: Work, assembly_id: UUID) -> set[UUID]:
    return set(
        work.session.scalars(
            sa.select(BallotReturn.ballot_id)
            .join(Ballot, Ballot.id == BallotReturn.ballot_id)
            .where(Ballot.assembly_id == assembly_id)
        )
    )
