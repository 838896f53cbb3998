package dev.seriema.catalog.release;

import dev.seriema.catalog.json.JsonValue;
import dev.seriema.catalog.lock.ApiValue;
import dev.seriema.catalog.written.WrittenTable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/// Changes members of a JSON object in its text. What says the same keeps its bytes, and what is
/// new is written like the rest: the indentation, the ends of lines, and the order of keys where
/// the object has one.
final class JsonMerge {
  /// Stands for a value that is not changed.
  private static final ApiValue KEPT = new ApiValue.Truth(true);

  private final String text;
  private final JsonLayout layout;
  private final List<Edit> edits = new ArrayList<>();

  private JsonMerge(String text, JsonLayout layout) {
    this.text = text;
    this.layout = layout;
  }

  /// Other characters in the place of some.
  private record Edit(int start, int end, String text) {}

  /// @param root that is all of the text
  /// @param changed members by key; an empty one is taken out
  static String merged(
      String text, JsonValue.Table root, Map<String, Optional<ApiValue.Table>> changed) {
    JsonMerge merge = new JsonMerge(text, JsonLayout.of(text, root));
    SortedMap<String, Optional<ApiValue>> members = new TreeMap<>();
    changed.forEach((key, value) -> members.put(key, value.map(table -> table)));
    merge.members(root, members, 0);
    return merge.edited();
  }

  private void members(
      JsonValue.Table table, SortedMap<String, Optional<ApiValue>> changed, int depth) {
    List<WrittenTable.Member> written = List.copyOf(table.members().values());
    List<WrittenTable.Member> kept =
        written.stream()
            .filter(member -> changed.getOrDefault(member.key(), Optional.of(KEPT)).isPresent())
            .toList();
    SortedMap<String, ApiValue> added = new TreeMap<>();
    changed.forEach((key, value) ->
        value.filter(_ -> !table.members().containsKey(key)).ifPresent(is -> added.put(key, is)));
    if (kept.isEmpty()) {
      if (written.isEmpty() && added.isEmpty()) {
        return;
      }
      edits.add(new Edit(table.span().start(), table.span().end(), layout.written(added, depth)));
      return;
    }
    remove(written, kept);
    kept.forEach(member -> {
      Optional<ApiValue> value = changed.getOrDefault(member.key(), Optional.empty());
      value.ifPresent(is -> change(member, is, depth));
    });
    add(kept, added, depth);
  }

  private void remove(List<WrittenTable.Member> written, List<WrittenTable.Member> kept) {
    int last = -1;
    for (int i = 0; i < written.size(); i++) {
      WrittenTable.Member member = written.get(i);
      if (kept.contains(member)) {
        if (i > last + 1) {
          edits.add(
              new Edit(written.get(last + 1).keySpan().start(), member.keySpan().start(), ""));
        }
        last = i;
      }
    }
    if (last < written.size() - 1) {
      edits.add(
          new Edit(
              written.get(last).value().span().end(), written.getLast().value().span().end(), ""));
    }
  }

  private void change(WrittenTable.Member member, ApiValue value, int depth) {
    if (member.value() instanceof JsonValue.Table before
        && value instanceof ApiValue.Table(var members)) {
      SortedMap<String, Optional<ApiValue>> changed = new TreeMap<>();
      before.keys().stream()
          .filter(key -> before.member(key).isPresent())
          .forEach(key -> changed.put(key, Optional.empty()));
      members.forEach((key, is) -> changed.put(key, Optional.of(is)));
      members(before, changed, depth + 1);
    } else if (!ApiValue.of(member.value()).equals(Optional.of(value))) {
      edits.add(
          new Edit(
              member.value().span().start(),
              member.value().span().end(),
              layout.written(value, depth + 1)));
    }
  }

  private void add(List<WrittenTable.Member> kept, SortedMap<String, ApiValue> added, int depth) {
    List<String> keys = kept.stream().map(WrittenTable.Member::key).toList();
    boolean isSorted = keys.stream().sorted().toList().equals(keys);
    StringBuilder behind = new StringBuilder();
    added.forEach((key, value) -> {
      String member = layout.written(key, value, depth + 1);
      Optional<WrittenTable.Member> next =
          kept.stream().filter(known -> isSorted && known.key().compareTo(key) > 0).findFirst();
      if (next.isPresent()) {
        int start = next.get().keySpan().start();
        edits.add(new Edit(start, start, member + "," + layout.next(depth + 1)));
      } else {
        behind.append(',').append(layout.next(depth + 1)).append(member);
      }
    });
    if (!behind.isEmpty()) {
      int end = kept.getLast().value().span().end();
      edits.add(new Edit(end, end, behind.toString()));
    }
  }

  /// Edits at one place are done in the order in which they were made, those that only add first.
  private String edited() {
    edits.sort(Comparator.comparingInt(Edit::start).thenComparingInt(Edit::end));
    StringBuilder edited = new StringBuilder(text.length());
    int done = 0;
    for (Edit edit : edits) {
      edited.append(text, done, edit.start()).append(edit.text());
      done = edit.end();
    }
    return edited.append(text, done, text.length()).toString();
  }
}
