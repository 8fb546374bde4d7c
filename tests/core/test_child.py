"""Children that die, hang, talk nonsense or ask for too much: a sentence each, and none is left."""

from __future__ import annotations

import ctypes
import json
import os
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from core import child
from core.child import ChildError, Errand, Failure, Limits, answers
from core.errors import KnownError
from core.progress import Cancelled, Progress
from core.windows_job import LIMIT_ACTIVE_PROCESS, BasicLimits, ExtendedLimits, limits

pytestmark = pytest.mark.slow

ROOT = Path(__file__).parents[2]
QUIET = "import sys; sys.stdin.buffer.readline(); "
LIMITED = (
    "import json, sys; from core import serving; first = json.loads(sys.stdin.buffer.readline());"
    "serving._limit_ourselves(first['limits']); "
)
SENTENCES = {failure: f"sync.{code}" for failure, code in zip(
    Failure, ("reader_died", "too_large", "too_slow", "manifest_wrong"), strict=True
)}  # fmt: skip


def errand(content: bytes = b"", **more: Any) -> Errand:
    facts = {"file": "a.xlsx", "seconds": 1}
    order = {"file": "a.xlsx"}
    return Errand("workbook", "sync", SENTENCES, facts, order, content, **more)


def speak(monkeypatch: pytest.MonkeyPatch, code: str) -> None:
    """Let the child be something else."""
    monkeypatch.setattr(child, "command_of", lambda _: [sys.executable, "-c", code])


def heard(wanted: Errand) -> list[dict[str, Any]]:
    with answers(wanted, dict) as found:
        return list(found)


def failure(wanted: Errand) -> Failure:
    with pytest.raises(ChildError) as failed:
        heard(wanted)
    assert failed.value.code == SENTENCES[failed.value.failure]
    assert failed.value.sentence("zh")
    return failed.value.failure


@pytest.fixture(autouse=True)
def _none_is_left(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Whatever happens, each child that was started was reaped."""
    started: list[subprocess.Popen[bytes]] = []
    start = child._start

    def note(worker: str) -> subprocess.Popen[bytes]:
        started.append(start(worker))
        return started[-1]

    monkeypatch.setattr(child, "_start", note)
    yield
    assert all(process.returncode is not None for process in started)


def test_what_the_child_says_comes_as_it_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    speak(monkeypatch, QUIET + """print('{"n": 1.50}\\n{"n": 2}\\n{"done": true}')""")
    with answers(errand(), lambda message: message["n"], number=str) as found:
        assert list(found) == ["1.50", 2]


def test_order_and_content_reach_the_child(monkeypatch: pytest.MonkeyPatch) -> None:
    content = os.urandom(3 << 20)
    speak(
        monkeypatch,
        "import hashlib, json, sys; first = json.loads(sys.stdin.buffer.readline());"
        "first['sum'] = hashlib.sha256(sys.stdin.buffer.read(first['bytes'])).hexdigest();"
        """print(json.dumps(first)); print('{"done": true}')""",
    )
    (told,) = heard(errand(content, limits=Limits(1 << 29, 7)))
    assert told["order"] == {"file": "a.xlsx"}
    assert told["limits"] == {"memory": 1 << 29, "seconds": 7}
    assert told["bytes"] == len(content)


@pytest.mark.parametrize(
    "code",
    ["import os; os.abort()", "import sys; sys.exit(3)", "pass", QUIET + "print('{\"n\": 1}')"],
)
def test_a_child_that_dies_is_a_sentence(
    code: str, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    speak(monkeypatch, code)
    assert failure(errand(bytes(1 << 20))) is Failure.DIED
    assert "the child workbook failed: died" in caplog.text


@pytest.mark.parametrize(
    "words",
    [
        "[1]",
        "{",
        "{}",
        "[" * 100_000,
        '{"n": ' + "9" * 5_000 + "}",
        '{"refused": "office.secret", "facts": {}}',
        '{"refused": "rosters.no_header", "facts": {"file": "x"}}',
        '{"refused": "sync.no_such_code", "facts": {}}',
        '{"refused": "sync.no_file", "facts": {}}',
        '{"refused": "sync.no_file", "facts": {"code": 1}}',
        '{"refused": "sync.no_file", "facts": [1]}',
        '{"refused": ["sync.no_file"], "facts": {}}',
    ],
)
def test_a_child_that_talks_nonsense_is_a_sentence(
    words: str, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    speak(monkeypatch, QUIET + f"print({words!r})")
    with pytest.raises(ChildError) as failed, answers(errand(), lambda m: m["n"]) as found:
        list(found)
    assert failed.value.failure is Failure.NONSENSE
    assert words[:40] not in caplog.text


def test_the_childs_own_refusal_is_passed_on(monkeypatch: pytest.MonkeyPatch) -> None:
    words = {"refused": "sync.no_file", "facts": {"file": "丙.hoapkg"}}
    speak(monkeypatch, QUIET + f"print({json.dumps(words)!r})")
    with pytest.raises(KnownError) as refused:
        heard(errand())
    assert not isinstance(refused.value, ChildError)
    assert "丙.hoapkg" in refused.value.sentence()


@pytest.mark.parametrize(
    "code",
    [
        "import time; time.sleep(60)",
        QUIET + "import time\nfor _ in range(600): print('{}', flush=True); time.sleep(.05)",
        LIMITED + "\nwhile True: pass",
    ],
    ids=["silent", "dripping", "busy"],
)
def test_a_child_that_never_ends_is_ended(
    code: str, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    speak(monkeypatch, code)
    assert failure(errand(limits=Limits(seconds=2))) is Failure.TOO_SLOW
    assert "too_slow" in caplog.text


def test_our_own_time_is_not_the_childs(monkeypatch: pytest.MonkeyPatch) -> None:
    """The child waits for a slow reader; that is not counted."""
    speak(monkeypatch, QUIET + """print('{"n": 1}\\n{"n": 2}\\n{"done": true}', flush=True)""")
    with answers(errand(limits=Limits(seconds=4)), dict) as found:
        for number, message in enumerate(found, 1):
            assert message == {"n": number}
            time.sleep(2.5)


def test_a_child_that_says_too_much_is_ended(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    speak(monkeypatch, QUIET + "\nwhile True: print('{\"n\": \"' + 'x' * 100_000 + '\"}')")
    assert failure(errand(limits=Limits(output=1 << 20))) is Failure.TOO_MUCH
    speak(monkeypatch, QUIET + "print('x' * (17 << 20))")
    assert failure(errand(limits=Limits(output=1 << 28))) is Failure.NONSENSE
    assert "too_much" in caplog.text


def test_a_child_meets_its_limits(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    """Memory: an exception there, a sentence here. A file: none can be written."""
    lazily = "work = lambda *_: ({'n': len(bytearray(2 << 30))} for _ in [1]); "
    speak(monkeypatch, LIMITED + lazily + "serving.serve(work, {}, b'', sys.stdout.buffer)")
    assert failure(errand()) is Failure.TOO_MUCH
    written = tmp_path / "x"
    speak(monkeypatch, LIMITED + f"f = open({str(written)!r}, 'w'); f.write('x'); f.close()")
    assert failure(errand()) is Failure.DIED
    assert written.read_bytes() == b""
    assert caplog.text


def test_cancelling_ends_the_child(monkeypatch: pytest.MonkeyPatch) -> None:
    speak(monkeypatch, "import time; time.sleep(60)")

    def cancel(progress: Progress, /) -> None:
        assert progress.label == "甲.xlsx"
        raise Cancelled

    start = time.monotonic()
    with (
        pytest.raises(Cancelled),
        answers(errand(bytes(8 << 20), label="甲.xlsx"), dict, cancel) as found,
    ):
        list(found)
    assert time.monotonic() - start < 20


def test_leaving_early_ends_the_child(monkeypatch: pytest.MonkeyPatch) -> None:
    speak(monkeypatch, QUIET + "\nwhile True: print('{\"n\": 1}')")
    with answers(errand(), dict) as found:
        assert next(found) == {"n": 1}


def test_no_process_left_on_the_computer_is_a_sentence(monkeypatch: pytest.MonkeyPatch) -> None:
    def none(_worker: str) -> subprocess.Popen[bytes]:
        raise OSError(11, "Resource temporarily unavailable")

    monkeypatch.setattr(child, "_start", none)
    with pytest.raises(ChildError) as failed, answers(errand(), dict):
        pass
    assert failed.value.failure is Failure.DIED


def test_a_bug_in_the_child_is_told_without_what_it_read(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    """The kind of error and its place are logged, its text is not: it may hold a person."""
    hook = "sys.excepthook = serving._Crash(sys.stdout.buffer); raise ValueError('王小明')"
    speak(monkeypatch, LIMITED + hook)
    assert failure(errand()) is Failure.DIED
    assert "ValueError" in caplog.text
    assert "王小明" not in caplog.text


def test_the_child_knows_no_secret(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LIREN_PASSPHRASE", "里仁为美")
    speak(
        monkeypatch,
        QUIET + "import json, os; print(json.dumps({'names': list(os.environ)}));"
        """print('{"done": true}')""",
    )
    (told,) = heard(errand())
    assert "PATH" in told["names"]
    assert not [name for name in told["names"] if name.startswith("LIREN_")]


def frozen_command(*words: str) -> subprocess.CompletedProcess[bytes]:
    """Start main.py as the frozen program starts itself."""
    order = {"limits": {"memory": 1 << 30, "seconds": 30}, "bytes": 3, "order": {"file": "a.csv"}}
    return subprocess.run(
        [sys.executable, str(ROOT / "main.py"), "--worker", *words],
        input=json.dumps(order).encode() + b"\na,b",
        capture_output=True,
        check=False,
        cwd=ROOT.parent,
    )


def test_the_frozen_program_is_its_own_worker(monkeypatch: pytest.MonkeyPatch) -> None:
    done = frozen_command("workbook")
    said = [json.loads(line) for line in done.stdout.splitlines()]
    assert said[1] == {"rows": [[1, ["a", "b"]]]}
    assert said[-1] == {"done": True}
    for wrong in ((), ("nobody",), ("workbook", "more")):
        assert frozen_command(*wrong).returncode == 2
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    assert child.command_of("package") == [sys.executable, "--worker", "package"]


def test_the_limits_for_windows_are_laid_out_as_it_reads_them() -> None:
    """Sizes and places are those of winnt.h on 64 bits."""
    assert (ctypes.sizeof(BasicLimits), ctypes.sizeof(ExtendedLimits)) == (64, 144)
    assert ExtendedLimits.ProcessMemoryLimit.offset == 112
    assert BasicLimits.ActiveProcessLimit.offset == 40
    asked = limits(1 << 30, 30, alone=True)
    assert asked.ProcessMemoryLimit == 1 << 30
    assert asked.Basic.PerProcessUserTimeLimit == 300_000_000
    assert asked.Basic.LimitFlags == 0x2000 | 0x400 | 0x100 | 0x8 | 0x2
    assert not limits(1, 1, alone=False).Basic.LimitFlags & LIMIT_ACTIVE_PROCESS
