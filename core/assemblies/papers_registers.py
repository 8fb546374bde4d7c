"""Registers of delivery (D21) and return (D22), and the receipts of the ballots (stubs of D17)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from uuid import UUID

from core.assemblies.ballots import MOST_ATTEMPTS, BallotState, DeliveryOutcome, SignedAs
from core.assemblies.count_sheets import BallotRow, DeliveryRow, ReturnRow
from core.assemblies.papers_basis import Basis, signing
from core.assemblies.papers_unreached import build_unreached
from core.clock import CHINA
from core.documents.content import (
    Align,
    Block,
    Column,
    Document,
    Fields,
    NewPage,
    Paper,
    Paragraph,
    Table,
)
from core.documents.wording import PaperWording
from core.documents.words import dwellings_text, list_text, metres_text, moment_text
from core.phrases import word
from core.text.order import natural_key

_SHOWN = 3
_RECEIPT = 2
"""The number of the receipt after the ballot, whose annex is the first."""
_RECEIPTS = 5
"""Receipts on a page, so that a sheet is cut into whole ones."""
_RECEIPT_MM = 8.2
"""High enough to sign, low enough for a whole number of receipts on a sheet."""
_SHORT_WORD = 4
_HAND_MM = 11.0
"""A line that somebody signs on is at least this high."""

_DELIVERY_MM = (10, 33, 44, 26, 24, 24, 24, 18, 20, 18, 28, 23)
_RETURN_MM = (12, 34, 42, 30, 22, 26, 28, 22, 28, 24)


def build_delivery_register(
    basis: Basis, ballots: Sequence[BallotRow], deliveries: Sequence[DeliveryRow]
) -> Paper:
    """送达登记表 (D21): one part a building, of the day of the last attempt that was recorded.

    A ballot that was voided stays with each attempt and says so.
    """
    wording = basis.paper("D21")
    attempts: defaultdict[UUID, list[DeliveryRow]] = defaultdict(list)
    for row in deliveries:
        attempts[row.ballot_id].append(row)
    # What was noted late bears the day on which it was noted.
    noted = (row.recorded_at if row.reason else row.at for row in deliveries)
    last = max((at.astimezone(CHINA).date() for at in noted), default=None)
    parts: list[Document] = []
    for building, rows in by_building(ballots):
        table = Table(
            _centred(wording, _DELIVERY_MM),
            tuple(
                _delivery_line(wording, number, ballot, attempts[ballot.id])
                for number, ballot in enumerate(rows, 1)
            ),
            row_height_mm=_HAND_MM,
        )
        fields = {
            "compound": basis.sheet.compound_name,
            "session": basis.session,
            "building": building,
            "count": _count(wording, rows),
        }
        blocks: list[Block] = [
            Paragraph(wording.text("intro", fields), indented=False),
            table,
            *_late_deliveries(wording, rows, attempts),
            signing(*wording.words("signatures")),
        ]
        title = wording.text("title", fields)
        parts.append(basis.form("D21", title, blocks, wide=True, issued_on=last))
    followed = build_unreached(basis, ballots, deliveries)
    if followed is not None:
        parts.append(followed)
    return Paper("D21", wording.text("name"), tuple(parts))


def _count(wording: PaperWording, ballots: Sequence[BallotRow]) -> str:
    voided = sum(ballot.state is BallotState.VOIDED for ballot in ballots)
    fields = {"count": str(len(ballots)), "voided": str(voided)}
    return wording.text("count_voided" if voided else "count", fields)


def _late_deliveries(
    wording: PaperWording,
    ballots: Sequence[BallotRow],
    attempts: Mapping[UUID, Sequence[DeliveryRow]],
) -> tuple[Paragraph, ...]:
    """Tell of every delivery that was noted after the voting had ended, why and who watched."""
    late = [row for ballot in ballots for row in attempts[ballot.id] if row.reason]
    if not late:
        return ()
    told = (
        {
            "serial": row.serial,
            "at": moment_text(row.at),
            "noted": moment_text(row.recorded_at),
            "deliverers": list_text(row.deliverers),
            "supervisor": row.supervisor,
            "reason": row.reason.rstrip("。"),
        }
        for row in late
    )
    lines = (wording.text("late_line", fields) for fields in told)
    texts = (wording.text("late_intro", {"number": str(len(late))}), *lines)
    return tuple(Paragraph(text, indented=False) for text in texts)


def build_return_register(basis: Basis, returns: Sequence[ReturnRow], blank_lines: int) -> Paper:
    """回收登记表 (D22): every ballot that came back; `blank_lines` to write on while it is open."""
    wording = basis.paper("D22")
    rows: list[tuple[str, ...]] = [
        (
            str(number),
            row.serial,
            short_address(row.addresses),
            moment_text(row.at),
            word(row.channel),
            list_text(row.collectors),
            row.box,
            row.seal,
            _signed_by(row),
            _remarks(wording, row),
        )
        for number, row in enumerate(returns, 1)
    ]
    first = len(rows) + 1
    rows += [(str(n), *[""] * (len(_RETURN_MM) - 1)) for n in range(first, first + blank_lines)]
    fields = {
        "compound": basis.sheet.compound_name,
        "session": basis.session,
        "count": str(len(returns)),
    }
    blocks: list[Block] = [
        Paragraph(wording.text("intro", fields), indented=False),
        Table(
            _centred(wording, _RETURN_MM),
            tuple(rows),
            row_height_mm=_HAND_MM if blank_lines else None,
        ),
        *late_returns(basis, [row for row in returns if row.reason]),
        *_unsigned(wording, returns),
        signing(*wording.words("signatures")),
    ]
    # What was noted late bears the day on which it was noted.
    noted = (row.recorded_at if row.reason else row.at for row in returns)
    last = max((at.astimezone(CHINA).date() for at in noted), default=None)
    title = wording.text("title", fields)
    form = basis.form("D22", title, blocks, wide=True, issued_on=last)
    return Paper("D22", wording.text("name"), (form,))


def late_returns(basis: Basis, late: Sequence[ReturnRow]) -> tuple[Paragraph, ...]:
    """Tell of every return that was noted after the voting had ended, why and who watched."""
    wording = basis.paper("D22")
    if not late:
        return ()
    told = (
        {
            "serial": row.serial,
            "at": moment_text(row.at),
            "noted": moment_text(row.recorded_at),
            "collectors": list_text(row.collectors),
            "supervisor": row.supervisor,
            "reason": row.reason.rstrip("。"),
        }
        for row in late
    )
    lines = (wording.text("late_line", fields) for fields in told)
    texts = (wording.text("late_intro", {"number": str(len(late))}), *lines)
    return tuple(Paragraph(text, indented=False) for text in texts)


def _signed_by(row: ReturnRow) -> str:
    """Name who signed for the voter; by what right, where it is no mandate of a person's."""
    by_right = row.company or row.signed_as is not SignedAs.AGENT
    return f"{row.agent}\n（{word(row.signed_as)}）" if row.agent and by_right else row.agent


def _remarks(wording: PaperWording, row: ReturnRow) -> str:
    said = (
        (wording.text("late"), bool(row.reason)),
        (wording.text("unsigned"), row.lacks_signer),
        (wording.text("signer_noted"), bool(row.signer_noted)),
    )
    return "\n".join(text for text, is_so in said if is_so)


def _unsigned(wording: PaperWording, returns: Sequence[ReturnRow]) -> tuple[Paragraph, ...]:
    """Name the companies of whose ballots nobody is noted who signed; count those of co-owners."""
    shared = sum(row.unchosen for row in returns)
    note = wording.text("unchosen_note", {"number": str(shared)}) if shared else ""
    co_owned = (Paragraph(note, indented=False),) if note else ()
    lacking = [row for row in returns if row.lacks_signer]
    if not lacking:
        return co_owned
    serials = list_text(f"{row.serial}（{row.company}）" for row in lacking)
    fields = {"number": str(len(lacking)), "serials": serials}
    return (Paragraph(wording.text("unsigned_note", fields), indented=False), *co_owned)


def build_receipts(basis: Basis, ballots: Sequence[BallotRow]) -> Paper:
    """表决票送达回执 (the stub of D17): what the receiver signs, with the ballot's serial."""
    wording = basis.paper("D17_receipt")
    parts: list[Document] = []
    alive = [ballot for ballot in ballots if ballot.state is not BallotState.VOIDED]
    for building, rows in by_building(alive):
        blocks: list[Block] = []
        for number, ballot in enumerate(rows):
            if number and number % _RECEIPTS == 0:
                blocks.append(NewPage())
            blocks += [
                _receipt(wording, ballot),
                Paragraph(wording.text("receipt"), indented=False),
            ]
        title = wording.text("title", {"compound": basis.sheet.compound_name, "building": building})
        issued_on = max(ballot.issued_on for ballot in rows)
        parts.append(basis.form("D17", title, blocks, issued_on=issued_on).part(_RECEIPT))
    return Paper("D17", wording.text("name"), tuple(parts))


def _receipt(wording: PaperWording, ballot: BallotRow) -> Fields:
    known = (
        ballot.serial,
        metres_text(ballot.area),
        short_address(ballot.addresses),
        ballot.owner_names,
    )
    given = zip(wording.words("given"), known, strict=True)
    signed = ((label, "") for label in wording.words("signed"))
    return Fields((*given, *signed), row_height_mm=_RECEIPT_MM)


def _centred(wording: PaperWording, widths: Sequence[int]) -> tuple[Column, ...]:
    return wording.columns("columns", *((width, Align.CENTRE) for width in widths))


def by_building(ballots: Sequence[BallotRow]) -> list[tuple[str, list[BallotRow]]]:
    """Group ballots by the building of their first dwelling."""
    groups: defaultdict[str, list[BallotRow]] = defaultdict(list)
    for ballot in ballots:
        groups[ballot.dwellings[0].building].append(ballot)
    return [
        (building, sorted(groups[building], key=lambda ballot: natural_key(ballot.addresses)))
        for building in sorted(groups, key=natural_key)
    ]


def short_address(addresses: str) -> str:
    """Shorten a long list of dwellings: a developer has hundreds; the roll lists each."""
    parts = addresses.split("、")
    if len(parts) <= _SHOWN:
        return addresses
    return dwellings_text(parts[:_SHOWN], len(parts))


def _told(row: DeliveryRow) -> str:
    """Tell of one attempt on two lines: the day, then the hour and how it ended."""
    hour = f"{row.at:%H:%M}"
    return f"{moment_text(row.at).removesuffix(hour)}\n{hour}{word(row.outcome)}"


def _halved(text: str) -> str:
    """Break a longer word in its middle: a narrow cell would leave one character alone."""
    middle = (len(text) + 1) // 2
    return text if len(text) <= _SHORT_WORD else f"{text[:middle]}\n{text[middle:]}"


def _serial(wording: PaperWording, ballot: BallotRow) -> str:
    is_void = ballot.state is BallotState.VOIDED
    return f"{ballot.serial}\n{wording.text('voided')}" if is_void else ballot.serial


def _delivery_line(
    wording: PaperWording, number: int, ballot: BallotRow, attempts: Sequence[DeliveryRow]
) -> tuple[str, ...]:
    ordered = sorted(attempts, key=lambda row: row.attempt)
    tries = [_told(row) for row in ordered[:MOST_ATTEMPTS]]
    last = next(
        (row for row in reversed(ordered) if row.outcome is not DeliveryOutcome.ABSENT), None
    )
    refused = last is not None and last.outcome is DeliveryOutcome.REFUSED
    closing = (
        (
            _halved(word(last.method)),
            last.receiver,
            last.relation,
            "，".join(
                part for part in (wording.text("refused") if refused else "", last.proof) if part
            ),
            list_text(last.deliverers),
        )
        if last
        else ("", "", "", "", list_text(ordered[-1].deliverers) if ordered else "")
    )
    return (
        str(number),
        _serial(wording, ballot),
        short_address(ballot.addresses).replace("、", "\n"),
        ballot.owner_names,
        *tries,
        *[""] * (MOST_ATTEMPTS - len(tries)),
        *closing,
    )
