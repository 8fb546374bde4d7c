"""A company's ballot needs its legal representative or an agent: told, noted later, printed."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
import sqlalchemy as sa

from core.assemblies.ballots import SignedAs
from core.assemblies.count_sheets import BallotRow
from core.assemblies.drafts import SignerDraft
from core.assemblies.papers_registers import build_return_register
from core.assemblies.seals import Sealed
from core.assemblies.stages import Stage
from core.assemblies.tables_ballots import BallotSigner
from core.errors import KnownError
from tests.builders import OFFICIALS, VOTING_UNTIL, Held, returned
from tests.core.assemblies.conftest import Hold
from tests.core.assemblies.paper_facts import basis
from tests.core.assemblies.paper_text import words

pytestmark = pytest.mark.slow

COMPANY = "许昌云岭置业有限公司"
NEED = "assemblies.need_company_signer"


def voting(hold: Hold) -> tuple[Held, BallotRow]:
    held = hold("delivered")
    held.enter(Stage.VOTING)
    held.clock.set(VOTING_UNTIL, hour=18)
    [ballot] = [b for b in held.assemblies.ballots(held.id) if b.owner_names == COMPANY]
    return held, ballot


def taken(held: Held, ballot: BallotRow, **signed: Any) -> tuple[str, ...]:
    draft = replace(returned(ballot), agent="", signed_as=SignedAs.AGENT)
    done = held.assemblies.take_back([replace(draft, **signed)])
    return tuple(finding.code for finding in done.findings)


def register(held: Held) -> str:
    returns = held.assemblies.returns(held.id)
    return words(*build_return_register(basis(), returns, 0).documents)


@pytest.mark.parametrize(
    ("signed", "told"),
    [
        ({}, (NEED,)),
        ({"agent": COMPANY}, (NEED,)),
        ({"agent": "王强"}, ()),
        ({"agent": "王强", "signed_as": SignedAs.LEGAL_REPRESENTATIVE}, ()),
        ({"agent": f"王强（{COMPANY}）"}, ()),
    ],
)
def test_a_company_s_ballot_that_nobody_signed_is_told_and_taken(
    hold: Hold, signed: dict[str, Any], told: tuple[str, ...]
) -> None:
    held, ballot = voting(hold)
    assert taken(held, ballot, **signed) == told
    needs = [need for need in held.assemblies.assembly(held.id).needs if need.code == NEED]
    assert len(needs) == len(told)
    for need in needs:
        assert not need.blocks
        assert ballot.serial in need.text
        assert [article.cite() for article in need.articles]
    assert [one.code for one in held.assemblies.count(held.id).findings] == list(told)
    [row] = held.assemblies.returns(held.id)
    assert row.lacks_signer is bool(told)


def test_a_person_s_ballot_needs_nobody_else(hold: Hold) -> None:
    held, _ = voting(hold)
    assert not taken(held, held.assemblies.ballots(held.id)[0])


def test_who_signed_is_noted_later_once_and_sealed(hold: Hold) -> None:
    held, ballot = voting(hold)
    draft = SignerDraft(ballot.serial, "王强", SignedAs.LEGAL_REPRESENTATIVE, "核对票面签名和公章")
    with pytest.raises(KnownError, match="signer_before_return"):
        held.assemblies.note_signer(draft)
    taken(held, ballot)
    with pytest.raises(KnownError, match="signer_needed"):
        held.assemblies.note_signer(replace(draft, agent=" "))
    held.assemblies.note_signer(draft)
    assert NEED not in {need.code for need in held.assemblies.assembly(held.id).needs}
    [row] = held.assemblies.returns(held.id)
    assert (row.agent, row.signed_as, row.lacks_signer) == ("王强", draft.signed_as, False)
    with pytest.raises(KnownError, match="signer_known"):
        held.assemblies.note_signer(draft)
    with held.database.write() as session:
        session.connection().execute(
            sa.update(BallotSigner.__table__).values(agent="李四")  # type: ignore[arg-type]
        )
    sealed = {row.sealed: row.holds for row in held.assemblies.seals(held.id)}
    assert sealed[Sealed.DELIVERY] is False


def test_one_legal_representative_holds_no_mandate(hold: Hold) -> None:
    held, ballot = voting(hold)
    for other in held.assemblies.ballots(held.id)[:3]:
        held.assemblies.take_back([replace(returned(other), agent="王强")])
    assert not taken(held, ballot, agent="王强", signed_as=SignedAs.LEGAL_REPRESENTATIVE)
    assert not held.assemblies.count(held.id).findings


def test_d22_names_who_signed_and_who_is_lacking(hold: Hold) -> None:
    held, ballot = voting(hold)
    taken(held, ballot)
    said = register(held)
    assert "未记代签人" in said
    assert f"{ballot.serial}（{COMPANY}）" in said
    held.assemblies.note_signer(
        SignerDraft(ballot.serial, "王强", SignedAs.AGENT, "授权委托书随票交回")
    )
    said = register(held)
    assert "未记代签人" not in said
    assert "王强" in said
    assert "代理人" in said


def test_a_candidate_noted_later_as_the_signer_is_for_a_second_look(hold: Hold) -> None:
    held, ballot = voting(hold)
    taken(held, ballot)
    name = held.assemblies.candidates(held.election).candidates[0].name
    held.assemblies.note_signer(
        SignerDraft(ballot.serial, name, SignedAs.AGENT, "授权委托书随票交回")
    )
    codes = {need.code for need in held.assemblies.assembly(held.id).needs}
    assert "assemblies.need_neutral_agents" in codes


def shared(held: Held) -> BallotRow:
    """Give the ballot of 刘建国 and 欧阳明月, who own together and chose nobody on the roll."""
    return next(b for b in held.assemblies.ballots(held.id) if "欧阳明月" in b.owner_names)


def test_guardians_and_co_owners_hold_no_mandate_and_are_printed_as_such(hold: Hold) -> None:
    held, _ = voting(hold)
    both, *wards = shared(held), *held.assemblies.ballots(held.id)[3:8]
    assert not taken(held, both, agent="欧阳明月", signed_as=SignedAs.CO_OWNER)
    for ward in wards:
        taken(held, ward, agent="王强", signed_as=SignedAs.GUARDIAN)
    needs = {need.code: need for need in held.assemblies.assembly(held.id).needs}
    assert wards[0].serial in needs["assemblies.need_guardian_proof"].text
    assert not {code for code in needs if "prox" in code}
    said = register(held)
    assert "推选的共有人" in said
    assert "监护人" in said
    assert "没有记由哪一位共有人签名" not in said


def test_a_co_owned_ballot_of_whom_nobody_is_named_is_counted_in_d22(hold: Hold) -> None:
    held, _ = voting(hold)
    taken(held, shared(held))
    [row] = held.assemblies.returns(held.id)
    assert row.unchosen
    assert "有1张没有记由哪一位共有人签名" in register(held)
    draft = SignerDraft(row.serial, "刘建国", SignedAs.CO_OWNER, "推选书随票交回")
    held.assemblies.note_signer(draft)
    [row] = held.assemblies.returns(held.id)
    assert (row.unchosen, row.signed_as) == (False, SignedAs.CO_OWNER)


@pytest.mark.parametrize(
    ("whose", "agent", "right", "code"),
    [
        ("shared", "王强", SignedAs.CO_OWNER, "not_a_co_owner"),
        ("shared", " ", SignedAs.CO_OWNER, "signer_needed"),
        ("company", "王强", SignedAs.GUARDIAN, "guardian_of_company"),
    ],
)
def test_a_right_that_the_roll_does_not_bear_out_is_refused(
    hold: Hold, whose: str, agent: str, right: SignedAs, code: str
) -> None:
    held, company = voting(hold)
    ballot = shared(held) if whose == "shared" else company
    with pytest.raises(KnownError, match=code):
        taken(held, ballot, agent=agent, signed_as=right)
    if agent.strip():
        taken(held, ballot)
        with pytest.raises(KnownError, match=code):
            held.assemblies.note_signer(SignerDraft(ballot.serial, agent, right, "核对票面签名"))


def test_who_counts_and_signs_for_an_owner_is_for_a_second_look(hold: Hold) -> None:
    held, _ = voting(hold)
    taken(held, held.assemblies.ballots(held.id)[3], agent="王小军")
    assert APART not in {need.code for need in held.assemblies.assembly(held.id).needs}
    held.assemblies.set_officials(held.id, OFFICIALS)
    assert APART in {need.code for need in held.assemblies.assembly(held.id).needs}


APART = "assemblies.need_agents_apart"


def test_a_candidate_who_signs_his_own_ballot_is_nobody_s_agent(hold: Hold) -> None:
    held, _ = voting(hold)
    names = {row.name for row in held.assemblies.candidates(held.election).candidates}
    own = shared(held)
    [name] = [one for one in ("刘建国", "欧阳明月") if one in names][:1]
    taken(held, own, agent=name, signed_as=SignedAs.CO_OWNER)
    codes = {need.code for need in held.assemblies.assembly(held.id).needs}
    assert "assemblies.need_neutral_agents" not in codes
