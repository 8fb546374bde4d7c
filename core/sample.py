"""The sample office's words, which load nothing: its data is invented and its passphrase known."""

from __future__ import annotations

import tomllib

from core import paths

_WORDS: dict[str, str] = tomllib.loads(
    (paths.resources() / "sample" / "office.toml").read_text("utf-8")
)
COMMUNITY, STREET, DIVISION = (_WORDS[name] for name in ("community", "street", "division"))
PASSPHRASE = _WORDS["passphrase"]
ROSTER, COMPOUND = _WORDS["roster"], _WORDS["compound"]
FOLDER = _WORDS["folder"]
"""The same in every language: whoever changes the language finds the sample again."""
