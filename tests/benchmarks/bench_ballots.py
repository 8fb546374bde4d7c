"""3,000 ballots with codes and their seals, against the least that any such printing must do.

The floor draws the same number of pages in the same process: one form with the static words, one
code as an image mask, four short texts a page. A ballot of ours has two codes, two serials, four
facts and a day a page, checks every character first, and lays its sheet out.
"""

from __future__ import annotations

import hashlib
import hmac
import io
import time
from typing import Any

from reportlab.pdfgen.canvas import Canvas

from core.documents.codes import qr
from core.documents.fonts import Face, load_fonts
from core.documents.markgeometry import MarkLayout, lay_out
from core.documents.markprint import print_marksheets
from core.documents.marksheet import MarkCopy, MarkRow, MarkSection, MarkSheet
from core.documents.pen import mask_of
from tests.benchmarks.goals import Goal

BALLOTS = 3_000
RUNS = 3
NAMES = "张喆 李𬸚 王小明 赵𰻝 欧阳建国 孙八 周九".split()  # noqa: SIM905 - names side by side
STATIC = "云杉苑小区首次业主大会会议表决票请用蓝色或者黑色签字笔填写每一行只打一个勾" * 7
KEY = bytes(range(32))
GOALS = (
    Goal("ratio", 2.0),
    Goal("megabytes", 5.0),
)


def measure() -> dict[str, float]:
    """Measure CPU seconds of both, the best of three runs each, one after the other."""
    fonts = load_fonts()
    started = time.process_time()
    for face in Face:
        fonts.runs("一", face)
    registered = time.process_time() - started
    layout = lay_out(sheet(), fonts)
    copies = make_copies(layout)
    ours, floors, size = [], [], 0
    for _ in range(RUNS):
        started = time.process_time()
        floor_bytes(copies)
        floors.append(time.process_time() - started)
        started = time.process_time()
        size = len(print_marksheets(layout, make_copies(layout)))
        ours.append(time.process_time() - started)
    return {
        "ballots": BALLOTS,
        "pages": BALLOTS * len(layout.pages),
        "cpu_s": round(min(ours), 3),
        "floor_cpu_s": round(min(floors), 3),
        "ratio": round(min(ours) / min(floors), 3),
        "megabytes": round(size / 1_000_000, 3),
        "register_core_faces_s": round(registered, 3),
    }


def sheet() -> MarkSheet:
    """Make a ballot of one page: seven candidates."""
    rows = tuple(MarkRow(n, name, f"{n}幢1单元") for n, name in enumerate(NAMES, start=1))
    return MarkSheet(
        title="云杉苑小区首次业主大会会议选票",
        sections=(MarkSection("选举业主委员会委员", ("同意", "反对", "弃权"), rows),),
        subtitle="云杉苑小区首次业主大会筹备组",
        facts=("业主", "房屋", "专有部分面积", "投票权数"),
        instructions=("请用蓝色或者黑色签字笔填写，每一行只打一个勾。",),
        signatures=("业主（签名）", "日期"),
        stamp="盖章处",
        imprint=("发票单位：云杉苑小区业主大会筹备组", "咨询、异议：许静，0717-6000018"),
    )


def make_copies(layout: MarkLayout) -> list[MarkCopy]:
    """Make the ballots, each with a seal over what its code says."""
    copies = []
    for number in range(BALLOTS):
        said = f"1:K7Q2M9XB:{layout.layout_hash}:YW1-{number:07d}-K:1/1"
        seal = hmac.new(KEY, said.encode(), hashlib.sha256).hexdigest()[:13].upper()
        copies.append(
            MarkCopy(
                serial=f"YW1-{number:07d}-K",
                facts=(
                    NAMES[number % len(NAMES)],
                    f"{number % 20 + 1}幢2单元1203室",
                    "89.32 平方米",
                    "1人",
                ),
                payloads=(f"{said}:{seal}",),
                issued="2026年6月22日发出",
            )
        )
    return copies


def floor_bytes(copies: list[MarkCopy]) -> bytes:
    """Draw the least: a form, a code from zxing as a mask, four texts in ReportLab's own calls."""
    face = load_fonts().runs("一", Face.SONG)[0][0].name
    first: Any = face  # the stubs want a number there
    canvas: Any = Canvas(io.BytesIO(), invariant=1, pageCompression=1, initialFontName=first)
    canvas.beginForm("static")
    canvas.setFont(face, 10)
    for line in range(10):
        canvas.drawString(60, 700 - 20 * line, STATIC[line * 27 : line * 27 + 27])
    canvas.endForm()
    for copy in copies:
        canvas.doForm("static")
        canvas.setFont(face, 10)
        name, *rest = copy.facts
        canvas.drawString(100, 760, "".join(c for c in name if ord(c) <= 0xFFFF))
        for at, text in enumerate((*rest[:2], copy.serial)):
            canvas.drawString(100, 745 - 15 * at, text)
        canvas._code.append(mask_of(qr(copy.payloads[0]), 450, 720, 70))
        canvas.showPage()
    return bytes(canvas.getpdfdata())
