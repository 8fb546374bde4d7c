"""The program opens no socket: commands run with an audit hook that counts every one."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

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
sys.argv = ["main.py", *sys.argv[1:]]
from core.commands import main
status = main(sys.argv[1:])
print(json.dumps({"status": status, "sockets": seen}), file=sys.stderr)
"""


def watched(*words: str, data: Path) -> dict[str, object]:
    """Run a command under the spy; give its exit status and the sockets it asked for."""
    environment = {**os.environ, "LIREN_PASSPHRASE": PASSPHRASE}
    done = subprocess.run(
        [sys.executable, "-c", SPY, "--data", str(data), "--json", *words],
        cwd=ROOT,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    found: dict[str, object] = json.loads(done.stderr.splitlines()[-1])
    return found


def test_the_spy_sees_a_socket() -> None:
    code = SPY.replace("from core.commands import main", "import socket; socket.socket().close()")
    code = code.replace("main(sys.argv[1:])", "0")
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert json.loads(done.stderr)["sockets"] == ["socket.__new__"]


@pytest.mark.parametrize(
    "words",
    [("verdict", str(ROOT / "tests" / "data" / "verdict.json")), ("self-test",)],
    ids=lambda words: words[0],
)
def test_a_command_opens_no_socket(words: tuple[str, ...], tmp_path: Path) -> None:
    assert watched(*words, data=tmp_path / "office") == {"status": 0, "sockets": []}


def test_an_office_opens_no_socket(tmp_path: Path) -> None:
    data = tmp_path / "office"
    sample = ROOT / "resources" / "sample" / "云杉苑业主清册.xlsx"
    for words in (
        ("init", "--community", "云杉社区", "--street", "桃花岭街道", "--division", "420502"),
        ("roster", "import", str(sample), "--compound", "云杉苑"),
        ("roster", "search", "12-"),
        ("backup", "make"),
        ("audit", "verify"),
    ):
        assert watched(*words, data=data) == {"status": 0, "sockets": []}, words
