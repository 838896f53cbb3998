package dev.seriema.catalog.exchange;

import dev.seriema.catalog.guide.Placeholder;
import dev.seriema.catalog.json.JsonReader;
import dev.seriema.catalog.json.JsonValue;
import dev.seriema.catalog.lock.GuidePlugins;
import dev.seriema.catalog.lock.NoForm;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A guide as Kibana has it, with its plugins taken out again: places such as `$osquery_0`, and the
/// table `[transform]`.
///
/// @param transform empty where the guide has no plugin
record GuideOfKibana(String note, Optional<JsonValue.Table> transform) {

  /// @param kept what the file had; it counts where it gives the same guide
  static GuideOfKibana of(String note, Optional<Kept> kept) {
    Optional<String> written = kept.flatMap(Kept::note);
    Optional<JsonValue.Table> transform =
        kept.flatMap(known -> Values.table(known.tables(), RepositoryDocument.TRANSFORM));
    return written.isPresent()
            && transform.isPresent()
            && gives(written.get(), transform.get(), note)
        ? new GuideOfKibana(written.get(), transform)
        : apart(note);
  }

  private static boolean gives(String written, JsonValue.Table transform, String note) {
    try {
      return GuidePlugins.of(transform).filled(written).equals(note);
    } catch (NoForm _) {
      // What cannot be filled in gives no guide.
      return false;
    }
  }

  private static GuideOfKibana apart(String note) {
    StringBuilder text = new StringBuilder();
    Map<String, List<JsonValue>> entries = new LinkedHashMap<>();
    int start = 0;
    for (int at = note.indexOf("!{"); at >= 0; at = note.indexOf("!{", Math.max(start, at + 2))) {
      Optional<Plugin> plugin = Plugin.at(note, at);
      if (plugin.isPresent()) {
        List<JsonValue> known =
            entries.computeIfAbsent(plugin.get().name(), _ -> new ArrayList<>());
        text.append(escaped(note.substring(start, at)));
        text.append('$').append(plugin.get().name()).append('_').append(known.size());
        known.add(plugin.get().entry());
        start = plugin.get().end();
      }
    }
    if (entries.isEmpty()) {
      return new GuideOfKibana(note, Optional.empty());
    }
    Map<String, JsonValue> tables = new LinkedHashMap<>();
    entries.forEach((name, known) -> tables.put(name, Values.list(known)));
    return new GuideOfKibana(
        text.append(escaped(note.substring(start))).toString(), Optional.of(Values.table(tables)));
  }

  /// A dollar that would begin a place, or be one of two, is written twice.
  private static String escaped(String text) {
    return text.contains("$$") || !Placeholder.of(text).isEmpty() ? text.replace("$", "$$") : text;
  }

  /// A plugin in a guide.
  ///
  /// @param end behind its last brace
  private record Plugin(String name, JsonValue.Table entry, int end) {
    static Optional<Plugin> at(String note, int start) {
      for (String name : Placeholder.PLUGINS) {
        String opening = "!{" + name + "{";
        if (note.startsWith(opening, start)) {
          return of(note, name, start + opening.length() - 1);
        }
      }
      return Optional.empty();
    }

    private static Optional<Plugin> of(String note, String name, int json) {
      int end = objectEnd(note, json);
      if (end < 0 || !note.startsWith("}", end)) {
        return Optional.empty();
      }
      JsonReader.Reading reading = JsonReader.read(note, json, end);
      return reading.faults().isEmpty()
              && reading.value().orElse(null) instanceof JsonValue.Table entry
          ? Optional.of(new Plugin(name, entry, end + 1))
          : Optional.empty();
    }

    /// Behind the brace that closes an object; -1 where none does.
    private static int objectEnd(String note, int start) {
      int depth = 0;
      boolean isText = false;
      for (int i = start; i < note.length(); i++) {
        char sign = note.charAt(i);
        if (isText) {
          if (sign == '\\') {
            i++;
          } else if (sign == '"') {
            isText = false;
          }
        } else if (sign == '"') {
          isText = true;
        } else if (sign == '{') {
          depth++;
        } else if (sign == '}' && --depth == 0) {
          return i + 1;
        }
      }
      return -1;
    }
  }
}
