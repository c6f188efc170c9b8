#!/usr/bin/env bash
# What the GitHub Action runs: the doctor, and the comparison with a file if there is one.
set -uo pipefail

read -ra alexa_linking <<<"${ALEXA_LINKING:-npx --yes alexa-linking@${INPUT_VERSION:-latest}}"

# Adds a flag for an input that is set.
flags=()
flag() { [ -z "$2" ] || flags+=("$1" "$2"); }

flag --skill-id "${INPUT_SKILL_ID:-}"
flag --stage "${INPUT_STAGE:-}"
comparison=("${flags[@]}")
flag --vendor-id "${INPUT_VENDOR_ID:-}"
flag --provider "${INPUT_PROVIDER:-}"
flag --issuer "${INPUT_ISSUER:-}"
flag --endpoint "${INPUT_ENDPOINT:-}"

status=0
"${alexa_linking[@]}" doctor "${flags[@]}" --github || status=$?
if [ -n "${INPUT_FILE:-}" ]; then
  "${alexa_linking[@]}" drift "${comparison[@]}" --file "$INPUT_FILE" --github || status=$?
fi
exit "$status"
