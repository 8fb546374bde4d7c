"""What a committee's beginning needs: the packet of its filing, line by line. Pure."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class PacketLine:
    """A paper of the filing packet. `first_only`: asked of a committee's first assembly.

    `own`: the office's own file, which this program does not print and so cannot tick.
    """

    code: str
    title: str
    article: str
    first_only: bool = False
    own: bool = False


PACKET = (
    PacketLine(
        "D31", "业主委员会备案申请表（含委员、候补委员名单和基本情况）", "物业管理条例第16条"
    ),
    PacketLine("D15", "业主大会会议公告", "物业管理条例第14条"),
    PacketLine("D06", "业主身份及投票权数公示", ""),
    PacketLine("D11", "业主委员会委员候选人公示", ""),
    PacketLine("D26", "唱票计票表", ""),
    PacketLine("D27", "业主大会会议记录（计票汇总与核验表）", ""),
    PacketLine("D28", "业主大会决定（表决结果公告）", "民法典第278条"),
    PacketLine("D12", "业主大会议事规则", "物业管理条例第18条", first_only=True, own=True),
    PacketLine("D13", "管理规约", "物业管理条例第17条", first_only=True, own=True),
    PacketLine("D30", "业主委员会首次会议记录和分工公告", "物业管理条例第16条"),
)
"""The packet that most places ask for (rulebook 6.1, D31); an office adds and strikes lines."""


def packet_for(*, first_assembly: bool) -> tuple[PacketLine, ...]:
    """Give the lines that this committee's packet needs."""
    return tuple(line for line in PACKET if first_assembly or not line.first_only)


def is_own(code: str) -> bool:
    """Tell whether a paper is the office's own file, which only the office can attach."""
    return any(line.own for line in PACKET if line.code == code)
