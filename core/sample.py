"""The sample office's words, which load nothing: its data is invented and its passphrase known."""

from __future__ import annotations

COMMUNITY, STREET, DIVISION = "云杉社区（示例）", "西坝街道办事处（示例）", "420502"
PASSPHRASE = "示例数据谁都可以打开看看"  # noqa: S105 - shown to everybody
ROSTER, COMPOUND = "物业业主信息表.xlsx", "云杉苑小区"
