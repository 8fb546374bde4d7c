"""Serials with a check character and payloads that cannot be invented."""

from __future__ import annotations

import re

import pytest

from core.assemblies import ballots
from core.assemblies.ballots import BallotLayout, Payload, PayloadFault

KEY = bytes(range(32))
LAYOUT = BallotLayout.of("boxes and names", pages=2)
SHEET = Payload("YW1", LAYOUT.hash, 12345, 1, 2)


def test_the_check_character_is_that_of_the_standard() -> None:
    # The worked example of the Global Release Identifier, which uses ISO 7064 MOD 37,36.
    assert ballots.check_character("A12425GABC1234002") == "M"


@pytest.mark.parametrize("number", [0, 1, 12345, 9_999_999])
def test_a_serial_reads_back(number: int) -> None:
    written = ballots.serial("YW1", number)
    assert ballots.read_serial(written) == ("YW1", number)
    assert ballots.read_serial(f" {written.lower().replace('-', ' ')} ") == ("YW1", number)
    assert ballots.read_serial(written.replace("-", "")) == ("YW1", number)
    assert ballots.read_serial(written.replace("0", "\uff10")) == ("YW1", number)


def test_one_wrong_character_is_found() -> None:
    written = ballots.serial("YW1", 12345)
    for place, character in enumerate(written):
        for other in "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ":
            if character in {"-", other}:
                continue
            wrong = written[:place] + other + written[place + 1 :]
            assert ballots.read_serial(wrong) is None, wrong


def test_letters_like_figures_at_the_end_are_read_as_either() -> None:
    by_end = {written[-1]: written for written in (ballots.serial("YW1", n) for n in range(200))}
    for letter, figure in ("O0", "I1"):
        number = int(by_end[letter][4:11])
        assert ballots.read_serial(by_end[letter][:-1] + figure) == ("YW1", number)
        number = int(by_end[figure][4:11])
        assert ballots.read_serial(by_end[figure][:-1] + letter) == ("YW1", number)


@pytest.mark.parametrize("text", ["", "YW1", "YW1-12345-K", "一二三", "1YW-0012345-K"])
def test_what_is_no_serial_is_refused(text: str) -> None:
    assert ballots.read_serial(text) is None


@pytest.mark.parametrize(("text", "good"), [("YW1", True), ("Y", False), ("yw", False)])
def test_a_prefix_is_capital_letters_and_digits(text: str, good: bool) -> None:  # noqa: FBT001
    assert ballots.is_prefix(text) is good


def test_a_payload_is_alphanumeric_short_and_verified() -> None:
    text = ballots.payload(KEY, SHEET)
    assert re.fullmatch(r"[0-9A-Z:/]{20,50}", text)
    assert ballots.verify_payload(text, KEY, "YW1", LAYOUT.hash, {12345}) == SHEET


def test_the_mac_carries_more_than_fifty_bits() -> None:
    assert ballots.MAC_CHARACTERS * 5 > 50


def test_every_wrong_payload_has_its_reason() -> None:
    text = ballots.payload(KEY, SHEET)

    def verify(text: str, **other: object) -> object:
        given = {"key": KEY, "election": "YW1", "layout": LAYOUT.hash, "known": {12345}} | other
        return ballots.verify_payload(text, **given)  # type: ignore[arg-type]

    assert verify("") is PayloadFault.MALFORMED
    assert verify("LR2" + text[3:]) is PayloadFault.MALFORMED
    assert verify(text, election="YW2") is PayloadFault.OTHER_ELECTION
    assert verify(text.replace("0012345", "0012346"), known={12346}) is PayloadFault.WRONG_MAC
    assert verify(text, key=bytes(32)) is PayloadFault.WRONG_MAC
    assert verify(text, layout="AAAAAAAA") is PayloadFault.OTHER_LAYOUT
    assert verify(text, known=set()) is PayloadFault.UNKNOWN_NUMBER


def test_another_page_has_another_mac() -> None:
    second = Payload("YW1", LAYOUT.hash, 12345, 2, 2)
    assert ballots.payload(KEY, SHEET)[-11:] != ballots.payload(KEY, second)[-11:]


def test_a_slip_of_the_hand_is_told_from_a_serial_of_no_ballot() -> None:
    written = ballots.serial("YW1", 12)
    other = "A" if written[-1] != "A" else "B"
    assert ballots.misread(written) is None
    assert ballots.misread(written[:-1] + other) is ballots.Misread.CHECK
    assert ballots.misread("1") is ballots.Misread.SHAPE
