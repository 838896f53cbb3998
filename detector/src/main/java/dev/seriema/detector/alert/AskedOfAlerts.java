package dev.seriema.detector.alert;

import dev.seriema.model.schema.FieldPath;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/// Which fields of its own an alert is read for when rules read alerts: what it was made of, and
/// what somebody asks for by a former name. An alert has twenty kilobytes of others.
public final class AskedOfAlerts {
  private final FieldNames names;
  private final boolean hasFormerNames;

  private AskedOfAlerts(FieldNames names, boolean hasFormerNames) {
    this.names = names;
    this.hasFormerNames = hasFormerNames;
  }

  /// @param fields that rules read
  /// @param patterns of names of fields that rules read
  public static AskedOfAlerts of(Collection<FieldPath> fields, Collection<String> patterns) {
    Set<String> names = new HashSet<>();
    fields.forEach(field -> names.addAll(FormerNames.today(field.name())));
    if (patterns.stream().anyMatch(FormerNames::mayFit)) {
      names.add(FormerNames.ALL_OF_TODAY);
    }
    boolean hasFormerNames = !names.isEmpty();
    names.addAll(Lineage.FIELDS);
    return new AskedOfAlerts(FieldNames.of(names), hasFormerNames);
  }

  FieldNames names() {
    return names;
  }

  /// Whether fields are to be there under their former names, too.
  boolean hasFormerNames() {
    return hasFormerNames;
  }
}
