#!/bin/sh
# Puts the tutor into PREFIX from this clone: an environment by the hashes of deploy/requirements.lock, and with
# --systemd the units.  Run it again to upgrade; nothing outside of PREFIX, UNITS, CONFIG and STATE is touched.
#
#   sudo deploy/install.sh --systemd
#   PREFIX=$HOME/nernst deploy/install.sh
set -eu

PREFIX=${PREFIX:-/opt/nernst}
UNITS=${UNITS:-/etc/systemd/system}
CONFIG=${CONFIG:-/etc/nernst}
STATE=${STATE:-/var/lib/nernst}
PYTHON=${PYTHON:-python3}
SOURCE=$(cd "$(dirname "$0")/.." && pwd)
SYSTEMD=no

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

placed() { # its own paths in the place of the usual ones
  sed "s#/opt/nernst#$PREFIX#g; s#/etc/nernst#$CONFIG#g; s#/var/lib/nernst#$STATE#g" "$SOURCE/deploy/$1"
}

umask 022
mkdir -p "$PREFIX/bin"
if [ ! -x "$PREFIX/.venv/bin/python" ]; then
  "$PYTHON" -m venv "$PREFIX/.venv" || {
    echo "the environment could not be made; on Debian: apt-get install python3-venv" >&2
    exit 1
  }
fi
pip() { "$PREFIX/.venv/bin/python" -m pip --disable-pip-version-check "$@"; }

echo "installing the libraries, by hash ..."
pip install --quiet --root-user-action=ignore --no-deps --require-hashes -r "$SOURCE/deploy/requirements.lock"
# A copy is built, so that the clone stays as it is and may be removed afterwards.
BUILD=$(mktemp -d)
trap 'rm -rf "$BUILD"' EXIT
for part in bot grammar physics pyproject.toml README.md LICENSE; do
  cp -R "$SOURCE/$part" "$BUILD/"
done
pip install --quiet --root-user-action=ignore --no-deps --no-build-isolation --force-reinstall "$BUILD"
placed nernst.sh > "$PREFIX/bin/nernst"
chmod 755 "$PREFIX/bin/nernst"
"$PREFIX/.venv/bin/nernst" version

if [ "$SYSTEMD" = yes ]; then
  mkdir -p "$UNITS" "$CONFIG"
  chmod 700 "$CONFIG"
  for unit in nernst.service nernst-backup.service nernst-backup.timer; do
    placed "$unit" > "$UNITS/$unit"
  done
  if [ ! -e "$CONFIG/nernst.env" ]; then
    printf '# Settings of the bot, one NAME=value a line; docs/operators.md lists them.\n' > "$CONFIG/nernst.env"
  fi
  echo "The units are in $UNITS.  Next, as docs/operators.md says:"
  [ -e "$CONFIG/discord_token" ] || echo "  put the token into $CONFIG/discord_token"
  echo "  systemctl daemon-reload"
  echo "  systemctl enable --now nernst.service nernst-backup.timer"
  echo "  $PREFIX/bin/nernst doctor"
fi
