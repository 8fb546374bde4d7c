"""Mark sheets for tests; every person is invented."""

from __future__ import annotations

from core.documents.markgeometry import MarkLayout
from core.documents.marksheet import MarkCopy, MarkRow, MarkSection, MarkSheet

OPTIONS = ("同意", "反对", "弃权")
NAMES = ("张喆", "李𬸚", "王小明", "赵𰻝", "欧阳建国", "孙𫖯", "周九", "吴𠅤", "郑𬬭", "冯十二")


def section(rows: int, title: str = "选举委员", options: tuple[str, ...] = OPTIONS) -> MarkSection:
    """Make a section of so many rows."""
    lines = (
        MarkRow(n + 1, NAMES[n % len(NAMES)] + "甲乙丙"[n // len(NAMES) % 3], f"{n + 1}幢")
        for n in range(rows)
    )
    return MarkSection(title, options, tuple(lines), note="应选五人")


def sheet(*sections: MarkSection) -> MarkSheet:
    """Make a sheet with everything on it."""
    return MarkSheet(
        title="首次业主大会会议表决票",
        sections=sections or (section(7),),
        subtitle="云杉苑小区",
        facts=("业主", "房屋", "专有部分面积", "投票权数"),
        instructions=("每一行只打一个勾。", "填错的，请换票，请勿涂改。"),
        signatures=("业主（签名）", "日期", "代理人（签名）", "日期"),
        stamp="盖章处",
        footer="D18",
        repeated=2,
        imprint=("发票单位：云杉苑小区业主大会筹备组", "咨询：许静，0717-6000018"),
    )


def copies(layout: MarkLayout, count: int) -> list[MarkCopy]:
    """Make copies with codes as long as real ones."""
    pages = len(layout.pages)
    return [
        MarkCopy(
            serial=f"YW1-{number:07d}-K",
            facts=(NAMES[number % len(NAMES)], f"{number}幢1单元0101室", "89.32 ㎡", "1人"),
            payloads=tuple(
                f"1:K7Q2M9XB:{layout.layout_hash}:YW1-{number:07d}-K:{page + 1}/{pages}:ABCDEFGHJK"
                for page in range(pages)
            ),
            issued="2026年6月22日发出",
        )
        for number in range(count)
    ]
