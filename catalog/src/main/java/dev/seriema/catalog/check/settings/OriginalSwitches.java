package dev.seriema.catalog.check.settings;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/// How the tool of elastic/detection-rules names groups of its checks: keys of `_config.yaml` that
/// switch some off, and tests that a repository may leave out. The ids of the checks stand in the
/// table `switches.tsv`.
public final class OriginalSwitches {
  static final String KEY = "bypass_";
  static final String EVERY_KEY = "bypass_optional_elastic_validation";

  private static final String TEST = "tests.";
  private static final String PATTERN = "pattern:";
  private static final String TABLE = "switches.tsv";

  /// The tests of rules; those of other modules are about the tool itself.
  private static final String OF_RULES = "tests.test_all_rules.";

  private OriginalSwitches() {}

  /// The ids of a key such as `bypass_tags_validation`; none of one that is not known.
  static List<String> ofKey(String key) {
    return key.startsWith(KEY) ? Table.IDS.getOrDefault(key, List.of()) : List.of();
  }

  static List<String> keys() {
    return Table.IDS.keySet().stream().filter(name -> name.startsWith(KEY)).toList();
  }

  /// The names of all known tests.
  public static List<String> tests() {
    return Table.IDS.keySet().stream().filter(name -> name.startsWith(TEST)).toList();
  }

  /// Whether a name in a test configuration means a test.
  ///
  /// @param named a whole name, or `pattern:` and a name with `*`
  public static boolean mayBeTest(String named) {
    return tests().stream().anyMatch(test -> isMeant(named, test))
        || (named.startsWith(TEST) && !named.startsWith(OF_RULES));
  }

  /// The ids of tests.
  ///
  /// @param named whole names, or `pattern:` and a name with `*`
  static Set<String> ofTests(List<String> named) {
    Set<String> ids = new TreeSet<>();
    Table.IDS.forEach((name, of) -> {
      if (name.startsWith(TEST) && named.stream().anyMatch(one -> isMeant(one, name))) {
        ids.addAll(of);
      }
    });
    return ids;
  }

  /// The ids of all tests but those that are named.
  static Set<String> ofOtherTests(List<String> named) {
    Set<String> ids = ofTests(List.of(PATTERN + "*"));
    ids.removeAll(ofTests(named));
    return ids;
  }

  private static boolean isMeant(String named, String test) {
    return named.startsWith(PATTERN)
        ? Allowance.fits(named.substring(PATTERN.length()), test)
        : named.equals(test);
  }

  /// Read when somebody first asks.
  private static final class Table {
    static final Map<String, List<String>> IDS = read();

    private static Map<String, List<String>> read() {
      Map<String, List<String>> ids = new LinkedHashMap<>();
      try (InputStream table =
          Objects.requireNonNull(OriginalSwitches.class.getResourceAsStream(TABLE), TABLE)) {
        new String(table.readAllBytes(), StandardCharsets.UTF_8)
            .lines()
            .skip(1)
            .forEach(line -> {
              String[] cells = line.split("\t", -1);
              ids.put(
                  cells[0],
                  cells[1].isEmpty() ? List.of() : Arrays.asList(cells[1].split(" ", -1)));
            });
        return ids;
      } catch (IOException unreadable) {
        throw new UncheckedIOException(TABLE, unreadable);
      }
    }
  }
}
