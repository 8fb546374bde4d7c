"""`init`: make a data folder and give its recovery key, once."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from core.clock import SystemClock
from core.commands.opening import data_folder
from core.commands.terminal import Terminal
from core.db.recovery import read
from core.errors import KnownError
from core.interruption import too_late
from core.office import Office, Profile


def configure(parser: argparse.ArgumentParser) -> None:
    """Declare what a data folder is made from."""
    parser.add_argument("--community", metavar="NAME", required=True, help="such as 云杉社区")
    parser.add_argument("--street", metavar="NAME", required=True, help="the street office")
    parser.add_argument(
        "--division", metavar="CODE", required=True, help="division code, 6 or 12 digits"
    )
    parser.add_argument(
        "--recovery-pdf", metavar="FILE", type=Path, help="also write the recovery key as a paper"
    )


def run(args: argparse.Namespace, terminal: Terminal) -> None:
    """Make the folder; the recovery key comes out here and nowhere else again."""
    folder = data_folder(args)
    profile = Profile(args.community, args.street, args.division).checked()
    passphrase = terminal.new_passphrase()
    too_late()  # the key is shown once, and whoever makes the folder must see it
    office, recovery_key = Office.create(
        folder, profile, passphrase, clock=SystemClock(), paper=args.recovery_pdf
    )
    with office:
        value = {
            "folder": str(folder.absolute()),
            "community": office.profile.community,
            "street": office.profile.street,
            "division": office.profile.division,
            "code": office.profile.code,
            "local_law": office.law.book(profile.division, office.clock.today()).local,
            "recovery_key": recovery_key,
            "recovery_pdf": None if args.recovery_pdf is None else str(args.recovery_pdf),
        }
    text = _TEXTS[terminal.language].format(**value)
    if not value["local_law"]:
        text += "\n\n" + _NATIONAL_ONLY[terminal.language].format(**value)
    terminal.result(value, text)
    confirm(terminal, recovery_key)


def confirm(terminal: Terminal, recovery_key: str) -> None:
    """Have a person type the key back from the paper; an empty line leaves it for later."""
    if terminal.as_json or not (sys.stdin.isatty() and sys.stdout.isatty()):
        return
    zh = terminal.language == "zh"
    ask = (
        "请照抄下来的恢复密钥输入一遍（直接回车跳过）：" if zh else "Type it back (Enter to skip): "
    )
    while typed := _typed(ask):
        try:
            if read(typed) == read(recovery_key):
                terminal.say("抄写正确。" if zh else "Right.")
                return
        except KnownError as error:
            terminal.say(error.sentence(terminal.language))


def _typed(ask: str) -> str:
    """Give a line; nothing where the person leaves instead: the folder is made all the same."""
    try:
        return input(ask).strip()
    except (EOFError, KeyboardInterrupt):
        return ""


_NATIONAL_ONLY = {
    "zh": "提醒：程序没有收录当地（{division}）的规定，只按国家规定计算，请向街道办核实当地规定。",
    "en": "Note: no local rules for {division} are in the program; it goes by national law only. "
    "Ask the street office for local rules.",
}
_TEXTS = {
    "zh": """\
数据文件夹已建好：{folder}
单位：{street}{community}（{code}）

恢复密钥（只显示这一次，请抄在纸上，装入信封封存）：

    {recovery_key}

口令和恢复密钥都丢失时，任何人都无法恢复数据。""",
    "en": """\
The data folder is made: {folder}
Office: {street} {community} ({code})

Recovery key (shown only now; write it down and seal it):

    {recovery_key}

Without passphrase and recovery key nobody can open the data.""",
}
