#!/bin/sh
# Puts the tutor into PREFIX from this clone: an environment from the hash-pinned lock, and with --systemd the
# units.  Run it again to upgrade; nothing outside of PREFIX, UNITS and CONFIG is touched.
#
#   sudo deploy/install.sh --systemd
#   PREFIX=$HOME/nernst deploy/install.sh
set -eu

PREFIX=${PREFIX:-/opt/nernst}
UNITS=${UNITS:-/etc/systemd/system}
CONFIG=${CONFIG:-/etc/nernst}
PYTHON=${PYTHON:-python3}
SOURCE=$(cd "$(dirname "$0")/.." && pwd)
SYSTEMD=no
EXTRA=${EXTRA:-discord}

for option in "$@"; do
  case $option in
    --systemd) SYSTEMD=yes ;;
    -h | --help) sed -n '2,7p' "$0" | sed 's/^# \{0,1\}//'; exit 0 ;;
    *) echo "no such option: $option" >&2; exit 2 ;;
  esac
done

"$PYTHON" -c 'import sys; sys.exit(sys.version_info < (3, 11))' || {
  echo "Python 3.11 or newer is needed; set PYTHON=/path/to/python3" >&2
  exit 1
}

mkdir -p "$PREFIX"
if [ ! -x "$PREFIX/.venv/bin/python" ]; then
  "$PYTHON" -m venv "$PREFIX/.venv"
fi
echo "installing the libraries, by hash ..."
"$PREFIX/.venv/bin/python" -m pip install --quiet --disable-pip-version-check --no-deps --require-hashes -r "$SOURCE/requirements.lock"
# A copy is built, so that the sources stay as they are and may be removed afterwards.
BUILD=$(mktemp -d)
trap 'rm -rf "$BUILD"' EXIT
for part in bot grammar physics pyproject.toml README.md LICENSE; do
  cp -R "$SOURCE/$part" "$BUILD/"
done
"$PREFIX/.venv/bin/python" -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --force-reinstall "$BUILD"
"$PREFIX/.venv/bin/nernst" version

if [ "$SYSTEMD" = yes ]; then
  mkdir -p "$UNITS" "$CONFIG"
  chmod 700 "$CONFIG"
  for unit in nernst.service nernst-backup.service nernst-backup.timer; do
    sed "s#/opt/nernst#$PREFIX#g; s#/etc/nernst#$CONFIG#g" "$SOURCE/deploy/$unit" > "$UNITS/$unit"
  done
  if [ ! -e "$CONFIG/nernst.env" ]; then
    printf '# Settings of the bot, one NAME=value a line; docs/operators.md lists them.\n' > "$CONFIG/nernst.env"
  fi
  echo "units are in $UNITS.  Next:"
  echo "  put the token into $CONFIG/discord_token (readable by root alone)"
  echo "  systemctl daemon-reload && systemctl enable --now nernst.service nernst-backup.timer"
fi
