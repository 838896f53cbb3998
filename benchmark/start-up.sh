#!/usr/bin/env bash
# How long the program takes to start and end, beside `java -version` of the same JDK, which is the floor.
# usage: start-up.sh [ROUNDS]        (default 15, at least 10; the program has to be built)
# Each round starts each command once, so that whatever else the machine does meets all alike.
set -euo pipefail

rounds=${1:-15}
home=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
stamp=$home/cli/target/seriema.stamp
case $rounds in '' | *[!0-9]*) rounds=0 ;; esac
[ "$rounds" -ge 10 ] || { echo "start-up.sh: ten rounds or more are needed" >&2; exit 2; }
[ -r "$stamp" ] || "$home/seriema" --version >/dev/null
jdk=$(sed -n 2p "$stamp")

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
for i in 0 1 2 3 4 5 6 7 8 9; do
  printf '{"@timestamp":"2025-06-01T00:00:0%d.000Z","event":{"category":["process"],"type":["start"]},"host":{"os":{"type":"linux"}},"process":{"name":"python3","pid":%d,"args":["python3","-m","http.server"]}}\n' "$i" "$i"
done >"$work/ten.ndjson"

names=('java -version' 'seriema --version' 'seriema query, ten events')
run() { # NUMBER
  case $1 in
    0) "$jdk/bin/java" -version ;;
    1) "$home/seriema" --version ;;
    2) "$home/seriema" query 'process where process.args : "http.server"' "$work/ten.ndjson" ;;
  esac
}

now() { # milliseconds with three decimals, without a process of its own
  local moment=${EPOCHREALTIME/,/.}
  printf '%s%s.%s' "${moment%.*}" "${moment:11:3}" "${moment:14:3}"
}

for number in 0 1 2; do # the first start of each reads files that later ones find in memory
  run "$number" >"$work/out" 2>&1 || { cat "$work/out" >&2; exit 2; }
done
for ((round = 0; round < rounds; round++)); do
  for number in 0 1 2; do
    start=$(now)
    run "$number" >/dev/null 2>&1
    printf '%s %s %s\n' "$number" "$start" "$(now)" >>"$work/times"
  done
done

printf '%-28s %8s %16s %6s %14s\n' "$rounds rounds" 'ms' 'least to most' 'ratio' 'least to most'
awk -v names="$(IFS='|'; echo "${names[*]}")" '
  function sorted(row, count,    i, j, x) {
    for (i = 2; i <= count; i++) { x = row[i]; for (j = i - 1; j > 0 && row[j] > x; j--) row[j + 1] = row[j]; row[j + 1] = x }
  }
  function median(row, count) { return count % 2 ? row[(count + 1) / 2] : (row[count / 2] + row[count / 2 + 1]) / 2 }
  { time = $3 - $2; n[$1]++; times[$1, n[$1]] = time; if ($1 == 0) floor = time; ratios[$1, n[$1]] = time / floor }
  END {
    split(names, name, "|")
    for (k = 0; k < 3; k++) {
      for (i = 1; i <= n[k]; i++) { t[i] = times[k, i]; r[i] = ratios[k, i] }
      sorted(t, n[k]); sorted(r, n[k])
      printf "%-28s %8.0f %16s %6.1f %14s\n", name[k + 1], median(t, n[k]), sprintf("%.0f-%.0f", t[1], t[n[k]]), median(r, n[k]), sprintf("%.1f-%.1f", r[1], r[n[k]])
    }
  }' "$work/times"
