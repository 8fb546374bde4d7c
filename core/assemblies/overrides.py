"""What was not met and yet passed over, with the reason: put into words and kept."""

from __future__ import annotations

import json

from core.assemblies.checks import Need, Weight
from core.assemblies.sheets import NeedRow
from core.assemblies.tables import Assembly, Override
from core.assemblies.work import Work, require_reason
from core.db.audit import Event
from core.errors import KnownError


def sentence(need: Need, language: str = "zh") -> str:
    """Say a need in words."""
    if need.text:
        return need.text
    return KnownError(need.code, **need.facts).sentence(language)


def need_row(need: Need) -> NeedRow:
    """Put a need into words."""
    return NeedRow(
        code=need.code,
        text=sentence(need),
        article=need.article,
        blocks=need.weight is not Weight.WARN,
        key=need.key,
        is_fact=need.weight is Weight.FACT,
    )


def note_override(work: Work, assembly: Assembly, need: Need, reason: str) -> None:
    """Keep a need that was passed over, as it was told and with the reason given.

    What blocks is passed over only for a reason of substance.
    """
    if need.weight is Weight.BLOCK:
        require_reason(reason)
    facts = {name: str(value) for name, value in need.facts.items()} | {"said": sentence(need)}
    work.session.add(
        Override(
            assembly_id=assembly.id,
            stage=assembly.stage,
            code=need.key,
            facts=json.dumps(facts, ensure_ascii=False, sort_keys=True),
            article=need.article,
            blocked=need.weight is Weight.BLOCK,
            reason=reason,
            at=work.clock.now(),
        )
    )
    work.record(Event.ASSEMBLY_NEED_OVERRIDDEN, assembly, need=need.key, reason=reason)
