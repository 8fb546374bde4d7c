"""Who a person of a file is: somebody known, by document, or somebody new. Writes nothing."""

from __future__ import annotations

from collections.abc import Sequence
from uuid import UUID

from core.identity import new_id
from core.phrases import Part, listed
from core.rosters.drafts import DwellingDraft, PersonDraft, RosterDraft, RowFinding
from core.rosters.known import Holder, Known, Record
from core.rosters.naming import fits_mask, is_slip
from core.rosters.plans import ChangeLine, Correction, Plan
from core.text.names import initials

_MOST_PHONES = 8

RowReason = tuple[str, Record]
"""Why a row is not taken: the sentence's code and its facts."""


class People:
    """Resolves people and companies, and gathers what a file adds to the known ones."""

    def __init__(self, draft: RosterDraft, known: Known, plan: Plan, compound_id: UUID) -> None:
        self._draft = draft
        self._known = known
        self._plan = plan
        self._compound_id = compound_id
        self._file = draft.file
        self._rows: dict[UUID, int] = {}
        self._fresh: dict[UUID, Record] = {}
        self._more: dict[UUID, Record] = {}
        self._where: dict[UUID, str] = {}

    def objection(self, person: PersonDraft) -> RowReason | None:
        """Say why a row cannot be taken: its number is known beside a name that is another's."""
        identity = self._known.with_number(person)
        if identity is None:
            return None
        name = self.name(identity)
        if person.name == name or (person.masked and fits_mask(person.name, name)):
            return None
        if identity in self._fresh:
            return "rosters.row_same_document", {"other": self._rows[identity]}
        if not person.masked and self._same_form(person, identity) and is_slip(name, person.name):
            return None
        return "rosters.row_name_differs", self._names(person, identity)

    def _same_form(self, person: PersonDraft, identity: UUID) -> bool:
        """Tell whether the number is the known one, not its older or newer form."""
        record = {**self._known.people.get(identity, {}), **self._more.get(identity, {})}
        return person.company or record["document_number"] == person.document

    def _names(self, person: PersonDraft, identity: UUID) -> Record:
        """Give who is known, where, and what the file says."""
        places = [place.text for place in self._known.places.get(identity, ())]
        where = listed(places) if places else Part("in_the_history")
        return {"known": self.name(identity), "places": where, "said": person.name}

    def _only_here(self, person: PersonDraft, identity: UUID) -> bool:
        """Tell whether the file names this number in every dwelling where it is known."""
        places = self._known.places.get(identity, ())
        here = (
            place.compound_id == self._compound_id
            and (dwelling := self._draft.dwellings.get(place.key)) is not None
            and (person.document in dwelling.owners or person.document in dwelling.residents)
            for place in places
        )
        return bool(places) and all(here)

    def _take_name(self, dwelling: DwellingDraft, person: PersonDraft, identity: UUID) -> bool:
        """Tell whether a name that differs by a slip is the new one, and say what was done."""
        correct = self._only_here(person, identity)
        code = "rosters.name_changed" if correct else "rosters.name_slip_kept"
        self._warn(code, dwelling, person, **self._names(person, identity))
        return correct

    def name(self, identity: UUID) -> str:
        """Give the present name of a person or company."""
        record = (
            self._more.get(identity)
            or self._known.people.get(identity)
            or self._known.companies[identity]
        )
        return str(record.get("name") or self._known.people[identity]["name"])

    def resolve(
        self, dwelling: DwellingDraft, person: PersonDraft, holders: Sequence[Holder]
    ) -> UUID | None:
        """Give who this is, making a new record if nobody is; None for a masked stranger."""
        if person.company:
            return self._company(dwelling, person)
        identity = self._find(dwelling, person, holders)
        if identity is None:
            return None if person.masked else self._new_person(dwelling, person)
        self._add_to(dwelling, person, identity)
        return identity

    # ---- persons ---------------------------------------------------------------------------

    def _find(
        self, dwelling: DwellingDraft, person: PersonDraft, holders: Sequence[Holder]
    ) -> UUID | None:
        found = self._known.with_number(person)
        if found is not None:
            if not self._same_form(person, found):
                self._warn("rosters.two_forms", dwelling, person)
            return found
        people = [self._known.people[h.identity] for h in holders if not h.company]
        alike: list[UUID] = [record["id"] for record in people if self._may_be(person, record)]
        if not alike and any(record["name"] == person.name for record in people):
            self._warn("rosters.same_name_other_document", dwelling, person)
        return alike[0] if len(alike) == 1 else None

    def _may_be(self, person: PersonDraft, record: Record) -> bool:
        """One name within one dwelling is one person, unless both have a document."""
        if person.document and record["document_number"]:
            return False
        if person.masked:
            return fits_mask(person.name, record["name"])
        return bool(record["name"] == person.name)

    def _new_person(self, dwelling: DwellingDraft, person: PersonDraft) -> UUID:
        identity = new_id()
        record = {
            "id": identity,
            "name": person.name,
            "initials": initials(person.name),
            "document_kind": person.kind if person.document else None,
            "document_number": person.document or None,
            "phones": " ".join(person.phones[:_MOST_PHONES]),
        }
        self._plan.insert("person", record)
        self._known.add_person(record)
        self._fresh[identity] = record
        self._rows[identity] = person.row
        self._note_party(dwelling, person, identity)
        return identity

    def _add_to(self, dwelling: DwellingDraft, person: PersonDraft, identity: UUID) -> None:
        """Add what this mention tells of a known person."""
        record = self._known.people[identity]
        more = {} if identity in self._fresh else self._more.setdefault(identity, {})
        target = record if identity in self._fresh else more
        current = {**record, **more}
        if person.masked:
            self._warn("rosters.name_kept", dwelling, person)
        elif person.name != current["name"] and self._take_name(dwelling, person, identity):
            target["name"] = person.name
            target["initials"] = initials(person.name)
        if person.document and person.document != current["document_number"]:
            longer = len(person.document) > len(current["document_number"] or "")
            if longer:
                target["document_number"], target["document_kind"] = person.document, person.kind
                self._known.by_document[person.document] = identity
        self._take_phones(person, current, target)
        if more:
            self._note_more(dwelling, identity)
        self._note_party(dwelling, person, identity)

    def _note_party(self, dwelling: DwellingDraft, person: PersonDraft, identity: UUID) -> None:
        if person.party is None:
            return
        flag = self._known.party.get(identity)
        if flag is None:
            row = {
                "id": new_id(),
                "person_id": identity,
                "status": person.party,
                "source": self._file,
            }
            self._plan.insert("party_flag", row)
            self._known.party[identity] = row
            if identity not in self._fresh:
                self._touch(dwelling)
        elif flag["status"] != person.party and "noted_on" in flag:
            new = {"status": person.party, "source": self._file}
            self._plan.corrections.append(Correction("party_flag", flag, new))
            self._known.party[identity] = {**flag, **new}
            self._touch(dwelling)

    # ---- companies -------------------------------------------------------------------------

    def _company(self, dwelling: DwellingDraft, person: PersonDraft) -> UUID:
        known = self._known
        found = known.by_code.get(person.document) if person.document else None
        if found is None:
            alike = known.by_company_name.get(person.name, [])
            if person.document:
                alike = [one for one in alike if not known.companies[one]["credit_code"]]
            found = alike[0] if len(alike) == 1 else None
        if found is None:
            found = new_id()
            record = {
                "id": found,
                "name": person.name,
                "initials": initials(person.name)[:60],
                "credit_code": person.document or None,
                "phones": " ".join(person.phones[:_MOST_PHONES]),
                "developer": person.developer,
            }
            self._plan.insert("company", record)
            known.add_company(record)
            self._fresh[found] = record
            self._rows[found] = person.row
            return found
        self._add_to_company(dwelling, person, found)
        return found

    def _add_to_company(self, dwelling: DwellingDraft, person: PersonDraft, found: UUID) -> None:
        record = self._known.companies[found]
        more = {} if found in self._fresh else self._more.setdefault(found, {})
        target = record if found in self._fresh else more
        current = {**record, **more}
        if person.document and not current["credit_code"]:
            target["credit_code"] = person.document
            self._known.by_code[person.document] = found
        if person.developer and not current["developer"]:
            target["developer"] = True
        if person.name != current["name"] and self._take_name(dwelling, person, found):
            target["name"] = person.name
        self._take_phones(person, current, target)
        if more:
            self._note_more(dwelling, found)

    # ---- persons and companies ------------------------------------------------------------

    def _take_phones(self, person: PersonDraft, current: Record, target: Record) -> None:
        """Put telephones that are new before those known."""
        phones = current["phones"].split()
        fresh = [phone for phone in person.phones if phone not in phones]
        if fresh:
            target["phones"] = " ".join((fresh + phones)[:_MOST_PHONES])

    def _note_more(self, dwelling: DwellingDraft, identity: UUID) -> None:
        """Note that a dwelling's rows told something new of somebody known."""
        self._touch(dwelling)
        self._where.setdefault(identity, dwelling.address.text)

    # ---- what is told ------------------------------------------------------------------------

    def correct(self) -> None:
        """Put the gathered additions into the plan, one correction a person."""
        for identity, more in self._more.items():
            if not more:
                continue
            person = identity in self._known.people
            old = self._known.people[identity] if person else self._known.companies[identity]
            self._plan.corrections.append(Correction("person" if person else "company", old, more))
            for column, value in more.items():
                if column != "initials":
                    line = ChangeLine(
                        self._where[identity], column, str(old[column] or ""), str(value or "")
                    )
                    self._plan.changes.append(line)

    def _touch(self, dwelling: DwellingDraft) -> None:
        self._plan.touch(dwelling.address.key)

    def _warn(
        self, code: str, dwelling: DwellingDraft, person: PersonDraft, **facts: object
    ) -> None:
        self._plan.findings.append(RowFinding(code, dwelling.sheet, person.row, facts=facts))
