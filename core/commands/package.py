"""`package`: this office's key card, packages for the street office, and their checking."""

from __future__ import annotations

import argparse
from datetime import datetime
from pathlib import Path
from typing import Any

from core.clock import CHINA
from core.commands import common_options
from core.commands.opening import open_office
from core.commands.terminal import Terminal
from core.db.titles import table_titles
from core.office import Office
from core.sync.keys import read_card
from core.sync.manifest import Manifest
from core.sync.queries import SentRow
from core.sync.reading import Opened


def configure(parser: argparse.ArgumentParser) -> None:
    """Declare `card`, `enrol`, `export` and `verify`."""
    acts = parser.add_subparsers(dest="act", required=True, metavar="ACT")
    common = [common_options()]
    card = acts.add_parser("card", help="write this office's key card, to hand out", parents=common)
    card.add_argument("--output", metavar="DIR", type=Path, required=True)
    enrol = acts.add_parser("enrol", help="trust another office's key card", parents=common)
    enrol.add_argument("card", metavar="KEYCARD", type=Path)
    enrol.add_argument("--fingerprint", metavar="TEXT", required=True, help="as read by telephone")
    export = acts.add_parser("export", help="write a signed and encrypted package", parents=common)
    export.add_argument("--output", metavar="DIR", type=Path, required=True)
    export.add_argument("--to", metavar="KEYCARD", type=Path, help="whose key may open it")
    verify = acts.add_parser("verify", help="check a package and say what it is", parents=common)
    verify.add_argument("file", metavar="FILE", type=Path)
    verify.add_argument("--card", metavar="KEYCARD", type=Path, help="the sender's key card")
    verify.add_argument(
        "--proof", metavar="DIR", type=Path, help="also write manifest, signature and key"
    )


def run(args: argparse.Namespace, terminal: Terminal) -> None:
    """Do the act named; refusals come out as `KnownError`."""
    acts = {"card": _card, "enrol": _enrol, "export": _export, "verify": _verify}
    with open_office(args, terminal) as office:
        acts[args.act](office, args, terminal)


def _card(office: Office, args: argparse.Namespace, terminal: Terminal) -> None:
    card = office.sync.card()
    path = office.sync.save_card(args.output)
    value = {"file": path.name, "name": card.name, "fingerprint": card.fingerprint}
    texts = {
        "zh": f"密钥卡写在 {path.name}。请在电话里向对方读出指纹：{card.spoken_fingerprint}",
        "en": f"Key card: {path.name}. Read its fingerprint aloud: {card.spoken_fingerprint}",
    }
    terminal.result(value, texts[terminal.language])


def _enrol(office: Office, args: argparse.Namespace, terminal: Terminal) -> None:
    card = read_card(args.card)
    office.sync.enrol(card, args.fingerprint)
    value = {"name": card.name, "fingerprint": card.fingerprint, "key_id": card.key_id}
    texts = {"zh": f"已登记“{card.name}”的密钥卡。", "en": f"Enrolled the card of “{card.name}”."}
    terminal.result(value, texts[terminal.language])


def _export(office: Office, args: argparse.Namespace, terminal: Terminal) -> None:
    to = None if args.to is None else read_card(args.to)
    with terminal.progress() as progress:
        sent = office.sync.export(args.output, to, progress)
    row = next(row for row in office.sync.sent() if row.package_id == sent.made)
    value = {
        "file": row.file_name,
        "package_id": str(row.package_id),
        "size": row.file_size,
        "sha256": row.file_digest,
        "epoch": row.epoch,
        "seq": row.sequence,
        "to": None if to is None else to.name,
        "to_fingerprint": None if to is None else to.fingerprint,
        "unfinished": list(office.sync.unfinished(args.output)),
    }
    terminal.result(value, _export_text(row, to.name if to else "", terminal.language))


def _export_text(row: SentRow, to: str, language: str) -> str:
    whom = {
        "zh": f"收件单位：{to}；本单位也能打开" if to else "没有指定收件单位：只有本单位能打开",
        "en": f"For {to} and ourselves" if to else "No recipient was named: only we can open it",
    }
    texts = {
        "zh": f"上报包已写好并读回核对：{row.file_name}（{row.file_size}字节）。{whom['zh']}。",
        "en": f"Written and read back: {row.file_name} ({row.file_size} bytes). {whom['en']}.",
    }
    return texts[language]


def _verify(office: Office, args: argparse.Namespace, terminal: Terminal) -> None:
    card = None if args.card is None else read_card(args.card)
    with terminal.progress() as progress:
        opened = office.sync.verify(args.file, card, progress)
    value = _facts(opened)
    if args.proof is not None:
        value["proof"] = [path.name for path in office.sync.save_proof(opened, args.proof)]
    made = f"{datetime.fromisoformat(value['created']).astimezone(CHINA):%Y-%m-%d %H:%M}"
    lines = _LINES[terminal.language].format(**value, made=made).splitlines()
    names = {} if terminal.language == "en" else table_titles()
    lines += [
        f"  {names.get(table, table)}{'：' if terminal.language == 'zh' else ': '}{rows}"
        for table, rows in value["counts"].items()
        if rows
    ]
    if args.proof is not None:
        lines.append(_PROOF[terminal.language])
        lines.append(
            "openssl pkeyutl -verify -pubin -inkey pub.pem -rawin -in signed.bin "
            "-sigfile manifest.sig"
        )
    terminal.result(value, "\n".join(lines))


_LINES = {
    "zh": "上报包真实完整：签名属实，内容没有被改动，也没有缺少。\n"
    "来自：{sender}（密钥指纹 {fingerprint}）\n社区代码：{community}\n"
    "这是该社区报出的第 {seq} 份，{made}制作\n里面共有 {rows} 条记录：",
    "en": "The package is genuine and whole.\nFrom: {sender} (fingerprint {fingerprint})\n"
    "Community: {community}  number {seq}  made: {made}\n{rows} rows:",
}
_PROOF = {
    "zh": "不用里仁也能核对签名，在存放的文件夹里运行：",
    "en": "To check the signature without Liren, run in that folder:",
}


def _facts(opened: Opened) -> dict[str, Any]:
    report, manifest = opened.report, opened.report.manifest
    return {
        "sender": report.sender,
        "fingerprint": opened.sender.fingerprint,
        "own": report.own,
        **_manifest_facts(manifest),
        "manifest_sha256": report.manifest_digest,
        "sha256": report.file_digest,
        "size": report.file_size,
        "rows": report.rows,
        "counts": dict(manifest.counts),
    }


def _manifest_facts(manifest: Manifest) -> dict[str, Any]:
    names = ("package_id", "kind", "community", "epoch", "seq", "prev", "created", "app_version")
    more = ("schema", "suite", "audit_seq", "audit_head")
    return {name: getattr(manifest, name) for name in (*names, *more)}
