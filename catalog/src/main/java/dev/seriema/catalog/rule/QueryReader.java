package dev.seriema.catalog.rule;

import dev.seriema.catalog.written.WrittenList;
import dev.seriema.catalog.written.WrittenText;
import dev.seriema.model.diagnostic.Diagnostic;
import dev.seriema.model.diagnostic.SourceMap;
import dev.seriema.model.rule.QueryLanguage;
import dev.seriema.model.rule.RuleQuery;
import dev.seriema.model.rule.RuleType;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Reads the query of a rule and its language.
final class QueryReader {
  private final FieldReader rule;
  private final List<Diagnostic> faults;

  QueryReader(FieldReader rule, List<Diagnostic> faults) {
    this.rule = rule;
    this.faults = faults;
  }

  /// @return empty for a type without a query, and where a fault was reported
  Optional<RuleQuery> read(RuleType type) {
    Optional<QueryLanguage> language = language(type);
    boolean mayBeBlank = language.filter(QueryLanguage.KQL::equals).isPresent() && hasFilters();
    Optional<Text> text = hasQuery(type) ? query(mayBeBlank) : Optional.empty();
    Optional<String> category = rule.fieldName("event_category_override");
    Optional<String> timestamp = rule.fieldName("timestamp_field");
    Optional<String> tiebreaker = rule.fieldName("tiebreaker_field");
    if (language.isEmpty() || text.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new RuleQuery(
            language.get(), text.get().value(), text.get().map(), category, timestamp, tiebreaker));
  }

  private static boolean hasQuery(RuleType type) {
    return switch (type) {
      case QUERY, EQL, ESQL, THRESHOLD, NEW_TERMS, THREAT_MATCH -> true;
      case MACHINE_LEARNING, SAVED_QUERY -> false;
    };
  }

  /// @param map where its characters stand
  private record Text(String value, SourceMap map) {}

  /// Filters may say all, so that nothing is left for a query in KQL; other languages have no query
  /// that asks nothing.
  private boolean hasFilters() {
    return rule.table()
        .member("filters")
        .filter(member -> member.value() instanceof WrittenList list && !list.values().isEmpty())
        .isPresent();
  }

  private Optional<Text> query(boolean mayBeBlank) {
    Optional<WrittenText> query =
        mayBeBlank ? rule.textValue("query") : rule.requiredTextOrBlank("query");
    boolean isBlank = query.filter(text -> text.value().isBlank()).isPresent();
    if (isBlank && !mayBeBlank) {
      faults.add(Diagnostic.of(RuleFault.BLANK_QUERY, query.get().span(), "`query` is blank"));
      return Optional.empty();
    }
    boolean isMissing = rule.table().member("query").isEmpty();
    return isMissing && mayBeBlank
        ? Optional.of(new Text("", SourceMap.identity()))
        : query.map(text -> new Text(text.value(), text.map()));
  }

  private Optional<QueryLanguage> language(RuleType type) {
    Optional<WrittenText> written = rule.textValue("language");
    QueryLanguage usual =
        switch (type) {
          case EQL -> QueryLanguage.EQL;
          case ESQL -> QueryLanguage.ESQL;
          case QUERY, THRESHOLD, NEW_TERMS, THREAT_MATCH, MACHINE_LEARNING, SAVED_QUERY ->
              QueryLanguage.KQL;
        };
    if (written.isEmpty()) {
      return Optional.of(usual);
    }
    Optional<QueryLanguage> language =
        Words.named(
            written.get(),
            QueryLanguage.values(),
            QueryLanguage::word,
            RuleFault.UNKNOWN_LANGUAGE,
            "language",
            faults);
    if (language.isEmpty()) {
      return meant(type, written.get());
    }
    if (!fits(type, language.get())) {
      faults.add(
          Diagnostic.of(
                  RuleFault.LANGUAGE_OF_ANOTHER_TYPE,
                  written.get().span(),
                  "a rule of type `%s` has no query in `%s`"
                      .formatted(type.word(), language.get().word()))
              .withHint("write `" + rule.notation().member("language", usual.word()) + "`"));
      return Optional.empty();
    }
    return language;
  }

  /// The language that an unknown word can only mean, so that the query is looked at too.
  private static Optional<QueryLanguage> meant(RuleType type, WrittenText written) {
    return Stream.of(QueryLanguage.values())
        .filter(language -> fits(type, language))
        .filter(language ->
            hasOneLanguage(type) || language.word().equalsIgnoreCase(written.value().strip()))
        .findFirst();
  }

  private static boolean hasOneLanguage(RuleType type) {
    return type == RuleType.EQL || type == RuleType.ESQL;
  }

  private static boolean fits(RuleType type, QueryLanguage language) {
    return switch (type) {
      case EQL -> language == QueryLanguage.EQL;
      case ESQL -> language == QueryLanguage.ESQL;
      case QUERY, THRESHOLD, NEW_TERMS, THREAT_MATCH, MACHINE_LEARNING, SAVED_QUERY -> true;
    };
  }
}
