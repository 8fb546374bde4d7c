"""The pool of topics, in the order of a topic's life:

1. `raise_topic(RaiseTopic)`: 提出; `change(topic_id, ChangeTopic)` while no meeting has it.
2. `move(topic_id, Move)`: 受理, 确定, 搁置, 转业主大会、居民会议、街道.
3. `open_round(topic_id, OpenRound)`, `answer(Answer)`, `close_round(round_id)`: 意见征集, D42.
4. `call(CallMeeting, topic_ids)` or `take(meeting_id, topic_ids)`: onto an agenda. From then on the
   topic stands where the meeting's topic stands; what comes to nothing is free for the next one.
5. `decide(topic_id, Decision)`: what the assembly, the residents or the street decided. A matter
   of Civil Code 278 is carried out only when the owners' vote passed.
6. `feed_back(topic_id, Feedback)`, then `move` to the archive.

`topics`, `topic`, `round`, `free` look. The papers of a topic: `papers.offer_pool_papers`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from uuid import UUID

from core.changes import Changes
from core.clock import Clock
from core.db.audit import AuditLog
from core.db.database import Database
from core.law.library import Library
from core.meetings.drafts import CallMeeting, Feedback, Move
from core.meetings.pool import acts_deciding, acts_opinions, acts_topics, queries
from core.meetings.pool.drafts import Answer, ChangeTopic, Decision, OpenRound, RaiseTopic
from core.meetings.pool.sheets import PoolRow, PoolSheet, RoundSheet
from core.meetings.stages import TopicState
from core.meetings.warning import committee_rules
from core.meetings.work import Work
from core.scope import ALL, Scope


class Pool:
    """议题库: topics from their raising to the archive, through any number of meetings."""

    def __init__(  # noqa: PLR0913, PLR0917 - what it reads law and place by
        self,
        database: Database,
        audit: AuditLog,
        clock: Clock,
        law: Library,
        division: str,
        community: str,
        *,
        before_filing: Callable[[UUID], None] | None = None,
    ) -> None:
        """`before_filing` refuses a topic that is not yet to be filed: it is in a procedure."""
        self._database = database
        self._audit = audit
        self._clock = clock
        self._law = law
        self._division = division
        self._home = community
        self._before_filing = before_filing

    def raise_topic(self, draft: RaiseTopic) -> Changes:
        """Keep a topic; the subject is the topic."""
        with self._work() as work:
            return acts_topics.raise_topic(work, draft)

    def change(self, topic_id: UUID, draft: ChangeTopic) -> Changes:
        """Change a topic's texts with a reason; how it stood before stays."""
        with self._work() as work:
            return acts_topics.change(work, topic_id, draft)

    def move(self, topic_id: UUID, draft: Move) -> Changes:
        """Bring a topic to its next state; refused while something stands against it."""
        if draft.to is TopicState.FILED and self._before_filing is not None:
            self._before_filing(topic_id)
        with self._work() as work:
            return acts_topics.move(work, topic_id, draft)

    def take(self, meeting_id: UUID, topic_ids: Sequence[UUID]) -> Changes:
        """Put topics on the agenda of a meeting before its notice."""
        with self._work() as work:
            return acts_topics.take(work, meeting_id, topic_ids)

    def call(self, draft: CallMeeting, topic_ids: Sequence[UUID]) -> Changes:
        """Call a meeting on topics of the pool; the subject is the meeting."""
        rules = committee_rules(self._law.book(self._division, self._clock.today()))
        with self._work() as work:
            return acts_topics.call(work, draft, rules, topic_ids)

    def open_round(self, topic_id: UUID, draft: OpenRound) -> Changes:
        """Ask households before the meeting; the subject is the round."""
        with self._work() as work:
            return acts_opinions.open_round(work, topic_id, draft)

    def answer(self, draft: Answer) -> Changes:
        """Keep what a household said; the subject is the round."""
        with self._work() as work:
            return acts_opinions.answer(work, draft)

    def close_round(self, round_id: UUID) -> Changes:
        """End a round."""
        with self._work() as work:
            return acts_opinions.close_round(work, round_id)

    def decide(self, topic_id: UUID, draft: Decision) -> Changes:
        """Keep what was decided by who must decide."""
        with self._work() as work:
            return acts_deciding.decide(work, topic_id, draft)

    def feed_back(self, topic_id: UUID, draft: Feedback) -> Changes:
        """Note who was told, and how satisfied they were."""
        with self._work() as work:
            return acts_topics.feed_back(work, topic_id, draft)

    def topics(self, scope: Scope = ALL) -> tuple[PoolRow, ...]:
        """List the topics of a compound, a community or all, the newest first."""
        with self._database.read() as session:
            return queries.load_topics(session, self._home, queries.of_scope(scope))

    def topic(self, topic_id: UUID) -> PoolSheet:
        """Give all that is shown of a topic."""
        with self._database.read() as session:
            return queries.load_topic(session, self._home, topic_id)

    def round(self, round_id: UUID) -> RoundSheet:
        """Give a round with every household that it asks."""
        with self._database.read() as session:
            return queries.load_round(session, self._home, round_id)

    def free(self, body_id: UUID) -> tuple[PoolRow, ...]:
        """List what a meeting of a body may take up."""
        with self._database.read() as session:
            return queries.load_free(session, self._home, body_id)

    @contextmanager
    def _work(self) -> Iterator[Work]:
        with self._database.write() as session:
            yield Work(session, self._audit, self._clock)
