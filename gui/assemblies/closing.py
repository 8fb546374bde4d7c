"""首次会议和备案: how far the elected committee is; its acts are done on its own page."""

from __future__ import annotations

from PySide6.QtCore import Slot

from core.assemblies.stage_acts import Act
from core.assemblies.stages import Stage
from core.clock import minute_text
from core.committees.sheets import Post
from gui.assemblies.pane import Pane
from gui.assemblies.seen import Seen
from gui.desk import Place
from gui.kit.anatomy import lead
from gui.kit.facts import Facts
from gui.kit.wording import listed, span, word
from gui.places import COMMITTEES


class ClosingPane(Pane):
    """The committee that the assembly elected, and the way to its page."""

    def build(self) -> None:
        self.head = self.section(self.tr("业主委员会"))
        self.go = self.head.add_action(self.tr("到业委会办理"), self._on_go, primary=True)
        self.facts = Facts()
        self.head.add(self.facts)

    def fill(self, seen: Seen) -> None:
        committee = seen.committee
        done = seen.sheet.stage is Stage.CLOSED
        self.go.setText(self.tr("查看业委会") if done else self.tr("到业委会办理"))
        lead(self.go, here=not done)
        self.go.setEnabled(committee is not None or self.may(Act.FORM_COMMITTEE))
        elected = listed(seen.result.elected) if seen.result else ""
        if seen.sheet.annulled:
            self.head.set_note(self.tr("会议已经终止，没有结果，不成立业主委员会。"))
            self.facts.show_pairs([])
            return
        if committee is None:
            self.head.set_note(self.tr("还没有成立。先按结果成立业主委员会，再登记首次会议。"))
            self.facts.show_pairs([(self.tr("当选"), elected)])
            return
        meeting, filing = committee.first_meeting, committee.filing
        names = {post: listed(m.name for m in committee.members if m.post is post) for post in Post}
        self.head.set_note("")
        self.facts.show_pairs(
            [
                (self.tr("名称"), committee.name),
                (
                    self.tr("任期"),
                    span(committee.term_from.isoformat(), committee.term_until.isoformat()),
                ),
                (self.tr("委员"), listed(member.name for member in committee.members)),
                (
                    self.tr("首次会议"),
                    minute_text(meeting.starts) if meeting else self.tr("未召开"),
                ),
                (self.tr("主任"), names[Post.CHAIR]),
                (self.tr("副主任"), names[Post.VICE_CHAIR]),
                (self.tr("备案"), word(filing.state)),
                (self.tr("备案编号"), filing.receipt_number),
            ]
        )

    @Slot()
    def _on_go(self) -> None:
        committee, sheet = self.seen.committee, self.seen.sheet
        if committee is None:
            self.desk.go(Place(COMMITTEES, None, "form", {"assembly": str(sheet.id)}))
        else:
            part = "filing" if self.may(Act.FILE) else "meeting"
            self.desk.go(Place(COMMITTEES, committee.id, part))
