"""What argparse says of wrong words, in Chinese: each of its messages, in each Python we run on."""

from __future__ import annotations

import argparse
import ast
import inspect
import re
from collections.abc import Iterator

import pytest

from core.commands.usage import ChineseParser, explain

SAID = {
    "the following arguments are required: FILE.xlsx, --compound": "还缺少：",
    "one of the arguments --a --b is required": "这几项要写一项：--a --b",
    "unrecognized arguments: --colour red": "不认识：--colour red",
    "ambiguous option: --co could match --compound, --colour": "“--co”不够明确，可以是：",
    "argument --lang: invalid choice: 'fr' (choose from 'zh', 'en')": "--lang 只能是 'zh', 'en'",
    "argument --lang: invalid choice: 'fr' (choose from zh, en)": "--lang 只能是 zh, en，不是 'fr'",
    "argument COMMAND: invalid choice: 'dance' (choose from 'demo')": "不是 'dance'",
    "argument ACT: unknown parser 'dance' (choices: do, go)": "只能是 do, go，不是 'dance'",
    "argument --data: expected one argument": "--data 后面还要写内容",
    "argument FILE: expected at least one argument": "后面还要写内容",
    "argument --to: expected at most one argument": "--to 后面最多写一项",
    "argument --span: expected 2 arguments": "--span 后面要写 2 项",
    "argument --span: expected 1 argument": "--span 后面要写 1 项",
    "argument --json: ignored explicit argument 'yes'": "--json 后面不能写 'yes'",
    "argument -j/--json: not allowed with argument -t/--text": "不能与 -t/--text 同时用",
    "argument --from: invalid int value: 'two'": "--from 不能是 'two'",
    "argument --at: invalid a day value: 'two'": "--at 不能是 'two'",
    "unexpected option string: --x": "这里不能写 --x",
}
"""Messages as 3.11, 3.12 and 3.13 write them, and what is said instead."""
NEVER = (
    # the frames of those above, and what ChineseParser writes itself
    r"argument %\(argument_name\)s: %\(message\)s",
    r"%\(prog\)s: (error|warning): ",
    # of a parser that is built wrong
    r"conflicting |cannot |dest= |invalid option string |invalid conflict|mutually exclusive",
    r".*is not callable|.*__call__|'required' is an invalid argument for positionals",
    # of FileType, which no command uses, and of what is marked as deprecated
    r"argument \"-\" with mode|can't open|.*is deprecated",
    # the heads of the help, which ChineseHelp says, and its texts, in help.toml
    r"usage: |positional arguments|options|optional arguments|subcommands|%\(heading\)s",
    r"show this help|show program's version| \(default",
)
"""Messages of argparse that nobody who types a command sees, and why."""


@pytest.mark.parametrize(("english", "said"), SAID.items())
def test_a_message_is_said_in_chinese(english: str, said: str) -> None:
    assert said in explain(english)
    assert explain(english) != english


def parser() -> argparse.ArgumentParser:
    made = ChineseParser(prog="main.py")
    made.add_argument("--compound")
    made.add_argument("--colour", choices=["red", "blue"])
    made.add_argument("--from", type=int)
    made.add_argument("--span", nargs=2)
    made.add_argument("--many", nargs="+")
    made.add_argument("--json", action="store_true")
    one = made.add_mutually_exclusive_group()
    one.add_argument("--a", action="store_true")
    one.add_argument("--b", action="store_true")
    made.add_subparsers(dest="act", required=True, metavar="ACT").add_parser("go")
    return made


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ([], "还缺少：动作"),
        (["dance"], "只能是"),
        (["go", "there"], "不认识：there"),
        (["--co", "x", "go"], "不够明确"),
        (["--colour", "green", "go"], "--colour 只能是"),
        (["--from", "two", "go"], "--from 不能是 'two'"),
        (["--span", "1"], "--span 后面要写 2 项"),
        (["--compound"], "--compound 后面还要写内容"),
        (["--many"], "--many 后面还要写内容"),
        (["--json=yes", "go"], "--json 后面不能写 'yes'"),
        (["--a", "--b", "go"], "--b 不能与 --a 同时用"),
    ],
)
def test_what_this_python_says_is_said_in_chinese(
    words: list[str], said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as ended:
        parser().parse_args(words)
    assert ended.value.code == 2
    assert said in capsys.readouterr().err


def messages() -> Iterator[str]:
    """Give every text that the argparse of this Python may say."""
    for node in ast.walk(ast.parse(inspect.getsource(argparse))):
        if not (isinstance(node, ast.Call) and isinstance(node.func, ast.Name)):
            continue
        if node.func.id in {"_", "ngettext"}:
            for text in node.args[: 1 if node.func.id == "_" else 2]:
                if isinstance(text, ast.Constant):
                    yield str(text.value)


def test_every_message_of_this_python_is_known() -> None:
    """A new Python may say something new: then it wants its Chinese, or a reason in NEVER."""
    unknown = [
        text
        for text in messages()
        if not any(re.match(pattern, text) for pattern in NEVER)
        and not any(in_chinese(text, filled) for filled in ("x", "2"))
    ]
    assert not unknown
    assert len(list(messages())) > 20


def in_chinese(text: str, filled: str) -> bool:
    english = re.sub(r"%(\(\w+\))?[sr]", filled, text)
    return any(explain(whole) != whole for whole in (english, f"argument x: {english}"))
