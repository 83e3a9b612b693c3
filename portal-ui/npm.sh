#!/bin/sh
# Runs one script of package.json for Maven, with the packages of package-lock.json, which are fetched when it changed.
cd "$(dirname "$0")" || exit 1

if [ ! node_modules/.package-lock.json -nt package-lock.json ]; then
  npm ci --silent --no-audit --no-fund || {
    echo "npm could not fetch what portal-ui/package-lock.json names. Is the package registry reachable?" >&2
    exit 1
  }
  touch node_modules/.package-lock.json
fi

exec npm run --silent "$1"
