"""`audit`: follow the chain of events and say where it breaks."""

from __future__ import annotations

import argparse
import re

from core.commands import common_options
from core.commands.opening import open_office
from core.commands.terminal import Terminal
from core.db.audit import Head, verify
from core.db.store import backup_anchors
from core.errors import KnownError

ANCHOR = re.compile(r"(\d{1,15}):([0-9a-fA-F]{12,64})", re.ASCII)


def configure(parser: argparse.ArgumentParser) -> None:
    """Declare `verify`."""
    acts = parser.add_subparsers(dest="act", required=True, metavar="ACT")
    check = acts.add_parser("verify", help="check every event", parents=[common_options()])
    check.add_argument(
        "--anchor",
        metavar="SEQ:HASH",
        action="append",
        default=[],
        help="a head printed on a paper or kept by the street office (12 digits at least)",
    )


def run(args: argparse.Namespace, terminal: Terminal) -> None:
    """Check the whole chain against its checkpoints, the backups and the anchors given."""
    anchors = [_anchor(text) for text in args.anchor]
    with open_office(args, terminal) as office:
        kept = backup_anchors(office.store)
        with office.database.read() as session:
            found = verify(session, [*anchors, *kept])
    value = {
        "ok": found.ok,
        "rows": found.rows,
        "seq": found.head.seq,
        "head": found.head.hash,
        "short": found.head.short,
        "anchors": len(anchors) + len(kept),
        "bad_row": found.bad_seq,
        "reason": found.reason or None,
    }
    texts = {
        "zh": "审计记录完好：{rows}条，链头 {seq}:{short}，与{anchors}个外部锚点一致。",
        "en": "The record holds: {rows} events, head {seq}:{short}, agrees with {anchors} anchors.",
    }
    if found.ok:
        terminal.result(value, texts[terminal.language].format(**value))
        return
    if terminal.as_json:
        terminal.result(value)
    terminal.refuse(
        KnownError("office.audit_broken", row=found.bad_seq).sentence(terminal.language)
    )


def _anchor(text: str) -> Head:
    found = ANCHOR.fullmatch(text.strip())
    if found is None:
        raise KnownError("office.anchor_unfit", text=text)
    return Head(int(found[1]), found[2].lower())
