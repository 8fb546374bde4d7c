"""The catalogue of audited events. Each has its sentence in resources/i18n/events.toml."""

from __future__ import annotations

import enum
import tomllib
from functools import cache

from core import paths


class Event(enum.StrEnum):
    """Something that an office can be asked about later. Never rename a value: files hold it."""

    # the store
    OFFICE_CREATED = "office.created"
    OFFICE_OPENED = "office.opened"
    OFFICE_OPENED_AFTER_CRASH = "office.opened_after_crash"
    CLOCK_STEPPED_BACK = "clock.stepped_back"
    STORE_MIGRATED = "store.migrated"
    PASSPHRASE_CHANGED = "key.passphrase_changed"  # noqa: S105 - the name of an event
    RECOVERY_KEY_RENEWED = "key.recovery_renewed"
    RECOVERY_KEY_USED = "key.recovery_used"
    BACKUP_MADE = "backup.made"
    BACKUP_RESTORED = "backup.restored"
    VALUES_ERASED = "audit.values_erased"
    # rosters
    COMPOUND_ADDED = "roster.compound_added"
    COMMUNITY_ADDED = "roster.community_added"
    COMPOUND_PLACED = "roster.compound_placed"
    ROSTER_IMPORTED = "roster.imported"
    ROSTER_EXPORTED = "roster.exported"
    ROSTER_EXPORT_FAILED = "roster.export_failed"
    ROSTER_SEEN_UNMASKED = "roster.seen_unmasked"
    DWELLING_ADDED = "roster.dwelling_added"
    DWELLING_CORRECTED = "roster.dwelling_corrected"
    COMPANIES_MERGED = "roster.companies_merged"
    COMPANIES_PARTED = "roster.companies_parted"
    PERSON_CORRECTED = "roster.person_corrected"
    OWNER_ADDED = "roster.owner_added"
    OWNERSHIP_ENDED = "roster.ownership_ended"
    OWNERSHIP_TRANSFERRED = "roster.ownership_transferred"
    TRANSFER_UNDONE = "roster.transfer_undone"
    REPRESENTATIVE_SET = "roster.representative_set"
    PARTY_FLAG_SET = "roster.party_flag_set"
    # assemblies
    ASSEMBLY_OPENED = "assembly.opened"
    ASSEMBLY_PLACES_SET = "assembly.places_set"
    ASSEMBLY_GROUP_NAMED = "assembly.group_named"
    ASSEMBLY_MEMBER_ADDED = "assembly.member_added"
    ASSEMBLY_MEMBER_REMOVED = "assembly.member_removed"
    ASSEMBLY_OFFICIALS_NAMED = "assembly.officials_named"
    ASSEMBLY_OFFICIAL_ADDED = "assembly.official_added"
    ASSEMBLY_OFFICIAL_REMOVED = "assembly.official_removed"
    ASSEMBLY_DAYS_PLANNED = "assembly.days_planned"
    ASSEMBLY_DAY_DONE = "assembly.day_done"
    ASSEMBLY_PAPER_POSTED = "assembly.paper_posted"
    ASSEMBLY_PAPER_REMOVED = "assembly.paper_removed"
    ASSEMBLY_MATTER_ADDED = "assembly.matter_added"
    ASSEMBLY_MATTER_WITHDRAWN = "assembly.matter_withdrawn"
    ASSEMBLY_FOLLOW_CLAUSE_SET = "assembly.follow_clause_set"
    ASSEMBLY_STAGE_ENTERED = "assembly.stage_entered"
    ASSEMBLY_NEED_OVERRIDDEN = "assembly.need_overridden"
    ASSEMBLY_ANNULLED = "assembly.annulled"
    RESULT_TAKEN_UP = "assembly.result_taken_up"
    ROLL_FROZEN = "roll.frozen"
    ROLL_CORRECTED = "roll.corrected"
    OBJECTION_RECEIVED = "objection.received"
    OBJECTION_ANSWERED = "objection.answered"
    OWNER_CHANGED = "roll.owner_changed"
    CANDIDATE_NOMINATED = "candidate.nominated"
    CANDIDATE_CORRECTED = "candidate.corrected"
    CANDIDATE_CHECKED = "candidate.checked"
    CANDIDATE_DECIDED = "candidate.decided"
    CANDIDATE_WITHDRAWN = "candidate.withdrawn"
    CANDIDATE_BARRED = "candidate.barred"
    CANDIDATES_ORDERED = "candidates.ordered"
    BALLOT_FROZEN = "ballot.frozen"
    BALLOTS_ISSUED = "ballots.issued"
    BALLOT_REISSUED = "ballot.reissued"
    BALLOT_VOIDED = "ballot.voided"
    BALLOTS_DELIVERED = "ballots.delivered"
    DELIVERIES_UNDONE = "ballots.deliveries_undone"
    BALLOTS_RETURNED = "ballots.returned"
    RETURNS_UNDONE = "ballots.returns_undone"
    BALLOT_SIGNER_NOTED = "ballot.signer_noted"
    BOX_OPENED = "box.opened"
    BOX_RECOUNTED = "box.recounted"
    FOREIGN_PAPER_FOUND = "paper.foreign"
    BALLOTS_ENTERED = "ballots.entered"
    BALLOT_RULED = "ballot.ruled"
    COUNT_CLOSED = "count.closed"
    COUNT_REOPENED = "count.reopened"
    RESULT_DECLARED = "result.declared"
    RESULT_CORRECTED = "result.corrected"
    # committees
    COMMITTEE_FORMED = "committee.formed"
    FIRST_MEETING_HELD = "committee.first_meeting"
    MEMBER_PHONE_NOTED = "committee.member_phone"
    COMMITTEE_CORRECTED = "committee.corrected"
    COMMITTEE_FILED = "committee.filed"
    FILING_CORRECTED = "committee.filing_corrected"
    FILING_ANSWERED = "committee.filing_answered"
    # meetings
    BODY_FORMED = "meeting.body_formed"
    MEETING_CALLED = "meeting.called"
    MEETING_CHANGED = "meeting.changed"
    MEETING_CALLED_OFF = "meeting.called_off"
    BODY_CHANGED = "meeting.body_changed"
    TOPIC_SET = "meeting.topic_set"
    MEETING_NOTIFIED = "meeting.notified"
    MEETING_SIGNED_IN = "meeting.signed_in"
    MEETING_HELD = "meeting.held"
    TOPIC_DISCUSSED = "meeting.topic_discussed"
    PROMISE_MADE = "meeting.promise_made"
    MINUTES_WRITTEN = "minutes.written"
    MINUTES_CORRECTED = "minutes.corrected"
    MINUTES_WITHDRAWN = "minutes.withdrawn"
    MINUTES_PUBLISHED = "minutes.published"
    PROMISE_REPORTED = "meeting.promise_reported"
    TOPIC_MOVED = "meeting.topic_moved"
    TOPIC_VOTE_LINKED = "meeting.topic_vote_linked"
    TOPIC_FED_BACK = "meeting.topic_fed_back"
    MEETING_CLOSED = "meeting.closed"
    # photos and files of every subject
    ATTACHMENT_ADDED = "attachment.added"
    ATTACHMENT_REMOVED = "attachment.removed"
    ATTACHMENT_SAVED = "attachment.saved"
    # procedures
    PROCEDURE_COPIED = "procedure.copied"
    PROCEDURE_STARTED = "procedure.started"
    PROCEDURE_STEP_DONE = "procedure.step_done"
    PROCEDURE_STEP_SKIPPED = "procedure.step_skipped"
    PROCEDURE_STEP_UNDONE = "procedure.step_undone"
    PROCEDURE_CLOSED = "procedure.closed"
    PROCEDURE_ABANDONED = "procedure.abandoned"
    # papers of every subject
    PAPER_PRINTED = "paper.printed"
    PAPER_WRITTEN = "paper.written"
    PAPER_DRAFTED = "paper.drafted"
    HUNG_PAPER_PRINTED = "paper.hung_printed"
    PRINTING_STOPPED = "paper.print_stopped"
    # packages
    CARD_ENROLLED = "card.enrolled"
    CARD_REVOKED = "card.revoked"
    PACKAGE_PLANNED = "package.planned"
    PACKAGE_EXPORTED = "package.exported"
    PACKAGE_FAILED = "package.failed"


def describe(event: Event, language: str = "zh") -> str:
    """Say in one sentence what `event` means."""
    return _sentences()[event.value][language]


@cache
def _sentences() -> dict[str, dict[str, str]]:
    path = paths.resources() / "i18n" / "events.toml"
    return tomllib.loads(path.read_text("utf-8"))
