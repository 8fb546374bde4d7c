"""Bodies that were formed without this program: noted with their source, ended with a reason."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path
from uuid import UUID, uuid4

import pytest

from core.changes import Topic
from core.committees.drafts import NoteKnown
from core.committees.kinds import KnownKind
from core.errors import KnownError
from core.law.findings import Severity
from core.office import Office
from tests.builders import HENAN_WEIDU
from tests.scenarios.office import make_office


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Office]:
    with make_office(tmp_path / "office") as opened:
        yield opened


@pytest.fixture
def weidu(tmp_path: Path) -> Iterator[Office]:
    with make_office(tmp_path / "weidu", division=HENAN_WEIDU) as opened:
        yield opened


@pytest.fixture
def draft(office: Office) -> NoteKnown:
    compound = office.rosters.add_compound("云岭小区").made
    return known(compound)


def known(compound_id: UUID) -> NoteKnown:
    return NoteKnown(
        *(compound_id, KnownKind.COMMITTEE, "云岭小区业主委员会", date(2024, 5, 1)),
        *(date(2027, 4, 30), "街道办备案表", 7, 4),
    )


def code(act: Callable[[], object]) -> str:
    with pytest.raises(KnownError) as refused:
        act()
    assert refused.value.sentence()
    return refused.value.code


def test_it_is_noted_and_ended(office: Office, draft: NoteKnown) -> None:
    made = office.committees.note_known(draft)
    assert made.touches(Topic.COMMITTEE)
    (row,) = office.committees.known()
    assert (row.compound, row.seats, row.party_members) == ("云岭小区", 7, 4)
    assert code(lambda: office.committees.end_known(row.id, date(2026, 6, 1), " ")) == (
        "committees.known_reason"
    )
    office.committees.end_known(row.id, date(2026, 6, 1), "登记有误")
    assert office.committees.known() == ()
    again = code(lambda: office.committees.end_known(row.id, date(2026, 6, 1), "再来"))
    assert again == "committees.known_gone"
    assert office.verify_audit().ok


def test_what_is_refused(office: Office, draft: NoteKnown) -> None:
    def refusal(**changed: object) -> str:
        wrong = replace(draft, **changed)  # type: ignore[arg-type]  # any of its fields
        return code(lambda: office.committees.note_known(wrong))

    assert refusal(compound_id=uuid4()) == "rosters.no_such_compound"
    assert refusal(name=" ") == refusal(source="") == "committees.known_unnamed"
    assert refusal(term_until=date(2024, 4, 30)) == "committees.known_term"
    assert refusal(party_members=8) == refusal(seats=None) == "committees.known_party"
    office.committees.note_known(replace(draft, term_until=draft.term_from, party_members=7))


@pytest.mark.parametrize(
    ("seats", "party", "found"),
    [
        (7, 4, {}),
        (9, 5, {}),
        (7, None, {}),
        (None, None, {}),
        (7, 3, {"committee_party_share": Severity.WARNING}),
        (9, 4, {"committee_party_share": Severity.WARNING}),
        (8, 4, {"committee_not_odd": Severity.WARNING}),
        (5, 3, {"committee_too_small": Severity.WARNING}),
        (11, 6, {"committee_too_large": Severity.WARNING}),
    ],
)
def test_policy_warns_of_a_committees_make_up(
    weidu: Office, seats: int | None, party: int | None, found: dict[str, Severity]
) -> None:
    draft = known(weidu.rosters.add_compound("云岭小区").made)
    weidu.committees.note_known(replace(draft, seats=seats, party_members=party))
    (row,) = weidu.committees.known()
    assert {(one.code, one.severity) for one in row.findings} == set(found.items())


def test_an_interim_body_is_made_up_otherwise(weidu: Office) -> None:
    draft = known(weidu.rosters.add_compound("云岭小区").made)
    weidu.committees.note_known(replace(draft, kind=KnownKind.INTERIM, seats=6, party_members=0))
    assert weidu.committees.known()[0].findings == ()
