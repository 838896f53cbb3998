package dev.seriema.catalog.sigma.query;

import dev.seriema.catalog.sigma.fault.SigmaFault;
import dev.seriema.catalog.sigma.fault.SigmaFindings;
import dev.seriema.catalog.sigma.field.EventSource;
import dev.seriema.catalog.sigma.field.FieldMapping;
import dev.seriema.catalog.sigma.field.FieldTarget;
import dev.seriema.catalog.sigma.search.Search;
import dev.seriema.catalog.sigma.search.Sought;
import dev.seriema.model.diagnostic.SourceSpan;
import dev.seriema.model.diagnostic.Suggestions;
import dev.seriema.model.schema.SchemaSource;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Puts a search into the fields of one source. What has no equal there is told; then the condition
/// is not to be used.
public final class SearchMapping {
  /// Where the text of an event stands that keywords are looked for in.
  private static final String MESSAGE = "message";

  private final FieldMapping mapping;
  private final FieldTypes types;
  private final boolean strict;
  private final SigmaFindings findings;
  private final String sourceName;
  private final Set<String> told = new LinkedHashSet<>();

  /// @param strict whether a field that the tables do not know is refused
  public SearchMapping(
      EventSource source, SchemaSource schemas, boolean strict, SigmaFindings findings) {
    this.mapping = FieldMapping.of(source);
    this.types = FieldTypes.of(source, schemas);
    this.strict = strict;
    this.findings = findings;
    this.sourceName = source.name();
  }

  public EventCondition of(Search search) {
    return switch (search) {
      case Search.All(var terms) -> EventCondition.all(terms.stream().map(this::of).toList());
      case Search.Any(var terms) -> EventCondition.any(terms.stream().map(this::of).toList());
      case Search.Not(var operand) -> new EventCondition.Not(of(operand));
      case Search.Test(var field, var values, var span) ->
          field.isPresent()
              ? test(field.get(), values, span)
              : new ValueMapping(types.field(MESSAGE), span, findings).anywhere(values);
    };
  }

  private EventCondition test(String name, List<Sought> values, SourceSpan span) {
    FieldTarget target = target(name, span);
    List<EventCondition> terms = new ArrayList<>();
    List<Sought> plain = new ArrayList<>();
    for (Sought value : values) {
      switch (value) {
        case Sought.Absent _ -> terms.add(new EventCondition.Not(present(target)));
        case Sought.Present _ -> terms.add(present(target));
        case Sought.OtherField(var other, var fit) -> terms.add(same(target, other, fit, span));
        case Sought.Text _,
            Sought.Numeral _,
            Sought.Truth _,
            Sought.Regex _,
            Sought.Block _,
            Sought.Bound _,
            Sought.DatePart _ ->
            plain.add(value);
      }
    }
    if (!plain.isEmpty()) {
      terms.add(new TargetMapping(name, types, span, findings).of(target, plain));
    }
    return EventCondition.any(terms);
  }

  private EventCondition present(FieldTarget target) {
    return EventCondition.any(
        target.fields().stream()
            .<EventCondition>map(path -> new EventCondition.Present(types.field(path)))
            .toList());
  }

  private EventCondition same(
      FieldTarget target, String other, Sought.OtherField.Fit fit, SourceSpan span) {
    Optional<String> left = single(target);
    Optional<String> right = single(target(other, span));
    if (left.isEmpty() || right.isEmpty()) {
      findings.add(
          SigmaFault.NO_EQUAL_MEANING,
          span,
          "`fieldref` compares fields that are several in our events");
      return present(target);
    }
    return new EventCondition.SameAs(types.field(left.get()), types.field(right.get()), fit);
  }

  private static Optional<String> single(FieldTarget target) {
    return target instanceof FieldTarget.Same(var fields) && fields.size() == 1
        ? Optional.of(fields.getFirst())
        : Optional.empty();
  }

  /// The fields of our events by whose values those of a field of Sigma can be told apart; empty
  /// where there is no such set, which is told.
  public Optional<List<String>> keys(String name, SourceSpan span) {
    FieldTarget target = target(name, span);
    List<String> fields = target.fields();
    boolean usable =
        switch (target) {
          case FieldTarget.Same _, FieldTarget.Words _, FieldTarget.RegistryData _ ->
              fields.size() == 1;
          case FieldTarget.Account _ -> true;
          case FieldTarget.Hashes _ -> false;
        };
    if (!usable || fields.stream().anyMatch(path -> types.field(path).isText())) {
      findings.add(
          SigmaFault.NO_EQUAL_CORRELATION,
          span,
          "events cannot be grouped by `"
              + name
              + "`, which is "
              + String.join(" or ", fields)
              + " in our events");
      return Optional.empty();
    }
    return Optional.of(fields);
  }

  /// The fields of our events that hold the value of one of Sigma.
  public List<String> fields(String name, SourceSpan span) {
    return target(name, span).fields();
  }

  private FieldTarget target(String name, SourceSpan span) {
    Optional<FieldTarget> target = mapping.target(name);
    if (target.isPresent()) {
      return target.get();
    }
    boolean ours = name.indexOf('.') > 0 && types.field(name).known();
    if (!ours && told.add(name)) {
      tell(name, span);
    }
    return new FieldTarget.Same(List.of(name));
  }

  private void tell(String name, SourceSpan span) {
    String message = "the field `" + name + "` of " + sourceName + " is in no table";
    SigmaFault fault = strict ? SigmaFault.UNMAPPED_FIELD_REFUSED : SigmaFault.UNMAPPED_FIELD;
    String said = strict ? message : message + " and is kept as it is written";
    Optional<String> near = Suggestions.nearest(name, mapping.ownNames());
    if (near.isPresent()) {
      findings.add(fault, span, said, "did you mean `" + near.get() + "`?");
    } else {
      findings.add(fault, span, said);
    }
  }
}
