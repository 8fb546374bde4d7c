"""How many proxies one person may hold: no national number, so usually only a warning."""

from __future__ import annotations

from core.law.findings import Finding
from core.law.packs import LawBook


def check_proxies(book: LawBook, held: int) -> tuple[Finding, ...]:
    """一人受托的票数：规则有上限的不得超过；没有上限而偏多的，提醒核实。"""
    for value in book.every("voting.proxy_max"):
        if isinstance(value.setting, int) and held > value.setting:
            return (book.against(value, "proxy_too_many", held=held, limit=value.setting),)
    for value in book.every("voting.proxy_warn"):
        if isinstance(value.setting, int) and held > value.setting:
            return (book.against(value, "proxy_many", held=held, limit=value.setting),)
    return ()
