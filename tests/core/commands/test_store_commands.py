"""`init`, `backup`, `key` and `audit` as a clerk types them."""

from __future__ import annotations

import json
import re
import subprocess
from pathlib import Path
from typing import Any

import pytest

from core.errors import KnownError
from tests.core.db.offices import PASSPHRASE, Done, command, make_office
from tests.core.db.test_keys import wide

pytestmark = pytest.mark.slow

NAMES = ("--community", "云杉社区", "--street", "桃花岭街道", "--division", "420502")


def value_of(done: Done) -> Any:
    assert done.status == 0, done.err
    assert done.err == ""
    return json.loads(done.out)


def sentence_of(done: Done) -> str:
    """One sentence on standard error, nothing on standard output, status 1."""
    assert (done.status, done.out) == (1, "")
    assert done.err.count("\n") == 1
    return done.err.strip()


@pytest.fixture(scope="module")
def data(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("commands") / "data"
    make_office(folder)[0].close()
    return folder


def test_init_gives_the_recovery_key_and_its_paper(tmp_path: Path) -> None:
    data, paper = tmp_path / "data", tmp_path / "key.pdf"
    done = command("init", *NAMES, "--recovery-pdf", paper, "--json", data=data)
    value = value_of(done)
    assert value["recovery_pdf"] == str(paper)
    assert value["code"].startswith("420502-")
    text = subprocess.run(
        ["pdftotext", "-layout", paper, "-"], capture_output=True, text=True, check=True
    ).stdout
    for group in value["recovery_key"].split("-"):
        assert group in text
    assert "云杉社区" in text
    assert {path.name for path in tmp_path.iterdir()} == {"data", "key.pdf"}
    again = command("init", *NAMES, "--json", data=data)
    assert "已经有一份数据" in sentence_of(again)
    second = command("init", *NAMES, "--recovery-pdf", paper, data=tmp_path / "other")
    assert "已经存在" in sentence_of(second)
    assert {path.name for path in tmp_path.iterdir()} == {"data", "key.pdf"}
    new = {"LIREN_RECOVERY_KEY": value["recovery_key"], "LIREN_NEW_PASSPHRASE": "lamp ocean tree"}
    recovered = value_of(command("key", "recover", "--json", data=data, **new))
    assert recovered["recovery_key"] != value["recovery_key"]
    assert "不是这份数据的恢复密钥" in sentence_of(command("key", "recover", data=data, **new))
    assert "口令不对" in sentence_of(command("audit", "verify", data=data))


@pytest.mark.parametrize(
    ("words", "variables", "part"),
    [
        ((*NAMES[:4], "--division", "4205"), {}, "6 位或 12 位"),
        (("--community", " ", *NAMES[2:]), {}, "不能为空"),
        (NAMES, {"LIREN_PASSPHRASE": "short"}, "至少要 10 个"),
        (NAMES, {"LIREN_PASSPHRASE": "1234567890"}, "太常见"),
        (NAMES, {"LIREN_PASSPHRASE": "我们云杉社区永远第一名"}, "云杉社区"),
        ((*NAMES, "--recovery-pdf", "absent/key.pdf"), {}, "找不到"),
    ],
)
def test_init_refuses_in_a_sentence_and_leaves_nothing(
    words: tuple[str, ...], variables: dict[str, str], part: str, tmp_path: Path
) -> None:
    done = command("init", *words, data=tmp_path / "d", **variables)
    assert part in sentence_of(done)
    assert list(tmp_path.iterdir()) == []


def test_init_in_words_for_people(tmp_path: Path) -> None:
    done = command("init", *NAMES, "--lang", "en", data=tmp_path / "d")
    assert done.status == 0
    assert "shown only now" in done.out
    assert "local rules" not in done.out  # 420502 lies in Hubei, whose pack is here


def test_init_says_where_no_local_rules_are_known(tmp_path: Path) -> None:
    elsewhere = (*NAMES[:5], wide("110101"))
    done = command("init", *elsewhere, data=tmp_path / "d")
    assert "没有收录当地（110101）的规定，只按国家规定计算，请向街道办核实" in done.out
    value = value_of(command("init", *elsewhere, "--json", data=tmp_path / "e"))
    assert (value["local_law"], value["division"]) == (False, "110101")


def test_backups_by_command(data: Path, tmp_path: Path) -> None:
    made = value_of(command("backup", "make", "--json", "--to", tmp_path, data=data))
    assert made["copied_to"] == str(tmp_path / made["file"])
    assert [row["file"] for row in value_of(command("backup", "list", "--json", data=data))] == [
        made["file"]
    ]
    away = tmp_path / made["file"]
    for checked in (
        value_of(command("backup", "verify", away, "--json")),  # no data folder is needed
        value_of(command("backup", "verify", away, "--json", data=data)),
    ):
        assert checked["ok"]
        assert checked["audit_head"] == made["audit_head"]
    restored = value_of(command("backup", "restore", away, "--json", data=data))
    assert restored["epoch"] == 2
    new = value_of(command("backup", "restore", away, "--json", data=tmp_path / "new"))
    assert new["kept"] is None
    assert value_of(command("audit", "verify", "--json", data=tmp_path / "new"))["ok"]
    for words in (("backup", "verify", away), ("audit", "verify"), ("backup", "list")):
        told = command(*words, data=data).out
        assert not re.search(r"链头|锚点|纪元", told), told
    assert "“云杉社区”" in command("backup", "verify", away).out
    away.write_bytes(away.read_bytes()[:-5])
    assert "已损坏" in sentence_of(command("backup", "verify", away))
    assert "已损坏" in sentence_of(command("backup", "restore", away, data=data))
    assert "不是里仁的备份" in sentence_of(command("backup", "verify", __file__))
    assert "找不到" in sentence_of(command("backup", "verify", tmp_path / "absent"))


def test_a_backup_says_where_it_lies_or_makes_nothing(tmp_path: Path) -> None:
    data = tmp_path / "d"
    make_office(data)[0].close()
    refused = command("backup", "make", "--to", tmp_path / "absent", data=data)
    assert "还没有做备份" in sentence_of(refused)
    assert value_of(command("backup", "list", "--json", data=data)) == []
    told = command("backup", "make", "--to", tmp_path, data=data).out
    (copy,) = tmp_path.glob("*.lirenbak")
    assert f"  {data / 'backups' / copy.name}\n  {copy}\n" in told


def test_a_person_is_asked_before_data_is_replaced(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    data = tmp_path / "d"
    make_office(data)[0].close()
    made = value_of(command("backup", "make", "--json", "--to", tmp_path, data=data))["copied_to"]
    asked: list[str] = []
    monkeypatch.setattr("sys.stdin.isatty", lambda: True, raising=False)

    def leave_it(question: str) -> str:
        asked.append(question)
        return ""

    monkeypatch.setattr("builtins.input", leave_it)
    done = command("backup", "restore", made, data=data)
    assert "没有恢复" in sentence_of(done)
    assert "云杉社区" in asked[0]
    assert str(data) in asked[0]
    assert "没有恢复" not in command("backup", "restore", made, "--yes", data=data).err
    monkeypatch.setattr("builtins.input", lambda _question: "是")
    done = command("backup", "restore", made, data=data)
    assert (done.status, len(asked)) == (0, 1)
    assert "恢复前的数据保存在" in done.out
    assert "纪元" not in done.out


def test_a_recovery_key_that_restored_is_used_up(tmp_path: Path) -> None:
    old = value_of(command("init", *NAMES, "--json", data=tmp_path / "d"))["recovery_key"]
    made = value_of(command("backup", "make", "--json", data=tmp_path / "d"))["path"]
    paper, new_place = tmp_path / "key.pdf", tmp_path / "new"
    done = command(
        *("backup", "restore", made, "--recovery-key", "--recovery-pdf", paper, "--json"),
        data=new_place,
        LIREN_RECOVERY_KEY=old,
    )
    new = value_of(done)["recovery_key"]
    assert new != old
    assert paper.read_bytes().startswith(b"%PDF")
    fresh = {"LIREN_NEW_PASSPHRASE": "lamp ocean tree"}
    void = command("key", "recover", data=new_place, LIREN_RECOVERY_KEY=old, **fresh)
    assert "不是这份数据的恢复密钥" in sentence_of(void)
    value_of(command("key", "recover", "--json", data=new_place, LIREN_RECOVERY_KEY=new, **fresh))
    told = command(
        "backup",
        "restore",
        made,
        "--recovery-key",
        data=tmp_path / "x",
        LIREN_RECOVERY_KEY=old,
    )
    assert "用过的恢复密钥已作废" in told.out


def test_lists_without_anything_say_so(tmp_path: Path) -> None:
    make_office(tmp_path / "d")[0].close()
    for words, zh in (
        (("assembly", "list"), "还没有业主大会。"),
        (("backup", "list"), "还没有备份。"),
    ):
        assert command(*words, data=tmp_path / "d").out == zh + "\n"
        assert value_of(command(*words, "--json", data=tmp_path / "d")) == []


def test_the_record_by_command(tmp_path: Path) -> None:
    data = tmp_path / "data"  # its own: a backup that was put back explains codes that are nowhere
    make_office(data)[0].close()
    value = value_of(command("audit", "verify", "--json", data=data))
    assert value["ok"]
    anchor = f"{value['seq']}:{value['short']}"
    assert value_of(command("audit", "verify", "--json", "--anchor", anchor, data=data))["ok"]
    wrong = f"{value['seq']}:{'0' * 12}"
    done = command("audit", "verify", "--json", "--anchor", wrong, data=data)
    assert done.status == 1
    assert json.loads(done.out)["bad_row"] == value["seq"]
    assert f"第 {value['seq']} 条" in done.err
    assert "写法不对" in sentence_of(command("audit", "verify", "--anchor", "12:abc", data=data))


def test_keys_by_command(data: Path) -> None:
    new = {"LIREN_NEW_PASSPHRASE": "lamp ocean tree"}
    value_of(command("key", "change", "--json", data=data, **new))
    now = {"LIREN_PASSPHRASE": "lamp ocean tree"}
    renewed = value_of(command("key", "renew", "--json", data=data, **now))
    assert renewed["recovery_key"].count("-") == 8
    back = {**now, "LIREN_NEW_PASSPHRASE": PASSPHRASE}
    value_of(command("key", "change", "--json", data=data, **back))
    slip = {"LIREN_RECOVERY_KEY": renewed["recovery_key"][:-1], **new}
    assert "抄写有误" in sentence_of(command("key", "recover", data=data, **slip))
    assert "LIREN_NEW_PASSPHRASE" in sentence_of(command("key", "change", data=data))


def test_a_folder_must_be_named() -> None:
    assert "--data" in sentence_of(command("backup", "make"))
    assert KnownError("office.no_data_option").sentence("en") in sentence_of(
        command("backup", "make", "--lang", "en")
    )
