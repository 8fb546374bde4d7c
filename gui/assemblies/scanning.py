"""What a scanner gun or a hand types into a field of serials, and which ballot it means."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from core.assemblies.ballots import CAME_BACK, SCHEMA, Misread, misread, read_serial
from core.assemblies.count_sheets import BallotRow
from core.assemblies.counting import Reading
from gui.assemblies.words import translate


def find_ballot(text: str, ballots: Iterable[BallotRow]) -> BallotRow | None:
    """Find the ballot of a typed serial, or of the text of a scanned code, MAC and all.

    A code counts only if it is one of those that were issued; a copied serial is another matter,
    and shows when the second paper of one serial comes back.
    """
    plain = text.strip()
    if plain.upper().startswith(f"{SCHEMA}:"):
        return next((row for row in ballots if plain.upper() in row.payloads), None)
    found = read_serial(plain)
    if found is None:
        return None
    prefix, number = found
    return next(
        (row for row in ballots if row.number == number and row.serial.startswith(f"{prefix}-")),
        None,
    )


def why_none(text: str, prefix: str) -> str:
    """Say why no ballot was found: a slip in the serial is told from one that nobody issued."""
    plain = text.strip()
    slip = None if plain.upper().startswith(f"{SCHEMA}:") else misread(plain)
    if slip is Misread.CHECK:
        said = translate(
            "assemblies", "编号 {text} 的末位校验符不对，是抄错或者输错了：请对照票面重新输入。"
        )
    elif slip is Misread.SHAPE:
        said = translate(
            "assemblies", "{text} 不是完整的编号：请照票面输入全部，例如 {prefix}-0000001-末位。"
        )
    else:
        said = translate("assemblies", "本次会议没有发出编号为 {text} 的表决票，请核对。")
    return said.format(text=plain, prefix=prefix)


def why_not_read(ballot: BallotRow) -> str:
    """Say why a ballot cannot be read; empty where it can."""
    if ballot.state not in CAME_BACK:
        said = translate("assemblies", "{serial} 没有登记收回，不能录入。")
    elif Reading.RULING in ballot.readings:
        said = translate(
            "assemblies", "{serial} 已经认定，不再录入；认定错了的，在“差异与认定”里更正认定。"
        )
    else:
        return ""
    return said.format(serial=ballot.serial)


def read_before(ballot: BallotRow, reading: Reading, since: Collection[tuple[str, Reading]]) -> str:
    """Say that this reading was done already, before it is done again; empty where it was not.

    `since` holds serials with what was read of them since the ballots were looked at.
    """
    if reading not in ballot.readings and (ballot.serial, reading) not in since:
        return ""
    said = translate(
        "assemblies", "{serial} 这一遍已经录入过：要更正，先写明理由；拿错票的按 Esc。"
    )
    return said.format(serial=ballot.serial)


def is_slip(text: str) -> bool:
    """Whether a text that found no ballot was typed wrongly, rather than read off a paper."""
    return not text.strip().upper().startswith(f"{SCHEMA}:") and misread(text) is not None
