"""`audit`: follow the chain of events, recompute what it sealed, and say where it breaks."""

from __future__ import annotations

import argparse

from core.commands import common_options
from core.commands.opening import open_office
from core.commands.terminal import Terminal
from core.verification import AuditSheet


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
    with open_office(args, terminal) as office:
        found = office.verify_audit(args.anchor)
    value = _value(found)
    texts = {
        "zh": (
            "操作记录完好：共 {rows} 条，从头到尾逐条相接，没有被改动、删除或截断。\n"
            "到现在为止的校验码：{seq}:{short}（可以抄给街道办留存，日后用 --anchor 核对）。\n"
            "与备份里和您给出的 {anchors} 个校验码都一致；"
            "名册、表决票、录入、计票、结果和办理经过的 {checked} 项校验都相符，"
            "送达、张贴、资格审查、业委会、备案和会议记录也逐条相符。\n"
            "没有校验的：小区档案（房屋、业主）和单位资料。"
            "有人绕开程序改动这些，要拿登记过校验值的导入文件和原件核对。"
        ),
        "en": (
            "The record holds: {rows} events, none changed, cut or removed.\n"
            "Its check code so far: {seq}:{short} (for the street office to keep; see --anchor).\n"
            "It agrees with the {anchors} codes kept in backups or given here; "
            "{checked} seals of rolls, ballots, readings, counts and results fit, and so does each "
            "row of deliveries, postings, checks, committees, filings and minutes.\n"
            "Not checked: the rosters (dwellings, owners) and the office's own particulars. What "
            "was changed there around the program shows only against the imported files, whose "
            "digests are kept when a roll is frozen, and the originals."
        ),
    }
    if found.ok:
        notes = (note.sentence(terminal.language) for note in found.notes)
        said = texts[terminal.language].format(**value)
        terminal.result(value, "\n".join((said, *notes)))
        return
    if terminal.as_json:
        terminal.result(value)
    told = (*found.faults, *found.notes)
    terminal.refuse("\n".join(one.sentence(terminal.language) for one in told))


def _value(found: AuditSheet) -> dict[str, object]:
    return {
        "ok": found.ok,
        "rows": found.rows,
        "seq": found.seq,
        "head": found.head,
        "short": found.short,
        "anchors": found.anchors,
        "bad_row": found.bad_row,
        "reason": found.reason or None,
        "assemblies": [
            {"id": str(row.id), **{seal.sealed.value: seal.holds for seal in row.seals}}
            for row in found.assemblies
        ],
        "checked": found.checked,
        "differences": [
            {"table": one.table, "change": one.change, "rows": one.rows, "events": one.events}
            for one in found.differences
        ],
        "restored": [at.isoformat(timespec="seconds") for at in found.past.restored],
        "later_events": found.past.later,
        "before_restore": [
            {"code": one.head.anchor, "at": one.at.isoformat(), "file": one.file.name}
            for one in found.put_away
        ],
        "codes_nowhere": [head.anchor for head in found.lost],
        "clock_set_back": [
            {"seq": one.seq, "before": one.before.isoformat(), "at": one.at.isoformat()}
            for one in found.clock_steps
        ],
    }
