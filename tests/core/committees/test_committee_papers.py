"""The papers of a committee: first meeting and posts, filing application and index."""

import dataclasses
from datetime import date, datetime
from uuid import UUID

import pypdfium2
import pytest

from core.assemblies.candidates import PoliticalStatus
from core.assemblies.stages import Stage
from core.clock import CHINA
from core.committees.papers import listed_documents, offer_committee_papers
from core.committees.papers_basis import CommitteeBasis
from core.committees.papers_filing import build_filing
from core.committees.papers_meeting import build_first_meeting
from core.committees.sheets import (
    CommitteeMemberRow,
    CommitteeSheet,
    FilingPaperRow,
    FilingRow,
    FilingState,
    FirstMeetingRow,
    Post,
    PostVoteRow,
)
from core.documents.content import Look, Table
from core.documents.offers import build_due
from core.documents.pdf import pages_of, render_all
from core.documents.wording import Wording
from core.errors import KnownError
from core.law.articles import Article
from core.law.findings import Severity
from core.law.shares import Threshold
from core.law.sittings import Counted, SittingTest
from tests.core.assemblies.paper_facts import passed

NAMES = ("丁一", "王㛃", "马𫖯鹏", "<b>孙</b>", "李五")


def member(number: int, name: str, post: Post) -> CommitteeMemberRow:
    return CommitteeMemberRow(
        UUID(int=number),
        number,
        name,
        f"{number}幢1单元301",
        PoliticalStatus.PARTY_MEMBER,
        "退休",
        post,
        "主持全面工作" if post is Post.CHAIR else "",
        "0717-6220001",
    )


MEETING = FirstMeetingRow(
    starts=datetime(2026, 6, 14, 19, 0, tzinfo=CHINA),
    ends=datetime(2026, 6, 14, 20, 30, tzinfo=CHINA),
    place="云杉社区居民委员会二楼会议室",
    chaired_by="陈九",
    recorder="冯甲",
    present=NAMES,
    absent=(),
    observers=("郑十（街道办事处）",),
    quorum_text="应到5人，实到5人，超过全体委员的二分之一，会议有效",
    votes=(
        PostVoteRow(Post.CHAIR, "丁一", 5, 0, 0, 5, 3, elected=True),
        PostVoteRow(Post.VICE_CHAIR, "王㛃", 4, 0, 1, 5, 3, elected=True),
        PostVoteRow(Post.VICE_CHAIR, "李五", 2, 2, 1, 5, 3, elected=False),
    ),
    note="",
    decided_by=SittingTest(
        Counted.AGREEING,
        0,
        5,
        Threshold.parse("1/2", "at_least"),
        met=False,
        short_by=3,
        article=Article("指导规则", "38", official="《业主大会和业主委员会指导规则》"),
        ask_street=True,
    ),
)


def sheet(**changes: object) -> CommitteeSheet:
    posts = (Post.CHAIR, Post.VICE_CHAIR, Post.MEMBER, Post.MEMBER, Post.MEMBER)
    made = CommitteeSheet(
        id=UUID(int=1),
        name="云杉苑小区第一届业主委员会",
        term=1,
        term_from=date(2026, 6, 8),
        term_until=date(2031, 6, 7),
        seats=5,
        compound_id=UUID(int=2),
        compound_name="云杉苑小区",
        assembly_id=UUID(int=3),
        address="云杉苑小区3幢1层物业用房",
        phone="0717-6220009",
        division="420502",
        pack="national+hubei@3f2a6c01d2e4",
        members=tuple(
            member(n, name, post)
            for n, (name, post) in enumerate(zip(NAMES, posts, strict=True), 1)
        ),
        alternates=(member(6, "吴六", Post.ALTERNATE),),
        first_meeting=MEETING,
        first_meeting_last_day=date(2026, 6, 15),
        filing=FilingRow(
            state=FilingState.NOT_FILED,
            authority="西坝街道办事处",
            applicant="云杉苑小区第一届业主委员会",
            last_day=date(2026, 7, 8),
            submitted_on=None,
            receiver="",
            receipt_number="",
            receipt_on=None,
            papers=(
                FilingPaperRow(
                    1, "D28", "业主大会会议决定", "《物业管理条例》第十六条", 2, 4, included=True
                ),
                FilingPaperRow(
                    2,
                    "D12",
                    "业主大会议事规则",
                    "《物业管理条例》第十六条",
                    2,
                    None,
                    included=False,
                ),
            ),
        ),
        findings=(),
        posts_last_day=date(2026, 6, 17),
    )
    return dataclasses.replace(made, **changes)  # type: ignore[arg-type]


def basis(**changes: object) -> CommitteeBasis:
    return CommitteeBasis(
        sheet(**changes),
        Wording.load(),
        date(2026, 6, 20),
        street="西坝街道办事处",
        serial_prefix="YS1",
    )


def read(key: str, of: CommitteeBasis) -> str:
    document = pypdfium2.PdfDocument(
        render_all(build_due(offer_committee_papers(of))[key].documents)
    )
    try:
        text = "".join(page.get_textpage().get_text_bounded() for page in document)
    finally:
        document.close()
    return "".join(text.split())


@pytest.mark.parametrize(
    "said",
    [
        "时间：2026年6月14日19:00至20:30。",
        "地点：云杉社区居民委员会二楼会议室（现场）。",
        "任期：自2026年6月8日起算（当日不计入），至2031年6月7日届满。",
        "同意人数以全体委员5人为基数，按《业主大会和业主委员会指导规则》第三十八条，须二分之一以上同意。",
        "应当在2026年6月17日前（含当日）向全体业主公布",
        "附件：首次会议签到表。档案号：YS1-D30。",
        "主持人陈九（签名）",
        "记录人冯甲（签名）",
        "公布：自____年__月__日起，张贴于物业管理区域内显著位置。",
        "主持人：陈九。记录人：冯甲。",
        "应到委员5人，实到5人。",
        "超过全体委员的二分之一，会议有效。",
        "列席：郑十（街道办事处）",
        "推选主任、副主任（以全体委员5人为基数）并确定委员分工。",
        "主持全面工作",
        "自2026年6月8日起算（当日不计入），至2031年6月7日届满。",
        "联系和异议：云杉苑小区3幢1层物业用房，0717-6220009",
        "候补委员（按顺序）：吴六，可列席会议，没有表决权。",
        "王㛃（签名）",
        "马𫖯鹏（签名）",
        "<b>孙</b>（签名）",
    ],
)
def test_the_first_meeting_says_what_it_must(said: str):
    assert "".join(said.split()) in read("D30", basis())


@pytest.mark.parametrize(
    "said",
    [
        "依照《物业管理条例》第十六条向物业所在地的区、县房地产行政主管部门、西坝街道办事处备案",
        "备案机关西坝街道办事处",
        "联系电话0717-6220009",
        "最后期限2026年7月8日",
        "委员人数5人（候补1人）",
        "马𫖯鹏",
        "候补委员",
        "共2项，已附1项",
        "业主大会议事规则",
        "《物业管理条例》第十六条",
        "申请日期2026年6月20日",
        "以当地规定和备案机关核实为准",
        "自2026年6月8日起算（当日不计入），至2031年6月7日届满",
    ],
)
def test_the_filing_says_what_it_must(said: str):
    assert said in read("D31", basis())


def test_a_vote_that_failed_is_in_the_minutes_but_nobody_is_announced_by_it():
    minutes, notice = build_first_meeting(basis()).documents
    assert minutes.look is Look.OFFICIAL
    assert "未当选" in str(minutes.blocks)
    assert "李五当选" not in str(notice.blocks)
    assert notice.signed is not None
    assert notice.addressee == "云杉苑小区全体业主"


def test_without_alternates_the_notice_says_so():
    assert "本届不设候补委员" in read("D30", basis(alternates=()))
    wanted = read("D30", basis(alternates=(), alternate_seats=2))
    assert "本次选举没有产生候补委员" in wanted
    assert "不设候补委员" not in wanted


def test_a_members_own_number_does_not_hang_on_the_board():
    mine = sheet().members[0].phone
    without = dataclasses.replace(basis(phone=""), phone="0717-6220055")
    assert mine not in read("D30", without)
    assert "联系电话由业主委员会另行公布" in read("D30", without)
    assert mine in read("D31", without)


def test_the_first_meeting_tells_who_called_it_and_where_its_notice_hangs():
    said = dataclasses.replace(basis(), convenor="云杉苑小区筹备组", posting_place="东门公告栏")
    assert "召集人：云杉苑小区筹备组。" in read("D30", said)
    assert "张贴于东门公告栏" in read("D30", said)
    assert "按会议安排" not in read("D30", said)


def test_once_the_posts_hang_the_papers_say_since_when():
    hung = dataclasses.replace(basis(), posted="2026年6月15日至2026年6月22日，张贴于东门公告栏")
    said = read("D30", hung)
    assert "公布：2026年6月15日至2026年6月22日，张贴于东门公告栏。" in said
    assert "公示期" not in said
    assert "本次会议的结果向全体业主公布，2026年6月15日至" in said
    assert "____" not in said
    open_end = read("D30", basis(posts_last_day=None))
    assert "应当向全体业主公布，张贴于物业管理区域内显著位置" in open_end


def test_who_presides_as_a_member_signs_once():
    own = dataclasses.replace(MEETING, chaired_by=NAMES[0], recorder=NAMES[1])
    said = read("D30", basis(first_meeting=own))
    assert said.count(f"{NAMES[0]}（签名）") == said.count(f"{NAMES[1]}（签名）") == 1
    assert "主持人丁一（签名）" not in said


def test_the_sign_in_sheet_expects_every_member_and_guest():
    said = read("D39_first", basis())
    assert "云杉苑小区第一届业主委员会首次会议签到表" in said
    for name in (*NAMES, "郑十街道办事处"):
        assert name in said, "a guest's unit has its own column"
    for head in ("单位或房号", "身份", "签到时间", "签名"):
        assert head in said
    assert "2026年6月14日19:00" in said
    absent = dataclasses.replace(MEETING, present=NAMES[1:], absent=NAMES[:1])
    assert "缺席" in read("D39_first", basis(first_meeting=absent))
    early = read("D39_first", basis(first_meeting=None))
    assert "月日时分" in early
    assert early.count("列席") == 1 + 4 + 1, "in the head, four guests, in the note"


def test_the_sign_in_sheet_lists_an_alternate_as_the_minutes_do():
    early = read("D39_first", basis(first_meeting=None))
    assert "委员5人，候补委员1人（列席）" in early
    assert "吴六" in early
    away = read("D39_first", basis())
    assert "应到委员5人" in away
    assert "候补" not in away
    assert "吴六" not in away
    assert "吴六" not in read("D30", basis()).split("委员分工公告")[0]
    there = dataclasses.replace(MEETING, observers=("吴六", *MEETING.observers))
    came = read("D39_first", basis(first_meeting=there))
    assert "委员5人，候补委员1人（列席）" in came
    assert came.count("吴六") == 1, "listed once: as an alternate, not again as a guest"
    assert "吴六" in read("D30", basis(first_meeting=there)).split("委员分工公告")[0]


def test_the_members_have_room_for_sex_and_month_of_birth():
    application = build_filing(basis()).documents[0]
    [table] = [block for block in application.blocks if isinstance(block, Table)]
    heads = [column.title for column in table.columns]
    assert heads[3:5] == ["性别", "出生年月"]
    assert all(row[3:5] == ("", "") for row in table.rows)
    assert table.row_height_mm


def test_who_receives_the_packet_writes_name_and_day_by_hand():
    filing = sheet().filing
    taken = dataclasses.replace(filing, receiver="陈明远", submitted_on=date(2026, 6, 25))
    for said in (read("D31", basis()), read("D31", basis(filing=taken))):
        assert "受理人（签名）" in said
        assert "陈明远" not in said
        assert "受理日期" not in said


def test_the_application_names_each_office_once_by_its_real_name_where_it_is_known():
    filing = dataclasses.replace(sheet().filing, authority="")
    said = read("D31", basis())
    assert "备案机关西坝街道办事处" in said
    assert said.count("物业所在地的区、县房地产行政主管部门") == 1
    open_yet = read("D31", basis(filing=filing))
    assert "备案机关物业所在地的区、县房地产行政主管部门、西坝街道办事处" in open_yet
    named = dataclasses.replace(basis(filing=filing), housing="西陵区住房和城乡建设局")
    assert "备案机关西陵区住房和城乡建设局、西坝街道办事处" in read("D31", named)


def test_the_index_tells_what_is_left_only_where_something_is():
    papers = sheet().filing.papers
    assert "其余由移交人核对" in read("D31", basis())
    whole = tuple(dataclasses.replace(row, included=True) for row in papers)
    done = read("D31", basis(filing=dataclasses.replace(sheet().filing, papers=whole)))
    assert "其余" not in done
    assert "共2项，已附2项" in done
    paper = build_filing(basis())
    assert listed_documents(paper) == paper.documents[:1]
    minutes = build_first_meeting(basis())
    assert listed_documents(minutes) == minutes.documents


def test_before_the_first_meeting_there_is_no_paper():
    early = basis(first_meeting=None)
    assert list(build_due(offer_committee_papers(early))) == ["D39_first"]
    with pytest.raises(KnownError, match=r"papers\.no_first_meeting"):
        build_first_meeting(early)


def test_a_meeting_without_a_recorder_is_refused():
    bare = basis(first_meeting=dataclasses.replace(MEETING, recorder=""))
    with pytest.raises(KnownError) as error:
        build_due(offer_committee_papers(bare))
    assert (error.value.facts["paper"], error.value.facts["field"]) == ("D30", "recorder")


def test_a_member_without_telephone_stops_the_filing_and_is_named_by_his_line():
    members = sheet().members
    silent = (members[0], dataclasses.replace(members[1], phone=""), *members[2:])
    with pytest.raises(KnownError, match=r"papers\.missing_fact") as refused:
        read("D31", basis(members=silent))
    assert "委员名单第2行的联系电话" in refused.value.sentence()
    assert members[1].name not in refused.value.sentence()


def test_every_paper_bears_the_day_of_its_issue():
    for key, paper in build_due(offer_committee_papers(basis())).items():
        for document in paper.documents:
            dated = document.signed or document.head.issued_on
            assert dated or "申请日期" in str(document.blocks), key
    minutes = build_first_meeting(basis()).documents[0]
    assert minutes.head.issued_on == date(2026, 6, 14)
    [signed] = build_due(offer_committee_papers(basis()))["D39_first"].documents
    assert signed.head.issued_on == date(2026, 6, 14)
    early = basis(first_meeting=None)
    [open_one] = build_due(offer_committee_papers(early))["D39_first"].documents
    assert open_one.head.issued_on == early.today


def test_two_papers_under_one_code_bear_two_numbers():
    for code in ("D30", "D31"):
        paper = build_due(offer_committee_papers(basis()))[code]
        assert [document.head.archive for document in paper.documents] == [
            f"YS1-{code}",
            f"YS1-{code}-2",
        ]


def test_the_notice_of_posts_is_one_page_with_the_votes_beside_the_posts():
    """Its second page held five lines, and the votes stood apart from whom they were for."""
    notice = build_first_meeting(basis()).documents[1]
    [table] = [block for block in notice.blocks if isinstance(block, Table)]
    chair = next(row for row in table.rows if row[1] == "主任")
    assert chair[2:5] == ("5", "0", "0")
    plain = next(row for row in table.rows if row[1] == "委员")
    assert plain[2:5] == ("", "", "")
    assert pages_of((notice,)) == 1


def test_the_application_tells_what_was_passed_over_on_the_way_and_why():
    every = (
        passed(Severity.ERROR, Stage.DELIVERY, "时间紧，街道同意缩短"),
        passed(Severity.ERROR, Stage.FIRST_MEETING, "人数不足，先行成立"),
        passed(Severity.WARNING, Stage.VOTING, ""),
    )
    said = read("D31", dataclasses.replace(basis(), passed_over=every))
    assert "（一）2026年5月20日，提示：还有3张表决票没有送达记录" in said
    assert "《物业管理条例》第十四条" in said
    assert "继续办理的理由：人数不足，先行成立。" in said
    assert "（三）" not in said
    assert "没有达到" not in read("D31", basis())
