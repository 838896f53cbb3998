package dev.seriema.catalog.check.guide;

import dev.seriema.catalog.guide.Placeholder;
import dev.seriema.catalog.rule.WrittenRule;
import dev.seriema.catalog.written.WrittenTable;
import dev.seriema.catalog.written.WrittenText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The entries of a plugin in `[transform]` and the places for them in the guide.
///
/// @param entries of which the first has number 0
/// @param places the first one of each name, in the order of the guide
record PluginPlaces(String plugin, List<WrittenTable> entries, Map<String, Placeholder> places) {
  static List<PluginPlaces> of(WrittenRule rule) {
    List<Placeholder> all =
        rule.text("note").map(WrittenText::value).map(Placeholder::of).orElse(List.of());
    List<PluginPlaces> plugins = new ArrayList<>();
    for (String plugin : Placeholder.PLUGINS) {
      Map<String, Placeholder> places = new LinkedHashMap<>();
      for (Placeholder place : all) {
        if (place.plugin().equals(plugin)) {
          places.putIfAbsent(place.name(), place);
        }
      }
      List<WrittenTable> entries =
          rule.transform().map(table -> WrittenRule.tables(table, plugin)).orElse(List.of());
      plugins.add(new PluginPlaces(plugin, entries, places));
    }
    return plugins;
  }

  /// The name of the place for an entry.
  String name(int entry) {
    return plugin + "_" + entry;
  }

  /// The first place that no entry goes to.
  Optional<Placeholder> withoutEntry() {
    List<String> names = new ArrayList<>();
    for (int entry = 0; entry < entries.size(); entry++) {
      names.add(name(entry));
    }
    return places.values().stream().filter(place -> !names.contains(place.name())).findFirst();
  }
}
