"""Take the README's pictures from what the demo printed; run it after `make demo`."""

from __future__ import annotations

import sys
from pathlib import Path

from PIL import Image

ROOT = Path(__file__).parent.parent
TARGET = ROOT / "resources" / "help" / "pictures"
PAPERS = {"notice": "D15", "ballot": "D17-表决票", "result": "D28", "minutes": "D40-会议纪要"}
WIDTH = 620
COLOURS = 32


def main(source: Path) -> int:
    """Shrink the first page of each paper; say which one the demo did not print."""
    TARGET.mkdir(parents=True, exist_ok=True)
    for name, paper in PAPERS.items():
        found = sorted(source.glob(f"{paper}*.png"))
        if not found:
            print(f"里仁：{source} 里没有 {paper}，请先运行 make demo。", file=sys.stderr)
            return 1
        with Image.open(found[0]) as page:
            small = page.convert("RGB").resize((WIDTH, WIDTH * page.height // page.width))
        small.quantize(COLOURS).save(TARGET / f"{name}.png", optimize=True)
    print(f"里仁：{len(PAPERS)} 张图片已放进 {TARGET.relative_to(ROOT)}。")
    return 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT / "demo-output"))
