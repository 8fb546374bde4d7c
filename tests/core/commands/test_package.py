"""package: cards, export and verify by command, in words and in JSON."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from core.clock import SystemClock
from core.commands import main
from core.db.keys import Cost
from core.office import Office, Profile

PASSPHRASE = "walnut-orchard-seven-bridges"  # noqa: S105 - of invented offices
CHEAP = Cost(memory_kib=8 * 1024, iterations=1)


@pytest.fixture(scope="module")
def offices(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give a folder with a community's and a street's data, and the card of each."""
    folder = tmp_path_factory.mktemp("offices")
    for name, code in (("社区", "420502001001"), ("街道", "420502001000")):
        profile = Profile(f"云杉{name}", "云集街道办事处", "420502", code)
        made, _ = Office.create(folder / name, profile, PASSPHRASE, clock=SystemClock(), cost=CHEAP)
        with made:
            made.sync.save_card(folder).rename(folder / f"{name}.json")
    return folder


@pytest.fixture(autouse=True)
def passphrase(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LIREN_PASSPHRASE", PASSPHRASE)


def told(capsys: pytest.CaptureFixture[str], *words: object) -> tuple[int, str, str]:
    status = main([str(word) for word in words])
    said = capsys.readouterr()
    return status, said.out, said.err


def test_export_then_verify_as_the_street(
    offices: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
):
    data, card = ("--data", offices / "社区"), offices / "街道.json"
    status, out, _ = told(
        capsys, *data, "package", "export", "--output", tmp_path, "--to", card, "--json"
    )
    exported = json.loads(out)
    assert status == 0
    assert (exported["to"], exported["unfinished"]) == ("云杉街道", [])
    path = tmp_path / exported["file"]
    assert path.stat().st_size == exported["size"]
    street = ("--data", offices / "街道", "package", "verify", path)
    given = ("--card", offices / "社区.json")
    status, out, _ = told(capsys, *street, *given, "--json")
    facts = json.loads(out)
    assert status == 0
    assert (facts["sender"], facts["sha256"]) == ("云杉社区", exported["sha256"])
    assert not facts["own"]
    status, out, _ = told(capsys, *street, *given, "--proof", tmp_path)
    assert status == 0
    assert "openssl pkeyutl -verify" in out
    words = out.split("不用里仁")[0]
    assert "上报包真实完整" in words
    without_key = re.sub(r"指纹 [0-9a-f]+", "", words)
    assert not re.search(r"[a-z]{3,}|纪元|第\d+轮", without_key), words
    assert (tmp_path / "signed.bin").exists()


def test_without_a_card_the_export_says_that_only_we_can_open_it(
    offices: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
):
    words = ("--data", offices / "社区", "package", "export", "--output", tmp_path)
    status, out, _ = told(capsys, *words)
    assert status == 0
    assert "只有本单位能打开" in out
    status, out, _ = told(capsys, *words, "--lang", "en")
    assert "only we can open it" in out
    (one, other) = tmp_path.glob("*.hoapkg")
    assert one.name != other.name
    status, _, err = told(capsys, "--data", offices / "街道", "package", "verify", one)
    assert status == 1
    assert "不是发给本单位的" in err


def test_a_card_is_written_and_enrolled(
    offices: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
):
    status, out, _ = told(
        capsys, "--data", offices / "社区", "package", "card", "--output", tmp_path, "--json"
    )
    made = json.loads(out)
    words = ("--data", offices / "街道", "package", "enrol", tmp_path / made["file"])
    status, _, err = told(capsys, *words, "--fingerprint", "123")
    assert status == 1
    assert "指纹" in err
    status, out, _ = told(capsys, *words, "--fingerprint", made["fingerprint"])
    assert status == 0
    assert "云杉社区" in out


def test_a_file_that_is_no_package_is_one_sentence(
    offices: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
):
    junk = tmp_path / "x.hoapkg"
    junk.write_bytes(b"PK" * 500)
    status, out, err = told(capsys, "--data", offices / "街道", "package", "verify", junk)
    assert (status, out) == (1, "")
    assert err.count("\n") == 1
    assert err.startswith("这个文件不是上报包")
