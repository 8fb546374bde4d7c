"""What a paper says, as one text."""

from __future__ import annotations

import dataclasses

from core.documents.content import Document


def words(*documents: Document) -> str:
    """Everything that papers say, as one text."""
    return "\n".join(str(value) for document in documents for value in _strings(document))


def _strings(value: object) -> list[str]:
    if isinstance(value, str):
        return [value]
    if isinstance(value, tuple):
        return [text for part in value for text in _strings(part)]
    if dataclasses.is_dataclass(value):
        return [
            text
            for field in dataclasses.fields(value)
            for text in _strings(getattr(value, field.name))
        ]
    return []
