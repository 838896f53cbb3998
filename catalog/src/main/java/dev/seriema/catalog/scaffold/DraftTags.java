package dev.seriema.catalog.scaffold;

import dev.seriema.model.rule.QueryLanguage;
import dev.seriema.model.rule.RuleType;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// The tags of a new rule: what its source, system, mapping and type ask for.
record DraftTags(RuleDraft draft) {
  List<String> all() {
    Set<String> tags = new LinkedHashSet<>();
    List<String> ofSource = draft.source().tags();
    ofSource.stream().filter(tag -> tag.startsWith("Domain: ")).forEach(tags::add);
    draft
        .system()
        .ifPresent(system -> {
          tags.add("OS: " + system.title());
          tags.add("Platform: " + system.title());
        });
    tags.add("Use Case: Threat Detection");
    draft.mapping().tactics().forEach(tactic -> tags.add("Tactic: " + tactic));
    tags.addAll(ofSource);
    tags.addAll(ofType());
    tags.add("Resources: Investigation Guide");
    return List.copyOf(tags);
  }

  private List<String> ofType() {
    List<String> tags = new ArrayList<>();
    if (draft.isBuildingBlock()) {
      tags.add("Rule Type: BBR");
    }
    switch (draft.type()) {
      case EQL -> tags.add("Rule Type: Event Correlation (EQL)");
      case ESQL -> tags.add("Rule Type: ESQL");
      case THRESHOLD -> tags.add("Rule Type: Threshold");
      case NEW_TERMS -> tags.add("Rule Type: New Terms");
      case THREAT_MATCH -> tags.add("Rule Type: Indicator Match");
      case MACHINE_LEARNING -> {
        tags.add("Rule Type: ML");
        tags.add("Rule Type: Machine Learning");
      }
      case QUERY, SAVED_QUERY -> {
        if (draft.type() == RuleType.QUERY
            && draft.language().filter(QueryLanguage.KQL::equals).isPresent()) {
          tags.add("Rule Type: Custom Query (KQL)");
        }
      }
    }
    return tags;
  }
}
