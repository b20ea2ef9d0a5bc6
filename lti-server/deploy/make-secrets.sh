#!/bin/sh
# Makes the secrets that are not there yet. Never replaces one: the tool's keys are sealed with it.
set -eu
cd "$(dirname "$0")"
umask 077
mkdir -p secrets
chmod 700 secrets
random() { od -An -N32 -tx1 /dev/urandom | tr -d ' \n'; }
put() {
  [ -s "secrets/$1" ] && return
  printf '%s' "$2" >"secrets/$1"
  # Read by the containers' own accounts, which have other numbers than yours; the folder is closed.
  chmod 444 "secrets/$1"
  echo "secrets/$1"
}
put blocmap_secret "$(random)"
put metrics_token "$(random)"
put database_password "$(random)"
put database_url "postgresql://blocmap:$(cat secrets/database_password)@database:5432/blocmap"
