"""Acts on people: the preparatory group and who calls, counts and watches, named one by one.

Who was removed stays on record and can be put back by his id; nobody else's entry is touched.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from uuid import UUID

import sqlalchemy as sa

from core.assemblies.candidates import company_behind, natural_person
from core.assemblies.drafts import MemberDraft, OfficialDraft
from core.assemblies.stage_acts import Act
from core.assemblies.stages import Side
from core.assemblies.tables import Assembly, GroupMember, Official
from core.assemblies.tellers import keep_those_who_read, load_barred
from core.assemblies.work import Work, book_of, require_reason
from core.changes import Changes, Topic
from core.db.audit import Event
from core.errors import KnownError
from core.rosters.tables import Company, Dwelling, Ownership, Person
from core.text.names import clean_name, name_key


def set_group(work: Work, assembly_id: UUID, members: Sequence[MemberDraft]) -> Changes:
    """Name the preparatory group, whole; what was named before is replaced and stays audited."""
    assembly = work.assembly(assembly_id, Act.SET_GROUP)
    for number, member in enumerate(members):
        _refuse_member(member.name, (one.name for one in members[:number]))
        if _stands_for_owners(member):
            others = [one.name for one in members[:number] if _stands_for_owners(one)]
            _refuse_one_owner_twice(work, assembly, member.name, others)
    _delete(work, GroupMember, assembly_id)
    work.session.add_all(
        _member(assembly_id, position, member) for position, member in enumerate(members, 1)
    )
    names = [member.name for member in members]
    work.record(Event.ASSEMBLY_GROUP_NAMED, assembly, members=names)
    return Changes.of(Topic.ASSEMBLY, subject_id=assembly_id)


def add_member(work: Work, assembly_id: UUID, draft: MemberDraft, reason: str) -> Changes:
    """Add one member; the subject is the member. A new leader takes the place of the one before.

    An owner of whom the roster knows nothing is taken only with a reason.
    """
    assembly = work.assembly(assembly_id, Act.SET_GROUP)
    present = _members(work, assembly_id)
    _refuse_member(draft.name, (one.name for one in present))
    if _stands_for_owners(draft):
        others = [one.name for one in present if one.is_owner]
        _refuse_one_owner_twice(work, assembly, draft.name, others)
        _require_owner(work, assembly, draft.name, reason)
    if draft.is_leader:
        _lead_no_more(present)
    member = _member(assembly_id, _next(work, GroupMember, assembly_id), draft)
    work.session.add(member)
    work.session.flush()
    event = Event.ASSEMBLY_MEMBER_ADDED
    work.record(event, assembly, member=member.id, name=member.name, reason=reason.strip())
    return Changes.of(Topic.ASSEMBLY, subject_id=member.id)


def remove_member(work: Work, member_id: UUID) -> Changes:
    """Take one member out of the group."""
    member = work.session.get(GroupMember, member_id)
    if member is None or member.removed:
        raise KnownError("assemblies.no_such_member")
    assembly = work.assembly(member.assembly_id, Act.SET_GROUP)
    member.removed = True
    work.record(Event.ASSEMBLY_MEMBER_REMOVED, assembly, member=member.id, name=member.name)
    return Changes.of(Topic.ASSEMBLY, subject_id=assembly.id)


def restore_member(work: Work, member_id: UUID) -> Changes:
    """Put a removed member back in his place; who leads by now goes on leading."""
    member = work.session.get(GroupMember, member_id)
    if member is None or not member.removed:
        raise KnownError("assemblies.no_such_member")
    assembly = work.assembly(member.assembly_id, Act.SET_GROUP)
    present = _members(work, assembly.id)
    _refuse_member(member.name, (one.name for one in present))
    if member.is_owner:
        others = [one.name for one in present if one.is_owner]
        _refuse_one_owner_twice(work, assembly, member.name, others)
    member.removed = False
    member.is_leader &= not any(one.is_leader for one in present)
    work.record(Event.ASSEMBLY_MEMBER_ADDED, assembly, member=member.id, name=member.name)
    return Changes.of(Topic.ASSEMBLY, subject_id=assembly.id)


def set_officials(work: Work, assembly_id: UUID, officials: Sequence[OfficialDraft]) -> Changes:
    """Name who calls, counts and watches; during the count whoever has read a ballot stays."""
    assembly = work.assembly(assembly_id, Act.SET_OFFICIALS)
    for number, one in enumerate(officials):
        _refuse_official(one, ((other.name, other.duty) for other in officials[:number]))
    _refuse_candidates(work, assembly, officials)
    keep_those_who_read(work.session, assembly_id, [one.name for one in officials])
    _delete(work, Official, assembly_id)
    work.session.add_all(
        Official(assembly_id=assembly_id, position=position, name=one.name, duty=one.duty)
        for position, one in enumerate(officials, 1)
    )
    named = [f"{one.duty}:{one.name}" for one in officials]
    work.record(Event.ASSEMBLY_OFFICIALS_NAMED, assembly, officials=named)
    return Changes.of(Topic.ASSEMBLY, subject_id=assembly_id)


def add_official(work: Work, assembly_id: UUID, draft: OfficialDraft) -> Changes:
    """Name one more person of the count; the subject is that entry."""
    assembly = work.assembly(assembly_id, Act.SET_OFFICIALS)
    _refuse_official(draft, ((one.name, one.duty) for one in _officials(work, assembly_id)))
    _refuse_candidates(work, assembly, [draft])
    official = Official(
        assembly_id=assembly_id,
        position=_next(work, Official, assembly_id),
        name=clean_name(draft.name),
        duty=draft.duty,
    )
    work.session.add(official)
    work.session.flush()
    _record_official(work, Event.ASSEMBLY_OFFICIAL_ADDED, assembly, official)
    return Changes.of(Topic.ASSEMBLY, subject_id=official.id)


def remove_official(work: Work, official_id: UUID) -> Changes:
    """Take one person off the count; whoever has read a ballot stays."""
    official = work.session.get(Official, official_id)
    if official is None or official.removed:
        raise KnownError("assemblies.no_such_official")
    assembly = work.assembly(official.assembly_id, Act.SET_OFFICIALS)
    left = [one.name for one in _officials(work, assembly.id) if one.id != official_id]
    keep_those_who_read(work.session, assembly.id, left)
    official.removed = True
    _record_official(work, Event.ASSEMBLY_OFFICIAL_REMOVED, assembly, official)
    return Changes.of(Topic.ASSEMBLY, subject_id=assembly.id)


def restore_official(work: Work, official_id: UUID) -> Changes:
    """Put a removed person of the count back."""
    official = work.session.get(Official, official_id)
    if official is None or not official.removed:
        raise KnownError("assemblies.no_such_official")
    assembly = work.assembly(official.assembly_id, Act.SET_OFFICIALS)
    draft = OfficialDraft(official.name, official.duty)
    _refuse_official(draft, ((one.name, one.duty) for one in _officials(work, assembly.id)))
    _refuse_candidates(work, assembly, [draft])
    official.removed = False
    _record_official(work, Event.ASSEMBLY_OFFICIAL_ADDED, assembly, official)
    return Changes.of(Topic.ASSEMBLY, subject_id=assembly.id)


def _refuse_member(name: str, present: Iterable[str]) -> None:
    """Refuse a nameless member and a double one: the share of owners is counted by heads."""
    if not name_key(name):
        raise KnownError("assemblies.member_without_name")
    if name_key(name) in map(name_key, present):
        raise KnownError("assemblies.member_twice", name=clean_name(name))


def _refuse_official(draft: OfficialDraft, present: Iterable[tuple[str, str]]) -> None:
    if not name_key(draft.name):
        raise KnownError("assemblies.official_without_name")
    if (name_key(draft.name), draft.duty) in ((name_key(name), duty) for name, duty in present):
        raise KnownError("assemblies.official_twice", name=clean_name(draft.name))


def _refuse_candidates(work: Work, assembly: Assembly, officials: Iterable[OfficialDraft]) -> None:
    """Refuse who stands: D15 tells owners that no candidate calls, counts or watches."""
    barred = load_barred(work.session, assembly.id, book_of(assembly))
    for one in officials:
        if name_key(one.name) in barred:
            raise KnownError("assemblies.candidate_official", name=clean_name(one.name))


def _require_owner(work: Work, assembly: Assembly, name: str, reason: str) -> None:
    """Ask why, unless the roster has an owner of that name here, or the company that sent him."""
    wanted = {name_key(natural_person(name)), name_key(company_behind(name))}
    for table in (Person, Company):
        if not wanted.isdisjoint(_owners(work, assembly, table)):
            return
    if not reason.strip():
        raise KnownError("assemblies.member_not_on_roster", name=clean_name(name))
    require_reason(reason)


def _refuse_one_owner_twice(
    work: Work, assembly: Assembly, name: str, present: Sequence[str]
) -> None:
    """Refuse an owner whose home in brackets makes him no other: the roster has one of his name.

    Whoever a company has sent stands for that company.
    """
    person = name_key(natural_person(name))
    same = [one for one in present if name_key(natural_person(one)) == person]
    if not same or _owners(work, assembly, Person).count(person) != 1:
        return
    sent_by = {name_key(company_behind(one)) for one in (name, *same)}
    if sent_by.isdisjoint(_owners(work, assembly, Company)):
        raise KnownError("assemblies.member_same_owner", name=same[0], person=natural_person(name))


def _owners(work: Work, assembly: Assembly, table: type[Person | Company]) -> list[str]:
    """Give the names, to compare, of the people or companies that own here now, each once."""
    own = Ownership.person_id if table is Person else Ownership.company_id
    rows = work.session.execute(
        sa.select(table.id, table.name)
        .join(Ownership, own == table.id)
        .join(Dwelling, Dwelling.id == Ownership.dwelling_id)
        .where(Dwelling.compound_id == assembly.compound_id, Ownership.until.is_(None))
        .distinct()
    )
    return [name_key(name) for _id, name in rows]


def _stands_for_owners(draft: MemberDraft) -> bool:
    return draft.is_owner or draft.side is Side.OWNERS


def _member(assembly_id: UUID, position: int, draft: MemberDraft) -> GroupMember:
    return GroupMember(
        assembly_id=assembly_id,
        position=position,
        name=clean_name(draft.name),
        side=draft.side,
        post=draft.post,
        phone=draft.phone,
        is_owner=_stands_for_owners(draft),
        is_leader=draft.is_leader,
    )


def _lead_no_more(members: Iterable[GroupMember]) -> None:
    for member in members:
        member.is_leader = False


def _members(work: Work, assembly_id: UUID) -> Sequence[GroupMember]:
    return work.session.scalars(
        sa.select(GroupMember).where(GroupMember.in_office(assembly_id))
    ).all()


def _officials(work: Work, assembly_id: UUID) -> Sequence[Official]:
    return work.session.scalars(sa.select(Official).where(Official.in_office(assembly_id))).all()


def _next(work: Work, people: type[GroupMember | Official], assembly_id: UUID) -> int:
    last = work.session.scalar(
        sa.select(sa.func.max(people.position)).where(people.assembly_id == assembly_id)
    )
    return (last or 0) + 1


def _delete(work: Work, people: type[GroupMember | Official], assembly_id: UUID) -> None:
    for person in work.session.scalars(sa.select(people).where(people.assembly_id == assembly_id)):
        work.session.delete(person)
    work.session.flush()


def _record_official(work: Work, event: Event, assembly: Assembly, official: Official) -> None:
    work.record(event, assembly, official=official.id, name=f"{official.duty}:{official.name}")
