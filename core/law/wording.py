"""The sentences of findings, Chinese and English, by code; no rule and no number is here."""

from __future__ import annotations

SENTENCES: dict[str, tuple[str, str]] = {}
