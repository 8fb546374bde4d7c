"""What was not met and yet passed over, with the reason: put into words and kept."""

from __future__ import annotations

from dataclasses import replace

from core.assemblies.tables import Assembly, Override
from core.assemblies.work import Work, require_reason
from core.db.audit import Event
from core.findings import told
from core.freezing import freeze
from core.law.findings import Finding, Severity


def note_override(work: Work, assembly: Assembly, need: Finding, reason: str) -> None:
    """Keep a finding that was passed over, as it was told and with the reason given.

    What blocks is passed over only for a reason of substance.
    """
    if need.severity is Severity.ERROR:
        require_reason(reason)
    work.session.add(
        Override(
            assembly_id=assembly.id,
            stage=assembly.stage,
            code=need.key,
            finding=freeze(replace(told(need), override_reason=reason)),
            reason=reason,
            at=work.clock.now(),
        )
    )
    work.record(Event.ASSEMBLY_NEED_OVERRIDDEN, assembly, need=need.key, reason=reason)
