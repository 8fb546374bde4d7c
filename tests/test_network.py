"""The program opens no socket: commands run with an audit hook that counts every one."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

ROOT = Path(__file__).parent.parent
PASSPHRASE = "里仁为美，择不处仁，焉得知"  # noqa: S105 - of a folder that is thrown away
SPY = """
import json, sys
seen = []

def spy(event, arguments):
    if event.startswith("socket.") and event != "socket.gethostname":
        family = getattr(arguments[1], "name", "") if event == "socket.__new__" else ""
        if family != "AF_UNIX":
            seen.append(event)

sys.addaudithook(spy)
from core.commands import main
statuses = [main(words) for words in json.loads(sys.argv[1])]
print(json.dumps({"statuses": statuses, "sockets": seen}), file=sys.stderr)
"""


def watched(*commands: Sequence[str], data: Path) -> list[str]:
    """Run commands one after the other under the spy; give the sockets they asked for."""
    words = [["--data", str(data), "--json", *command] for command in commands]
    done = subprocess.run(
        [sys.executable, "-c", SPY, json.dumps(words)],
        cwd=ROOT,
        env={**os.environ, "LIREN_PASSPHRASE": PASSPHRASE},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    found = json.loads(done.stderr.splitlines()[-1])
    assert found["statuses"] == [0] * len(commands), done.stderr
    sockets: list[str] = found["sockets"]
    return sockets


def test_the_spy_sees_a_socket() -> None:
    code = SPY.replace("from core.commands import main", "import socket; socket.socket().close()")
    done = subprocess.run(
        [sys.executable, "-c", code, "[]"], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert json.loads(done.stderr)["sockets"] == ["socket.__new__"]


def test_commands_without_an_office_open_no_socket(tmp_path: Path) -> None:
    case = str(ROOT / "tests" / "data" / "verdict.json")
    assert watched(["verdict", case], ["self-test"], data=tmp_path / "office") == []


def test_an_office_opens_no_socket(tmp_path: Path) -> None:
    sample = str(ROOT / "resources" / "sample" / "云杉苑业主清册.xlsx")
    place = ["--community", "云杉社区", "--street", "桃花岭街道", "--division", "420502"]
    assert (
        watched(
            ["init", *place],
            ["roster", "import", sample, "--compound", "云杉苑"],
            ["roster", "search", "12-"],
            ["backup", "make"],
            ["audit", "verify"],
            data=tmp_path / "office",
        )
        == []
    )
