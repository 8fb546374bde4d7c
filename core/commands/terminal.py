"""What a command says: progress on a terminal, one JSON object, or a sentence of refusal."""

from __future__ import annotations

import getpass
import json
import os
import sys
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from typing import Any, TextIO

from core import interruption
from core.errors import KnownError
from core.phrases import doing
from core.progress import Progress, ProgressSink, ignore_progress


class Terminal:
    """The person or script in front of a command.

    With `as_json` standard output holds one JSON value and nothing else; `status` is the exit
    status.
    """

    def __init__(self, *, as_json: bool, language: str = "zh") -> None:
        self.as_json = as_json
        self.language = language
        self.status = 0

    def result(self, value: Mapping[str, Any] | Sequence[Any], text: str = "") -> None:
        """Give the command's result: `value` as JSON if asked for, else `text` (or the JSON).

        What is being told is done: Ctrl+C changes nothing any more.
        """
        interruption.too_late()
        if self.as_json or not text:
            text = json.dumps(value, ensure_ascii=False, indent=None if self.as_json else 1)
        _tell(f"{text}\n", sys.stdout)

    def say(self, text: str) -> None:
        """Tell a person something on the way; a script does not hear it."""
        if not self.as_json:
            _tell(f"{text}\n", sys.stdout)

    def refuse(self, sentence: str) -> None:
        """Say why nothing was done; the exit status becomes 1."""
        self.status = 1
        with suppress(KnownError):  # nobody is left to tell that nobody can be told
            _tell(f"{sentence}\n", sys.stderr)

    def flush(self) -> None:
        """Have everything said; refuse when it cannot be, as on a full disk."""
        _tell("", sys.stdout)

    def agrees(self, question: str) -> bool:
        """Ask a person at a terminal; nobody else is asked, and so agrees."""
        if self.as_json or not sys.stdin.isatty():
            return True
        return input(question).strip().lower() in {"y", "yes", "是", "好"}

    def passphrase(self) -> str:
        """Take the passphrase from LIREN_PASSPHRASE or ask for it."""
        given = os.environ.get("LIREN_PASSPHRASE")
        if given is not None:
            return given
        if not sys.stdin.isatty():
            raise KnownError("commands.no_passphrase")
        return getpass.getpass("口令：" if self.language == "zh" else "Passphrase: ")

    def new_passphrase(self, variable: str = "LIREN_PASSPHRASE") -> str:
        """Take a passphrase that is being set from `variable`, or ask for it twice."""
        zh = self.language == "zh"
        first = self._secret(variable, "新口令（至少 10 个字符）：" if zh else "New passphrase: ")
        if variable not in os.environ:
            again = getpass.getpass("再输入一次：" if zh else "Once more: ")
            if again != first:
                raise KnownError("commands.passphrases_differ")
        return first

    def recovery_key(self) -> str:
        """Take the recovery key from LIREN_RECOVERY_KEY or ask for it."""
        prompt = "恢复密钥：" if self.language == "zh" else "Recovery key: "
        return self._secret("LIREN_RECOVERY_KEY", prompt)

    def _secret(self, variable: str, prompt: str) -> str:
        given = os.environ.get(variable)
        if given is not None:
            return given
        if not sys.stdin.isatty():
            raise KnownError("commands.no_secret", variable=variable)
        return getpass.getpass(prompt)

    @contextmanager
    def progress(self) -> Iterator[ProgressSink]:
        """Show a bar for long work on a terminal; say nothing to a script or a file."""
        if self.as_json or not sys.stderr.isatty():
            yield ignore_progress
            return
        from rich.console import Console  # noqa: PLC0415 - scripts need not load it
        from rich.progress import Progress as Bars  # noqa: PLC0415 - the same

        with Bars(console=Console(stderr=True), transient=True) as bars:
            task = bars.add_task("", total=None)

            def show(moment: Progress) -> None:
                said = doing(moment.label, self.language)
                bars.update(task, completed=moment.done, total=moment.total, description=said)

            yield show


def _tell(text: str, stream: TextIO) -> None:
    """Write and flush; work goes on when the reader has left, as `head` does."""
    try:
        stream.write(text)
        stream.flush()
    except BrokenPipeError:
        forget_reader(stream)
    except OSError as error:
        forget_reader(stream)  # or the interpreter would stumble over it again at its end
        raise KnownError("commands.not_told") from error


def forget_reader(stream: TextIO) -> None:
    """Send the rest nowhere: the interpreter must not stumble over it at its end."""
    with open(os.devnull, "wb") as nowhere:  # noqa: PTH123 - a device
        os.dup2(nowhere.fileno(), stream.fileno())
