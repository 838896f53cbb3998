package dev.seriema.catalog.rule;

import dev.seriema.catalog.written.WrittenText;
import dev.seriema.model.rule.Threat;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Reads the tactics and techniques that a rule names.
final class ThreatReader {
  private ThreatReader() {}

  /// The entries that are complete; of the others a fault is reported.
  static List<Threat> read(FieldReader rule) {
    List<Threat> threats = new ArrayList<>();
    for (FieldReader entry : rule.tables("threat")) {
      Optional<WrittenText> framework = entry.requiredText("framework");
      Optional<Threat.Entry> tactic = entry.requiredTable("tactic").flatMap(ThreatReader::entry);
      List<Threat.Technique> techniques = techniques(entry);
      if (framework.isPresent() && tactic.isPresent()) {
        threats.add(new Threat(framework.get().value(), tactic.get(), techniques));
      }
    }
    return threats;
  }

  private static List<Threat.Technique> techniques(FieldReader threat) {
    List<Threat.Technique> techniques = new ArrayList<>();
    for (FieldReader technique : threat.tables("technique")) {
      Optional<Threat.Entry> entry = entry(technique);
      List<Threat.Entry> subtechniques = subtechniques(technique);
      if (entry.isPresent()) {
        techniques.add(new Threat.Technique(entry.get(), subtechniques));
      }
    }
    return techniques;
  }

  private static List<Threat.Entry> subtechniques(FieldReader technique) {
    return technique.tables("subtechnique").stream()
        .flatMap(subtechnique -> entry(subtechnique).stream())
        .toList();
  }

  private static Optional<Threat.Entry> entry(FieldReader fields) {
    Optional<WrittenText> id = fields.requiredText("id");
    Optional<WrittenText> name = fields.requiredText("name");
    Optional<WrittenText> reference = fields.requiredText("reference");
    if (id.isEmpty() || name.isEmpty() || reference.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Threat.Entry(id.get().value(), name.get().value(), reference.get().value()));
  }
}
