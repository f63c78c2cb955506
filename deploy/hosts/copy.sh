#!/bin/sh
# Copies a built site to a web server over SSH: copy.sh <folder of the site>
# DEPLOY_TO is user@server:/folder, DEPLOY_KEY a private key, DEPLOY_KNOWN the server's lines of known_hosts.
# The new site lies beside the old one and takes its place in one move; `current` is what the web server shows.
set -eu

umask 077
keys=$(mktemp -d)
trap 'rm -rf "$keys"' EXIT
printf '%s\n' "$DEPLOY_KEY" >"$keys/key"
printf '%s\n' "$DEPLOY_KNOWN" >"$keys/known"
folder=${DEPLOY_TO#*:}
release="$(date -u +%Y%m%d-%H%M%S)-$$"
tar -C "$1" -czf - . | ssh -i "$keys/key" -o IdentitiesOnly=yes -o StrictHostKeyChecking=yes \
  -o UserKnownHostsFile="$keys/known" "${DEPLOY_TO%%:*}" \
  "set -e; cd '$folder'; mkdir '$release'; tar -C '$release' -xzf -; chmod -R a+rX '$release'; \
   ln -s '$release' next; mv -T next current; ls -d 20*-*-* | head -n -3 | xargs -r rm -rf"
