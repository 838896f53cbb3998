package dev.seriema.languages.filter;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// The kinds of query objects that are read.
enum QueryKind {
  BOOL,
  CONSTANT_SCORE,
  DIS_MAX,
  EXISTS,
  FUZZY,
  IDS,
  MATCH,
  MATCH_ALL,
  MATCH_NONE,
  MATCH_PHRASE,
  NESTED,
  PREFIX,
  QUERY_STRING,
  RANGE,
  REGEXP,
  SIMPLE_QUERY_STRING,
  TERM,
  TERMS,
  WILDCARD;

  /// Kinds that a search server knows besides.
  private static final Set<String> UNSUPPORTED =
      Set.of(
          "boosting",
          "combined_fields",
          "distance_feature",
          "function_score",
          "geo_bounding_box",
          "geo_distance",
          "geo_grid",
          "geo_polygon",
          "geo_shape",
          "has_child",
          "has_parent",
          "intervals",
          "knn",
          "kql",
          "match_bool_prefix",
          "match_phrase_prefix",
          "missing",
          "more_like_this",
          "multi_match",
          "parent_id",
          "percolate",
          "pinned",
          "rank_feature",
          "rule",
          "script",
          "script_score",
          "semantic",
          "shape",
          "span_containing",
          "span_field_masking",
          "span_first",
          "span_multi",
          "span_near",
          "span_not",
          "span_or",
          "span_term",
          "span_within",
          "sparse_vector",
          "terms_set",
          "text_expansion",
          "type",
          "weighted_tokens",
          "wrapper");

  String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Optional<QueryKind> named(String word) {
    return Arrays.stream(values()).filter(kind -> kind.word().equals(word)).findFirst();
  }

  static boolean isUnsupported(String word) {
    return UNSUPPORTED.contains(word);
  }

  static List<String> words() {
    return Arrays.stream(values()).map(QueryKind::word).toList();
  }
}
