package dev.seriema.catalog.release;

import dev.seriema.catalog.lock.ApiForm;
import dev.seriema.catalog.lock.RequiredFields;
import dev.seriema.catalog.lock.RuleHash;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/// Looks for types of fields with which a rule has a hash that is known. That hash then proves that
/// all else is as it was, whatever the tables of fields say today.
final class TypeSearch {
  /// How many combinations of types are tried for a rule.
  static final int MOST_TRIALS = 5_000;

  /// Types in the order in which fields beyond ECS have them mostly.
  private static final List<String> TYPES =
      List.of(
          "keyword",
          RequiredFields.UNKNOWN,
          "integer",
          "boolean",
          "ip",
          "text",
          "date",
          "float",
          "flattened",
          "object",
          "nested",
          "geo_point");

  private TypeSearch() {}

  /// @param form of the rule, whatever the types in it
  /// @param fields that it needs
  /// @param sought the fields whose types are looked for
  /// @return their types; empty where none of those that are tried gives the hash
  static Optional<SortedMap<String, String>> of(
      ApiForm form, RequiredFields fields, List<String> sought, RuleHash hash) {
    int choices = choices(sought.size());
    if (choices < 2) {
      return Optional.empty();
    }
    long trials = Math.round(Math.pow(choices, sought.size()));
    for (long trial = 0; trial < trials; trial++) {
      SortedMap<String, String> types = new TreeMap<>();
      long rest = trial;
      for (String field : sought) {
        types.put(field, TYPES.get((int) (rest % choices)));
        rest /= choices;
      }
      if (hash(form, fields, types).equals(hash)) {
        return Optional.of(types);
      }
    }
    return Optional.empty();
  }

  static RuleHash hash(ApiForm form, RequiredFields fields, Map<String, String> types) {
    return RuleHash.of(form.with(fields.with(types)).members());
  }

  /// How many types can be tried for each of some fields.
  private static int choices(int fields) {
    int choices = TYPES.size();
    while (choices > 1 && Math.pow(choices, fields) > MOST_TRIALS) {
      choices--;
    }
    return choices;
  }
}
