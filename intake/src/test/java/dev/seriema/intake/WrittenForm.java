package dev.seriema.intake;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Writes the same documents in each of the forms that are read.
enum WrittenForm {
  LINES,
  ARRAY_IN_ONE_LINE,
  ARRAY,
  DOCUMENTS,
  ENVELOPES,
  RESPONSE_IN_ONE_LINE,
  RESPONSE,
  RESPONSE_OF_FIELDS,
  RECORDS,
  BULK,
  ESQL,
  CSV;

  /// @param documents each the names and texts of its fields, the same names in all
  byte[] write(List<List<String>> documents, List<String> names, Random random) {
    boolean mayBePretty = this == ARRAY || this == RESPONSE || this == RESPONSE_OF_FIELDS;
    boolean isPretty = this == DOCUMENTS || (mayBePretty && random.nextBoolean());
    List<String> objects = documents.stream().map(texts -> object(names, texts, isPretty)).toList();
    String text =
        switch (this) {
          case LINES -> lines(objects);
          case ARRAY_IN_ONE_LINE ->
              "[" + String.join(random.nextBoolean() ? "," : " , ", objects) + "]";
          case ARRAY -> "[\n" + indented(objects) + "\n]\n";
          case DOCUMENTS -> lines(objects);
          case ENVELOPES -> lines(hits(objects, "_source"));
          case RESPONSE_IN_ONE_LINE ->
              response(String.join(",", hits(objects, "_source"))).replace("\n", "");
          case RESPONSE -> response(indented(hits(objects, "_source")));
          case RESPONSE_OF_FIELDS -> response(indented(hits(objects, "fields")));
          case RECORDS -> "{\"Records\":[" + String.join(",\n", objects) + "]}";
          case BULK ->
              objects.stream()
                  .map(object ->
                      (random.nextInt(4) == 0 ? "{\"delete\":{\"_id\":\"1\"}}\n" : "")
                          + "{\"create\":{}}\n"
                          + object
                          + "\n")
                  .collect(Collectors.joining());
          case ESQL -> esql(documents, names);
          case CSV -> csv(documents, names, random);
        };
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static String lines(List<String> objects) {
    return String.join("\n", objects) + "\n";
  }

  private static String object(List<String> names, List<String> texts, boolean isPretty) {
    String between = isPretty ? "\n  " : "";
    return IntStream.range(0, names.size())
        .filter(i -> !texts.get(i).isEmpty())
        .mapToObj(i -> quoted(names.get(i)) + ":" + quoted(texts.get(i)))
        .collect(Collectors.joining("," + between, "{" + between, isPretty ? "\n}" : "}"));
  }

  private static String indented(List<String> objects) {
    return objects.stream()
        .map(object -> object.lines().map("  "::concat).collect(Collectors.joining("\n")))
        .collect(Collectors.joining(",\n"));
  }

  private static List<String> hits(List<String> objects, String key) {
    return objects.stream()
        .map(object -> "{\"_index\":\"i\",\"_score\":null,\"" + key + "\":" + object + "}")
        .toList();
  }

  private static String response(String hits) {
    return "{\"took\":1,\n\"aggregations\":{\"hits\":[{\"a\":\"]}\"}]},\n\"hits\":{\"total\":"
        + "{\"value\":1},\"hits\":[\n"
        + hits
        + "\n]},\"profile\":[1,{}]}";
  }

  private static String esql(List<List<String>> documents, List<String> names) {
    String columns =
        names.stream()
            .map(name -> "{\"name\":" + quoted(name) + ",\"type\":\"keyword\"}")
            .collect(Collectors.joining(","));
    String rows =
        documents.stream()
            .map(texts ->
                texts.stream()
                    .map(text -> text.isEmpty() ? "null" : quoted(text))
                    .collect(Collectors.joining(",", "[", "]")))
            .collect(Collectors.joining(",\n "));
    return "{\"took\":3,\"columns\":[" + columns + "],\"values\":[" + rows + "]}";
  }

  private static String csv(List<List<String>> documents, List<String> names, Random random) {
    StringBuilder csv = new StringBuilder(String.join(",", names)).append('\n');
    for (List<String> texts : documents) {
      csv.append(
              texts.stream()
                  .map(text ->
                      text.isEmpty() && random.nextBoolean()
                          ? "-"
                          : "\"" + text.replace("\"", "\"\"") + "\"")
                  .collect(Collectors.joining(",")))
          .append(random.nextBoolean() ? "\r\n" : "\n");
    }
    return csv.toString();
  }

  private static String quoted(String text) {
    return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + "\"";
  }
}
