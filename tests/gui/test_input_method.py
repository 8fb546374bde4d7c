"""Chinese typed as a clerk types it: fcitx5 with pinyin, real keys on a real X screen, a name."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PROGRAMS = ("Xvfb", "dbus-daemon", "fcitx5", "xdotool")
PATIENCE_S, TRIES = 60, 3
PROFILE = """[Groups/0]
Name=Default
Default Layout=us
DefaultIM=pinyin

[Groups/0/Items/0]
Name=keyboard-us
Layout=

[Groups/0/Items/1]
Name=pinyin
Layout=

[GroupOrder]
0=Default
"""
CONFIG = "[Behavior]\nActiveByDefault=True\n"

SHARED = os.environ.get("XDG_DATA_DIRS") or "/usr/local/share:/usr/share"
HAS_PINYIN = any(
    Path(folder, "fcitx5", "inputmethod", "pinyin.conf").exists() for folder in SHARED.split(":")
)
IS_THERE = HAS_PINYIN and all(shutil.which(name) for name in PROGRAMS)

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(not IS_THERE, reason="fcitx5 is not installed: make setup-typing"),
]


@contextmanager
def running(*command: str, env: dict[str, str], said: int | None = None) -> Iterator[str]:
    """Run a program beside the test; give the first line that it says, where it says one."""
    with subprocess.Popen(
        command,
        env=env,
        cwd=ROOT,
        stdout=subprocess.PIPE if said else subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        text=True,
    ) as process:
        try:
            yield process.stdout.readline().strip() if process.stdout else ""
        finally:
            process.terminate()


@pytest.fixture
def desktop(tmp_path: Path) -> Iterator[dict[str, str]]:
    """A screen, a session bus and fcitx5, as on an office's Linux: told in the environment."""
    settings = tmp_path / "config" / "fcitx5"
    settings.mkdir(parents=True)
    (settings / "profile").write_text(PROFILE, "utf-8")
    (settings / "config").write_text(CONFIG, "utf-8")
    runtime = tmp_path / "run"
    runtime.mkdir(mode=0o700)
    env = {
        **{name: value for name, value in os.environ.items() if not name.startswith("QT_")},
        "HOME": str(tmp_path),
        "XDG_CONFIG_HOME": str(tmp_path / "config"),
        "XDG_RUNTIME_DIR": str(runtime),
        "QT_IM_MODULE": "fcitx",
        "XMODIFIERS": "@im=fcitx",
        "LANG": "C.UTF-8",
    }
    with ExitStack() as stack:
        screen = stack.enter_context(
            running("Xvfb", "-displayfd", "1", "-screen", "0", "1366x768x24", env=env, said=1)
        )
        env["DISPLAY"] = f":{screen}"
        bus = ("dbus-daemon", "--session", "--nofork", "--nopidfile", "--print-address=1")
        env["DBUS_SESSION_BUS_ADDRESS"] = stack.enter_context(running(*bus, env=env, said=1))
        stack.enter_context(running("fcitx5", "--disable=wayland", "-r", env=env))
        yield env


def wait_for(lines: Iterator[str], wanted: str) -> str:
    """Give the first line that begins so; a program that ends says no more."""
    return next(line.strip() for line in lines if line.startswith(wanted))


def test_pinyin_typed_with_keys_becomes_a_name(desktop: dict[str, str], tmp_path: Path) -> None:
    command = [sys.executable, "-m", "tests.gui.name_field", str(tmp_path / "preferences.json")]
    with subprocess.Popen(
        command, cwd=ROOT, env=desktop, stdout=subprocess.PIPE, text=True
    ) as window:
        assert window.stdout is not None
        patience = threading.Timer(PATIENCE_S, window.kill)
        patience.start()
        try:
            name = wait_for(window.stdout, "ready").split()[1]
            press(desktop, "windowfocus", "--sync", name)
            wait_for(window.stdout, "focused")
            found = [typed(desktop, window.stdout) for _ in range(TRIES)]
        finally:
            patience.cancel()
            window.kill()
    assert found[-1] == "你好", found


def typed(desktop: dict[str, str], lines: Iterator[str]) -> str:
    """Type anew into the field; give what stands there. Before fcitx5 is ready, it is Latin."""
    press(desktop, "key", "ctrl+a", "BackSpace")
    press(desktop, "type", "--delay", "100", "nihao ")
    return next(line.strip() for line in lines if line.strip() in ("你好", "nihao"))


def press(env: dict[str, str], *command: str) -> None:
    subprocess.run(["xdotool", *command], env=env, check=True, timeout=PATIENCE_S)
