"""What every list of ballots says of a row: serial, dwellings, owners, where it stands."""

from __future__ import annotations

from core.assemblies.count_sheets import BallotRow
from gui.assemblies import words
from gui.kit.states import State


def serial(row: BallotRow) -> str:
    return row.serial


def addresses(row: BallotRow) -> str:
    return row.addresses


def owners(row: BallotRow) -> str:
    return row.owner_names


def state_said(row: BallotRow) -> str:
    return words.ballot_state(row.state).word


def state(row: BallotRow) -> State:
    return words.ballot_state(row.state)
