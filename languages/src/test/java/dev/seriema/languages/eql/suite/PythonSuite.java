package dev.seriema.languages.eql.suite;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.toml.TomlMapper;
import dev.seriema.model.schema.FieldType;
import dev.seriema.testkit.SharedData;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The tests of python-eql, rewritten to the dialect of Elasticsearch; what only the first dialect
/// has is left out.
final class PythonSuite {
  private static final Pattern TEXT =
      Pattern.compile(
          "\"\"\"[\\s\\S]*?\"\"\"|\"(?:\\\\.|[^\"\\\\\\n])*\"|'(?:\\\\.|[^'\\\\\\n])*'|`[^`]*`"
              + "|//[^\\n]*|/\\*[\\s\\S]*?\\*/");
  private static final List<Pattern> ONLY_IN_THE_FIRST_DIALECT =
      List.of(
          Pattern.compile("\\|\\s*(filter|sort|unique|unique_count|count)\\b"),
          Pattern.compile("^\\s*join\\b"),
          Pattern.compile("\\b(child|descendant|event)\\s+of\\s*\\["),
          Pattern.compile("\\w\\[\\d+\\]"),
          Pattern.compile("\\barray(Contains|Search|Count)\\b"),
          Pattern.compile("\\bsafe\\s*\\("),
          Pattern.compile("\\b(match|matchLite|wildcard)\\s*\\("),
          Pattern.compile(":\\s*length\\s*\\("));
  private static final Set<String> WORDS =
      Set.of(
          "where", "and", "or", "not", "in", "by", "with", "head", "tail", "true", "false", "null");
  private static final Map<String, List<String>> LOOP_VALUES =
      Map.of(
          "null", List.of("null"),
          "bool", List.of("true", "false"),
          "int", List.of("0", "7"),
          "string", List.of("\"eql\"", "\"\""),
          "float", List.of("2.5"));

  private final Path folder = SharedData.peers().resolve("eql-python");
  private final SuiteData events;
  private final SuiteData one;
  private final Set<String> differing;

  PythonSuite() throws IOException {
    List<ObjectNode> documents = new ArrayList<>();
    for (JsonNode document : new JsonMapper().readTree(folder.resolve("test_data.json").toFile())) {
      long millis = document.path("timestamp").asLong() / 10_000 - 11_644_473_600_000L;
      documents.add(
          ((ObjectNode) document).put("@timestamp", Instant.ofEpochMilli(millis).toString()));
    }
    events =
        new SuiteData(
            documents,
            Map.of(
                "@timestamp", FieldType.DATE,
                "source_address", FieldType.IP,
                "destination_address", FieldType.IP),
            "serial_event_id");
    ObjectNode event =
        JsonNodeFactory.instance
            .objectNode()
            .put("event_type", "test")
            .put("@timestamp", "2024-01-01T00:00:00Z")
            .put("number", 1);
    one = new SuiteData(List.of(event), Map.of("@timestamp", FieldType.DATE), "number");
    differing = differing();
  }

  List<SuiteCase> cases() throws IOException {
    List<SuiteCase> cases = new ArrayList<>();
    int number = 0;
    for (JsonNode test : toml("test_queries").path("queries")) {
      number++;
      String query = test.path("query").asText().strip();
      boolean skipped =
          isOnlyInTheFirstDialect(query)
              || isInsensitive(test)
              || !Suites.isEventQuery(query)
              || readsFieldsOnBothSides(query);
      if (!skipped) {
        cases.add(
            new SuiteCase(
                "test_queries/" + number,
                dialect(query),
                events,
                true,
                Optional.of(Suites.numbers(test.path("expected_event_ids"))),
                Integer.MAX_VALUE));
      }
    }
    for (String file : List.of("test_folding", "test_string_functions")) {
      for (Map.Entry<String, JsonNode> group : toml(file).properties()) {
        foldings(
            file + "/" + group.getKey(),
            group.getValue(),
            isInsensitive(group.getValue()),
            List.of(""),
            cases);
      }
    }
    return cases;
  }

  private void foldings(
      String name,
      JsonNode group,
      boolean insensitive,
      List<String> values,
      List<SuiteCase> cases) {
    List<JsonNode> tests = new ArrayList<>();
    group.path("fold").path("tests").forEach(tests::add);
    group.path("tests").forEach(tests::add);
    for (JsonNode test : tests) {
      for (String value : values) {
        String expression =
            doubleQuotes(test.path("expression").asText().strip().replace("$value", value));
        boolean skipped = isOnlyInTheFirstDialect(expression) || differing.contains(expression);
        if (insensitive) {
          expression =
              expression
                  .replaceAll("\\b(startsWith|endsWith)\\(", "$1~(")
                  .replaceAll("\\bin \\(", "in~ (");
          skipped |= !expression.contains("~");
        }
        if (!skipped) {
          String expected = test.has("expected") ? test.get("expected").toString() : "null";
          cases.add(
              new SuiteCase(
                  name + "/" + expression,
                  "any where (" + expression + ") == " + expected,
                  one,
                  true,
                  Optional.of(List.of(1L)),
                  1));
        }
      }
    }
    for (JsonNode test : group.path("verifier").path("failures")) {
      String expression = doubleQuotes(test.path("expression").asText());
      if (!isOnlyInTheFirstDialect(expression)) {
        cases.add(
            new SuiteCase(
                name + "/refused " + expression,
                "any where (" + expression + ") == null",
                one,
                false,
                Optional.empty(),
                1));
      }
    }
    for (JsonNode loop : group.path("loop")) {
      List<String> written = new ArrayList<>();
      loop.path("param")
          .path("type")
          .forEach(kind -> written.addAll(LOOP_VALUES.getOrDefault(kind.asText(), List.of())));
      foldings(name, loop, insensitive, written, cases);
    }
  }

  /// The expressions that the runner beside the suite lists as different in Elasticsearch.
  private static Set<String> differing() throws IOException {
    String runner = Files.readString(SharedData.peers().resolve("run_eql_python.py"));
    int start = runner.indexOf("UNSUPPORTED = {");
    String list = runner.substring(start, runner.indexOf('}', start));
    Set<String> differing = new HashSet<>();
    Matcher text = Pattern.compile("'([^'\\n]*)'|\"([a-z =!]+)\"").matcher(list);
    while (text.find()) {
      differing.add(text.group(1) != null ? text.group(1) : text.group(2));
    }
    return differing;
  }

  private JsonNode toml(String name) throws IOException {
    return new TomlMapper().readTree(folder.resolve(name + ".toml").toFile());
  }

  private static boolean isInsensitive(JsonNode test) {
    return test.path("case_insensitive").asBoolean() && !test.path("case_sensitive").asBoolean();
  }

  private static boolean isOnlyInTheFirstDialect(String query) {
    String blanked = blanked(query);
    return ONLY_IN_THE_FIRST_DIALECT.stream().anyMatch(form -> form.matcher(blanked).find());
  }

  private boolean readsFieldsOnBothSides(String query) {
    String blanked = blanked(query);
    Matcher comparison =
        Pattern.compile("(==|!=|<=|>=|<|>|\\bin\\b)\\s*(\\([^()]*\\)|[A-Za-z_][\\w.]*)")
            .matcher(blanked);
    while (comparison.find()) {
      boolean field =
          Pattern.compile("[A-Za-z_][\\w.]*")
              .matcher(comparison.group(2))
              .results()
              .anyMatch(name -> events.hasField(name.group()));
      boolean constantLeft =
          Pattern.compile("(?:^|[\\s(])(add\\(0, 1\\)|-?\\d+|null|true)$")
              .matcher(blanked.substring(0, comparison.start()).stripTrailing())
              .find();
      if (field && !constantLeft) {
        return true;
      }
    }
    return false;
  }

  /// The same query in the spelling of Elasticsearch.
  private String dialect(String query) {
    String text = doubleQuotes(query);
    text = edited(text, "(?<![=!<>])(?<!maxspan)=(?!=)", _ -> "==");
    text =
        edited(
            text,
            "\\w+\\s*!=\\s*\"[^\"]*\"",
            found -> found.contains("*") ? "not " + found.replaceFirst("!=", ":") : found);
    text =
        edited(
            text,
            "==\\s*\"[^\"]*\"",
            found -> found.contains("*") ? ":" + found.substring(2) : found);
    return edited(
        text,
        "(?<![\\w.?])[a-z]\\w*\\b(?!\\s*\\()(?!\\s+where\\b)",
        found -> events.hasField(found) || WORDS.contains(found) ? found : "?" + found);
  }

  private static String doubleQuotes(String text) {
    return TEXT.matcher(text)
        .replaceAll(found ->
            Matcher.quoteReplacement(
                found.group().startsWith("'")
                    ? '"'
                        + found
                            .group()
                            .substring(1, found.group().length() - 1)
                            .replace("\\'", "'")
                            .replace("\"", "\\\"")
                        + '"'
                    : found.group()));
  }

  /// Replaces what stands outside of texts and comments.
  private static String edited(String text, String form, Function<String, String> replacement) {
    StringBuilder edited = new StringBuilder();
    int at = 0;
    for (MatchResult found : Pattern.compile(form).matcher(blanked(text)).results().toList()) {
      edited
          .append(text, at, found.start())
          .append(replacement.apply(text.substring(found.start(), found.end())));
      at = found.end();
    }
    return edited.append(text.substring(at)).toString();
  }

  /// The text with blanks for comments and for what stands between quotes, all at its place.
  private static String blanked(String text) {
    return TEXT.matcher(text)
        .replaceAll(found -> {
          String whole = found.group();
          String replaced =
              whole.startsWith("/")
                  ? " ".repeat(whole.length())
                  : whole.charAt(0)
                      + " ".repeat(whole.length() - 2)
                      + whole.charAt(whole.length() - 1);
          return Matcher.quoteReplacement(replaced);
        });
  }
}
