package dev.seriema.catalog.generate;

import dev.seriema.model.value.Value;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiPredicate;

/// Makes fields agree that say the same in other ways: the name of a program and its path, a
/// command and its arguments, a file and its folder.
final class Consistency {
  private final Draft draft;
  private final BiPredicate<String, List<Value>> isFree;

  /// @param isFree whether a field may be given values, so that nothing the rule asks is disturbed
  Consistency(Draft draft, BiPredicate<String, List<Value>> isFree) {
    this.draft = draft;
    this.isFree = isFree;
  }

  void restore() {
    program("process");
    program("process.parent");
    path("file.path", "file.name", "file.extension", "file.directory");
    path("dll.path", "dll.name", "", "");
  }

  private void program(String of) {
    path(of + ".executable", of + ".name", "", "");
    if (!draft.has(of + ".name")) {
      return;
    }
    if (!draft.has(of + ".executable")) {
      String name = draft.text(of + ".name");
      set(of + ".executable", (isWindows() ? "C:\\Program Files\\Tools\\" : "/usr/bin/") + name);
    }
    String name = draft.text(of + ".name");
    if (draft.has(of + ".command_line")) {
      List<Value> words =
          Arrays.stream(draft.text(of + ".command_line").split(" ", -1))
              .filter(word -> !word.isEmpty())
              .map(Value::of)
              .toList();
      set(of + ".args", words);
    } else if (draft.has(of + ".args")) {
      List<Value> args = new ArrayList<>(draft.get(of + ".args"));
      if (!args.getFirst().shown().endsWith(name)) {
        args.addFirst(Value.of(name));
        set(of + ".args", args);
      }
      set(of + ".command_line", line(draft.get(of + ".args")));
    } else {
      set(of + ".args", List.of(Value.of(name)));
      set(of + ".command_line", name);
    }
    if (draft.has(of + ".args")) {
      set(of + ".args_count", List.of(Value.of(draft.get(of + ".args").size())));
    }
  }

  private static String line(List<Value> args) {
    return String.join(" ", args.stream().map(Value::shown).toList());
  }

  /// The last part of a path, and what it says.
  private void path(String path, String name, String extension, String directory) {
    if (!draft.has(path)) {
      return;
    }
    String whole = draft.text(path);
    int slash = Math.max(whole.lastIndexOf('\\'), whole.lastIndexOf('/'));
    String last = whole.substring(slash + 1);
    if (!last.isEmpty()) {
      set(name, last);
      int dot = last.lastIndexOf('.');
      if (!extension.isEmpty() && dot >= 0 && dot < last.length() - 1) {
        set(extension, last.substring(dot + 1));
      }
    }
    if (!directory.isEmpty() && slash > 0) {
      set(directory, whole.substring(0, slash));
    }
  }

  private boolean isWindows() {
    return draft.text("host.os.type").equals("windows");
  }

  private void set(String field, String text) {
    set(field, List.of(Value.of(text)));
  }

  private void set(String field, List<Value> values) {
    if (isFree.test(field, values)) {
      draft.put(field, values);
    }
  }
}
