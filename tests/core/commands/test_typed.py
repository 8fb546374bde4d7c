"""What a person types at a terminal: passphrases asked twice, the recovery key typed back."""

from __future__ import annotations

import getpass
import sys
from collections.abc import Callable

import pytest

from core.commands.init import confirm
from core.commands.terminal import Terminal
from core.db import recovery
from core.errors import KnownError

KEY = recovery.write(bytes(range(20)))


@pytest.fixture
def typed(monkeypatch: pytest.MonkeyPatch) -> Callable[..., list[str]]:
    """Sit a person in front of the terminal who answers with the lines given."""
    for name in ("LIREN_PASSPHRASE", "LIREN_NEW_PASSPHRASE", "LIREN_RECOVERY_KEY"):
        monkeypatch.delenv(name, raising=False)

    def answer(*lines: str) -> list[str]:
        left, asked = list(lines), []

        def give(prompt: str = "") -> str:
            asked.append(prompt)
            return left.pop(0)

        monkeypatch.setattr(getpass, "getpass", give)
        monkeypatch.setattr("builtins.input", give)
        for stream in (sys.stdin, sys.stdout):
            monkeypatch.setattr(stream, "isatty", lambda: True, raising=False)
        return asked

    return answer


def terminal(language: str = "zh") -> Terminal:
    return Terminal(as_json=False, language=language)


def test_a_new_passphrase_is_asked_twice(typed: Callable[..., list[str]]) -> None:
    asked = typed("lamp ocean tree", "lamp ocean tree")
    assert terminal().new_passphrase() == "lamp ocean tree"
    assert len(asked) == 2
    typed("lamp ocean tree", "lamp ocean three")
    with pytest.raises(KnownError) as refused:
        terminal("en").new_passphrase()
    assert refused.value.code == "commands.passphrases_differ"


def test_the_recovery_key_is_asked_for(typed: Callable[..., list[str]]) -> None:
    assert typed(KEY) == []
    assert terminal().recovery_key() == KEY


def test_the_key_is_typed_back_until_it_is_right(
    typed: Callable[..., list[str]], capsys: pytest.CaptureFixture[str]
) -> None:
    asked = typed(KEY[:-1], KEY.lower())
    confirm(terminal(), KEY)
    said = capsys.readouterr().out
    assert "抄写有误" in said
    assert "抄写正确" in said
    assert len(asked) == 2


def test_typing_back_may_be_left_for_later(typed: Callable[..., list[str]]) -> None:
    asked = typed("")
    confirm(terminal("en"), KEY)
    assert len(asked) == 1
    confirm(Terminal(as_json=True), KEY)
    assert len(asked) == 1
