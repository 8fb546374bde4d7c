"""`backup`: make, list, verify and restore copies of the data."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Any

from core.clock import SystemClock
from core.commands import common_options
from core.commands.opening import data_folder, open_office
from core.commands.terminal import Terminal
from core.db import keys
from core.db.archive import Manifest
from core.db.backup import Unlock, check_backup
from core.db.restore import restore
from core.db.staging import holds_data
from core.errors import KnownError
from core.paths import DataFolder


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
        "zh": "备份已做好并核对：{file}（{size}字节）。",
        "en": "Made and verified: {file} ({size} bytes).",
    }
    terminal.result(value, texts[terminal.language].format(**value))


def _list(args: argparse.Namespace, terminal: Terminal) -> None:
    with open_office(args, terminal) as office:
        rows = office.backups.list()
    value = [_facts(row.path, row.manifest) for row in rows]
    damaged = {"zh": "已损坏", "en": "damaged"}[terminal.language]
    lines = [f"{item['made_at'] or damaged}  {item['path']}" for item in value]
    none = {"zh": "还没有备份。", "en": "There is no backup yet."}[terminal.language]
    terminal.result(value, "\n".join(lines) or none)


def _verify(args: argparse.Namespace, terminal: Terminal) -> None:
    found = check_backup(args.file, _ways(args, terminal))
    value = _facts(found.path, found.manifest)
    value |= {"ok": found.audit.ok, "audit_rows": found.audit.rows}
    value["audit_bad_row"] = found.audit.bad_seq
    texts = {
        "zh": "备份完好：{file}，{made_at}制作，审计记录{audit_rows}条，链头 {audit_short}。",
        "en": "The backup is sound: {file}, made {made_at}, {audit_rows} audited events, head "
        "{audit_short}.",
    }
    if found.audit.ok:
        terminal.result(value, texts[terminal.language].format(**value))
        return
    terminal.result(value, args.file.name)
    refusal = KnownError("office.audit_broken", row=found.audit.bad_seq)
    terminal.refuse(refusal.sentence(terminal.language))


def _restore(args: argparse.Namespace, terminal: Terminal) -> None:
    done = restore(data_folder(args), args.file, _unlock(args, terminal), clock=SystemClock())
    value = {
        "file": done.file.name,
        "made_at": done.made_at.isoformat(timespec="seconds"),
        "epoch": done.epoch,
        "kept": None if done.kept is None else str(done.kept),
    }
    texts = {
        "zh": "数据已恢复到 {made_at} 的状态（第{epoch}纪元）。",
        "en": "The data is as it was at {made_at} (epoch {epoch}).",
    }
    kept = {"zh": "恢复前的数据保存在 {kept}。", "en": " What was there before: {kept}."}
    text = texts[terminal.language] + (kept[terminal.language] if done.kept else "")
    terminal.result(value, text.format(**value))


def _unlock(args: argparse.Namespace, terminal: Terminal) -> Unlock:
    if args.recovery_key:
        typed = terminal.recovery_key()
        return lambda slots: slots.unlock_with_recovery(typed)
    passphrase = terminal.passphrase()
    return lambda slots: slots.unlock(passphrase)


def _ways(args: argparse.Namespace, terminal: Terminal) -> tuple[Unlock, ...]:
    """Try the data folder's slots, whose passphrase may be newer, before the backup's own."""
    unlock = _unlock(args, terminal)
    if args.data is None or not holds_data(DataFolder(args.data)):
        return (unlock,)
    present = DataFolder(args.data).key_slots
    return (lambda _slots: unlock(keys.load(present)), unlock)


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
