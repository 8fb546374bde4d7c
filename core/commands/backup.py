"""`backup`: make, list, verify and restore copies of the data."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Any

from core.clock import SystemClock, minute_text
from core.commands import common_options
from core.commands.opening import data_folder, open_office
from core.commands.terminal import Terminal
from core.db import keys
from core.db.archive import Manifest, read_header
from core.db.backup import Unlock, check_backup
from core.db.restore import restore
from core.db.staging import holds_data
from core.db.store import renew_used_key
from core.errors import KnownError
from core.interruption import too_late
from core.paths import DataFolder
from core.recovery_paper import promise_paper
from core.verification import restored_note


def configure(parser: argparse.ArgumentParser) -> None:
    """Declare `make`, `list`, `verify` and `restore`."""
    acts = parser.add_subparsers(dest="act", required=True, metavar="ACT")
    common = [common_options()]
    make = acts.add_parser("make", help="make a verified copy", parents=common)
    make.add_argument("--to", metavar="DIR", type=Path, help="also copy it there, such as a stick")
    acts.add_parser("list", help="list the copies in the data folder", parents=common)
    verify = acts.add_parser("verify", help="open a copy and check all of it", parents=common)
    back = acts.add_parser("restore", help="put a copy back", parents=common)
    for act in (verify, back):
        act.add_argument("file", metavar="FILE", type=Path)
        act.add_argument(
            "--recovery-key",
            action="store_true",
            help="open it with the recovery key (LIREN_RECOVERY_KEY) instead of the passphrase",
        )
    back.add_argument("--yes", action="store_true", help="replace what is there without asking")
    back.add_argument(
        "--recovery-pdf", metavar="FILE", type=Path, help="also write the new key as a paper"
    )


def run(args: argparse.Namespace, terminal: Terminal) -> None:
    """Do the act named."""
    acts = {"make": _make, "list": _list, "verify": _verify, "restore": _restore}
    acts[args.act](args, terminal)


def _make(args: argparse.Namespace, terminal: Terminal) -> None:
    with open_office(args, terminal) as office:
        row = office.backups.make(also_to=args.to)
    value = _facts(row.path, row.manifest)
    value["copied_to"] = None if args.to is None else str(args.to / row.path.name)
    texts = {
        "zh": "备份已做好并核对（{size}字节），存放在：\n  {path}",
        "en": "Made and verified ({size} bytes), to be found at:\n  {path}",
    }
    lines = [texts[terminal.language].format(**value)]
    if args.to is not None:
        lines.append(f"  {value['copied_to']}")
    terminal.result(value, "\n".join(lines))


def _list(args: argparse.Namespace, terminal: Terminal) -> None:
    with open_office(args, terminal) as office:
        rows = office.backups.list()
    value = [_facts(row.path, row.manifest) for row in rows]
    damaged = {"zh": "已损坏", "en": "damaged"}[terminal.language]
    lines = [f"{_moment(row.manifest) if row.manifest else damaged}  {row.path}" for row in rows]
    none = {"zh": "还没有备份。", "en": "There is no backup yet."}[terminal.language]
    terminal.result(value, "\n".join(lines) or none)


def _verify(args: argparse.Namespace, terminal: Terminal) -> None:
    found = check_backup(args.file, _ways(args, terminal))
    value = _facts(found.path, found.manifest)
    value |= {"ok": found.audit.ok, "audit_rows": found.audit.rows}
    value["audit_bad_row"] = found.audit.bad_seq
    texts = {
        "zh": "备份完好：{file}，“{community}”{moment}制作，打得开，"
        "数据和 {audit_rows} 条操作记录都没有损坏。",
        "en": "The backup is sound: {file} of {community}, made {moment}; it opens, and its data "
        "and {audit_rows} recorded events are whole.",
    }
    if found.audit.ok:
        moment = _moment(found.manifest)
        terminal.result(value, texts[terminal.language].format(**value, moment=moment))
        return
    terminal.result(value, args.file.name)
    refusal = KnownError("office.audit_broken", row=found.audit.bad_seq)
    terminal.refuse(refusal.sentence(terminal.language))


def _restore(args: argparse.Namespace, terminal: Terminal) -> None:
    """Put a copy back; a recovery key that opened it is used up, and a new one is given."""
    folder, manifest = data_folder(args), read_header(args.file).manifest
    facts = {
        "folder": folder.absolute(),
        "community": manifest.community,
        "made_at": _moment(manifest),
    }
    if holds_data(DataFolder(folder)) and not args.yes:
        ask = _ASK[terminal.language].format(**facts)
        if not terminal.agrees(ask):
            raise KnownError("office.not_restored", folder=folder)
    typed = terminal.recovery_key() if args.recovery_key else None
    unlock = _unlock(args, terminal) if typed is None else _by_paper(typed)
    paper = args.recovery_pdf if typed else None
    promised = promise_paper(paper, SystemClock())
    promised.rehearse(manifest.community)
    done = restore(folder, args.file, unlock, clock=SystemClock())
    too_late()  # what follows must be told
    value: dict[str, Any] = {
        "file": done.file.name,
        "made_at": done.made_at.isoformat(timespec="seconds"),
        "epoch": done.epoch,
        "kept": None if done.kept is None else str(done.kept),
        "later_events": done.past.later,
        "files_lacking": done.files_lacking,
    }
    lines = [_RESTORED[terminal.language].format(**facts)]
    lines.append(restored_note(done.past).sentence(terminal.language))
    if done.files_lacking:
        lacking = KnownError("office.files_lacking", count=done.files_lacking)
        lines.append(lacking.sentence(terminal.language))
    if done.kept:
        lines.append(_KEPT[terminal.language].format(**value))
    if typed is not None:
        value["recovery_key"] = new = renew_used_key(folder, typed, clock=SystemClock())
        promised.write(new, manifest.community)
        lines.append(_NEW_KEY[terminal.language].format(**value))
    terminal.result(value, "\n".join(lines))


_ASK = {
    "zh": "“{folder}”里现有的数据将换成“{community}”{made_at}的备份；现有数据会先另存一份备份。\n"
    "确定恢复吗？（输入 是 继续，直接回车放弃）",
    "en": "The data in {folder} will be replaced by the backup of {community} made {made_at}; "
    "it is backed up first.\nRestore? (yes to go on, Enter to leave it) ",
}
_RESTORED = {
    "zh": "“{folder}”的数据已恢复到 {made_at} 的状态（{community}）。",
    "en": "The data in {folder} is as it was at {made_at} ({community}).",
}
_KEPT = {"zh": "恢复前的数据保存在 {kept}", "en": "What was there before: {kept}"}
_NEW_KEY = {
    "zh": "用过的恢复密钥已作废。新的恢复密钥（只显示这一次，请抄在纸上装入信封封存）：\n\n"
    "    {recovery_key}\n\n"
    "口令没有变；忘记口令的，接着用 key recover 和这个新密钥设置新口令。\n"
    "以前做的备份仍要用做备份时的恢复密钥或口令打开，请马上做一份新的备份。",
    "en": "The used recovery key is void. The new one (shown only now; write it down and seal it):"
    "\n\n    {recovery_key}\n\n"
    "The passphrase is as before; if it is forgotten, set one with key recover and this new key.\n"
    "Earlier backups still open with the key or passphrase of their day: make a new backup now.",
}


def _unlock(args: argparse.Namespace, terminal: Terminal) -> Unlock:
    if args.recovery_key:
        return _by_paper(terminal.recovery_key())
    passphrase = terminal.passphrase()
    return lambda slots: slots.unlock(passphrase)


def _by_paper(typed: str) -> Unlock:
    return lambda slots: slots.unlock_with_recovery(typed)


def _ways(args: argparse.Namespace, terminal: Terminal) -> tuple[Unlock, ...]:
    """Try the data folder's slots, whose passphrase may be newer, before the backup's own."""
    unlock = _unlock(args, terminal)
    if args.data is None or not holds_data(DataFolder(args.data)):
        return (unlock,)
    present = DataFolder(args.data).key_slots
    return (lambda _slots: unlock(keys.load(present)), unlock)


def _moment(manifest: Manifest) -> str:
    return minute_text(manifest.made_at)


def _facts(path: Path, manifest: Manifest | None) -> dict[str, Any]:
    facts: dict[str, Any] = {"file": path.name, "path": str(path), "made_at": None}
    if manifest is not None:
        facts |= {
            "made_at": manifest.made_at.isoformat(timespec="seconds"),
            "reason": manifest.reason.value,
            "community": manifest.community,
            "schema": manifest.schema,
            "epoch": manifest.epoch,
            "size": path.stat().st_size,
            "sha256": manifest.sha256,
            "counts": {name: count for name, count in manifest.counts.items() if count},
            "audit_seq": manifest.audit.seq,
            "audit_head": manifest.audit.hash,
            "audit_short": manifest.audit.short,
        }
    return facts
