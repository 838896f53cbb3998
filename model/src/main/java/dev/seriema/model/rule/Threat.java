package dev.seriema.model.rule;

import java.util.List;

/// One tactic of a framework and the techniques by which a rule sees it pursued.
public record Threat(String framework, Entry tactic, List<Technique> techniques) {
  public Threat {
    techniques = List.copyOf(techniques);
  }

  /// A tactic, technique or sub-technique.
  public record Entry(String id, String name, String reference) {}

  public record Technique(Entry entry, List<Entry> subtechniques) {
    public Technique {
      subtechniques = List.copyOf(subtechniques);
    }
  }
}
