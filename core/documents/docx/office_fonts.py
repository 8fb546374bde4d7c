"""The faces of official papers by the names that offices have them under; none is embedded.

方正小标宋简体 and the two of GB2312 are what offices are told to use. Where a computer lacks one,
Word takes the first of the other names that it has: 仿宋 and 楷体 come with Windows, the others
with WPS, macOS or the Linux systems of offices. Rare characters of names fall to the system's own
face.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from core.documents.fonts import Face

_NAMES: Final[Mapping[Face, tuple[str, ...]]] = {
    Face.TITLE: (
        "方正小标宋简体", "方正小标宋_GBK", "FZXiaoBiaoSong-B05S", "华文中宋", "STZhongsong",
        "宋体",
    ),
    Face.FANGSONG: ("仿宋_GB2312", "仿宋", "FangSong", "华文仿宋", "STFangsong", "方正仿宋_GBK"),
    Face.HEI: ("黑体", "SimHei", "方正黑体_GBK", "华文黑体", "STHeiti", "Noto Sans CJK SC"),
    Face.KAI: ("楷体_GB2312", "楷体", "KaiTi", "华文楷体", "STKaiti", "方正楷体_GBK"),
    Face.SONG: ("宋体", "SimSun", "方正书宋_GBK", "华文宋体", "STSong", "Noto Serif CJK SC"),
}  # fmt: skip


def office_name(face: Face) -> str:
    """Give the usual name of a role's face."""
    return _NAMES[face][0]


def other_names(face: Face) -> tuple[str, ...]:
    """Give the names to try after it, the nearest first."""
    return _NAMES[face][1:]
