"""The demo's package: a street office with a key card, and the package that only it can open."""

from __future__ import annotations

import secrets
import tempfile
from dataclasses import dataclass
from pathlib import Path

from core.commands.demo.scene import Scene
from core.office import Office, Profile

STREET_CODE = "420502-street"


@dataclass(frozen=True, slots=True)
class Sent:
    """The package's file and what the street office found in it."""

    file: Path
    sender: str
    rows: int


def send(scene: Scene) -> Sent:
    """Export to the street's key card; let the street check what arrives."""
    name = scene.story["street_card"]["name"]
    profile = Profile(name, name, scene.story["office"]["division"], STREET_CODE)
    with tempfile.TemporaryDirectory(prefix="liren-demo-") as place:
        street, _recovery = Office.create(
            Path(place) / "street", profile, secrets.token_urlsafe(), clock=scene.clock
        )
        with street:
            sent = scene.office.sync.export(scene.output, street.sync.card(), scene.progress)
            row = next(r for r in scene.office.sync.sent() if r.package_id == sent.made)
            opened = street.sync.verify(scene.output / row.file_name, scene.office.sync.card())
            return Sent(scene.output / row.file_name, opened.report.sender, opened.report.rows)
