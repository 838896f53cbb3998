package dev.seriema.catalog.export;

/// Rules as an export has them, for tests.
public final class ExportedRules {
  private ExportedRules() {}

  public static String rule(String id) {
    return rule(id, "\"exceptions_list\": []");
  }

  /// @param more another member
  public static String rule(String id, String more) {
    return ("{\"id\": \"uuid-%s\", \"rule_id\": \"%s\", \"name\": \"Rule %s\", \"type\": \"eql\","
            + " \"language\": \"eql\", \"query\": \"process where process.name == \\\"%s\\\"\","
            + " \"author\": [\"Example\"], \"description\": \"Finds %s.\", \"version\": 3,"
            + " \"severity\": \"low\", \"risk_score\": 21, \"enabled\": true, %s}")
        .formatted(id, id, id, id, id, more);
  }
}
