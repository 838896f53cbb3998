package dev.seriema.catalog.lock;

import dev.seriema.catalog.rule.WrittenRule;
import dev.seriema.catalog.written.WrittenTable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The entries of `[transform]` as they stand in a guide that ships.
///
/// @param texts by the name of their place, such as `osquery_0`
public record GuidePlugins(Map<String, String> texts) {
  public GuidePlugins {
    texts = Map.copyOf(texts);
  }

  /// @throws NoForm where a value is none of JSON
  public static GuidePlugins of(WrittenTable transform) throws NoForm {
    Map<String, String> texts = new HashMap<>();
    for (String plugin : transform.keys()) {
      List<WrittenTable> entries = WrittenRule.tables(transform, plugin);
      for (int i = 0; i < entries.size(); i++) {
        ApiValue entry = new ApiValue.Table(PlainValues.AS_WRITTEN.of(entries.get(i)));
        texts.put(plugin + "_" + i, "!{" + plugin + CanonicalJson.compact(entry) + "}");
      }
    }
    return new GuidePlugins(texts);
  }

  /// A guide with all of them in their places, and a dollar for each `$$`.
  public String filled(String note) {
    return ShippedGuide.filled(note, texts);
  }
}
