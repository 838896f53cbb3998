package dev.seriema.detector.compile;

import dev.seriema.detector.correlation.Task;
import dev.seriema.engine.indicator.IndicatorShape;
import dev.seriema.model.expression.Condition;
import dev.seriema.model.expression.Field;
import dev.seriema.model.rule.TypeParameters.ThreatMapping;
import dev.seriema.model.rule.TypeParameters.ThreatMatch;
import dev.seriema.model.schema.FieldPath;
import dev.seriema.model.schema.FieldType;
import java.util.ArrayList;
import java.util.List;

/// What a rule of type `threat_match` does. A value of an indicator is read as the event's field
/// has it, with which it is compared.
final class IndicatorTask {
  private final Tasks tasks;
  private final ThreatMatch threats;
  private final List<Field> eventFields = new ArrayList<>();
  private final List<Field> indicatorFields = new ArrayList<>();

  IndicatorTask(Tasks tasks, ThreatMatch threats) {
    this.tasks = tasks;
    this.threats = threats;
  }

  /// @param events that are compared
  Task.Compare of(Condition events, IndicatorQuery indicators) {
    IndicatorShape shape =
        new IndicatorShape(
            threats.mappings().stream()
                .map(mapping -> mapping.entries().stream().map(this::entry).toList())
                .toList());
    return new Task.Compare(
        events,
        indicators.condition(),
        threats.indices(),
        shape,
        eventFields,
        indicatorFields,
        indicators.age());
  }

  private IndicatorShape.Entry entry(ThreatMapping.Entry entry) {
    Field field = tasks.field(entry.field());
    Field indicator = new Field(new FieldPath(entry.indicatorField()), field.type());
    return new IndicatorShape.Entry(
        place(field, eventFields),
        place(indicator, indicatorFields),
        entry.negated(),
        field.type().family() == FieldType.Family.TEXT);
  }

  private static int place(Field field, List<Field> fields) {
    if (!fields.contains(field)) {
      fields.add(field);
    }
    return fields.indexOf(field);
  }
}
