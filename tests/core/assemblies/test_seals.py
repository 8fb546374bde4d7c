"""Rows changed outside the program: found at once, and nothing goes on that rests on them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
import sqlalchemy as sa

from core.assemblies import queries_roll
from core.assemblies.counting import Invalid, Mark, Reading
from core.assemblies.drafts import EntryDraft, ForeignDraft
from core.assemblies.seals import Sealed
from core.assemblies.stages import Stage
from core.assemblies.tables import Assembly
from core.db.audit import AuditLog, recorded, verify
from core.db.events import Event
from core.db.sealing import Change, differences
from core.errors import KnownError
from tests.builders import PLAN, Held, opened, returned
from tests.core.assemblies.conftest import Hold, agree

pytestmark = pytest.mark.slow

YES = tuple([Mark.AGREE] * 5 + [Mark.ABSTAIN] * 2 + [Mark.AGREE])


def tamper(held: Held, *statements: str) -> None:
    """Change rows as somebody with the key and a database browser would."""
    with held.database.write() as session:
        for statement in statements:
            done = session.execute(sa.text(statement))
            assert done.rowcount, statement  # type: ignore[attr-defined]


def broken(held: Held) -> set[Sealed]:
    return {row.sealed for row in held.assemblies.seals(held.id) if row.holds is False}


def test_an_election_as_the_program_held_it_holds(hold: Hold) -> None:
    opened = hold("opened")
    there = {row.sealed: row.holds for row in opened.assemblies.seals(opened.id)}
    at_once = {Sealed.COURSE, Sealed.CANDIDATES}
    assert {sealed for sealed, holds in there.items() if holds is not None} == at_once
    held = hold("declared")
    assert all(row.holds is True for row in held.assemblies.seals(held.id))
    assert held.assemblies.count_holds(held.id)
    held.assemblies.known(held.id)


def test_readings_corrected_ruled_and_reopened_still_hold(hold: Hold) -> None:
    held = hold("counted")
    one, two = held.assemblies.ballots(held.id)[:2]
    no = (*YES[:7], Mark.AGAINST)
    again = EntryDraft(one.serial, Reading.SECOND, "赵晓云", no, reason="看错了一格")
    held.assemblies.enter([again, replace(again, serial=two.serial)])
    held.assemblies.enter_ballot(replace(again, marks=YES))
    ruling = EntryDraft(two.serial, Reading.RULING, "李敏", no, reason="看过原票")
    held.assemblies.rule(ruling, witness="郭强")
    held.assemblies.close_counting(held.id)
    held.assemblies.reopen_counting(held.id, "监票人要求复核")
    held.assemblies.close_counting(held.id)
    assert broken(held) == set()


ONE_MORE = (
    "INSERT INTO assembly_stage_change"
    " SELECT assembly_id, stage, at, '0', origin, 1 FROM assembly_stage_change LIMIT 1"
)
ROWS = [
    (Sealed.COURSE, "UPDATE assembly_posting SET voting_until = '2027-01-01' WHERE paper = 'D15'"),
    (Sealed.COURSE, "UPDATE assembly SET stage = 'counting'"),
    (
        Sealed.COURSE,
        "DELETE FROM assembly_stage_change",
    ),
    (
        Sealed.COURSE,
        "UPDATE assembly_day SET done = '2020-01-01'",
    ),
    (Sealed.COURSE, ONE_MORE),
    (
        Sealed.CANDIDATES,
        "DELETE FROM assembly_candidate_check",
    ),
    (Sealed.CANDIDATES, "UPDATE assembly_candidate_check SET evidence = '无'"),
    (
        Sealed.CANDIDATES,
        "UPDATE assembly_candidate SET standing = 'barred'",
    ),
    (
        Sealed.DELIVERY,
        "DELETE FROM assembly_delivery",
    ),
    (
        Sealed.DELIVERY,
        "UPDATE assembly_delivery SET outcome = 'refused'",
    ),
]


@pytest.mark.parametrize(("sealed", "statement"), ROWS)
def test_a_row_that_was_noted_cannot_be_changed_added_or_removed(
    hold: Hold, sealed: Sealed, statement: str
) -> None:
    held = hold("declared")
    with held.database.read() as session:
        assert differences(session) == ()
    tamper(held, statement)
    assert broken(held) >= {sealed}
    assert broken(held) <= {sealed, Sealed.COUNT, Sealed.BALLOT}
    with held.database.read() as session:
        (found,) = differences(session)
    assert found.table in statement
    assert found.rows >= 1
    assert bool(found.events) is (found.change is not Change.ADDED)
    with pytest.raises(KnownError, match=r"tampered"):
        held.advance()


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE assembly_box_opening SET papers = papers + 1",
        "DELETE FROM assembly_foreign_paper",
        "UPDATE assembly_foreign_paper SET found_by = '别人'",
    ],
)
def test_boxes_and_foreign_papers_are_sealed_too(hold: Hold, statement: str) -> None:
    held = hold("voted")
    held.assemblies.open_box(held.id, opened("1号箱", 1))
    held.assemblies.note_foreign_paper(held.id, ForeignDraft(Invalid.COPY, "李敏"))
    assert broken(held) == set()
    tamper(held, statement)
    assert broken(held) == {Sealed.DELIVERY}


def test_the_digests_themselves_cannot_be_changed_with_the_rows(hold: Hold) -> None:
    held = hold("delivered")
    tamper(
        held,
        "DROP TRIGGER audit_seal_no_delete",
        "DELETE FROM audit_seal WHERE row_table = 'assembly_delivery'",
        "DELETE FROM assembly_delivery",
    )
    assert broken(held) == {Sealed.DELIVERY, Sealed.COURSE, Sealed.CANDIDATES}
    with held.database.read() as session:
        (found,) = differences(session)
    assert (found.table, found.change) == ("audit_seal", Change.RECORD)


def test_an_act_on_a_row_changed_elsewhere_is_refused(hold: Hold) -> None:
    """Or the act would seal what was forged."""
    held = hold("noticed")
    tamper(held, "UPDATE assembly SET voting_place = '别处'")
    with pytest.raises(KnownError, match="tampered"):
        held.issue()


def test_an_act_that_goes_on_after_it_was_recorded_is_a_bug(hold: Hold) -> None:
    held = hold("opened")

    def act() -> None:
        with held.database.write() as session:
            AuditLog(held.clock).record(session, Event.ASSEMBLY_DAYS_PLANNED, held.id)
            session.get_one(Assembly, held.id).voting_place = "别处"

    with pytest.raises(RuntimeError, match="after the act was recorded: assembly"):
        act()
    assert broken(held) == set()


def test_erasing_what_a_person_asked_for_breaks_no_seal(hold: Hold) -> None:
    held = hold("declared")
    with held.database.write() as session:
        seqs = session.scalars(sa.text("SELECT seq FROM audit_value")).all()
        AuditLog(held.clock).erase(session, seqs, reason="本人申请")
    assert all(row.holds is True for row in held.assemblies.seals(held.id))
    with held.database.read() as session:
        assert differences(session) == ()
        assert verify(session).ok
    assert held.assemblies.result(held.id) is not None


ROLL = "UPDATE assembly_roll_dwelling SET area = area * 3 WHERE position = 1"
MARKS = "UPDATE assembly_entry_mark SET mark = 'against'"


@pytest.mark.parametrize(
    ("upto", "statement", "sealed"),
    [
        ("issued", ROLL, Sealed.ROLL),
        ("issued", "UPDATE assembly_roll SET digest = 'x'", Sealed.ROLL),
        ("issued", "UPDATE assembly_roll_owner SET name = '某人'", Sealed.ROLL),
        ("issued", "UPDATE assembly_roll_owner SET owner_id = 'x'", Sealed.ROLL),
        ("issued", "UPDATE assembly_matter SET text = '另一件事'", Sealed.BALLOT),
        ("issued", "UPDATE assembly_candidate SET name = '张冠李戴'", Sealed.BALLOT),
        ("issued", "UPDATE assembly SET pack_frozen = pack_frozen || ' '", Sealed.BALLOT),
        ("issued", "UPDATE assembly_ballot SET voided_at = issued_at", Sealed.ISSUE),
        ("voted", "DELETE FROM assembly_ballot_return", Sealed.RETURNS),
        ("voted", "UPDATE assembly_ballot_return SET agent = '某人'", Sealed.RETURNS),
        ("counted", MARKS, Sealed.ENTRIES),
        (
            "counted",
            "UPDATE assembly_entry SET sequence = 2 WHERE reading = 'second'",
            Sealed.ENTRIES,
        ),
        ("counted", "UPDATE assembly_entry SET teller = '某人'", Sealed.ENTRIES),
        ("declared", "UPDATE assembly_count_closing SET digest = 'x'", Sealed.COUNT),
        ("declared", "DELETE FROM assembly_count_closing", Sealed.COUNT),
        ("declared", "DELETE FROM assembly_result", Sealed.RESULT),
        ("declared", "UPDATE assembly_result SET declared_on = '2026-04-01'", Sealed.RESULT),
    ],
)
def test_a_change_of_rows_is_found(hold: Hold, upto: str, statement: str, sealed: Sealed) -> None:
    held = hold(upto)
    tamper(held, statement)
    assert sealed in broken(held)
    with pytest.raises(KnownError, match="_tampered") as refused:
        held.advance()
    assert "程序以外" in refused.value.sentence()


def test_a_reading_without_an_event_is_found(hold: Hold) -> None:
    held = hold("counted")
    tamper(
        held,
        "INSERT INTO assembly_entry"
        " (id, origin, revision, ballot_id, reading, sequence, teller, witness, at, reason)"
        " SELECT replace(id, substr(id, 1, 4), 'ffff'), origin, revision, ballot_id,"
        " reading, 2, teller, witness, at, reason FROM assembly_entry LIMIT 1",
    )
    assert broken(held) == {Sealed.ENTRIES}


@pytest.mark.parametrize(
    ("upto", "act"),
    [
        ("noticed", lambda held: held.issue()),
        ("issued", lambda held: held.deliver()),
        ("counted", lambda held: held.assemblies.close_counting(held.id)),
    ],
)
def test_nothing_is_issued_delivered_or_counted_on_a_changed_roll(
    hold: Hold, upto: str, act: Callable[[Held], object]
) -> None:
    held = hold(upto)
    tamper(held, ROLL)
    with pytest.raises(KnownError, match="roll_tampered"):
        act(held)
    with pytest.raises(KnownError, match="roll_tampered"):
        held.assemblies.known(held.id)


def test_a_delivery_makes_no_rows_of_the_roll_that_it_checks(
    hold: Hold, monkeypatch: pytest.MonkeyPatch
) -> None:
    held = hold("issued")
    monkeypatch.setattr(queries_roll, "load_entries", None)
    held.deliver()
    assert held.assemblies.deliveries(held.id)


def test_marks_flipped_before_closing_are_found_though_the_chain_is_whole(hold: Hold) -> None:
    held = hold("counted")
    tamper(held, MARKS)
    with held.database.read() as session:
        assert verify(session).ok
    assert not held.assemblies.count_holds(held.id)
    with pytest.raises(KnownError, match="entries_tampered"):
        held.assemblies.close_counting(held.id)


def test_marks_flipped_after_closing_are_never_declared(hold: Hold) -> None:
    held = hold("counted")
    held.assemblies.close_counting(held.id)
    held.enter(Stage.RESULT)
    tamper(held, "UPDATE assembly_ballot_return SET at = '2026-04-30T10:00:00+08:00'")
    with pytest.raises(KnownError, match="returns_tampered"):
        held.assemblies.declare(held.id)
    held = hold("counted")
    held.assemblies.close_counting(held.id)
    held.enter(Stage.RESULT)
    tamper(held, MARKS)
    assert broken(held) == {Sealed.ENTRIES, Sealed.COUNT}
    with pytest.raises(KnownError, match="entries_tampered"):
        held.assemblies.declare(held.id)


def test_a_changed_result_is_not_shown_and_no_committee_is_formed_of_it(hold: Hold) -> None:
    held = hold("declared")
    tamper(held, "UPDATE assembly_result SET content = replace(content, '陈秀兰', '张冠李戴')")
    with pytest.raises(KnownError, match="result_tampered") as refused:
        held.assemblies.result(held.id)
    assert "云岭小区业主大会换届选举" in refused.value.sentence()


def test_mending_the_digest_beside_the_rows_does_not_help(hold: Hold) -> None:
    held = hold("declared")
    tamper(held, "UPDATE assembly_result SET reason = '改过', digest = 'x'")
    assert broken(held) == {Sealed.RESULT}
    with held.database.read() as session:
        [told] = recorded(session, held.id, Event.RESULT_DECLARED)
        assert told.facts is not None


def test_an_event_whose_facts_were_changed_vouches_for_nothing(hold: Hold) -> None:
    held = hold("declared")
    tamper(
        held,
        "UPDATE audit_value SET facts = '[]'"
        " WHERE seq = (SELECT seq FROM audit WHERE event = 'result.declared')",
    )
    assert broken(held) == {Sealed.RESULT}


def test_nothing_comes_back_once_the_count_is_closed(hold: Hold) -> None:
    held = hold("counted")
    out = next(b for b in held.assemblies.ballots(held.id) if agree(b) is None)
    held.assemblies.close_counting(held.id)
    with pytest.raises(KnownError, match="count_already_closed"):
        held.assemblies.take_back([returned(out)])
    with pytest.raises(KnownError, match="count_already_closed"):
        held.assemblies.open_box(held.id, opened("1号箱", 1))
    assert held.clock.today() == PLAN[Stage.COUNTING]
