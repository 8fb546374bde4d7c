"""Take the README's pictures from what the demo printed and showed; run it after `make demo`."""

from __future__ import annotations

import sys
from pathlib import Path

from PIL import Image

ROOT = Path(__file__).parent.parent
TARGET = ROOT / "resources" / "help" / "pictures"
PAPERS = {"notice": "D15", "ballot": "D17-表决票", "result": "D28", "minutes": "D40-会议纪要"}
PAGES = {
    "window-home": "工作台",
    "window-chart": "小区档案-楼盘表",
    "window-result": "业主大会-公布结果",
    "window-preview": "打印预览",
    "window-topics": "议事协商-议题库",
    "window-zones": "党建引领-楼栋",
    "window-problem": "问题与资金-1栋2单元电梯停运",
    "window-funding": "问题与资金-筹资-各户认缴",
}
WIDTH, PAGE_WIDTH = 620, 1100
COLOURS, PAGE_COLOURS = 32, 64


def main(source: Path) -> int:
    """Shrink the first page of each paper and each page of the window; say what is not there."""
    TARGET.mkdir(parents=True, exist_ok=True)
    wanted = {name: (f"{paper}*.png", WIDTH, COLOURS) for name, paper in PAPERS.items()}
    for name, page in PAGES.items():
        wanted[name] = (f"pages/*-{page}.png", PAGE_WIDTH, PAGE_COLOURS)
    for name, (pattern, width, colours) in wanted.items():
        found = sorted(source.glob(pattern))
        if not found:
            print(f"里仁：{source} 里没有 {pattern}，请先运行 make demo。", file=sys.stderr)
            return 1
        with Image.open(found[0]) as whole:
            size = width, width * whole.height // whole.width
            small = whole.convert("RGB").resize(size, Image.Resampling.LANCZOS)
        small.quantize(colours).save(TARGET / f"{name}.png", optimize=True)
    print(f"里仁：{len(wanted)} 张图片已放进 {TARGET.relative_to(ROOT)}。")
    return 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT / "demo-output"))
