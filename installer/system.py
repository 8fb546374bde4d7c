"""Install the Debian packages whose commands are missing; usage: system.py PACKAGE:COMMAND …"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys


def main(wanted: list[str]) -> int:
    """Install what is absent as root or with sudo; otherwise name the packages and refuse."""
    missing = [
        package
        for package, _, command in (w.partition(":") for w in wanted)
        if not shutil.which(command)
    ]
    if not missing:
        return 0
    names = " ".join(missing)
    apt = shutil.which("apt-get")
    before = [] if os.geteuid() == 0 else [shutil.which("sudo") or ""]
    if apt is None or before == [""]:
        print(f"里仁：缺少系统软件包，请先安装：{names}", file=sys.stderr)
        return 1
    print(f"里仁：用 apt-get 安装系统软件包：{names}")
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    for step in (["update", "-q"], ["install", "-y", "-q", "--no-install-recommends", *missing]):
        done = subprocess.run(
            [*before, apt, *step], env=environment, stdout=subprocess.DEVNULL, check=False
        )
        if done.returncode != 0:
            print(f"里仁：apt-get {step[0]} 没有成功，请手工安装：{names}", file=sys.stderr)
            return 1
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
