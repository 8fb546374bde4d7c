"""installer/setup.sh on machines that lack something: what it does, and what it says."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from collections.abc import Iterable
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent.parent
QT = re.findall(r"(lib\S+\.so\.\d+):lib", (ROOT / "installer" / "setup.sh").read_text("utf-8"))
"""The libraries Qt calls, as the script names them."""
NEEDED = ("sh", "env", "dirname", "basename", "cmp", "cp", "id")


class Machine:
    """A folder with the script, and a PATH that holds only what is put there."""

    def __init__(self, place: Path) -> None:
        self.home = place / "liren"
        self.bin = place / "bin"
        (self.home / "installer").mkdir(parents=True)
        self.bin.mkdir()
        for name in ("setup.sh", "requirements.txt", "requirements-dev.txt"):
            shutil.copy(ROOT / "installer" / name, self.home / "installer")
        for name in NEEDED:
            found = shutil.which(name)
            assert found
            (self.bin / name).symlink_to(found)

    def put(self, name: str, script: str) -> None:
        target = self.bin / name
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(f"#!/bin/sh\n{script}\n", "utf-8")
        target.chmod(0o755)

    def put_python(self, name: str = "python3", *, venv: bool = True) -> None:
        """Put a real Python; without `venv` it is Debian's, which lacks ensurepip."""
        lack = "" if venv else 'case "$*" in *ensurepip*) exit 1;; esac\n'
        self.put(name, f'{lack}exec {sys.executable} "$@"')

    def be_ready(self) -> None:
        """Put a virtual environment that has everything."""
        self.put("../liren/.venv/bin/python", f'exec {sys.executable} "$@"')
        for name in ("requirements.txt", "requirements-dev.txt"):
            source = self.home / "installer" / name
            shutil.copy(source, self.home / ".venv" / f"{name}.installed")
        self.put_libraries(QT)

    def put_libraries(self, names: Iterable[str]) -> None:
        """Put the system's libraries of these names."""
        said = "\n".join(f"{name} (libc6,x86-64) => /usr/lib/{name}" for name in names)
        self.put("ldconfig", f"echo '{said}'")

    def set_up(self, what: str = "run", *, python: str = "") -> tuple[int, str, str]:
        done = subprocess.run(
            [str(self.bin / "sh"), str(self.home / "installer" / "setup.sh"), what],
            env={"PATH": str(self.bin), "PYTHON": python},
            capture_output=True,
            text=True,
            check=False,
        )
        return done.returncode, done.stdout, done.stderr


@pytest.fixture
def machine(tmp_path: Path) -> Machine:
    return Machine(tmp_path)


def test_without_python_it_says_which_is_needed(machine: Machine) -> None:
    status, _said, refusal = machine.set_up()
    assert status == 1
    assert refusal.startswith("里仁：需要 Python 3.11")


def test_an_old_python_does_not_fit(machine: Machine) -> None:
    machine.put("python3", "exit 1")
    status, _said, refusal = machine.set_up()
    assert status == 1
    assert "没有找到" in refusal


def test_it_finds_a_fitting_python_beside_an_old_one(machine: Machine) -> None:
    machine.put("python3", "exit 1")
    machine.put_python("python3.11", venv=False)
    _status, _said, refusal = machine.set_up()
    assert "-venv" in refusal, "it went on to the next step with python3.11"


def test_without_venv_and_apt_it_names_the_package(machine: Machine) -> None:
    machine.put_python(venv=False)
    version = f"{sys.version_info.major}.{sys.version_info.minor}"
    status, _said, refusal = machine.set_up()
    assert status == 1
    assert refusal == f"里仁：缺少系统软件包，请先安装：python{version}-venv。\n"


def test_as_root_it_installs_what_is_missing(machine: Machine) -> None:
    machine.be_ready()
    machine.put("id", "echo 0")
    machine.put("apt-get", f'echo "$@" >> {machine.home}/apt.log')
    status, said, _refusal = machine.set_up("develop")
    assert status == 0
    assert said == "里仁：用 apt-get 安装系统软件包：poppler-utils age openssl\n"
    asked = (machine.home / "apt.log").read_text("utf-8")
    assert asked.endswith("install -y --no-install-recommends poppler-utils age openssl\n")


def test_an_input_method_is_installed_only_for_typing(machine: Machine) -> None:
    machine.be_ready()
    machine.put("id", "echo 0")
    machine.put("apt-get", f'echo "$@" >> {machine.home}/apt.log')
    status, said, _refusal = machine.set_up("typing")
    assert status == 0
    assert said.startswith("里仁：用 apt-get 安装系统软件包：xvfb dbus xdotool fcitx5\n")
    assert (machine.home / "apt.log").read_text("utf-8").splitlines()


def test_without_root_and_sudo_it_names_the_packages(machine: Machine) -> None:
    machine.be_ready()
    machine.put("id", "echo 1000")
    machine.put("apt-get", "exit 0")
    machine.put("age", "exit 0")
    status, _said, refusal = machine.set_up("develop")
    assert status == 1
    assert refusal == "里仁：缺少系统软件包，请用管理员身份安装：poppler-utils openssl。\n"


def test_a_failing_apt_is_said(machine: Machine) -> None:
    machine.be_ready()
    machine.put("id", "echo 0")
    machine.put("apt-get", "exit 100")
    status, _said, refusal = machine.set_up("develop")
    assert status == 1
    assert "请手工安装后再运行一次：poppler-utils age openssl。" in refusal


def test_what_qt_calls_is_installed_for_the_window_alone(machine: Machine) -> None:
    machine.be_ready()
    machine.put("id", "echo 0")
    machine.put("apt-get", f'echo "$@" >> {machine.home}/apt.log')
    machine.put_libraries(name for name in QT if name not in {"libGL.so.1", "libxcb-cursor.so.0"})
    assert machine.set_up("run") == (0, "", "")
    status, said, _refusal = machine.set_up("window")
    assert status == 0
    assert said == "里仁：用 apt-get 安装系统软件包：libgl1 libxcb-cursor0\n"


def test_what_is_there_is_not_done_twice(machine: Machine) -> None:
    machine.be_ready()
    for name in ("pdftotext", "age", "openssl"):
        machine.put(name, "exit 0")
    assert machine.set_up("develop") == (0, "", "")


def test_a_changed_list_is_installed_again(machine: Machine) -> None:
    machine.be_ready()
    listed = machine.home / "installer" / "requirements.txt"
    listed.write_text("no-such-library-of-liren==0\n", "utf-8")
    machine.put("../liren/.venv/bin/python", 'case "$*" in *install*) exit 1;; esac\nexit 0')
    status, said, refusal = machine.set_up()
    assert status == 1
    assert "安装运行所需的库" in said
    assert "库没有装全" in refusal
    assert (
        not (machine.home / ".venv" / "requirements.txt.installed")
        .read_text("utf-8")
        .startswith("no-such")
    )


def test_another_word_is_refused(machine: Machine) -> None:
    machine.be_ready()
    assert machine.set_up("dance")[0] == 1


def test_a_python_that_is_asked_for_is_taken_or_refused(machine: Machine) -> None:
    machine.be_ready()
    machine.put("python3.old", "exit 1")
    status, _said, refusal = machine.set_up(python="python3.old")
    assert status == 1
    assert refusal.startswith("里仁：PYTHON=python3.old 不能用：需要 Python 3.11")
    machine.put_python("mine", venv=False)
    assert machine.set_up(python="mine")[0] == 0, "the environment has that very version"
    other = (
        'case "$*" in *ensurepip*) exit 1;; *"version_info[:2])"*) echo 3.99; exit;; esac\n'
        f'exec {sys.executable} "$@"'
    )
    machine.put("other", other)
    _status, _said, refusal = machine.set_up(python="other")
    assert "python3.99-venv" in refusal, "it goes on to build the environment anew"
