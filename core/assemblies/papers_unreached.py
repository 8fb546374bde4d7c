"""What became of the ballots that nobody took (a part of D21): attempts, follow-up, witnesses."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from uuid import UUID

from core.assemblies.ballots import BallotState, DeliveryMethod, DeliveryOutcome
from core.assemblies.count_sheets import BallotRow, DeliveryRow
from core.assemblies.papers_basis import Basis, signing
from core.clock import CHINA
from core.documents.content import Align, Block, Document, Paragraph, Table
from core.documents.wording import PaperWording
from core.documents.words import dwellings_text, list_text, moment_text
from core.law.shares import area_text
from core.phrases import word

_COLUMNS = (
    *((11.0, Align.CENTRE), (33.0, Align.CENTRE), (27.0, Align.CENTRE), (24.0, Align.CENTRE)),
    *((76.0, Align.LEFT), (59.0, Align.LEFT), (25.0, Align.CENTRE)),
)
_HAND_MM = 13.0


@dataclass(frozen=True, slots=True)
class Unreached:
    """A ballot that was carried to its voter and did not arrive, with all that was done."""

    ballot: BallotRow
    attempts: tuple[DeliveryRow, ...]

    @property
    def notices(self) -> tuple[DeliveryRow, ...]:
        """When it was announced on the board."""
        return tuple(row for row in self.attempts if row.method is DeliveryMethod.PUBLIC_NOTICE)

    @property
    def state(self) -> str:
        """Tell what was done of it: "announced", "refused" or, as yet nothing, "open"."""
        if self.notices:
            return "announced"
        refused = any(row.outcome is DeliveryOutcome.REFUSED for row in self.attempts)
        return "refused" if refused else "open"


def find_unreached(
    ballots: Sequence[BallotRow], deliveries: Sequence[DeliveryRow]
) -> list[Unreached]:
    """Find the ballots that were attempted and of which no receipt, parcel or message is known.

    A notice on the board tells everybody and hands nobody his ballot: it is follow-up, no delivery.
    """
    attempts: defaultdict[UUID, list[DeliveryRow]] = defaultdict(list)
    for row in deliveries:
        attempts[row.ballot_id].append(row)
    found = []
    for ballot in sorted(ballots, key=lambda ballot: ballot.number):
        made = sorted(attempts.get(ballot.id, ()), key=lambda row: row.attempt)
        arrived = any(
            row.outcome is DeliveryOutcome.DELIVERED
            and row.method is not DeliveryMethod.PUBLIC_NOTICE
            for row in made
        )
        if made and not arrived and ballot.state is not BallotState.VOIDED:
            found.append(Unreached(ballot, tuple(made)))
    return found


def build_unreached(
    basis: Basis, ballots: Sequence[BallotRow], deliveries: Sequence[DeliveryRow]
) -> Document | None:
    """List what could not be delivered and how it was followed up; None where all arrived."""
    found = find_unreached(ballots, deliveries)
    if not found:
        return None
    wording = basis.paper("D21")
    counts = Counter(one.state for one in found)
    fields = {
        "compound": basis.sheet.compound_name,
        "session": basis.session,
        "count": str(len(found)),
        "area": area_text(sum((one.ballot.area for one in found), Decimal(0))),
        **{state: str(counts[state]) for state in ("announced", "refused", "open")},
    }
    columns = wording.columns("unreached_columns", *_COLUMNS)
    rows = tuple(_line(wording, number, one) for number, one in enumerate(found, 1))
    blocks: list[Block] = [
        Paragraph(wording.text("unreached_intro", fields), indented=False),
        Table(columns, rows, row_height_mm=_HAND_MM),
        signing(*wording.words("signatures")),
    ]
    title = wording.text("unreached_title", fields)
    last = max(row.at.astimezone(CHINA).date() for row in deliveries)
    return basis.form("D21", title, blocks, wide=True, issued_on=last)


def _line(wording: PaperWording, number: int, one: Unreached) -> tuple[str, ...]:
    """Tell of one ballot each attempt, then what followed; an empty cell is room to write."""
    tried = [row for row in one.attempts if row.method is not DeliveryMethod.PUBLIC_NOTICE]
    return (
        str(number),
        one.ballot.serial,
        one.ballot.addresses if len(one.ballot.dwellings) == 1 else _places(one.ballot),
        one.ballot.owner_names,
        "\n".join((*_tried(wording, tried), _people(wording, tried))),
        "\n".join(_followed(wording, row) for row in one.notices)
        or wording.text(f"unreached_{one.state}"),
        "",
    )


def _tried(wording: PaperWording, attempts: Sequence[DeliveryRow]) -> Iterator[str]:
    for number, row in enumerate(attempts, 1):
        fields = {
            "number": str(number),
            "when": moment_text(row.at),
            "method": word(row.method),
            "outcome": word(row.outcome),
        }
        yield wording.text("unreached_attempt", fields)


def _people(wording: PaperWording, attempts: Sequence[DeliveryRow]) -> str:
    names = dict.fromkeys(name for row in attempts for name in row.deliverers)
    return wording.text("unreached_people", {"people": list_text(names)})


def _followed(wording: PaperWording, notice: DeliveryRow) -> str:
    fields = {
        "when": moment_text(notice.at),
        "proof": notice.proof,
        "people": list_text(notice.deliverers),
    }
    return wording.text("unreached_announced", fields)


def _places(ballot: BallotRow) -> str:
    return dwellings_text((ballot.dwellings[0].address,), len(ballot.dwellings))
