package dev.seriema.catalog.scaffold;

import dev.seriema.model.rule.QueryLanguage;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// The query that a rule is begun with: sound, and with one value to fill in.
///
/// @param field that it asks
/// @param sought what an author looks for in it
record DraftQuery(RuleDraft draft, String field, String sought) {
  static DraftQuery of(RuleDraft draft) {
    EventKind events = draft.source().events();
    return new DraftQuery(draft, events.field(), events.sought());
  }

  /// A field and the value that it has to have.
  private record Test(String field, String value) {}

  String text(QueryLanguage language) {
    return switch (language) {
      case EQL -> eql();
      case KQL -> joined(" : ", " and ");
      case LUCENE -> joined(":", " AND ");
      case ESQL -> esql();
    };
  }

  private String eql() {
    String category = draft.source().events().category().orElse("any");
    return category + " where " + conditions(" == ", " and\n  ", tests());
  }

  private String joined(String is, String and) {
    return conditions(is, and, withCategory());
  }

  private String esql() {
    return """
    from %s metadata _id, _version, _index
    | where %s
    | keep _id, _version, _index, @timestamp, %s\
    """
        .formatted(
            draft.source().index().orElseThrow(),
            conditions(" == ", " and\n  ", withCategory()),
            field);
  }

  /// For a language in which the category is a field like others.
  private List<Test> withCategory() {
    List<Test> tests = new ArrayList<>();
    draft
        .source()
        .events()
        .category()
        .ifPresent(category -> tests.add(new Test("event.category", category)));
    tests.addAll(tests());
    return tests;
  }

  private List<Test> tests() {
    List<Test> tests = new ArrayList<>();
    draft.system().ifPresent(system -> tests.add(new Test("host.os.type", system.word())));
    if (draft.source().events() == EventKind.PROCESS) {
      tests.add(new Test("event.type", "start"));
    } else if (draft.source().isDataSet() && draft.source().events() == EventKind.ANY) {
      tests.add(new Test("data_stream.dataset", draft.source().name()));
    }
    tests.add(new Test(field, "FILL IN: " + sought));
    return tests;
  }

  private static String conditions(String is, String and, List<Test> tests) {
    return tests.stream()
        .map(test -> test.field() + is + '"' + test.value() + '"')
        .collect(Collectors.joining(and));
  }
}
