#!/usr/bin/env bash
# nightly-folder <outbox>
#
# Sends every PDF of <outbox>/<patient>/ into the chart of <outbox>/<patient>/patient.json.
# What was sent moves to sent/, what nobody knows to look/, what was not sent stays for the next night.
# Exit status: 0 all sent; 1 something was not sent; 2 something is not configured right; 3 somebody has to look;
# 130 interrupted. The worst of all patients counts: 3, then 130, 2, 1.
set -uo pipefail
shopt -s nullglob

to=${NIGHTLY_TO:-my-hospital}
type=${NIGHTLY_TYPE:-18842-5}

say() { printf 'nightly-folder: %s\n' "$1" >&2; }
stop() { say "$2"; exit "$1"; }

worst=0
note() {
  case "$1 $worst" in
    3*|130\ [012]|2\ [01]|1\ 0) worst=$1 ;;
  esac
}

for program in effect-redox jq base64 flock; do
  command -v "$program" > /dev/null || stop 2 "$program is not on the PATH; nothing was sent"
done
[ $# -eq 1 ] && [ -d "$1" ] || stop 2 "name the outbox, a folder with a folder for each patient: nightly-folder <outbox>"
case $1 in
  /*) outbox=${1%/} ;;
  *)  outbox=./${1%/} ;;
esac

# Two runs at a time would send the same files twice. After a run was killed, its effect-redox keeps the lock to its end.
exec 9< "$outbox" || stop 2 "$outbox cannot be read"
flock --nonblock 9 || stop 1 "another run is sending from $outbox; nothing was sent"

# Moves a file into a folder, writing over nothing: a second report.pdf becomes report.2.pdf.
move() {
  local file=$1 name=${3:-${1##*/}} target n=2
  target=$2/$name
  while [ -e "$target" ] || [ -L "$target" ]; do
    target=$2/${name%.*}.$n.${name##*.}
    n=$((n + 1))
  done
  mv -n -- "$file" "$target" && [ ! -e "$file" ] && return
  stop 3 "$file cannot be moved to $target: see to it, then run this again; until then nothing more is sent"
}

# Puts everything in sending/ where the log says it belongs. Without a result nobody knows (a log that was cut off may
# not have what came last), unless the command, by its status, sent nothing at all.
settle() {
  local patient=$1 status=$2 log=$1/sending/log.ndjson results outcome encoded name file
  # Of a run that was killed the last line may be cut off, so each line is read by itself.
  results=$(jq -Rrs 'split("\n")[] | fromjson? | objects | select(.event == "result") | "\(.outcome) \(.file.name | @base64)"' "$log") ||
    stop 3 "$log cannot be read; nothing more is sent"
  while read -r outcome encoded; do
    [ -n "$outcome" ] || continue
    name=$(base64 -d <<< "$encoded") || stop 3 "$log cannot be understood; nothing more is sent"
    file=$patient/sending/${name##*/}
    [ -e "$file" ] || continue # Moved already, by a run that did not end.
    case $outcome in
      sent)    move "$file" "$patient/sent" ;;
      failed)  move "$file" "$patient" ;;
      *)       move "$file" "$patient/look"; note 3 ;;
    esac
  done <<< "$results"
  for file in "$patient"/sending/*.pdf; do
    case $status in
      2|126|127) move "$file" "$patient" ;;
      *)
        move "$file" "$patient/look"
        say "$file has no result: it is in look/ now"
        note 3
        ;;
    esac
  done
  move "$log" "$patient/log" "$(date -u +%Y-%m-%dT%H%M%SZ).ndjson"
}

stopped=
trap 'stopped=yes' INT TERM HUP

for patient in "$outbox"/*/; do
  patient=${patient%/}
  if [ -e "$patient/sending/log.ndjson" ]; then
    say "$patient: a run before this one did not end"
    settle "$patient" killed
  fi
  # Without a log nothing of it was begun.
  for file in "$patient"/sending/*.pdf; do move "$file" "$patient"; done

  files=("$patient"/*.pdf)
  [ ${#files[@]} -gt 0 ] || continue
  mkdir -p -- "$patient/sending" "$patient/sent" "$patient/look" "$patient/log" ||
    stop 2 "no folders can be made in $patient"
  # What arrives from now on, under whatever name, waits for the next run.
  for file in "${files[@]}"; do move "$file" "$patient/sending"; done
  log=$patient/sending/log.ndjson
  { : > "$log"; } || stop 2 "$log cannot be written; nothing more is sent"
  sync # From here on a log is there whatever happens to this machine.

  effect-redox send "$patient"/sending/*.pdf --to "$to" --patient "$patient/patient.json" --type "$type" --json > "$log"
  status=$?
  settle "$patient" "$status"

  case $status in
    0|1|3) note "$status" ;;
    2)     say "$patient: nothing was sent, see above"; note 2 ;;
    130)   stopped=yes ;;
    126|127)
      say "effect-redox cannot be run ($status); nothing more is sent"
      note 2
      break
      ;;
    *)
      say "effect-redox ended with $status; nothing more is sent"
      note 3
      break
      ;;
  esac
  if [ -n "$stopped" ]; then
    note 130
    break
  fi
done
exit "$worst"
