"""self-test: says yes of a whole installation, and names what is missing or changed in another."""

from __future__ import annotations

import json
import re
import shutil
import tomllib
from importlib.metadata import packages_distributions
from pathlib import Path

import pytest

from core import paths
from core.commands import main
from core.commands.self_test import LIBRARIES

pytestmark = pytest.mark.slow

RESOURCES = paths.resources()


def linked(folder: Path, source: Path = RESOURCES) -> Path:
    """Make a folder of resources whose files are links, so that one can be taken away."""
    for path in source.rglob("*"):
        target = folder / path.relative_to(source)
        target.parent.mkdir(parents=True, exist_ok=True)
        if path.is_file():
            target.symlink_to(path)
    return folder


@pytest.fixture
def broken(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = linked(tmp_path / "resources")
    monkeypatch.setattr(paths, "resources", lambda: folder)
    return folder


def run(capsys: pytest.CaptureFixture[str], *options: str) -> tuple[int, dict[str, object], str]:
    status = main(["self-test", "--json", *options])
    said = capsys.readouterr()
    return status, json.loads(said.out), said.err


def test_a_whole_installation_passes(capsys: pytest.CaptureFixture[str]) -> None:
    status, said, refusal = run(capsys)
    assert (status, refusal) == (0, "")
    assert said["ok"] is True


def test_people_get_one_line_a_check(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["self-test"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert len(lines) == 7
    assert all(line.startswith("OK") for line in lines)


@pytest.mark.parametrize(
    ("taken", "check"),
    [
        ("fonts/LirenTitle-Bold.ttf", "faces"),
        ("sample/业主台账导出.csv", "samples"),
        ("sample/truth.json", "samples"),
    ],
)
def test_a_missing_file_is_named(
    broken: Path, capsys: pytest.CaptureFixture[str], taken: str, check: str
) -> None:
    (broken / taken).unlink()
    status, said, refusal = run(capsys)
    assert status == 1
    assert said["ok"] is False
    assert Path(taken).name in refusal
    assert refusal.endswith("请重新安装程序后再试。\n")
    assert isinstance(said["checks"], list)
    assert [c["name"] for c in said["checks"] if not c["ok"]] == [check]


def test_a_changed_face_is_named(broken: Path, capsys: pytest.CaptureFixture[str]) -> None:
    face = broken / "fonts" / "LirenKai-Regular.ttf"
    content = face.read_bytes()
    face.unlink()
    face.write_bytes(content + b"\0")
    status, _said, refusal = run(capsys, "--lang", "en")
    assert status == 1
    assert 'The file "LirenKai-Regular.ttf" does not match its digest' in refusal


def test_no_law_is_no_installation(broken: Path, capsys: pytest.CaptureFixture[str]) -> None:
    from core import lawbooks

    shutil.rmtree(broken / "law")
    lawbooks._bundled.cache_clear()
    status, said, refusal = run(capsys)
    lawbooks._bundled.cache_clear()
    assert status == 1
    assert "自检没有通过" in refusal
    assert said["ok"] is False


def test_a_missing_library_is_named(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    from core.commands import self_test

    monkeypatch.setattr(self_test, "LIBRARIES", ("no_such_library",))
    status, _said, refusal = run(capsys)
    assert status == 1
    assert "缺少程序库 no_such_library。" in refusal


def test_every_library_that_the_program_needs_is_looked_for() -> None:
    project = tomllib.loads((RESOURCES.parent / "pyproject.toml").read_text("utf-8"))["project"]
    needed = {_plain(re.split(r"[<>=~!\[; ]", line)[0]) for line in project["dependencies"]}
    bring = packages_distributions()
    looked = {_plain(one) for name in LIBRARIES for one in bring[name.partition(".")[0]]}
    assert needed == looked


def _plain(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()
