package dev.seriema.languages.esql.syntax;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/// The commands that there are, whatever the release of the stack that has them first.
public enum CommandKind {
  FROM(Place.FIRST),
  PROMQL(Place.FIRST),
  ROW(Place.FIRST),
  SHOW(Place.FIRST),
  TS(Place.FIRST),
  EXPLAIN(Place.FIRST),

  /// A setting in front of the first command.
  SET(Place.BEFORE),

  CHANGE_POINT,
  COMPLETION,
  DEDUP,
  DISSECT,
  DROP,
  EMBED,
  ENRICH,
  EVAL,
  FORK,
  FUSE,
  GROK,
  INLINE_STATS("INLINE STATS"),
  KEEP,
  LIMIT,
  LOOKUP_JOIN("LOOKUP JOIN"),
  METRICS_INFO,
  MMR,
  MV_EXPAND,
  REGISTERED_DOMAIN,
  RENAME,
  RERANK,
  SAMPLE,
  SORT,
  STATS,
  TS_INFO,
  URI_PARTS,
  USER_AGENT,
  WHERE,

  /// None that is known.
  UNKNOWN(Place.ANYWHERE);

  private enum Place {
    BEFORE,
    FIRST,
    LATER,
    ANYWHERE
  }

  private static final Map<String, CommandKind> BY_WORDS =
      Arrays.stream(values())
          .filter(kind -> kind != UNKNOWN)
          .collect(Collectors.toMap(CommandKind::words, Function.identity()));

  private final Place place;
  private final String words;

  CommandKind() {
    this.place = Place.LATER;
    this.words = name();
  }

  CommandKind(String words) {
    this.place = Place.LATER;
    this.words = words;
  }

  CommandKind(Place place) {
    this.place = place;
    this.words = name();
  }

  /// How it is written, such as `INLINE STATS`.
  public String words() {
    return words;
  }

  /// Whether a query may begin with it.
  boolean isSource() {
    return place == Place.FIRST || place == Place.ANYWHERE;
  }

  /// Whether it may stand behind a `|`.
  boolean isLater() {
    return place == Place.LATER || place == Place.ANYWHERE;
  }

  /// @param words in any letter case
  static Optional<CommandKind> named(String words) {
    return Optional.ofNullable(BY_WORDS.get(words.toUpperCase(Locale.ROOT)));
  }

  /// How those are written that may stand at a place.
  static List<String> words(boolean isFirst) {
    return Arrays.stream(values())
        .filter(kind -> kind != UNKNOWN && (isFirst ? kind.isSource() : kind.isLater()))
        .map(CommandKind::words)
        .toList();
  }
}
