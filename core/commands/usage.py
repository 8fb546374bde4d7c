"""How commands are typed, in Chinese: argparse's help and errors. Not a command.

The English texts stand where options are declared; `resources/i18n/help.toml` has the Chinese of
each. What argparse itself says when a word is wrong is put into Chinese here.
"""

from __future__ import annotations

import argparse
import re
import sys
import tomllib
from collections.abc import Iterable
from functools import cache
from typing import Any, NoReturn

from core import paths

WRONG = 2
"""The exit status of wrong usage."""
HELP_COLUMN = 6
"""So far left that help stands under its option: argparse cannot count the width of Chinese."""

_ERRORS = tuple(
    (re.compile(pattern, re.DOTALL), chinese)
    for pattern, chinese in (
        (r"the following arguments are required: (.+)", "还缺少：{0}"),
        (r"one of the arguments (.+) is required", "这几项要写一项：{0}"),
        (r"unrecognized arguments: (.+)", "不认识：{0}"),
        (r"ambiguous option: (.+) could match (.+)", "“{0}”不够明确，可以是：{1}"),
        (
            r"argument (.+?): invalid choice: (.+) \(choose from (.+)\)",
            "{0} 只能是 {2}，不是 {1}",
        ),
        (r"argument (.+?): expected at most one argument", "{0} 后面最多写一项"),
        (r"argument (.+?): expected (?:one|at least one) argument", "{0} 后面还要写内容"),
        (r"argument (.+?): expected (\d+) arguments?", "{0} 后面要写 {1} 项"),
        (r"argument (.+?): unknown parser (.+) \(choices: (.+)\)", "{0} 只能是 {2}，不是 {1}"),
        (r"unexpected option string: (.+)", "这里不能写 {0}"),
        (r"argument (.+?): ignored explicit argument (.+)", "{0} 后面不能写 {1}"),
        (r"argument (.+?): not allowed with argument (.+)", "{0} 不能与 {1} 同时用"),
        (r"argument (.+?): invalid .+? value: (.+)", "{0} 不能是 {1}"),
    )
)


@cache
def _table() -> dict[str, dict[str, str]]:
    return tomllib.loads((paths.resources() / "i18n" / "help.toml").read_text("utf-8"))


def chinese(text: str) -> str:
    """Give a text of help in Chinese."""
    return _table()["texts"].get(text, text)


def _words(text: str) -> str:
    """Put the names of what is typed, such as DIR, into Chinese."""
    names = _table()["names"]
    return re.sub(r"[A-Z][\w.:]*|[…]", lambda found: names.get(found[0], found[0]), text)


class ChineseHelp(argparse.HelpFormatter):
    """Help as argparse lays it out, in Chinese."""

    def __init__(self, prog: str, **options: Any) -> None:
        super().__init__(prog, **{"max_help_position": HELP_COLUMN, **options})

    def add_usage(
        self,
        usage: str | None,
        actions: Iterable[argparse.Action],
        groups: Iterable[Any],
        prefix: str | None = None,
    ) -> None:
        """Say 用法 for usage."""
        super().add_usage(usage, actions, groups, "用法：" if prefix is None else prefix)

    def start_section(self, heading: str | None) -> None:
        """Put the heads of lists into Chinese."""
        super().start_section(None if heading is None else chinese(heading))

    def add_text(self, text: str | None) -> None:
        """Put what a command is for into Chinese."""
        super().add_text(None if text is None else chinese(text))

    def _get_help_string(self, action: argparse.Action) -> str | None:
        return None if action.help is None else chinese(action.help)

    def _metavar_formatter(self, action: argparse.Action, default_metavar: str) -> Any:
        give = super()._metavar_formatter(action, default_metavar)
        return lambda size: tuple(name and _words(name) for name in give(size))


class ChineseParser(argparse.ArgumentParser):
    """A parser that helps and refuses in Chinese; the exit status of wrong usage stays 2."""

    def __init__(self, **options: Any) -> None:
        super().__init__(**{"formatter_class": ChineseHelp, **options})

    def error(self, message: str) -> NoReturn:
        """Say how the command is typed, and what was wrong."""
        self.print_usage(sys.stderr)
        self.exit(WRONG, f"{self.prog}：{explain(message)}。加上 --help 可以看说明。\n")


def explain(message: str) -> str:
    """Put what argparse says of a wrong word into Chinese."""
    for pattern, said in _ERRORS:
        found = pattern.fullmatch(message)
        if found is not None:
            return said.format(_words(found[1]), *found.groups()[1:])
    return message


def parser_kind(language: str) -> type[argparse.ArgumentParser]:
    """Give the parser that speaks `language`; those of its commands are of the same kind."""
    return argparse.ArgumentParser if language == "en" else ChineseParser
