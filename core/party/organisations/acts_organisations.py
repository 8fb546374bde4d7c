"""Acts on the tree: founded, changed with its history kept, merged, dissolved."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from uuid import UUID

import sqlalchemy as sa

from core.changes import Changes
from core.db.audit import Event
from core.errors import KnownError
from core.party.organisations.drafts import OrganisationDraft, OrganisationEnd
from core.party.organisations.kinds import (
    MemberChangeKind,
    OrgChangeKind,
    OrgKind,
    OrgLevel,
    OrgState,
)
from core.party.organisations.tables import (
    PartyCoverage,
    PartyMember,
    PartyOrganisation,
    PersonPost,
)
from core.party.organisations.work import Work, get, require_text
from core.phrases import names_text, phrase, word
from core.rosters.tables import Community, Compound

_ORDER = list(OrgLevel)


def found(work: Work, draft: OrganisationDraft) -> Changes:
    """Enter an organisation at its place in the tree."""
    _check(work, draft)
    day = draft.founded_on or work.clock.today()
    row = PartyOrganisation(name=draft.name.strip(), founded_on=draft.founded_on)
    _fill(row, draft)
    work.session.add(row)
    work.session.flush()
    _cover(work, row, draft.compounds, work.clock.today())
    work.note_change(row, OrgChangeKind.FOUNDED, day, {"after": row.name})
    return work.done(Event.PARTY_ORGANISATION_FOUNDED, row.id, name=row.name, level=row.level)


def change(
    work: Work, organisation_id: UUID, draft: OrganisationDraft, day: date, reason: str
) -> Changes:
    """Make an organisation as `draft` says it is since `day`; every difference is kept."""
    require_text(reason=reason)
    row = work.organisation(organisation_id)
    work.past(day)
    _check(work, draft, itself=row)
    before = _described(work, row)
    row.name, row.founded_on = draft.name.strip(), draft.founded_on
    _fill(row, draft)
    _cover(work, row, draft.compounds, day)
    work.session.flush()
    after = _described(work, row)
    changed = [kind for kind in after if before[kind] != after[kind]]
    if not changed:
        raise KnownError("organisations.nothing_changed", name=row.name)
    for kind in changed:
        said = {"reason": reason, "before": before[kind], "after": after[kind]}
        work.note_change(row, kind, day, said)
    return work.done(
        Event.PARTY_ORGANISATION_CHANGED, row.id, name=row.name, what=changed, on=day,
        reason=reason,
    )  # fmt: skip


def end(work: Work, organisation_id: UUID, draft: OrganisationEnd) -> Changes:
    """Merge an organisation into another with all that it has, or dissolve an empty one."""
    require_text(reason=draft.reason)
    row = work.organisation(organisation_id)
    work.past(draft.day)
    kind = OrgChangeKind.DISSOLVED
    said = {"reason": draft.reason, "before": row.name}
    if draft.into_id is None:
        _require_empty(work, row)
    else:
        into = work.organisation(draft.into_id)
        _check_merge(work, row, into)
        _hand_over(work, row, into, draft)
        kind, said["after"] = OrgChangeKind.MERGED, into.name
    posts = sa.select(PersonPost).where(
        PersonPost.organisation_id == row.id, PersonPost.until.is_(None)
    )
    for post in work.session.scalars(posts):
        post.until, post.ended_reason = max(draft.day, post.since), draft.reason
    _cover(work, row, (), draft.day)
    row.state = OrgState.DISSOLVED if draft.into_id is None else OrgState.MERGED
    row.ended_on, row.merged_into_id = draft.day, draft.into_id
    work.note_change(row, kind, draft.day, said)
    return work.done(
        Event.PARTY_ORGANISATION_ENDED, row.id, name=row.name, state=row.state, on=draft.day,
        reason=draft.reason,
    )  # fmt: skip


def _fill(row: PartyOrganisation, draft: OrganisationDraft) -> None:
    row.parent_id, row.community_id = draft.parent_id, draft.community_id
    row.level, row.node, row.kind = draft.level, draft.node, draft.kind
    row.build_mode, row.place = draft.build_mode, draft.place
    row.is_temporary = draft.is_temporary


def _check(work: Work, draft: OrganisationDraft, itself: PartyOrganisation | None = None) -> None:
    """Refuse a name that is taken, a parent below, a group that has no branch above it."""
    require_text(organisation=draft.name)
    named = sa.select(PartyOrganisation.id).where(
        PartyOrganisation.name == draft.name.strip(), PartyOrganisation.ended_on.is_(None)
    )
    taken = work.session.scalar(named)
    if taken is not None and (itself is None or taken != itself.id):
        raise KnownError("organisations.name_taken", name=draft.name.strip())
    if draft.kind is OrgKind.GROUP and draft.parent_id is None:
        raise KnownError("organisations.group_alone", name=draft.name)
    if draft.founded_on is not None:
        work.past(draft.founded_on)
    for compound_id in draft.compounds:
        get(work.session, Compound, compound_id)
    if draft.community_id is not None:
        get(work.session, Community, draft.community_id)
    if draft.parent_id is None:
        return
    parent = work.organisation(draft.parent_id)
    if _ORDER.index(parent.level) > _ORDER.index(draft.level):
        raise KnownError("organisations.parent_below", name=draft.name, parent=parent.name)
    if itself is not None and _is_below(work, parent, itself):
        raise KnownError("organisations.own_parent", name=draft.name, parent=parent.name)


def _is_below(work: Work, row: PartyOrganisation, other: PartyOrganisation) -> bool:
    """Tell whether `row` is `other` or hangs under it."""
    parents = dict(
        work.session.execute(sa.select(PartyOrganisation.id, PartyOrganisation.parent_id)).all()
    )
    at: UUID | None = row.id
    while at is not None:
        if at == other.id:
            return True
        at = parents[at]
    return False


def _described(work: Work, row: PartyOrganisation) -> dict[OrgChangeKind, str]:
    """Say in words what history keeps of an organisation, by the kind of change."""
    above = [get(work.session, PartyOrganisation, row.parent_id).name] if row.parent_id else []
    built = [word(row.level), word(row.node), word(row.kind)]
    built += [word(one) for one in (row.build_mode, row.place) if one is not None]
    built += [phrase("party_temporary")] if row.is_temporary else []
    built += [row.founded_on.isoformat()] if row.founded_on else []
    if row.community_id is not None:
        above.append(get(work.session, Community, row.community_id).name)
    return {
        OrgChangeKind.RENAMED: row.name,
        OrgChangeKind.MOVED: names_text(above),
        OrgChangeKind.REBUILT: names_text(built),
        OrgChangeKind.COVERED: names_text(_covered(work, row.id)),
    }


def _covered(work: Work, organisation_id: UUID) -> Iterable[str]:
    query = (
        sa.select(Compound.name)
        .join(PartyCoverage, PartyCoverage.compound_id == Compound.id)
        .where(PartyCoverage.organisation_id == organisation_id, PartyCoverage.until.is_(None))
    )
    return work.session.scalars(query.order_by(Compound.name)).all()


def _cover(work: Work, row: PartyOrganisation, compounds: tuple[UUID, ...], day: date) -> None:
    """Let an organisation cover just these compounds from `day` on."""
    now = sa.select(PartyCoverage).where(
        PartyCoverage.organisation_id == row.id, PartyCoverage.until.is_(None)
    )
    held = {one.compound_id: one for one in work.session.scalars(now)}
    for compound_id, coverage in held.items():
        if compound_id not in compounds:
            coverage.until = max(day, coverage.since)
    for compound_id in dict.fromkeys(compounds):
        if compound_id not in held:
            work.session.add(
                PartyCoverage(organisation_id=row.id, compound_id=compound_id, since=day)
            )
    work.session.flush()


def _require_empty(work: Work, row: PartyOrganisation) -> None:
    """Refuse to dissolve what has members or organisations under it."""
    members = sa.select(sa.func.count()).where(
        PartyMember.left_on.is_(None),
        sa.or_(PartyMember.organisation_id == row.id, PartyMember.community_branch_id == row.id),
    )
    below = sa.select(sa.func.count()).where(
        PartyOrganisation.parent_id == row.id, PartyOrganisation.ended_on.is_(None)
    )
    counts = {
        "members": work.session.scalar(members) or 0,
        "below": work.session.scalar(below) or 0,
    }
    if any(counts.values()):
        raise KnownError("organisations.not_empty", name=row.name, **counts)


def _check_merge(work: Work, row: PartyOrganisation, into: PartyOrganisation) -> None:
    if _is_below(work, into, row):
        raise KnownError("organisations.merge_below", name=row.name, into=into.name)


def _hand_over(
    work: Work, row: PartyOrganisation, into: PartyOrganisation, draft: OrganisationEnd
) -> None:
    """Bring members, organisations below and compounds of `row` to `into`."""
    mine = sa.or_(PartyMember.organisation_id == row.id, PartyMember.community_branch_id == row.id)
    for member in work.session.scalars(
        sa.select(PartyMember).where(mine, PartyMember.left_on.is_(None))
    ).all():
        if member.organisation_id == row.id:
            member.organisation_id = into.id
        if member.community_branch_id == row.id:
            member.community_branch_id = into.id
        said = {"reason": draft.reason, "before": row.name, "after": into.name}
        work.note_member(member, MemberChangeKind.MOVED, draft.day, **said)
    below = sa.select(PartyOrganisation).where(
        PartyOrganisation.parent_id == row.id, PartyOrganisation.ended_on.is_(None)
    )
    for child in work.session.scalars(below).all():
        child.parent_id = into.id
        said = {"reason": draft.reason, "before": row.name, "after": into.name}
        work.note_change(child, OrgChangeKind.MOVED, draft.day, said)
    covered = sa.select(PartyCoverage.compound_id).where(
        PartyCoverage.organisation_id.in_([row.id, into.id]), PartyCoverage.until.is_(None)
    )
    _cover(work, into, tuple(work.session.scalars(covered).all()), draft.day)
