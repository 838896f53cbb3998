package dev.seriema.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.seriema.testkit.spec.BlockKind;
import dev.seriema.testkit.spec.SpecCase;
import dev.seriema.testkit.spec.SpecEvent;
import dev.seriema.testkit.spec.SpecTime;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// The rules of a page on its events, as the command line takes them.
///
/// @param workspace takes the files
record RuleSpec(SpecCase one, Workspace workspace) {
  private static final String HEAD =
      """
      [metadata]
      maturity = "production"

      [rule]
      rule_id = "5f0c6b3e-8d0b-4f0e-9b0a-2f3f2f0f7c11"
      name = "Something was found"
      description = "Finds something."
      author = ["Seriema"]
      risk_score = 21
      severity = "low"
      """;

  /// The rules, their exceptions and lists, and the events.
  List<Object> arguments() throws IOException {
    List<Object> arguments = new ArrayList<>(List.of("--rules", rules()));
    if (one.optional(BlockKind.EXCEPTIONS).isPresent()) {
      arguments.addAll(List.of("--exceptions", exceptions()));
    }
    if (one.optional(BlockKind.VALUES).isPresent()) {
      arguments.addAll(List.of("--values", values()));
    }
    arguments.add(workspace.file("events.ndjson", events()));
    return arguments;
  }

  /// The rule with the events of the page as its evidence.
  ///
  /// @return the folder of the rule
  Path evidence() {
    Path rules = rules();
    String expected = one.only(BlockKind.EVIDENCE);
    workspace.file("rules/rule-0.evidence/evidence.toml", expected + "\n");
    for (String kind : List.of("alerts", "quiet")) {
      if (expected.contains("[" + kind + ".")) {
        workspace.file("rules/rule-0.evidence/" + kind + "/events.ndjson", events());
      }
    }
    return rules;
  }

  /// A file for each rule of the page; their ids differ in the last character.
  private Path rules() {
    int number = 0;
    for (SpecCase.Block block : one.blocks()) {
      if (block.kind() == BlockKind.RULE) {
        String head = HEAD.replace("7c11\"", "7c1" + number + "\"");
        workspace.file("rules/rule-" + number++ + ".toml", head + block.text() + "\n");
      }
    }
    return workspace.folder().resolve("rules");
  }

  /// The moments of executions, where the page names them.
  List<Object> moments() {
    List<Object> arguments = new ArrayList<>();
    for (String moment :
        one.optional(BlockKind.AT).stream().flatMap(String::lines).map(String::strip).toList()) {
      arguments.addAll(List.of("--at", SpecTime.read(moment).orElseThrow()));
    }
    return arguments;
  }

  private Path exceptions() throws IOException {
    List<String> items = new ArrayList<>();
    new ObjectMapper()
        .readTree(one.only(BlockKind.EXCEPTIONS))
        .forEach(item -> items.add(item.toString()));
    return workspace.file("exceptions.ndjson", String.join("\n", items) + "\n");
  }

  private Path values() {
    List<String> lines = one.only(BlockKind.VALUES).lines().toList();
    List<String> list = List.of(lines.getFirst().split(" ", -1));
    workspace.file("lists/" + list.getFirst() + ".json", "{\"type\":\"" + list.getLast() + "\"}");
    String values = lines.stream().skip(1).collect(Collectors.joining("\n"));
    Path file = workspace.file("lists/" + list.getFirst() + ".txt", values + "\n");
    return Path.of(String.valueOf(file.getParent()));
  }

  private String events() {
    StringBuilder lines = new StringBuilder();
    for (SpecEvent event : one.events()) {
      lines
          .append("{\"_id\":\"")
          .append(event.id())
          .append("\",\"_source\":")
          .append(new String(event.document(), StandardCharsets.UTF_8))
          .append("}\n");
    }
    return lines.toString();
  }
}
