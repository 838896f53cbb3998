package dev.seriema.testkit.spec;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// What a block of a page holds; the word behind its fence.
public enum BlockKind {
  /// A query in the Event Query Language.
  EQL,
  /// A query in the Kibana Query Language.
  KQL,
  /// A Lucene query string.
  LUCENE,
  /// A query in the Elasticsearch Query Language.
  ESQL,
  /// The commands of a query, a line each, and below what it reads and makes.
  OUTLINE,
  /// Filter objects of Kibana as a JSON array.
  FILTERS,
  /// Items of one list of exceptions as a JSON array.
  EXCEPTIONS,
  /// A value list: its id and its type, then a value a line.
  VALUES,
  /// Fields and types as a JSON object; fields that are not in it do not exist.
  MAPPING,
  /// The index patterns of a rule, one a line.
  PATTERNS,
  /// Lines of the table `[rule]` of a rule file that a plain rule has besides, or in place of its
  /// own.
  RULE,
  /// A table of events, in order of time.
  EVENTS,
  /// A table of alerts in the order in which they are raised: a head with names of their fields,
  /// and a row for each. An empty cell is a missing field.
  ALERTS,
  /// The ids of the events that match, in order; nothing where none does. Of a query of several
  /// events a match a line, `1 -> - -> 4` with `-` for an absent event.
  MATCHES,
  /// Events drawn in time, and what they complete; in place of `events` and `matches`.
  TIMELINE,
  /// The moments at which a rule is executed, one a line; without it the multiples of its interval.
  AT,
  /// A table of how the executions of a rule ended.
  EXECUTIONS,
  /// Events, executions and alerts of the test drawn in time, by [RunDrawing].
  DRAWN,
  /// A table of the alerts that exist in one schedule only, and why; empty below its head where
  /// both raise the same.
  DIFFERENCES,
  /// An `evidence.toml` that tells what a rule raises on the events, as `events.ndjson`.
  EVIDENCE,
  /// `proved`, or what `test` tells of evidence that fails.
  VERDICT,
  /// The entry of a rule in the version lock, as JSON.
  LOCK,
  /// The same after the next lock, or after a trim.
  LOCKED,
  /// What a command says of it.
  TOLD,
  /// What is found in the query: `CODE line:column message`, or as it is shown to its author.
  DIAGNOSTICS;

  /// The word behind the fence.
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Optional<BlockKind> named(String word) {
    return Arrays.stream(values()).filter(kind -> kind.word().equals(word)).findFirst();
  }
}
