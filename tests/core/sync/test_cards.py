"""Key cards: read back as written; anything else is refused with its own sentence."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from core.errors import KnownError
from core.sync.keys import CARD_LIMIT, OfficeKeys, parse_card, read_card

KEYS = OfficeKeys.make()
CARD = KEYS.card("云集街道办事处")


def test_a_card_is_read_back_as_written(tmp_path: Path):
    path = tmp_path / "card.json"
    path.write_bytes(CARD.to_json())
    assert read_card(path) == CARD
    path.write_bytes(b"\xef\xbb\xbf" + CARD.to_json())
    assert read_card(path) == CARD, "an editor may have added a mark at the start"


def test_a_card_holds_no_private_key():
    text = CARD.to_json().decode()
    assert KEYS.identity not in text
    assert KEYS.signing_key.hex() not in text
    assert KEYS.identity not in repr(KEYS)
    assert repr(KEYS.signing_key) not in repr(KEYS)


def test_the_fingerprint_is_of_both_keys():
    assert len(CARD.fingerprint) == 12
    assert CARD.spoken_fingerprint.replace(" ", "") == CARD.fingerprint
    half = OfficeKeys(KEYS.signing_key, OfficeKeys.make().identity).card("x")
    assert half.key_id != CARD.key_id
    assert KEYS.card("另一个名字").key_id == CARD.key_id


def _with(**changes: object) -> bytes:
    fields = {**json.loads(CARD.to_json()), **changes}
    kept = {name: value for name, value in fields.items() if value is not None}
    return json.dumps(kept).encode()


BAD: dict[str, tuple[Callable[[], bytes], str]] = {
    "empty": (lambda: b"", "sync.not_a_card"),
    "not text": (lambda: b"\xff\xfe\x00", "sync.not_a_card"),
    "a list": (lambda: b"[]", "sync.not_a_card"),
    "a number": (lambda: b"7", "sync.not_a_card"),
    "too large": (lambda: CARD.to_json() + b" " * CARD_LIMIT, "sync.not_a_card"),
    "nested": (lambda: b"[" * 5000, "sync.not_a_card"),
    "other format": (lambda: _with(format="card"), "sync.not_a_card"),
    "newer": (lambda: _with(version=2), "sync.card_too_new"),
    "version as text": (lambda: _with(version="1"), "sync.not_a_card"),
    "field missing": (lambda: _with(name=None), "sync.not_a_card"),
    "field added": (lambda: _with(remark="x"), "sync.not_a_card"),
    "name blank": (lambda: _with(name=""), "sync.not_a_card"),
    "name a number": (lambda: _with(name=5), "sync.not_a_card"),
    "name with a line end": (lambda: _with(name="a\nb"), "sync.not_a_card"),
    "name too long": (lambda: _with(name="街" * 61), "sync.not_a_card"),
    "verifier short": (lambda: _with(verifier="00"), "sync.not_a_card"),
    "verifier of another": (lambda: _with(verifier="ab" * 32), "sync.card_damaged"),
    "recipient broken": (lambda: _with(recipient="age1qqqq"), "sync.not_a_card"),
    "recipient of another": (
        lambda: _with(recipient=OfficeKeys.make().card("x").recipient),
        "sync.card_damaged",
    ),
    "fingerprint altered": (lambda: _with(fingerprint="0" * 12), "sync.card_damaged"),
    "fingerprint a number": (lambda: _with(fingerprint=1), "sync.card_damaged"),
}


@pytest.mark.parametrize("name", BAD)
def test_a_bad_card_is_refused(name: str):
    make, code = BAD[name]
    with pytest.raises(KnownError) as caught:
        parse_card(make(), "card.json")
    assert caught.value.code == code
    assert "card.json" in caught.value.sentence("zh")


def test_a_missing_card_is_a_sentence(tmp_path: Path):
    with pytest.raises(KnownError, match=r"sync\.card_unreadable"):
        read_card(tmp_path / "none.json")
