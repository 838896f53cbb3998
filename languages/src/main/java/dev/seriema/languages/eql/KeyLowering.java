package dev.seriema.languages.eql;

import dev.seriema.languages.eql.function.Kind;
import dev.seriema.languages.eql.syntax.EqlExpression.FieldName;
import dev.seriema.model.diagnostic.Diagnostic;
import dev.seriema.model.expression.JoinKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Lowers the keys of the stages of one query.
final class KeyLowering {
  /// A key of a stage.
  ///
  /// @param kind one that fits everywhere for a key with a fault
  private record Key(FieldName name, Kind kind) {}

  private final Lowering lowering;
  private final List<JoinKey> ofQuery;
  private final List<Key> expected = new ArrayList<>();

  /// @param keys those of every stage
  KeyLowering(Lowering lowering, List<FieldName> keys) {
    this.lowering = lowering;
    this.ofQuery = keys.stream().flatMap(name -> lowered(resolved(name), name).stream()).toList();
  }

  List<JoinKey> ofQuery() {
    return ofQuery;
  }

  /// Lowers the keys behind one stage, and reports those of which a value is never that of the key
  /// at the same place behind an earlier stage.
  List<JoinKey> ofStage(List<FieldName> keys) {
    List<JoinKey> lowered = new ArrayList<>();
    for (int place = 0; place < keys.size(); place++) {
      FieldName name = keys.get(place);
      Operand operand = resolved(name);
      lowered(operand, name).ifPresent(lowered::add);
      expectSameKind(place, new Key(name, operand.kind()));
    }
    return lowered;
  }

  private void expectSameKind(int place, Key key) {
    if (place == expected.size()) {
      expected.add(key);
      return;
    }
    Key other = expected.get(place);
    if (other.kind().fitsEverywhere()) {
      expected.set(place, key);
    } else if (!key.kind().fitsEverywhere() && key.kind() != other.kind()) {
      lowering.report(
          Diagnostic.of(
                  EqlFault.KEY_TYPES,
                  key.name().span(),
                  "`%s` is %s, and `%s` %s"
                      .formatted(
                          key.name().name(),
                          key.kind().description(),
                          other.name().name(),
                          other.kind().description()))
              .withLabel("keys of different types have no value in common"));
    }
  }

  private Operand resolved(FieldName name) {
    return lowering.fields().resolve(name);
  }

  /// @return empty for a field that was reported
  private static Optional<JoinKey> lowered(Operand operand, FieldName name) {
    return switch (operand) {
      case Operand.OfField(var field, _) ->
          Optional.of(new JoinKey(Optional.of(field), name.optional()));
      case Operand.OfConstant _ -> Optional.of(new JoinKey(Optional.empty(), true));
      case Operand.Faulty _, Operand.Computed _ -> Optional.empty();
    };
  }
}
