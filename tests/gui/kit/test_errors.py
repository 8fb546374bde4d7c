"""What goes wrong is said in a sentence, or in a report that names nobody."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication, QPlainTextEdit
from pytestqt.qtbot import QtBot

from core.errors import KnownError, sentences
from gui.kit.crash import CrashDialog, report_of
from gui.kit.errors import note_bug, show_error
from gui.kit.wording import TONGUE, Language, sentence_of

SECRETS = ("欧阳明月", "13912345678", "420502199001011234", "3幢1201")


def refuse() -> None:
    raise KnownError("rosters.no_header", file=SECRETS[3])


def fail() -> None:
    try:
        refuse()
    except KnownError as error:
        raise ValueError(" ".join(SECRETS)) from error


def test_a_report_holds_places_and_kinds_and_no_value() -> None:
    with pytest.raises(ValueError, match=SECRETS[0]) as caught:
        fail()
    report = report_of(caught.value)
    assert not [secret for secret in SECRETS if secret in report]
    assert "builtins.ValueError" in report
    assert "core.errors.KnownError rosters.no_header" in report
    assert "tests/gui/kit/test_errors.py" in report
    assert "/home" not in report
    assert report.count(" fail") == 2


def test_a_bug_leaves_its_report_in_the_log_also_while_another_is_shown(
    qapp: QApplication, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    with pytest.raises(ValueError, match=SECRETS[0]) as caught:
        fail()
    monkeypatch.setattr(CrashDialog, "exec", lambda _self: None)
    show_error(caught.value)
    note_bug(caught.value)
    first, second = (record for record in caplog.records if record.name == "core.window")
    assert first.levelname == second.levelname == "ERROR"
    assert "core.errors.KnownError rosters.no_header" in first.getMessage()
    assert not [secret for secret in SECRETS if secret in caplog.text]


def test_the_crash_dialog_lets_its_report_be_copied(qtbot: QtBot, app: QApplication) -> None:
    dialog = CrashDialog("report")
    qtbot.addWidget(dialog)
    dialog._on_copy()
    assert QApplication.clipboard().text() == "report"
    text = dialog.findChild(QPlainTextEdit)
    assert text is not None
    assert text.accessibleName()


@pytest.mark.parametrize("language", ["zh", "en"])
def test_every_known_error_can_be_said_in_the_window(
    monkeypatch: pytest.MonkeyPatch, language: Language
) -> None:
    class Anything(dict[str, object]):
        def __missing__(self, key: str) -> str:
            return key

    for code in sentences():
        error = KnownError(code)
        error.facts = Anything()
        said = sentences()[code][language].format_map(error.facts)
        assert said.strip()
        assert "Traceback" not in said
    monkeypatch.setattr(TONGUE, "language", language)
    cancelled = sentence_of(KnownError("commands.cancelled"))
    assert cancelled == sentences()["commands.cancelled"][language]
