"""`audit`: follow the chain of events, recompute what it sealed, and say where it breaks."""

from __future__ import annotations

import argparse
import re

from core.assemblies.queries_seals import tampered
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
        sealed = [(row, office.assemblies.seals(row.id)) for row in office.assemblies.assemblies()]
    changed = [
        tampered(seal.sealed, row.title).sentence(terminal.language)
        for row, seals in sealed
        for seal in seals
        if seal.holds is False
    ]
    value = {
        "ok": found.ok and not changed,
        "rows": found.rows,
        "seq": found.head.seq,
        "head": found.head.hash,
        "short": found.head.short,
        "anchors": len(anchors) + len(kept),
        "bad_row": found.bad_seq,
        "reason": found.reason or None,
        "assemblies": [
            {"id": str(row.id), **{seal.sealed.value: seal.holds for seal in seals}}
            for row, seals in sealed
        ],
        "checked": sum(seal.holds is not None for _, seals in sealed for seal in seals),
    }
    texts = {
        "zh": (
            "操作记录完好：共 {rows} 条，从第一条起逐条相接，没有被改动、删除或截断。\n"
            "到现在为止的校验码：{seq}:{short}（可以抄给街道办留存，日后用 --anchor 核对）。\n"
            "与备份里和您给出的 {anchors} 个校验码都一致；"
            "名册、表决票、录入、计票和结果的 {checked} 项校验都相符。"
        ),
        "en": (
            "The record holds: {rows} events, none changed, cut or removed.\n"
            "Its check code so far: {seq}:{short} (for the street office to keep; see --anchor).\n"
            "It agrees with the {anchors} codes kept in backups or given here; "
            "{checked} seals of rolls, ballots, readings, counts and results fit."
        ),
    }
    if found.ok and not changed:
        terminal.result(value, texts[terminal.language].format(**value))
        return
    if terminal.as_json:
        terminal.result(value)
    broken = KnownError("office.audit_broken", row=found.bad_seq).sentence(terminal.language)
    terminal.refuse("\n".join([*([] if found.ok else [broken]), *changed]))


def _anchor(text: str) -> Head:
    found = ANCHOR.fullmatch(text.strip())
    if found is None:
        raise KnownError("office.anchor_unfit", text=text)
    return Head(int(found[1]), found[2].lower())
