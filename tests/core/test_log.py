"""The log tells what the program did and no number that names a person."""

from __future__ import annotations

import logging
from pathlib import Path

import pytest

from core import log


@pytest.mark.parametrize(
    ("said", "kept"),
    [
        ("id 42050219900101002X end", "id [id card] end"),
        ("身份证420502199001010021，", "身份证[id card]，"),
        ("old 420502900101002.", "old [id card]."),
        ("call 13800138000", "call [phone]"),
        ("call +86 138-0013-8000 now", "call [phone] now"),
        ("0717-6448123 or 07176448123", "[phone] or [phone]"),
        (
            "sha a1b13800138000c2 row 019a0f3e-1234-7abc",
            "sha a1b13800138000c2 row 019a0f3e-1234-7abc",
        ),
        (
            "3000 rows in 12.5 s at 2026-06-20 09:00:00",
            "3000 rows in 12.5 s at 2026-06-20 09:00:00",
        ),
    ],
)
def test_numbers_that_name_people_are_hidden(said: str, kept: str) -> None:
    assert log.hide_numbers(said) == kept


def test_the_file_hides_them_in_arguments_and_tracebacks(tmp_path: Path) -> None:
    handler = log.start(tmp_path)
    logger = logging.getLogger("core.test_log")
    logger.info("reading %s", "13800138000")
    try:
        int("42050219900101002X")
    except ValueError:
        logger.info("it broke", exc_info=True)
    log.stop(handler)
    logger.info("after the end")
    text = (tmp_path / log.NAME).read_text("utf-8")
    assert "reading [phone]" in text
    assert "ValueError: invalid literal for int() with base 10: '[id card]'" in text
    assert "after the end" not in text


def test_the_log_turns_over(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(log, "LARGEST", 500)
    handler = log.start(tmp_path)
    for number in range(100):
        logging.getLogger("core.test_log").info("line %s", number)
    log.stop(handler)
    files = sorted(path.name for path in tmp_path.iterdir())
    assert files == [log.NAME, *(f"{log.NAME}.{n}" for n in range(1, log.KEPT + 1))]


def test_a_log_that_cannot_be_written_stops_nothing(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    handler = log.start(tmp_path / "absent")
    logging.getLogger("core.test_log").info("nobody hears")
    log.stop(handler)
    assert capsys.readouterr().err == ""
