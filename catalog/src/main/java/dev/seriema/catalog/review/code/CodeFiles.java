package dev.seriema.catalog.review.code;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// What a file is by its path.
public final class CodeFiles {
  private static final List<String> ENDINGS =
      List.of(
          ".py", ".java", ".js", ".ts", ".go", ".rs", ".kt", ".rb", ".sh", ".ps1", ".bat", ".c",
          ".h", ".cpp", ".cs", ".pl");

  private static final List<String> SCHEMA_ENDINGS =
      List.of(".py", ".json", ".json.gz", ".yaml", ".yml");

  private static final Pattern TEST_NAME =
      Pattern.compile("(test_.*|.*_test\\.\\w+|.*[a-z]Tests?\\.\\w+|.*\\.(test|spec)\\.\\w+)");

  private static final Pattern DOCUMENT =
      Pattern.compile("(^|.*/)(docs?/.*|[^/]*\\.(md|rst|adoc)|CHANGELOG[^/]*|README[^/]*)");

  private CodeFiles() {}

  /// Whether it says which keys or fields there are.
  public static boolean isSchema(String path) {
    String name = path.toLowerCase(Locale.ROOT);
    return name.contains("schema")
        && SCHEMA_ENDINGS.stream().anyMatch(name::endsWith)
        && !isTest(path);
  }

  /// Whether a program is in it, tests included.
  public static boolean isCode(String path) {
    return ENDINGS.stream().anyMatch(path::endsWith);
  }

  public static boolean isTest(String path) {
    List<String> names = List.of(path.split("/", -1));
    return isCode(path)
        && (Stream.of("test", "tests").anyMatch(names.subList(0, names.size() - 1)::contains)
            || TEST_NAME.matcher(names.getLast()).matches());
  }

  /// Whether people read it.
  public static boolean isDocument(String path) {
    return DOCUMENT.matcher(path).matches();
  }
}
