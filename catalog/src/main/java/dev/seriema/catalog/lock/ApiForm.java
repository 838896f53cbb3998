package dev.seriema.catalog.lock;

import dev.seriema.catalog.rule.WrittenRule;
import dev.seriema.catalog.written.WrittenTable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;

/// A rule as it ships, without its version and without the packages that it goes with, both of
/// which a release adds. Its hash tells whether the version has to be raised.
final class ApiForm {
  private ApiForm() {}

  /// @param written in TOML
  /// @return empty where that cannot be told here
  static Optional<ApiValue.Table> of(WrittenRule written, RequiredFields fields) {
    try {
      SortedMap<String, ApiValue> members = PlainValues.ON_ONE_LINE.of(written.rule());
      members.remove("threat_mappings");
      members.computeIfPresent("threat", (_, threat) -> ShippedThreat.of(threat));
      flattenNewTerms(members);
      fields.form().ifPresent(form -> members.put("required_fields", form));
      addGuide(written, members);
      return Optional.of(new ApiValue.Table(members));
    } catch (NoForm _) {
      return Optional.empty();
    }
  }

  /// `new_terms` is one table in the file and ships as two members.
  private static void flattenNewTerms(SortedMap<String, ApiValue> members) throws NoForm {
    if (members.remove("new_terms") instanceof ApiValue.Table(var terms)) {
      if (terms.get("value") instanceof ApiValue.Listing fields
          && terms.get("history_window_start") instanceof ApiValue.Listing(var starts)
          && !starts.isEmpty()
          && starts.getFirst() instanceof ApiValue.Table(var start)
          && start.get("value") instanceof ApiValue.Text history) {
        members.put("new_terms_fields", fields);
        members.put("history_window_start", history);
      } else {
        throw new NoForm();
      }
    }
  }

  private static void addGuide(WrittenRule written, SortedMap<String, ApiValue> members)
      throws NoForm {
    if (!(members.get("note") instanceof ApiValue.Text(var note))) {
      return;
    }
    String filled =
        written.transform().isPresent()
            ? ShippedGuide.filled(note, plugins(written.transform().get()))
            : note;
    boolean hasSetup = members.get("setup") instanceof ApiValue.Text(var setup) && !setup.isEmpty();
    ShippedGuide guide =
        hasSetup
            ? new ShippedGuide(filled, Optional.empty())
            : ShippedGuide.of(filled).orElseThrow(NoForm::new);
    members.put("note", new ApiValue.Text(guide.note()));
    guide.setup().ifPresent(apart -> members.put("setup", new ApiValue.Text(apart)));
  }

  /// By name, such as `osquery_0`, as they ship.
  private static Map<String, String> plugins(WrittenTable transform) throws NoForm {
    Map<String, String> plugins = new HashMap<>();
    for (String plugin : transform.keys()) {
      List<WrittenTable> entries = WrittenRule.tables(transform, plugin);
      for (int i = 0; i < entries.size(); i++) {
        ApiValue entry = new ApiValue.Table(PlainValues.AS_WRITTEN.of(entries.get(i)));
        plugins.put(plugin + "_" + i, "!{" + plugin + CanonicalJson.compact(entry) + "}");
      }
    }
    return plugins;
  }
}
