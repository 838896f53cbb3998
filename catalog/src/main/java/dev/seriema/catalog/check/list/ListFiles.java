package dev.seriema.catalog.check.list;

import dev.seriema.catalog.check.rule.RepositoryCheck;
import dev.seriema.catalog.check.rule.RepositoryFindings;
import dev.seriema.catalog.check.rule.RepositoryUnderCheck;
import dev.seriema.catalog.rule.WrittenRule;
import dev.seriema.catalog.written.WrittenText;
import dev.seriema.model.diagnostic.SourceSpan;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// A file of exceptions, actions or connectors has some, and a name for itself.
final class ListFiles implements RepositoryCheck {
  private static final List<String> TABLES = List.of("exceptions", "actions", "action_connectors");
  private static final List<String> NAMES =
      List.of("list_name", "action_list_name", "action_connector_name");

  @Override
  public void check(RepositoryUnderCheck repository, RepositoryFindings findings) {
    Map<String, String> first = new HashMap<>();
    for (ListFile list : ListFile.all(repository)) {
      if (TABLES.stream().noneMatch(key -> list.file().member(key).isPresent())) {
        findings.add(
            ListFault.WRONG_FILE,
            list.file().source(),
            new SourceSpan(0, 0),
            "the file has none of the tables `exceptions`, `actions` and `action_connectors`");
      }
      for (String key : NAMES) {
        list.file()
            .table()
            .flatMap(root -> WrittenRule.table(root, "metadata"))
            .flatMap(metadata -> WrittenRule.text(metadata, key))
            .ifPresent(name -> one(list, key, name, first, findings));
      }
    }
  }

  private static void one(
      ListFile list,
      String key,
      WrittenText name,
      Map<String, String> first,
      RepositoryFindings findings) {
    String other = first.putIfAbsent(key + " " + name.value(), list.path());
    if (other != null) {
      findings.add(
          ListFault.WRONG_FILE,
          list.file().source(),
          name.span(),
          "the name `" + name.value() + "` is also that of " + other);
    }
  }
}
