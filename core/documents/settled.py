"""Office files, which are archives of XML parts, with nothing in them of when they were written."""

from __future__ import annotations

import re
import zipfile
from pathlib import Path
from typing import IO

_EPOCH = (1980, 1, 1, 0, 0, 0)
"""The date that every part bears: the same content gives the same bytes."""

_TIME = re.compile(rb"(<dcterms:(?:created|modified)[^>]*>)[^<]*(</dcterms:)")
_CONTENTS = "[Content_Types].xml"
_CORE = "docProps/core.xml"


def settle(draft: Path | IO[bytes], settled: Path | IO[bytes]) -> None:
    """Write the parts of `draft` into `settled` in one order, without a time of this moment."""
    with zipfile.ZipFile(draft) as source, zipfile.ZipFile(settled, "x") as target:
        for name in sorted(source.namelist(), key=lambda n: (n != _CONTENTS, n)):
            data = source.read(name)
            if name == _CORE:
                data = _TIME.sub(rb"\g<1>2020-01-01T00:00:00Z\g<2>", data)
            entry = zipfile.ZipInfo(name, _EPOCH)
            entry.create_system = 0  # else the file tells on which system it was written
            target.writestr(entry, data, zipfile.ZIP_DEFLATED)
