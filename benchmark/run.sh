#!/usr/bin/env bash
# Builds the program as it ships, measures it and prints what docs/performance.md tells.
# usage: run.sh [EVENTS [options of the measuring program]]
#   EVENTS     one JSON document on each line. Where it is absent, COUNT events (default 50000) are generated
#              there; the same count always gives the same bytes. Default: benchmark/target/events-COUNT.ndjson.
#   options    such as --rounds 15, --warm-up 10, --only FILE, --json; --rules PLACE instead of the public corpus.
# Settings: SERIEMA_SHARED (default ../shared) has the generator and the public rules; JAVA_OPTIONS (default -Xmx4g);
# SERIEMA_REBUILD= to measure what was built before; START_UP= to leave the start-up out.
set -euo pipefail

home=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
shared=${SERIEMA_SHARED:-$home/../shared}
work=$home/benchmark/target
count=${COUNT:-50000}

say() { printf 'run.sh: %s\n' "$*" >&2; }
needs() { # FILE WHAT
  [ -r "$1" ] || { say "$2 is not there: $1"; say "SERIEMA_SHARED names the folder that has it"; exit 2; }
}

# ---- the program, as it ships, and the measuring program beside it --------------------------------------------

SERIEMA_REBUILD=${SERIEMA_REBUILD-1} "$home/seriema" --version >&2
jdk=$(sed -n 2p "$home/cli/target/seriema.stamp")
if [ -n "${SERIEMA_REBUILD-1}" ] || [ ! -d "$work/classes" ]; then
  (cd "$home" && JAVA_HOME=$jdk mvn -B -q -pl benchmark -am package -Dmaven.test.skip=true >&2)
fi

# ---- events and rules -----------------------------------------------------------------------------------------

events=${1:-$work/events-$count.ndjson}
[ $# -eq 0 ] || shift
if [ ! -r "$events" ]; then
  needs "$shared/bench/gen/EventGen.java" "the generator of events"
  "$jdk/bin/java" "$shared/bench/gen/EventGen.java" --count "$count" --seed 7 --hosts 200 \
    --out "$events" --truth "$work/truth.tsv" >&2
fi

case " $* " in
  *' --rules '*) ;;
  *)
    archive=$shared/rules-corpus/rules-corpus.tar.gz
    needs "$archive" "the public rules"
    if [ ! -d "$work/rules-corpus" ] || [ "$archive" -nt "$work/rules-corpus.unpacked" ]; then
      rm -rf "$work/rules-corpus"
      tar -xzf "$archive" -C "$work"
      touch "$work/rules-corpus.unpacked"
    fi
    set -- --rules "$work/rules-corpus" "$@"
    ;;
esac

# ---- measuring ------------------------------------------------------------------------------------------------

case " $* " in *' --json '*) START_UP= ;; esac
read -r -a options <<<"${JAVA_OPTIONS--Xmx4g}"
"$jdk/bin/java" -XX:+UseSerialGC "${options[@]}" --enable-native-access=ALL-UNNAMED \
  -cp "$work/classes:$home/cli/target/seriema.jar" dev.seriema.benchmark.Main "$events" "$@"
if [ -n "${START_UP-1}" ]; then
  printf '\n'
  "$home/benchmark/start-up.sh"
fi
