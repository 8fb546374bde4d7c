"""`key`: change the passphrase, set one with the recovery key, renew the recovery key."""

from __future__ import annotations

import argparse
from pathlib import Path

from core.clock import SystemClock
from core.commands import common_options
from core.commands.init import confirm
from core.commands.opening import data_folder, open_office
from core.commands.terminal import Terminal
from core.interruption import too_late
from core.office import Office

NEW = "LIREN_NEW_PASSPHRASE"


def configure(parser: argparse.ArgumentParser) -> None:
    """Declare `change`, `recover` and `renew`."""
    acts = parser.add_subparsers(dest="act", required=True, metavar="ACT")
    common = [common_options()]
    acts.add_parser("change", help="replace the passphrase", parents=common)
    recover = acts.add_parser(
        "recover", help="set a new passphrase with the recovery key", parents=common
    )
    renew = acts.add_parser("renew", help="make a new recovery key", parents=common)
    for act in (recover, renew):
        act.add_argument(
            "--recovery-pdf", metavar="FILE", type=Path, help="also write the new key as a paper"
        )


def run(args: argparse.Namespace, terminal: Terminal) -> None:
    """Do the act named; the database itself is never rewritten."""
    if args.act == "change":
        _change(args, terminal)
    else:
        _new_paper(args, terminal)


def _change(args: argparse.Namespace, terminal: Terminal) -> None:
    with open_office(args, terminal) as office:
        old, new = terminal.passphrase(), terminal.new_passphrase(NEW)
        too_late()
        office.store.change_passphrase(old, new)
    texts = {"zh": "口令已更换。", "en": "The passphrase was changed."}
    terminal.result({"changed": True}, texts[terminal.language])


def _new_paper(args: argparse.Namespace, terminal: Terminal) -> None:
    if args.act == "recover":
        typed, passphrase = terminal.recovery_key(), terminal.new_passphrase(NEW)
        too_late()  # a key that is shown once must be seen
        office, key = Office.recover(
            data_folder(args), typed, passphrase, clock=SystemClock(), paper=args.recovery_pdf
        )
        office.close()
    else:
        passphrase = terminal.passphrase()
        with open_office(args, terminal) as office:
            too_late()
            key = office.renew_recovery_key(passphrase, paper=args.recovery_pdf)
    value = {
        "recovery_key": key,
        "recovery_pdf": None if args.recovery_pdf is None else str(args.recovery_pdf),
    }
    terminal.result(value, _TEXTS[terminal.language].format(**value))
    confirm(terminal, key)


_TEXTS = {
    "zh": "旧的恢复密钥已作废。新的恢复密钥（只显示这一次，请抄在纸上装入信封封存）：\n\n"
    "    {recovery_key}",
    "en": "The old recovery key is void. The new one (shown only now; write it down and seal it):"
    "\n\n    {recovery_key}",
}
