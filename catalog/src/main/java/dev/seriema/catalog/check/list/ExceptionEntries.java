package dev.seriema.catalog.check.list;

import dev.seriema.catalog.check.rule.RepositoryCheck;
import dev.seriema.catalog.check.rule.RepositoryFindings;
import dev.seriema.catalog.check.rule.RepositoryUnderCheck;
import dev.seriema.catalog.check.rule.ValueForm;
import dev.seriema.catalog.rule.WrittenRule;
import dev.seriema.catalog.written.WrittenTable;
import dev.seriema.catalog.written.WrittenText;
import dev.seriema.model.diagnostic.SourceSpan;
import java.util.List;
import java.util.Optional;

/// An entry of an exception has a value of the form that its type asks for.
final class ExceptionEntries implements RepositoryCheck {
  private static final ValueForm ENTRY_TYPE =
      ValueForm.word(List.of("exists", "list", "match", "match_any", "nested", "wildcard"));
  private static final ValueForm INNER_TYPE =
      ValueForm.word(List.of("exists", "match", "match_any", "wildcard"));
  private static final ValueForm OPERATOR = ValueForm.word(List.of("excluded", "included"));
  private static final ValueForm NAMESPACE = ValueForm.word(List.of("agnostic", "single"));
  private static final ValueForm CONTAINER_TYPE =
      ValueForm.word(
          List.of(
              "detection",
              "endpoint",
              "endpoint_blocklists",
              "endpoint_events",
              "endpoint_host_isolation_exceptions",
              "endpoint_trusted_apps",
              "endpoint_trusted_devices",
              "rule_default"));

  @Override
  public void check(RepositoryUnderCheck repository, RepositoryFindings findings) {
    for (ListFile list : ListFile.all(repository)) {
      for (WrittenTable exception : list.tables("exceptions")) {
        check(exception, new Telling(list, findings));
      }
    }
  }

  private record Telling(ListFile list, RepositoryFindings findings) {
    void tell(SourceSpan span, String message) {
      findings.add(ListFault.WRONG_ENTRY, list.file().source(), span, message);
    }

    void expect(WrittenTable table, String key, ValueForm form) {
      table
          .member(key)
          .filter(member -> !form.fits().test(member.value()))
          .ifPresent(
              member -> tell(member.value().span(), "`" + key + "` " + form.fault(member.value())));
    }
  }

  private static void check(WrittenTable exception, Telling telling) {
    Optional<WrittenTable> container = WrittenRule.table(exception, "container");
    container.ifPresent(table -> {
      telling.expect(table, "type", CONTAINER_TYPE);
      telling.expect(table, "namespace_type", NAMESPACE);
    });
    boolean isOfEndpoint =
        container
            .flatMap(table -> WrittenRule.text(table, "type"))
            .filter(type -> type.value().startsWith("endpoint"))
            .isPresent();
    for (WrittenTable item : WrittenRule.tables(exception, "items")) {
      telling.expect(item, "namespace_type", NAMESPACE);
      for (WrittenTable entry : WrittenRule.tables(item, "entries")) {
        check(entry, isOfEndpoint, ENTRY_TYPE, telling);
      }
    }
  }

  private static void check(
      WrittenTable entry, boolean isOfEndpoint, ValueForm types, Telling telling) {
    telling.expect(entry, "type", types);
    telling.expect(entry, "operator", OPERATOR);
    WrittenRule.text(entry, "operator")
        .filter(operator -> isOfEndpoint && operator.value().equals("excluded"))
        .ifPresent(operator ->
            telling.tell(operator.span(), "an exception of Elastic Defend cannot be `excluded`"));
    String type = WrittenRule.text(entry, "type").map(WrittenText::value).orElse("");
    switch (type) {
      case "exists", "list" ->
          entry
              .member("value")
              .ifPresent(value ->
                  telling.tell(value.keySpan(), "an entry of type `" + type + "` has no `value`"));
      case "match", "wildcard" -> telling.expect(entry, "value", ValueForm.TEXT);
      case "match_any" -> telling.expect(entry, "value", ValueForm.TEXTS);
      case "nested" -> {
        for (WrittenTable inner : WrittenRule.tables(entry, "entries")) {
          check(inner, isOfEndpoint, INNER_TYPE, telling);
        }
      }
      default -> {
        // A type that is not known is told above.
      }
    }
  }
}
