"""The closed lists of words of party organisations, members and posts."""

from __future__ import annotations

import enum


class OrgLevel(enum.StrEnum):
    """The five levels of the articles, top first (rulebook 8, Weidu)."""

    DISTRICT = "district"  # 区委
    STREET = "street"  # 街道党工委
    COMMUNITY = "community"  # 社区党委、总支、支部
    GRID = "grid"  # 小区网格支部
    COURTYARD = "courtyard"  # 庭院党小组


class OrgNode(enum.StrEnum):
    """What a node of the tree stands on; all but the first are the N of “1+N” (Shanghai)."""

    TERRITORY = "territory"
    BUILDING = "building"
    FIRM = "firm"
    MARKET = "market"
    SOCIAL = "social"


class OrgKind(enum.StrEnum):
    """What sort of organisation it is; the rules on members are those of a branch."""

    WORK_COMMITTEE = "work_committee"
    COMMITTEE = "committee"
    GENERAL_BRANCH = "general_branch"
    BRANCH = "branch"
    GROUP = "group"


class BuildMode(enum.StrEnum):
    """The five ways to build a branch (Longgang)."""

    SINGLE = "single"
    JOINT = "joint"
    REGIONAL = "regional"
    TEMPORARY = "temporary"
    SENT = "sent"


class OrgPlace(enum.StrEnum):
    """The kind of place a branch is built in; Longgang names the first three."""

    ESTATE = "estate"
    SELF_BUILT = "self_built"
    PROPERTY_FIRM = "property_firm"
    SHOPS = "shops"
    OTHER = "other"


class OrgState(enum.StrEnum):
    """Whether an organisation still is."""

    ACTIVE = "active"
    MERGED = "merged"
    DISSOLVED = "dissolved"


class OrgChangeKind(enum.StrEnum):
    """What was changed about an organisation."""

    FOUNDED = "founded"
    RENAMED = "renamed"
    MOVED = "moved"
    REBUILT = "rebuilt"
    COVERED = "covered"
    MERGED = "merged"
    DISSOLVED = "dissolved"


class MemberStatus(enum.StrEnum):
    """正式 or 预备."""

    FULL = "full"
    PROBATIONARY = "probationary"


class MemberKind(enum.StrEnum):
    """What a member lives by (rulebook 7.3)."""

    EMPLOYED = "employed"
    RETIRED = "retired"
    FLOATING = "floating"
    SELF_EMPLOYED = "self_employed"
    UNKNOWN = "unknown"


class MemberChangeKind(enum.StrEnum):
    """What happened to a member's standing or affiliation."""

    ENTERED = "entered"
    TRANSFERRED_IN = "transferred_in"
    CONFIRMED = "confirmed"
    MOVED = "moved"
    CORRECTED = "corrected"
    TRANSFERRED_OUT = "transferred_out"
    LEFT = "left"


class PostBody(enum.StrEnum):
    """The body that a post belongs to; one person may hold posts in several."""

    BRANCH = "branch"
    COMMITTEE = "committee"
    RESIDENTS = "residents"
    PROPERTY = "property"


class PartyPost(enum.StrEnum):
    """A post, each of one body."""

    SECRETARY = "secretary"
    FIRST_SECRETARY = "first_secretary"
    DEPUTY_SECRETARY = "deputy_secretary"
    BRANCH_MEMBER = "branch_member"
    GROUP_LEADER = "group_leader"
    CHAIR = "chair"
    VICE_CHAIR = "vice_chair"
    COMMITTEE_MEMBER = "committee_member"
    DIRECTOR = "director"
    DEPUTY_DIRECTOR = "deputy_director"
    RESIDENTS_MEMBER = "residents_member"
    PROJECT_MANAGER = "project_manager"
    PROPERTY_STAFF = "property_staff"

    @property
    def body(self) -> PostBody:
        """The body it belongs to."""
        return _BODIES[self]


_BODIES = {
    PartyPost.SECRETARY: PostBody.BRANCH,
    PartyPost.FIRST_SECRETARY: PostBody.BRANCH,
    PartyPost.DEPUTY_SECRETARY: PostBody.BRANCH,
    PartyPost.BRANCH_MEMBER: PostBody.BRANCH,
    PartyPost.GROUP_LEADER: PostBody.BRANCH,
    PartyPost.CHAIR: PostBody.COMMITTEE,
    PartyPost.VICE_CHAIR: PostBody.COMMITTEE,
    PartyPost.COMMITTEE_MEMBER: PostBody.COMMITTEE,
    PartyPost.DIRECTOR: PostBody.RESIDENTS,
    PartyPost.DEPUTY_DIRECTOR: PostBody.RESIDENTS,
    PartyPost.RESIDENTS_MEMBER: PostBody.RESIDENTS,
    PartyPost.PROJECT_MANAGER: PostBody.PROPERTY,
    PartyPost.PROPERTY_STAFF: PostBody.PROPERTY,
}


class DutyRole(enum.StrEnum):
    """The six roles that a member may take on (Yiling), and a wish of somebody's."""

    HYGIENE = "hygiene"
    SAFETY = "safety"
    PARKING = "parking"
    CULTURE = "culture"
    WATCH = "watch"
    PATROL = "patrol"
    WISH = "wish"


class ReviewSide(enum.StrEnum):
    """双评议: who assesses a member, the unit or the community."""

    UNIT = "unit"
    COMMUNITY = "community"


class ReviewGrade(enum.StrEnum):
    """The grade of an assessment."""

    EXCELLENT = "excellent"
    QUALIFIED = "qualified"
    BASIC = "basic"
    UNQUALIFIED = "unqualified"


class LetterKind(enum.StrEnum):
    """一信一函: what the community writes to a member's work unit."""

    THANKS = "thanks"
    REPORT = "report"


class ItemGroup(enum.StrEnum):
    """一亮双联七带头 (Weidu): what a member's yearly points are given for."""

    SHOW = "show"
    LINK = "link"
    LEAD = "lead"


class Tie(enum.StrEnum):
    """What ties two organisations that could be one joint branch, the closest first."""

    SAME_COMPOUND = "same_compound"
    PROPERTY_FIRM = "property_firm"
    SHOPS = "shops"
    SAME_PARENT = "same_parent"
    SAME_COMMUNITY = "same_community"


class TermState(enum.StrEnum):
    """How a term stands today."""

    OVER = "over"
    ENDING = "ending"
    RUNNING = "running"
    UNKNOWN = "unknown"


class TermOf(enum.StrEnum):
    """Whose term it is."""

    BRANCH = "branch"
    COMMITTEE = "committee"
