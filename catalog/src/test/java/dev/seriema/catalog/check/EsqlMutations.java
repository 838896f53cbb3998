package dev.seriema.catalog.check;

import dev.seriema.catalog.check.esql.EsqlRuleFault;
import dev.seriema.catalog.check.rule.WrittenEsql;
import dev.seriema.languages.esql.EsqlFault;
import dev.seriema.languages.esql.syntax.CommandKind;
import dev.seriema.languages.esql.syntax.EsqlCommand;
import dev.seriema.languages.esql.syntax.EsqlName;
import dev.seriema.languages.esql.syntax.EsqlOutline;
import dev.seriema.model.diagnostic.SourceSpan;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/// Breaks the queries of rules in ES|QL.
final class EsqlMutations {
  private static final String INDEX = "logs-endpoint.events.process-*";
  private static final String VERSION = "_version";

  static final List<Mutation> ALL =
      List.of(
          Mutation.of(
              EsqlRuleFault.NO_METADATA,
              rule -> findsEvents(rule) && metadata(rule, VERSION).isPresent(),
              rule -> without(rule, metadata(rule, VERSION).orElseThrow(), first(rule))),
          Mutation.of(
              EsqlRuleFault.NO_KEEP,
              rule ->
                  outline(rule)
                      .filter(query -> query.keeps().size() == 1 && isLast(query))
                      .isPresent(),
              rule -> withoutKeep(rule)),
          Mutation.of(
              EsqlRuleFault.KEEP_WITHOUT_IDENTITY,
              rule -> findsEvents(rule) && kept(rule, VERSION).isPresent(),
              rule -> without(rule, kept(rule, VERSION).orElseThrow(), lastKeep(rule))),
          Mutation.of(
              EsqlRuleFault.UNKNOWN_INDEX,
              reads(INDEX),
              rule ->
                  rule.replacing(
                      index(rule, INDEX).orElseThrow(), "logs-endpoint.events.proces-*")),
          Mutation.of(
              EsqlFault.UNKNOWN_COMMAND,
              rule -> !keepsOf(rule).isEmpty(),
              rule -> rule.replacing(lastKeep(rule), "kep")),
          Mutation.of(
              EsqlFault.UNKNOWN_COLUMN,
              rule -> outline(rule).filter(query -> isLast(query) && isClosed(query)).isPresent(),
              rule -> rule.replacing(lastKeep(rule), "keep no_such_column,")));

  private EsqlMutations() {}

  private static Optional<EsqlOutline> outline(RuleText rule) {
    return WrittenEsql.of(rule.written()).outline();
  }

  private static boolean findsEvents(RuleText rule) {
    return outline(rule).filter(query -> !query.isGrouped() && !query.isAggregating()).isPresent();
  }

  /// Whether nothing comes behind its `KEEP`.
  private static boolean isLast(EsqlOutline query) {
    return query.commands().getLast().kind() == CommandKind.KEEP;
  }

  /// Whether all columns are known from a `STATS` on.
  private static boolean isClosed(EsqlOutline query) {
    return query.isAggregating()
        && query.commands().stream()
            .noneMatch(command ->
                command.kind() == CommandKind.LOOKUP_JOIN || command.kind() == CommandKind.ENRICH);
  }

  private static Predicate<RuleText> reads(String index) {
    return rule -> index(rule, index).isPresent();
  }

  private static Optional<SourceSpan> index(RuleText rule, String index) {
    return inFile(rule, outline(rule).map(EsqlOutline::indices).orElse(List.of()), index);
  }

  private static Optional<SourceSpan> metadata(RuleText rule, String name) {
    return inFile(rule, outline(rule).map(EsqlOutline::metadata).orElse(List.of()), name);
  }

  private static Optional<SourceSpan> kept(RuleText rule, String name) {
    List<EsqlCommand> keeps = keepsOf(rule);
    return keeps.isEmpty() ? Optional.empty() : inFile(rule, keeps.getLast().reads(), name);
  }

  private static List<EsqlCommand> keepsOf(RuleText rule) {
    return outline(rule).map(EsqlOutline::keeps).orElse(List.of());
  }

  private static Optional<SourceSpan> inFile(RuleText rule, List<EsqlName> names, String name) {
    return names.stream()
        .filter(one -> one.text().equals(name))
        .findFirst()
        .map(one -> WrittenEsql.of(rule.written()).inFile(one.span()));
  }

  private static SourceSpan first(RuleText rule) {
    return WrittenEsql.of(rule.written())
        .inFile(outline(rule).orElseThrow().commands().getFirst().keyword());
  }

  private static SourceSpan lastKeep(RuleText rule) {
    return WrittenEsql.of(rule.written()).inFile(keepsOf(rule).getLast().keyword());
  }

  /// Another name of the identity in place of one, which changes no line; the finding is told
  /// elsewhere.
  private static RuleText.Broken without(RuleText rule, SourceSpan name, SourceSpan told) {
    return new RuleText.Broken(rule.replacing(name, "_id").text(), told.start());
  }

  /// A limit in place of the last command.
  private static RuleText.Broken withoutKeep(RuleText rule) {
    SourceSpan command = WrittenEsql.of(rule.written()).inFile(keepsOf(rule).getLast().span());
    return new RuleText.Broken(rule.replacing(command, "limit 10").text(), first(rule).start());
  }
}
