"""新建业主大会: the form that opens an assembly; its law is frozen on that day."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import Any
from uuid import UUID

from PySide6.QtCore import QCoreApplication, QObject, Slot
from PySide6.QtWidgets import QWidget

from core.assemblies.drafts import OpenAssembly
from core.assemblies.stages import BallotPer, Form, Kind
from core.changes import Changes
from core.progress import ProgressSink
from core.proposals import assembly_names, posting_place
from gui.assemblies import words
from gui.assemblies.pane import acting
from gui.desk import Desk
from gui.kit.act_dialog import ActDialog, Ask, open_ask
from gui.kit.choices import ChoiceField
from gui.kit.dialogs import choose_file
from gui.kit.fields import Field, NumberField, TextField, filled
from gui.kit.folders import documents
from gui.kit.path_field import PathField

translate = QCoreApplication.translate
WIDTH = 680
"""Wide enough for a whole title of an assembly."""


def ask_opening(
    desk: Desk, parent: QWidget, made: Callable[[Changes], None] | None = None
) -> ActDialog[OpenAssembly]:
    """Ask for everything that the papers of an assembly will say of it; then open it by `made`."""
    profile = desk.office.profile

    def make(**values: Any) -> OpenAssembly:
        return OpenAssembly(
            division=profile.division,
            community=profile.community,
            street=profile.street,
            **values,
        )

    assemblies = desk.office.assemblies
    dialog = open_ask(
        desk,
        Ask(
            title=translate("opening", "新建业主大会"),
            verb=translate("opening", "新建业主大会"),
            note=translate(
                "opening", "今天施行的规则从此冻结给这次会议，以后规则包更新也不改变它。"
            ),
            fields=_fields(desk, parent),
            make=make,
            act=acting(assemblies.open),
            done=translate("opening", "已新建。先登记筹备组、表决事项和日程。"),
            of_codes={
                "assemblies.bad_prefix": "serial_prefix",
                "assemblies.prefix_taken": "serial_prefix",
            },
            then=made,
        ),
        parent,
    )
    dialog.setMinimumWidth(WIDTH)
    return dialog


def _fields(desk: Desk, parent: QWidget) -> list[Field[Any]]:
    rows = sorted(desk.compounds, key=lambda row: row.id != desk.compound_id)
    compounds: list[tuple[object, str]] = [(row.id, row.name) for row in rows]
    compound = ChoiceField("compound_id", translate("opening", "小区"), compounds, required=True)
    compound.write(rows[0].id if len(rows) == 1 else desk.compound_id)
    kinds = [(one, words.kind(one)) for one in Kind]
    kind = ChoiceField("kind", translate("opening", "会议"), kinds, required=True)
    naming = _naming()
    prefix = TextField(
        "serial_prefix",
        translate("opening", "票号开头"),
        required=True,
        latin=True,
        longest=6,
        hint=translate("opening", "印在每张票上；2 到 6 个字母数字，字母开头，每次会议不同"),
    )
    _Prefix(desk, compound, prefix)
    _Proposals(compound, kind, {row.id: row.name for row in rows}, naming)
    profile = desk.office.profile
    form = ChoiceField(
        "form", translate("opening", "表决方式"), [(one, words.form(one)) for one in Form]
    )
    compound.heading = translate("opening", "哪个小区，什么会议")
    form.heading = translate("opening", "怎样表决")
    return [
        compound,
        kind,
        *naming,
        form,
        prefix,
        ChoiceField(
            "ballot_per",
            translate("opening", "发票方式"),
            [(one, words.ballot_per(one)) for one in BallotPer],
        ),
        *_places(profile.community),
        PathField(
            "house",
            translate("opening", "本小区规则"),
            partial(_choose_house, parent),
            translate("opening", "选择文件"),
            hint=translate("opening", "议事规则、管理规约改变了期限或者比例的，选写好的规则文件"),
        ),
    ]


def _places(community: str) -> list[Field[Any]]:
    """Ask whom to turn to and where things happen: all of it can be given later, and must be."""
    contact = TextField("contact", translate("opening", "联系人"))
    contact.heading = translate(
        "opening",
        "联系人和地点：现在可以不填；打印文书的时候缺哪一项，会在那份文书上指出来。",
    )
    police = TextField("police", translate("opening", "派出所"))
    police.heading = translate("opening", "会前还要告知的单位：写了的，告知函（D16）也送他们。")
    place = TextField("posting_place", translate("opening", "张贴地点"))
    return [
        contact,
        TextField("phone", translate("opening", "电话"), latin=True),
        filled(TextField("objection_address", translate("opening", "异议受理")), community),
        TextField("voting_place", translate("opening", "投票地点")),
        TextField("return_place", translate("opening", "收票地点")),
        filled(place, posting_place()),
        police,
        TextField("housing", translate("opening", "区县住建部门")),
    ]


def _choose_house(parent: QWidget) -> Path | None:
    kinds = translate("opening", "规则文件 (*.toml)")
    return choose_file(translate("opening", "选择本小区规则"), kinds, documents(), parent)


def _naming() -> list[Field[Any]]:
    """Ask what the assembly, its session, its term and its organiser are called."""
    return [
        TextField("title", translate("opening", "名称"), required=True),
        TextField("session", translate("opening", "届次"), required=True),
        NumberField(
            "term",
            translate("opening", "业委会第几届"),
            required=True,
            least=1,
            most=99,
        ),
        TextField("organiser", translate("opening", "组织者"), required=True),
    ]


class _Prefix(QObject):
    """Proposes how serials begin, read off the window's thread, until somebody writes another."""

    def __init__(self, desk: Desk, compound: ChoiceField, prefix: TextField) -> None:
        super().__init__(prefix.line)  # gone with it, so an answer that comes later finds nobody
        self._desk, self._compound, self._prefix = desk, compound, prefix
        self._proposed = ""
        compound.changed.connect(self._on_changed)
        self._on_changed()

    @Slot()
    def _on_changed(self) -> None:
        if self._compound.box.currentIndex() < 0:
            return
        compound_id, assemblies = self._compound.read(), self._desk.office.assemblies

        def work(_report: ProgressSink) -> str:
            return assemblies.free_prefix(compound_id)

        self._desk.look(translate("opening", "推荐票号开头"), work, self._on_found)

    @Slot(object)
    def _on_found(self, prefix: str) -> None:
        if self._prefix.state() == self._proposed:
            self._prefix.propose(prefix)
            self._proposed = prefix


class _Proposals(QObject):
    """Names that follow the compound and the kind until somebody writes others."""

    def __init__(
        self,
        compound: ChoiceField,
        kind: ChoiceField,
        names: Mapping[UUID, str],
        fields: Sequence[Field[Any]],
    ) -> None:
        super().__init__(compound)
        self._compound, self._kind, self._names = compound, kind, names
        self._fields = fields
        self._proposed = {field.name: field.state() for field in fields}
        for choice in (compound, kind):
            choice.changed.connect(self._on_changed)

    @Slot()
    def _on_changed(self) -> None:
        if self._compound.box.currentIndex() < 0 or self._kind.box.currentIndex() < 0:
            return
        found = assembly_names(self._kind.read(), self._names[self._compound.read()])
        proposed = {
            "title": found.title,
            "session": found.session,
            "term": str(found.term or ""),
            "organiser": found.organiser,
        }
        for field in self._fields:
            if field.state() == self._proposed[field.name]:
                field.restore(proposed[field.name])
        self._proposed = proposed
