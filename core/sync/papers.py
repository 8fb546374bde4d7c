"""The key card on paper: what another office compares, and how."""

from __future__ import annotations

from datetime import date

from core.documents.content import Block, Document, Fields, Head, Look, Paper
from core.documents.wording import Wording
from core.documents.words import day_text
from core.sync.queries import Home

CODE = "D00_card"


def build_card(home: Home, wording: Wording, today: date) -> Paper:
    """Make the card's paper; it holds public halves only, and its code is the key's id."""
    card, words = home.card, wording.paper(CODE)
    fields = {
        "office": card.name,
        "day": day_text(today),
        "fingerprint": card.spoken_fingerprint,
    }
    pairs = (
        ("office_label", card.name),
        ("code_label", home.code),
        ("fingerprint_label", card.spoken_fingerprint),
        ("key_id_label", _grouped(card.key_id)),
        ("recipient_label", _grouped(card.recipient)),
        ("verifier_label", _grouped(card.verifier.hex())),
    )
    parts: dict[str, list[Block]] = {
        "keys": [Fields(tuple((words.text(key), value) for key, value in pairs), across=1)]
    }
    document = Document(
        Head(code=CODE[:3], compound=card.name, opaque_id=card.key_id),
        words.text("title"),
        tuple(words.blocks("body", fields, parts)),
        look=Look.FORM,
    )
    return Paper(CODE[:3], words.text("name"), (document,))


def _grouped(text: str) -> str:
    """Set a space after every fourth sign, so that it can be read aloud and break."""
    return " ".join(text[at : at + 4] for at in range(0, len(text), 4))
