#!/bin/sh
# Sets up what is missing on a fresh machine and says each step in one line; the Makefile calls it.
# usage: setup.sh run        the virtual environment with the program's libraries
#        setup.sh window     these, and the system's libraries that Qt calls
#        setup.sh develop    these, the libraries of tests and gate, and the Debian packages they call
#        setup.sh typing     the first, and a screen and an input method for the test that types Chinese
# Safe to run again, or after it was stopped half way: a step that is done is not done twice.
set -eu
cd "$(dirname "$0")/.."
venv=.venv
run=$venv/bin/python
newest_tried=13 # the newest Python 3 for which every pinned library has a wheel

say() { echo "里仁：$*"; }
stop() {
    echo "里仁：$*" >&2
    exit 1
}

fits() { # fits COMMAND: a Python between 3.11 and the newest tried
    "$1" -c "import sys; sys.exit(not (3, 11) <= sys.version_info < (3, $newest_tried + 1))" 2>/dev/null
}

find_python() {
    for name in python3 python3.11 python3.12 python3.13; do
        if command -v "$name" >/dev/null && fits "$name"; then
            echo "$name"
            return
        fi
    done
}

apt_install() { # apt_install PACKAGE...: as root or by sudo; otherwise name them and stop
    command -v apt-get >/dev/null || stop "缺少系统软件包，请先安装：$*。"
    as=
    if [ "$(id -u)" != 0 ]; then
        command -v sudo >/dev/null || stop "缺少系统软件包，请用管理员身份安装：$*。"
        as=sudo
        [ -t 0 ] || as="sudo -n"
    fi
    say "用 apt-get 安装系统软件包：$*"
    get="$as env DEBIAN_FRONTEND=noninteractive apt-get -q"
    $get install -y --no-install-recommends "$@" >/dev/null 2>&1 && return
    $get update >/dev/null 2>&1 || true # one dead source of several is no reason to stop
    $get install -y --no-install-recommends "$@" >/dev/null ||
        stop "apt-get 没有装上，请手工安装后再运行一次：$*。"
}

version_of() { # version_of COMMAND: 3.11
    "$1" -c 'import sys; print("%d.%d" % sys.version_info[:2])'
}

is_usable() { # is_usable WISHED: the environment works, with the Python that is wished for, if one is
    [ -x "$run" ] && fits "$run" && "$run" -m pip --version >/dev/null 2>&1 || return 1
    [ -z "$1" ] || [ "$(version_of "$1")" = "$(version_of "$run")" ]
}

make_venv() {
    python=${PYTHON:-}
    [ -z "$python" ] || fits "$python" ||
        stop "PYTHON=$python 不能用：需要 Python 3.11 到 3.$newest_tried；请换一个，或不写 PYTHON。"
    if is_usable "$python"; then
        return
    fi
    [ -n "$python" ] || python=$(find_python)
    [ -n "$python" ] || stop "需要 Python 3.11 到 3.$newest_tried，没有找到；请安装 python3.11，或写明位置：make … PYTHON=/路径/python3.11。"
    version=$(version_of "$python")
    "$python" -c 'import venv, ensurepip' 2>/dev/null || apt_install "python$version-venv"
    say "用 Python $version 建立虚拟环境 $venv（只需一次）"
    "$python" -m venv --clear "$venv" || stop "虚拟环境没有建成；请检查磁盘空间和文件夹权限，再运行一次。"
}

install() { # install FILE WHAT: the pinned libraries of FILE, unless just these are there already
    done=$venv/$(basename "$1").installed
    if cmp -s "$1" "$done"; then
        return
    fi
    say "在 $venv 里安装$2（只需一次）"
    "$run" -m pip install -qq --disable-pip-version-check --no-input -r "$1" ||
        stop "库没有装全；请检查网络或本单位的软件源设置，再运行一次。"
    cp "$1" "$done"
}

system_packages() { # PACKAGE:COMMAND...: install the packages whose commands are missing
    missing=
    for pair in "$@"; do
        command -v "${pair#*:}" >/dev/null || missing="$missing ${pair%%:*}"
    done
    # shellcheck disable=SC2086 # a list of words
    [ -z "$missing" ] || apt_install $missing
}

qt_packages() { # the libraries Qt calls on a Debian desktop, where it cannot load without them
    command -v apt-get >/dev/null || return 0
    libraries=$(PATH=$PATH:/usr/sbin:/sbin ldconfig -p)
    missing=
    for pair in libGL.so.1:libgl1 libEGL.so.1:libegl1 libxkbcommon-x11.so.0:libxkbcommon-x11-0 \
        libfontconfig.so.1:libfontconfig1 libdbus-1.so.3:libdbus-1-3 libglib-2.0.so.0:libglib2.0-0 \
        libxcb-cursor.so.0:libxcb-cursor0 libxcb-icccm.so.4:libxcb-icccm4 \
        libxcb-keysyms.so.1:libxcb-keysyms1 libxcb-shape.so.0:libxcb-shape0 \
        libxcb-image.so.0:libxcb-image0 libxcb-render-util.so.0:libxcb-render-util0 \
        libxcb-randr.so.0:libxcb-randr0 libxcb-sync.so.1:libxcb-sync1 \
        libxcb-xfixes.so.0:libxcb-xfixes0 libxcb-xkb.so.1:libxcb-xkb1 libX11-xcb.so.1:libx11-xcb1 \
        libbrotlidec.so.1:libbrotli1 libgssapi_krb5.so.2:libgssapi-krb5-2 libcups.so.2:libcups2; do
        case "$libraries" in *"${pair%%:*} "*) ;; *) missing="$missing ${pair#*:}" ;; esac
    done
    # shellcheck disable=SC2086 # a list of words
    [ -z "$missing" ] || apt_install $missing
}

make_venv
install installer/requirements.txt "运行所需的库"
case "${1:-run}" in
run) ;;
window) qt_packages ;;
develop)
    qt_packages
    install installer/requirements-dev.txt "测试和检查所需的库"
    system_packages poppler-utils:pdftotext age:age openssl:openssl
    ;;
typing)
    system_packages xvfb:Xvfb dbus:dbus-daemon xdotool:xdotool fcitx5:fcitx5
    [ -e /usr/share/fcitx5/inputmethod/pinyin.conf ] || apt_install fcitx5-pinyin
    ;;
*) stop "不认识的参数：$1（应为 run、window、develop 或 typing）。" ;;
esac
