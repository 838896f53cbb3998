package dev.seriema.catalog.check;

import dev.seriema.catalog.check.source.SourceFault;
import dev.seriema.catalog.rule.WrittenRule;
import dev.seriema.catalog.written.WrittenTable;
import dev.seriema.catalog.written.WrittenText;
import dev.seriema.catalog.written.WrittenValue;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Breaks what rules say of the data that they read.
final class SourceMutations {
  private static final String INTEGRATION = "integration";

  static final List<Mutation> ALL =
      List.of(
          Mutation.of(
              SourceFault.FIELD_OF_ORDER_UNKNOWN,
              rule -> is(rule, "type", "eql") && !rule.written().has("timestamp_field"),
              rule -> rule.withLine("timestamp_field = \"event.ingestd\"")),
          Mutation.of(
              SourceFault.NO_INDEX,
              rule -> is(rule, "type", "eql", "query") && rule.written().has("index"),
              rule -> rule.without("index")),
          Mutation.of(
              SourceFault.INTEGRATION_WITHOUT_INDEX,
              rule -> namesWhatItReads(rule) && !rule.text().contains("logs-okt"),
              rule ->
                  rule.withMetadata(
                      INTEGRATION, list(Stream.concat(named(rule).stream(), Stream.of("okta"))))),
          Mutation.of(
              SourceFault.INTEGRATIONS_DIFFER,
              rule ->
                  namesWhatItReads(rule)
                      && rule.text().contains("event.dataset:")
                      && !rule.text().contains("apache"),
              SourceMutations::namingOneThatIsNotAskedFor),
          Mutation.of(
              SourceFault.NO_INTEGRATION,
              rule -> namesWhatItReads(rule) && ownIndex(rule).isPresent(),
              rule -> {
                WrittenTable metadata = rule.written().metadata().orElseThrow();
                int start = metadata.member(INTEGRATION).orElseThrow().keySpan().start();
                int end = rule.text().indexOf('\n', integration(rule).span().end() - 1) + 1;
                return new RuleText.Broken(
                    rule.text().substring(0, start) + rule.text().substring(end),
                    metadata.span().start());
              }),
          Mutation.of(
              SourceFault.INTEGRATION_OF_INDEX,
              rule ->
                  namesWhatItReads(rule) && named(rule).size() > 1 && ownIndex(rule).isPresent(),
              SourceMutations::withoutOneThatIsRead),
          Mutation.of(
              SourceFault.FOLDER_OF_ANOTHER,
              rule ->
                  rule.location().path().contains("/integrations/")
                      && is(rule, "type", "esql")
                      && named(rule).size() == 1,
              rule ->
                  new RuleText.Broken(rule.text(), rule.written().metadataSpan(INTEGRATION).start())
                      .movedTo("rules/integrations/apache/" + rule.location().file())),
          Mutation.of(
              SourceFault.DATA_SET_WITHOUT_PACKAGE,
              rule ->
                  is(rule, "language", "kuery")
                      && named(rule).size() == 1
                      && dataSet(rule).isPresent(),
              rule -> {
                WrittenText query = rule.written().text("query").orElseThrow();
                String asked = dataSet(rule).orElseThrow();
                int at = rule.text().indexOf(asked, query.span().start());
                return new RuleText.Broken(
                    rule.text().substring(0, at)
                        + "nowhere"
                        + rule.text().substring(at + named(rule).getFirst().length()),
                    at);
              }),
          Mutation.of(
              SourceFault.NO_SYSTEM_TEST,
              rule ->
                  Set.of("windows", "macos", "linux").contains(rule.location().folder())
                      && is(rule, "language", "eql", "kuery")
                      && is(rule, "type", "eql", "query")
                      && query(rule).split("host\\.os\\.type", -1).length == 2,
              rule -> {
                int query = rule.written().text("query").orElseThrow().span().start();
                return new RuleText.Broken(
                    rule.text().substring(0, query)
                        + rule.text()
                            .substring(query)
                            .replaceFirst("host\\.os\\.type", "host.name"),
                    rule.written().keySpan("query").start());
              }),
          Mutation.of(
              SourceFault.GROUP_FIELD_UNKNOWN,
              inTable("alert_suppression", "group_by"),
              rule -> replacing(rule, "alert_suppression", "group_by")),
          Mutation.of(
              SourceFault.NEW_TERM_UNKNOWN,
              inTable("new_terms", "value"),
              rule -> replacing(rule, "new_terms", "value")),
          Mutation.of(
              SourceFault.FIELD_NOT_IN_STEP,
              rule ->
                  rule.text().contains("\nfile where ")
                      && rule.text().contains("\"logs-endpoint.events.file")
                      && !rule.text().contains("sequence"),
              rule -> {
                int at = rule.text().indexOf("\nfile where ") + "\nfile where ".length();
                return new RuleText.Broken(
                    rule.text().substring(0, at)
                        + "process.tty.rows != 1 and "
                        + rule.text().substring(at),
                    at);
              }));

  private SourceMutations() {}

  private static RuleText.Broken namingOneThatIsNotAskedFor(RuleText rule) {
    WrittenValue index = rule.written().rule().member("index").orElseThrow().value();
    Stream<String> indices = rule.written().texts("index").stream().map(WrittenText::value);
    RuleText.Broken read =
        rule.replacing(index.span(), list(Stream.concat(indices, Stream.of("logs-apache.*"))));
    WrittenValue integration = integration(rule);
    return new RuleText.Broken(
        read.text().substring(0, integration.span().start())
            + list(Stream.concat(named(rule).stream(), Stream.of("apache")))
            + read.text().substring(integration.span().end()),
        integration.span().start());
  }

  private static RuleText.Broken withoutOneThatIsRead(RuleText rule) {
    WrittenText index = ownIndex(rule).orElseThrow();
    String others =
        list(named(rule).stream().filter(name -> !index.value().startsWith("logs-" + name)));
    WrittenValue integration = integration(rule);
    return new RuleText.Broken(
        rule.replacing(integration.span(), others).text(),
        index.span().start() + others.length() - integration.span().length());
  }

  /// The first index that is of an integration which the rule names.
  private static Optional<WrittenText> ownIndex(RuleText rule) {
    return rule.written().texts("index").stream()
        .filter(index ->
            named(rule).stream().anyMatch(name -> index.value().startsWith("logs-" + name)))
        .findFirst();
  }

  private static boolean namesWhatItReads(RuleText rule) {
    return is(rule, "language", "eql", "kuery")
        && !is(rule, "type", "threat_match")
        && !named(rule).isEmpty()
        && rule.written().has("index")
        && named(rule).stream().noneMatch(Set.of("lmd", "dga", "ded", "problemchild")::contains);
  }

  /// What the query asks of `event.dataset`, where it asks for one data set of the integration.
  private static Optional<String> dataSet(RuleText rule) {
    String start = named(rule).getFirst() + '.';
    String query = query(rule);
    int asked = query.indexOf(start);
    boolean isOnlyOne =
        (query.startsWith("event.dataset:") || query.contains("\nevent.dataset:"))
            && query.split("\\.dataset", -1).length == 2
            && asked > 0
            && query.indexOf(start, asked + 1) < 0
            && "\" :".indexOf(query.charAt(asked - 1)) >= 0;
    return isOnlyOne ? Optional.of(start) : Optional.empty();
  }

  private static Predicate<RuleText> inTable(String table, String key) {
    return rule ->
        rule.written().has("index")
            && ownIndex(rule).isPresent()
            && WrittenRule.table(rule.written().rule(), table)
                .flatMap(found -> found.member(key))
                .isPresent();
  }

  private static RuleText.Broken replacing(RuleText rule, String table, String key) {
    WrittenTable found = WrittenRule.table(rule.written().rule(), table).orElseThrow();
    return rule.replacing(found.member(key).orElseThrow().value().span(), "[\"user.nmae\"]");
  }

  private static WrittenValue integration(RuleText rule) {
    return rule.written().metadata().orElseThrow().member(INTEGRATION).orElseThrow().value();
  }

  private static List<String> named(RuleText rule) {
    return rule.written().metadataTexts(INTEGRATION).stream().map(WrittenText::value).toList();
  }

  private static String query(RuleText rule) {
    return rule.written().text("query").map(WrittenText::value).orElse("");
  }

  private static boolean is(RuleText rule, String key, String... values) {
    return rule.written()
        .text(key)
        .filter(text -> List.of(values).contains(text.value()))
        .isPresent();
  }

  private static String list(Stream<String> values) {
    return values.map(value -> '"' + value + '"').collect(Collectors.joining(", ", "[", "]"));
  }
}
