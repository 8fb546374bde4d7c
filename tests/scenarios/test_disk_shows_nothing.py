"""R14: after a day's work no name, number or room is readable in the data folder or in tmp."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

import pytest

from core.assemblies.stages import Stage
from core.db.database import Database
from tests.scenarios.canaries import find_words
from tests.scenarios.election import bring_to_count, enter_all, go_on, take_roster
from tests.scenarios.office import PASSPHRASE, make_office

ROOT = Path(__file__).parents[2]
PEOPLE = (
    ("8幢", "1", "801", "88.08", "夏侯金丝雀", "13900008801", "420502199001010037"),
    ("8幢", "1", "802", "97.15", "欧阳𬸚萤", "13900008802", "420502198502020049"),
    ("8幢", "2", "1801", "120.6", "端木无痕", "13900008803", "420502197803030056"),
)
CANARIES = tuple(word for person in PEOPLE for word in person[4:])


def workbook(folder: Path) -> Path:
    """Write a roster as a spreadsheet exports it."""
    head = "楼栋,单元,房号,建筑面积,业主姓名,联系电话,身份证号"
    path = folder / "roster.csv"
    path.write_text("\n".join([head, *(",".join(person) for person in PEOPLE)]), "utf-8")
    return path


def run(data: Path, scratch: Path, *commands: Sequence[str]) -> str:
    """Run commands, one process for all, whose temporary files lie in `scratch`."""
    code = "import json, sys; from core.commands import main\n"
    code += "for words in json.loads(sys.argv[1]): assert main(words) == 0, words"
    words = [["--data", str(data), "--json", *command] for command in commands]
    done = subprocess.run(
        [sys.executable, "-c", code, json.dumps(words)],
        env={
            **os.environ,
            "LIREN_PASSPHRASE": PASSPHRASE,
            "TMPDIR": str(scratch),
            "PYTHONPATH": str(ROOT),
        },
        cwd=scratch,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


def test_the_search_sees_what_is_readable(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("夏侯金丝雀", "gb18030")
    (tmp_path / "b.bin").write_bytes("420502199001010037".encode("utf-16-le"))
    (tmp_path / "端木无痕.pdf").write_bytes(b"")
    assert len(find_words([tmp_path], CANARIES)) == 3


def test_a_days_work_leaves_nothing_readable(tmp_path: Path) -> None:
    data, scratch, inbox = (tmp_path / name for name in ("office", "scratch", "inbox"))
    scratch.mkdir()
    inbox.mkdir()
    roster = str(workbook(inbox))
    place = ("--community", "云杉社区", "--street", "桃花岭街道", "--division", "420502")
    said = run(
        data,
        scratch,
        ["init", *place],
        ["roster", "import", roster, "--compound", "云杉苑", "--dry-run"],
        ["roster", "import", roster, "--compound", "云杉苑"],
        ["roster", "search", PEOPLE[0][4]],
        ["backup", "make"],
        ["audit", "verify"],
    )
    assert "801" in said, "the search finds what must not be readable"
    assert list((data / "backups").iterdir())
    assert find_words([data, scratch], CANARIES) == []


def test_an_election_leaves_nothing_readable(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    data, scratch, inbox = (tmp_path / name for name in ("office", "scratch", "inbox"))
    scratch.mkdir()
    inbox.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(scratch))
    monkeypatch.setenv("TMPDIR", str(scratch))
    with make_office(data) as office:
        assembly = bring_to_count(office, take_roster(office, workbook(inbox), "云杉苑"))
        enter_all(office, assembly)
        go_on(office, assembly, Stage.RESULT)
        office.assemblies.declare(assembly)
        made = office.assemblies.roll(assembly).entries
        assert {entry.owner_names for entry in made} == {person[4] for person in PEOPLE}
        office.backups.make()
        assert (data / "liren.db-wal").stat().st_size > 0, "the log of writing is there to look at"
        assert find_words([data, scratch], CANARIES) == []
    assert find_words([data, scratch], CANARIES) == []


def test_errors_of_the_database_do_not_tell_what_was_written(database: Database) -> None:
    with pytest.raises(Exception, match="UNIQUE") as caught, database.write() as session:  # noqa: PT012
        connection = session.connection()
        for _ in range(2):
            connection.exec_driver_sql(
                "INSERT INTO secret (name, value) VALUES (?, ?)", (CANARIES[0], b"")
            )
    assert CANARIES[0] not in str(caught.value)
