#!/bin/sh
# Checks a community with this code and builds its site, as the CI files beside this one ask for:
#   build.sh <community> <folder of the site> [<branch that a draft is to be merged into>]
# A draft is checked as it would be published: merged, so that its single saves count as one change.
set -eu

community=$(cd "$1" && pwd)
mkdir -p "$2" "$community/public"
site=$(cd "$2" && pwd)

if [ -n "${3-}" ]; then
  draft=$(git -C "$community" rev-parse HEAD)
  git -C "$community" checkout --quiet --detach "$3"
  git -C "$community" -c user.name=检查 -c user.email=check@invalid.example \
    merge --quiet --no-ff --message "检查" "$draft"
fi

if [ -f "$community/host.json" ]; then
  SHAITAI_HOST="$community/host.json"
  export SHAITAI_HOST
fi

cd "$(dirname "$0")/../.."
npm ci
npm run build -- --content "$community/content" --public "$community/public" --out "$site"
# The forms read this back from the site and say whether what was approved is live.
printf '{"commit":"%s"}\n' "$(git -C "$community" rev-parse HEAD)" >"$site/release.json"
