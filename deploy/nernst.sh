#!/bin/sh
# nernst as the service runs it: as its user, in its folder, with its settings and its token.
#
#   sudo /opt/nernst/bin/nernst doctor
set -eu

CONFIG=/etc/nernst
STATE=/var/lib/nernst

if [ -d /run/systemd/system ]; then
  if [ -e "$CONFIG/discord_token" ]; then
    set -- --property=LoadCredential="discord_token:$CONFIG/discord_token" /opt/nernst/.venv/bin/nernst "$@"
  else
    set -- /opt/nernst/.venv/bin/nernst "$@"
  fi
  exec systemd-run --quiet --pipe --wait --collect \
    --property=User=nernst --property=DynamicUser=yes --property=UMask=0077 \
    --property=StateDirectory=nernst --property=StateDirectoryMode=0700 \
    --property=EnvironmentFile="-$CONFIG/nernst.env" \
    --setenv=NERNST_FOLDER="$STATE" --setenv=LANG="${LANG:-C.UTF-8}" --setenv=MPLCONFIGDIR=/tmp \
    "$@"
fi

# No systemd runs here: as whoever calls.
if [ -r "$CONFIG/nernst.env" ]; then
  while IFS= read -r line; do
    case $line in [A-Z]*=*) export "${line?}" ;; esac
  done < "$CONFIG/nernst.env"
fi
if [ -r "$CONFIG/discord_token" ]; then
  export NERNST_TOKEN_FILE="$CONFIG/discord_token"
fi
export NERNST_FOLDER="$STATE"
exec /opt/nernst/.venv/bin/nernst "$@"
