package dev.seriema.testkit.spec;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Events drawn in time: a row for each stage, a column for each moment, and below them what
/// completes, a match for each line that begins with `=>`.
///
/// `a/A4` is an event of the category `A` on the host `a` at the time `4s`; its id is `A4`. `AB4`
/// has two categories. The host may be left out. Events stand in order of time from left to right;
/// those of one moment in order of their columns, then of their rows.
///
/// @param matches their ids joined by ` -> `, `-` for an absent event
record SpecTimeline(List<SpecEvent> events, List<String> matches) {
  private static final Pattern EVENT =
      Pattern.compile("(?:(?<host>[a-z0-9]+)/)?(?<id>(?<categories>[A-Z]+)(?<second>[0-9]{1,6}))");
  private static final Pattern WORD = Pattern.compile("\\S+");
  private static final String COMPLETES = "=>";

  static SpecTimeline read(String page, SpecCase.Block block) {
    List<Drawn> drawn = new ArrayList<>();
    List<String> matches = new ArrayList<>();
    List<String> lines = block.text().lines().toList();
    for (int row = 0; row < lines.size(); row++) {
      int line = block.line() + row;
      if (lines.get(row).startsWith(COMPLETES)) {
        matches.add(match(page, line, lines.get(row).substring(COMPLETES.length())));
      } else {
        Matcher word = WORD.matcher(lines.get(row));
        while (word.find()) {
          drawn.add(new Drawn(event(page, line, word.group()), word.start(), line));
        }
      }
    }
    drawn.sort(Comparator.comparingInt(Drawn::column));
    checkOrder(page, drawn);
    return new SpecTimeline(drawn.stream().map(Drawn::event).toList(), matches);
  }

  private static String match(String page, int line, String words) {
    return WORD.matcher(words)
        .results()
        .map(word -> word.group().equals("-") ? "-" : event(page, line, word.group()).id())
        .collect(Collectors.joining(" -> "));
  }

  private static SpecEvent event(String page, int line, String word) {
    Matcher parts = EVENT.matcher(word);
    if (!parts.matches()) {
      throw new SpecFault(page, line, "`" + word + "` is no event like `a/A4`");
    }
    JsonNodeFactory json = JsonNodeFactory.instance;
    Map<String, JsonNode> fields = new LinkedHashMap<>();
    fields.put(
        SpecEvent.TIMESTAMP,
        json.textNode(SpecTime.read(parts.group("second") + "s").orElseThrow().toString()));
    ArrayNode categories = json.arrayNode();
    parts
        .group("categories")
        .chars()
        .forEach(category -> categories.add(Character.toString(category)));
    fields.put("event.category", categories);
    if (parts.group("host") != null) {
      fields.put("host.id", json.textNode(parts.group("host")));
    }
    return new SpecEvent(parts.group("id"), fields);
  }

  /// A drawing that tells another order than the times is a slip, and so is an event drawn twice.
  private static void checkOrder(String page, List<Drawn> drawn) {
    Set<String> ids = new HashSet<>();
    for (int i = 0; i < drawn.size(); i++) {
      Drawn one = drawn.get(i);
      if (!ids.add(one.event.id())) {
        throw new SpecFault(page, one.line, "`" + one.event.id() + "` is there twice");
      }
      if (i > 0
          && one.event.time().orElseThrow().isBefore(drawn.get(i - 1).event.time().orElseThrow())) {
        throw new SpecFault(
            page,
            one.line,
            "`"
                + one.event.id()
                + "` stands behind `"
                + drawn.get(i - 1).event.id()
                + "`, which is later");
      }
    }
  }

  /// @param column of its first letter
  private record Drawn(SpecEvent event, int column, int line) {}
}
