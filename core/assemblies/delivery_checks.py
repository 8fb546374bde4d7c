"""What an attempt to deliver must say of its moment before it is noted. Reads, never writes.

Whom a ballot reached and who sent none back may count with the majority. A delivery noted once the
votes are in could be made up to fit them, so it needs what a late return needs; and no ballot can
be delivered when nobody may vote any more.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from core.assemblies.deadlines import voting_ends
from core.assemblies.drafts import DeliveryDraft
from core.assemblies.return_checks import people_of
from core.assemblies.tables import Assembly
from core.assemblies.tables_ballots import Ballot
from core.assemblies.tellers import Tellers, load_tellers
from core.assemblies.work import Work, book_of, require_reason
from core.clock import CHINA, minute_of, minute_text
from core.errors import KnownError
from core.text.names import name_key

PAIR = 2
"""The register has lines for two who deliver; a third would be in none of its papers."""


@dataclass(frozen=True, slots=True)
class DeliveryCheck:
    """What attempts are held against: the last day of the voting, and who supervises.

    `over` says that the voting has ended: whatever is noted now is noted late.
    """

    until: date | None
    over: bool
    tellers: Tellers
    now: datetime

    @classmethod
    def load(cls, work: Work, assembly: Assembly) -> DeliveryCheck:
        """Read them for one assembly."""
        until = voting_ends(work.session, assembly.id)
        return cls(
            until=until,
            over=until is not None and work.today > until,
            tellers=load_tellers(work.session, assembly.id, book_of(assembly)),
            now=work.clock.now(),
        )

    def watched(self, draft: DeliveryDraft, ballot: Ballot) -> tuple[str, str]:
        """Refuse a moment that cannot be; give who watched over what is noted late, and why."""
        self._moment(draft, ballot)
        if not self.over:
            return "", ""
        if not draft.reason.strip():
            raise KnownError("assemblies.delivery_noted_late", serial=ballot.serial)
        require_reason(draft.reason)
        if len(people_of(draft.deliverers)) < PAIR:
            facts = {"serial": ballot.serial, "number": PAIR}
            raise KnownError("assemblies.late_delivery_pair", **facts)
        if name_key(draft.supervisor) in people_of(draft.deliverers):
            facts = {"serial": ballot.serial, "name": draft.supervisor}
            raise KnownError("assemblies.supervisor_delivers", **facts)
        return self.tellers.supervisor(draft.supervisor, ballot.serial), draft.reason.strip()

    def _moment(self, draft: DeliveryDraft, ballot: Ballot) -> None:
        """Refuse an attempt before the ballot was issued, after the voting, or still to come."""
        when = minute_text(draft.at)
        if draft.at > self.now:
            raise KnownError("assemblies.delivery_in_future", serial=ballot.serial, at=when)
        if minute_of(draft.at) < minute_of(ballot.issued_at):
            raise KnownError("assemblies.delivery_before_issue", serial=ballot.serial, at=when)
        if self.until is not None and draft.at.astimezone(CHINA).date() > self.until:
            raise KnownError(
                "assemblies.delivery_after_voting",
                serial=ballot.serial,
                at=when,
                day=self.until.isoformat(),
            )
