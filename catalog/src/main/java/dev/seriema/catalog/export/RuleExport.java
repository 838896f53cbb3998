package dev.seriema.catalog.export;

import dev.seriema.catalog.json.JsonReader;
import dev.seriema.catalog.json.JsonValue;
import dev.seriema.catalog.rule.RuleFault;
import dev.seriema.catalog.rule.RuleFile;
import dev.seriema.catalog.rule.Surroundings;
import dev.seriema.catalog.rule.WrittenRule;
import dev.seriema.model.diagnostic.Diagnostic;
import dev.seriema.model.diagnostic.Parsed;
import dev.seriema.model.diagnostic.SourceSpan;
import dev.seriema.model.diagnostic.SourceText;
import dev.seriema.model.rule.RuleId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// All that a file of exported rules holds, in its order.
///
/// @param parts the rules, and the places that mean to hold one and cannot be read
/// @param findings what was found beside the rules, such as a summary that counts other numbers
public record RuleExport(List<Part> parts, List<Diagnostic> findings) {
  /// Longest line that is read, in characters; the longest public rule has 60,000.
  public static final int LONGEST_LINE = 4 << 20;

  /// Most rules that are read of one file.
  public static final int MOST_RULES = 50_000;

  public RuleExport {
    parts = List.copyOf(parts);
    findings = List.copyOf(findings);
  }

  /// One rule.
  ///
  /// @param extent where its object is written
  /// @param rule as far as it could be read; empty where the text is malformed
  /// @param written its members; empty where the text is malformed
  public record Part(
      SourceSpan extent,
      Optional<RuleFile> rule,
      Optional<WrittenRule> written,
      List<Diagnostic> diagnostics) {
    public Part {
      diagnostics = List.copyOf(diagnostics);
    }
  }

  /// Whether a file is an export of rules: its first sound object is a rule.
  public static boolean recognises(SourceText source) {
    return ExportObjects.firstSound(source.text()).filter(RuleExport::isRule).isPresent();
  }

  /// Whether a file can be told to be no export by its beginning, as a file of events can.
  public static boolean beginsWithAnother(String beginning) {
    return ExportObjects.firstSound(beginning).filter(first -> !isRule(first)).isPresent();
  }

  private static boolean isRule(ExportObjects.Found object) {
    return object.kind() == ObjectKind.RULE || object.kind() == ObjectKind.PREBUILT_RULE;
  }

  /// Reads the rules of a file; what is wrong with one costs only itself.
  public static RuleExport read(SourceText source, Map<RuleId, Integer> lockedVersions) {
    List<ExportObjects.Found> objects = ExportObjects.in(source.text());
    Surroundings surroundings = new Surroundings(lockedVersions, false);
    List<Part> parts = new ArrayList<>();
    List<Diagnostic> findings = new ArrayList<>();
    for (ExportObjects.Found object : objects) {
      if (parts.size() == MOST_RULES) {
        findings.add(tooMany(object.extent()));
        break;
      }
      switch (object.kind()) {
        case RULE, PREBUILT_RULE -> parts.add(rule(object, surroundings));
        case EXCEPTION_LIST, EXCEPTION_ITEM, CONNECTOR -> findings.addAll(object.faults());
        case SUMMARY -> {
          findings.addAll(object.faults());
          new SummaryCheck(table(object)).against(parts.size()).ifPresent(findings::add);
        }
        case OTHER -> {
          if (object.value().isEmpty()) {
            parts.add(
                new Part(object.extent(), Optional.empty(), Optional.empty(), object.faults()));
          } else {
            findings.add(unknown(object.extent()));
          }
        }
      }
    }
    if (parts.isEmpty()) {
      findings.removeIf(finding -> finding.code() == RuleFault.UNKNOWN_OBJECT);
      findings.add(
          Diagnostic.of(
              RuleFault.NOT_A_RULE_FILE,
              new SourceSpan(0, 0),
              "not an export of rules: no object in it has `rule_id`, `name` and `type`"));
    }
    return new RuleExport(parts, findings);
  }

  /// The members of a rule that was read before.
  ///
  /// @param extent of its [Part]
  public static JsonValue.Table rule(SourceText source, SourceSpan extent) {
    JsonReader.Reading reading = JsonReader.read(source.text(), extent.start(), extent.end());
    return ObjectKind.rule((JsonValue.Table) reading.value().orElseThrow());
  }

  private static Part rule(ExportObjects.Found object, Surroundings surroundings) {
    JsonValue.Table rule = ObjectKind.rule(table(object));
    Parsed<RuleFile> parsed = RuleFile.read(rule, surroundings);
    Optional<WrittenRule> written = Optional.of(WrittenRule.of(rule, object.extent()));
    if (object.faults().isEmpty()) {
      return new Part(object.extent(), Optional.of(parsed.tree()), written, parsed.diagnostics());
    }
    List<Diagnostic> diagnostics = new ArrayList<>(object.faults());
    diagnostics.addAll(parsed.diagnostics());
    return new Part(
        object.extent(), Optional.of(parsed.tree().withoutRule()), written, diagnostics);
  }

  private static JsonValue.Table table(ExportObjects.Found object) {
    return (JsonValue.Table) object.value().orElseThrow();
  }

  private static Diagnostic unknown(SourceSpan place) {
    return Diagnostic.of(
        RuleFault.UNKNOWN_OBJECT,
        new SourceSpan(place.start(), Math.min(place.end(), place.start() + 1)),
        "neither a rule nor anything else that an export holds; it is passed over");
  }

  private static Diagnostic tooMany(SourceSpan place) {
    return Diagnostic.of(
        RuleFault.TOO_MANY_RULES,
        new SourceSpan(place.start(), place.start()),
        "the file has more than " + MOST_RULES + " rules; what stands from here on is not read");
  }
}
