"""main.py verdict and 300 hostile files: always a verdict or one Chinese sentence, no traceback.

The files are drawn from one seed, so that a failure names a number that fails again.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from pathlib import Path
from random import Random
from typing import Any

import pytest

from core.commands import main
from tests.law.test_verdict_command import CASE, ELECTION

SEED = 20260620
FILES = 300
CHINESE = re.compile("[一-鿿]")
CLAUSE = {"source": "议事规则", "adopted": "2023-05-01", "dimension": "both"}
BASES: list[dict[str, Any]] = [
    CASE,
    ELECTION,
    {**CASE, "follow_majority": {**CLAUSE, "warned_on_ballot": True}, "scope": "3栋"},
    {**ELECTION, "ballots": CASE["ballots"], "alternates": 1},
]
# What stands raw in the file where a value should be.
RAW = [
    *("null", "true", "NaN", "Infinity", "-Infinity", "1e999", "-1e999", "1e-999", "-0", "-0.0"),
    *("9" * 30, "9" * 5000, "0.00001", "1e12", "1e13", "-1", "1.5", '""', '" "', '"-0"', '"0x1"'),
    *(
        '"NaN"',
        '"1e999"',
        '"\\ud800"',
        '"\\u0000"',
        '"a\\nb"',
        '"\\u2028"',
        '"' + "长" * 9000 + '"',
    ),
    *("[]", "{}", "[[]]", '[{"name": 1}]', '{"persons": 1}', '{"persons": 1, "area": null}'),
    *('{"persons": "1", "area": "1"}', '"2026-02-30"', '"9999-12-31"', '"0001-01-01"', '"420502"'),
    *('"persons"', '"both"', '"{0}"', '"{name}"', '"%s"', "1e99999999999999999999", "[null]"),
    *("[" * 60 + "]" * 60, '{"a":' * 60 + "1" + "}" * 60),
]
# What the file is as a whole.
WHOLE: list[bytes] = [
    *(b"", b" ", b"\xef\xbb\xbf", b"\x00", b"\xff\xfe{\x00}\x00", b"PK\x03\x04", b"%PDF-1.7"),
    *(
        b"[" * 100_000,
        b'{"a":' * 50_000,
        b"{" * 9,
        b"[]",
        b"[[]]",
        b"[1]",
        b"null",
        b"NaN",
        b"1e999",
    ),
    *(b"-", b'"', b'"\\ud800"', b'{"a": 1, "a": 2}', b'{"\\ud800": 1, "\\ud800": 2}', b"{}x"),
    *(
        b"// no\n{}",
        b"'a'",
        b"[1,]",
        b"[{}, 3, null, []]",
        b"\xd6\xd0",
        b"9" * 5000,
        b"\xed\xa0\x80",
    ),
]


def spots(value: object, way: tuple[object, ...] = ()) -> list[tuple[object, ...]]:
    """Give the way to every value inside a case."""
    pairs: Any = []
    if isinstance(value, dict):
        pairs = value.items()
    elif isinstance(value, list):
        pairs = enumerate(value)
    return [way, *(spot for key, one in pairs for spot in spots(one, (*way, key)))]


def spoilt(chance: Random) -> bytes:
    """Give a case with values replaced, fields gone, doubled or misspelt, or cut short."""
    case: Any = json.loads(json.dumps(chance.choice(BASES)))
    wanted = []
    for _ in range(chance.choice([1, 1, 1, 2, 5])):
        *way, last = chance.choice(spots(case)[1:])
        inner = case
        for step in way:
            inner = inner[step]
        what = chance.random()
        if what < 0.1 and isinstance(inner, dict):
            del inner[last]
        elif what < 0.2 and isinstance(inner, dict):
            inner[chance.choice(["x", "agree", "\ud800", "a\nb", "persons "])] = inner.pop(last)
        else:
            wanted.append(chance.choice(RAW))
            inner[last] = f"@{len(wanted) - 1}@"
    text = json.dumps(case)
    for number, raw in enumerate(wanted):
        text = text.replace(f'"@{number}@"', raw)
    if chance.random() < 0.1:
        text = text[: chance.randrange(len(text))]
    if chance.random() < 0.1:
        text = f"[{text}, {text}]"
    if chance.random() < 0.1:
        text = text.replace('"total"', '"date": 1, "total"', 1)
    spoilt_bytes = text.encode()
    if chance.random() < 0.1:
        at = chance.randrange(len(spoilt_bytes) + 1)
        spoilt_bytes = spoilt_bytes[:at] + chance.randbytes(3) + spoilt_bytes[at:]
    return b"\xef\xbb\xbf" + spoilt_bytes if chance.random() < 0.2 else spoilt_bytes


def hostile() -> list[bytes]:
    chance = Random(SEED)  # noqa: S311 - not for secrets
    return [*WHOLE, *(spoilt(chance) for _ in range(FILES - len(WHOLE)))]


def check(status: int, out: str, err: str) -> None:
    """A verdict or one sentence; of a list the refusals stand in their places besides."""
    assert status in (0, 1)
    assert "Traceback" not in err
    if status == 0:
        assert err == ""
    else:
        assert CHINESE.search(err)
        assert (err.count("\n"), err[-2:]) == (1, "。\n")
        assert len(err) < 300
    if out:
        json.loads(out.encode().decode())
    else:
        assert status == 1


@pytest.mark.parametrize("language", ["zh", "en"])
def test_a_hostile_file_is_decided_or_refused_in_one_sentence(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], language: str
) -> None:
    path = tmp_path / "case.json"
    ends = []
    told: Callable[..., None] = check if language == "zh" else check_english
    for number, raw in enumerate(hostile()):
        path.write_bytes(raw)
        status = main(["--json", "--lang", language, "verdict", str(path)])
        out, err = capsys.readouterr()
        try:
            told(status, out, err)
        except AssertionError as error:
            error.add_note(f"file {number}: {raw[:300]!r}")
            raise
        ends.append(status)
    assert len(ends) == FILES
    assert set(ends) == {0, 1}


def check_english(status: int, out: str, err: str) -> None:
    assert status in (0, 1)
    assert err.count("\n") == status
    assert bool(out) or status == 1
