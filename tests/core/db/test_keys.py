"""Key slots: who gets in, who does not, and that no crash locks anybody out."""

from __future__ import annotations

import itertools
import json
import random
from pathlib import Path

import pytest

from core.db import keys, recovery
from core.db.keys import NORMAL, KeySlots, Slot
from core.db.passphrases import check_passphrase
from core.errors import KnownError
from tests.core.db.offices import LIGHT, PASSPHRASE, Victim

DATA_KEY = bytes(range(32))
OTHER = "another good passphrase"


def wide(text: str) -> str:
    """Type `text` as an input method in full-width mode does."""
    return "".join(chr(ord(character) + 0xFEE0) for character in text)


@pytest.fixture
def made() -> tuple[KeySlots, str]:
    return KeySlots.create(DATA_KEY, PASSPHRASE, LIGHT)


def refusal(act: object, *arguments: object) -> str:
    with pytest.raises(KnownError) as refused:
        act(*arguments)  # type: ignore[operator]  # any callable
    assert refused.value.sentence()
    assert refused.value.sentence("en")
    return refused.value.code


def test_both_ways_in_give_the_data_key(made: tuple[KeySlots, str]) -> None:
    slots, paper = made
    assert slots.unlock(PASSPHRASE) == DATA_KEY
    assert slots.unlock_with_recovery(paper) == DATA_KEY
    assert slots.unlock_with_recovery(paper.lower().replace("-", " ")) == DATA_KEY
    assert refusal(slots.unlock, PASSPHRASE + "x") == "db.wrong_passphrase"
    assert refusal(slots.unlock_with_recovery, recovery.make_recovery_key()) == (
        "db.wrong_recovery_key"
    )


def test_full_width_typing_is_the_same_passphrase(made: tuple[KeySlots, str]) -> None:
    slots = made[0].with_passphrase(DATA_KEY, "春眠不觉晓 abc123")
    assert slots.unlock("春眠不觉晓　" + wide("abc123")) == DATA_KEY


def test_the_real_cost_is_what_the_house_says() -> None:
    assert (NORMAL.memory_kib, NORMAL.iterations, NORMAL.lanes) == (65536, 3, 1)
    slots, _ = KeySlots.create(DATA_KEY, PASSPHRASE)
    assert KeySlots.from_bytes(slots.to_bytes(), Path("x")).unlock(PASSPHRASE) == DATA_KEY


def test_changing_the_passphrase_rewrites_one_slot(made: tuple[KeySlots, str]) -> None:
    slots, paper = made
    changed = slots.with_passphrase(DATA_KEY, OTHER)
    assert changed.unlock(OTHER) == DATA_KEY
    assert refusal(changed.unlock, PASSPHRASE) == "db.wrong_passphrase"
    assert [s for s in changed.slots if s in slots.slots] == [
        s for s in slots.slots if s.kind == keys.RECOVERY
    ]
    renewed, new_paper = changed.with_new_recovery(DATA_KEY)
    assert renewed.unlock_with_recovery(new_paper) == DATA_KEY
    assert refusal(renewed.unlock_with_recovery, paper) == "db.wrong_recovery_key"


def test_a_slot_cannot_be_passed_off_as_another_kind(made: tuple[KeySlots, str]) -> None:
    slot = next(s for s in made[0].slots if s.kind == keys.PASSPHRASE)
    posing = Slot(keys.RECOVERY, slot.cost, slot.salt, slot.nonce, slot.box)
    assert posing.unlock(PASSPHRASE.encode()) is None


def test_the_file_and_its_copy(made: tuple[KeySlots, str], tmp_path: Path) -> None:
    path = tmp_path / "keyslots.json"
    keys.save(path, made[0])
    backup = keys.backup_of(path)
    assert path.read_bytes() == backup.read_bytes()
    assert path.stat().st_mode & 0o777 == 0o600
    assert DATA_KEY.hex() not in path.read_text()
    path.write_bytes(b"{}")
    slots = keys.load(path)
    assert slots == made[0]
    keys.repair(path, slots)
    assert path.read_bytes() == backup.read_bytes()
    backup.unlink()
    keys.repair(path, slots)
    assert backup.exists()
    path.unlink()
    assert keys.load(path) == made[0]
    backup.write_bytes(b"")
    assert refusal(keys.load, path) == "db.slots_damaged"


def test_every_flipped_bit_is_damage_and_not_a_wrong_passphrase(
    made: tuple[KeySlots, str],
) -> None:
    content, chance = made[0].to_bytes(), random.Random(5)  # noqa: S311 - which bits fall
    for _ in range(200):
        at, bit = chance.randrange(len(content)), chance.randrange(8)
        flipped = bytearray(content)
        flipped[at] ^= 1 << bit
        assert read_or_refusal(bytes(flipped)) in (made[0], "db.slots_damaged")


def read_or_refusal(content: bytes) -> KeySlots | str:
    try:
        return KeySlots.from_bytes(content, Path("x"))
    except KnownError as error:
        return error.code


def rewritten(original: KeySlots, **changes: object) -> bytes:
    """A file whose digest holds, as a hostile hand would make it."""
    body = json.loads(original.to_bytes())
    body.pop("sha256")
    for name, value in changes.items():
        if name in body:
            body[name] = value
        else:
            body["slots"][0][name] = value
    return json.dumps({**body, "sha256": keys._digest(body)}).encode()


@pytest.mark.parametrize(
    "changes",
    [
        {"memory_kib": 1 << 30},
        {"memory_kib": 1},
        {"iterations": 11},
        {"iterations": 0},
        {"lanes": 64},
        {"memory_kib": "much"},
        {"kdf": "scrypt"},
        {"salt": "00"},
        {"nonce": "00" * 11},
        {"box": "zz"},
        {"slots": [1]},
        {"slots": {"a": 1}},
        {"format": "other"},
    ],
    ids=str,
)
def test_a_file_may_not_ask_for_more_than_is_bounded(
    made: tuple[KeySlots, str], changes: dict[str, object]
) -> None:
    content = rewritten(made[0], **changes)
    assert refusal(KeySlots.from_bytes, content, Path("x")) == "db.slots_damaged"


def test_a_newer_format_is_told_apart(made: tuple[KeySlots, str], tmp_path: Path) -> None:
    path = tmp_path / "keyslots.json"
    content = rewritten(made[0], version=2)
    path.write_bytes(content)
    keys.backup_of(path).write_bytes(content)
    assert refusal(keys.load, path) == "db.slots_newer"


def test_recovery_keys_are_random_and_read_back() -> None:
    papers = {recovery.make_recovery_key() for _ in range(50)}
    assert len(papers) == 50
    for paper in papers:
        groups = paper.split("-")
        assert [len(group) for group in groups] == [4] * 8 + [2]
        assert len(recovery.read(paper)) == 20


def test_every_single_slip_of_the_pen_is_seen() -> None:
    """Each wrong character in each place, and each swap of two neighbours."""
    plain = recovery.write(random.Random(3).randbytes(20)).replace("-", "")  # noqa: S311 - a sample
    slips = [
        plain[:at] + wrong + plain[at + 1 :]
        for at, wrong in itertools.product(range(len(plain)), recovery.ALPHABET)
        if wrong != plain[at]
    ]
    slips += [
        plain[:at] + plain[at + 1] + plain[at] + plain[at + 2 :]
        for at in range(len(plain) - 1)
        if plain[at] != plain[at + 1]
    ]
    slips += [plain[:-1], plain + "A", "", plain.replace(plain[0], "9")]
    for slip in slips:
        assert refusal(recovery.read, slip) == "db.recovery_mistyped"


def test_look_alike_digits_are_forgiven() -> None:
    secret = b"\x00" * 20
    paper = recovery.write(secret)
    assert recovery.read("aaaa" + paper[4:]) == secret
    with_o = next(
        p for n in range(500) if "O" in (p := recovery.write(bytes([n % 256, n // 256] * 10)))
    )
    assert recovery.read(with_o.replace("O", "0").replace("I", "1").replace("B", "8"))


@pytest.mark.parametrize(
    ("passphrase", "code"),
    [
        ("九个字的口令不够长", "db.passphrase_short"),
        ("123456789", "db.passphrase_short"),
        ("1234567890", "db.passphrase_common"),
        ("0987654321", "db.passphrase_common"),
        ("abcdefghijkl", "db.passphrase_common"),
        ("aaaaaaaaaaaa", "db.passphrase_common"),
        ("121212121212", "db.passphrase_common"),
        ("Password123", "db.passphrase_common"),
        ("woaini1314", "db.passphrase_common"),
        (wide("password123"), "db.passphrase_common"),
        ("13800138000", "db.passphrase_phone"),
        ("+8613800138000", "db.passphrase_phone"),
        ("我们云杉社区第一名", "db.passphrase_short"),
        ("我们云杉社区永远第一名", "db.passphrase_named"),
        ("YUNSHAN Community!", "db.passphrase_named"),
    ],
)
def test_weak_passphrases_are_refused(passphrase: str, code: str) -> None:
    assert refusal(check_passphrase, passphrase, ("云杉社区", "yunshan community")) == code


@pytest.mark.parametrize(
    "passphrase", [PASSPHRASE, "春眠不觉晓处处闻啼鸟", "hunter2-Lamp-Ocean", "13800138000-lamp"]
)
def test_good_passphrases_are_taken(passphrase: str) -> None:
    names = ("云杉社区", "桃花岭街道", "")
    check_passphrase(passphrase, names)
    with pytest.raises(KnownError):
        check_passphrase(passphrase, (*names, passphrase))


CHANGING = """
from pathlib import Path
from core.db import keys
path = Path(A[0]); slots = keys.load(path); key = slots.unlock(A[1])
print("ready", flush=True)
turn = 0
while True:
    turn += 1
    slots = slots.with_passphrase(key, f"passphrase number {turn}")
    keys.save(path, slots)
    print(turn, flush=True)
"""


@pytest.mark.slow
def test_no_kill_during_a_change_locks_anybody_out(
    made: tuple[KeySlots, str], tmp_path: Path
) -> None:
    path = tmp_path / "keyslots.json"
    keys.save(path, made[0])
    present, chance = PASSPHRASE, random.Random(1)  # noqa: S311 - when to kill
    for _ in range(12):
        said = Victim(CHANGING, path, present).kill_after(chance.uniform(0, 0.05))
        last = int(said[-1]) if said else 0
        candidates = [f"passphrase number {last + 1}"]  # not acknowledged, perhaps done
        candidates.append(f"passphrase number {last}" if last else present)
        slots = keys.load(path)
        present = next(p for p in candidates if opens(slots, p))
        assert slots.unlock_with_recovery(made[1]) == DATA_KEY
        keys.repair(path, slots)


def opens(slots: KeySlots, passphrase: str) -> bool:
    try:
        return slots.unlock(passphrase) == DATA_KEY
    except KnownError:
        return False
