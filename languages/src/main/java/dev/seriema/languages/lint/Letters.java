package dev.seriema.languages.lint;

import dev.seriema.model.value.CaseFolding;
import dev.seriema.model.value.Value;
import dev.seriema.model.value.Wildcard;
import java.util.ArrayList;
import java.util.List;

/// Values and patterns without regard to letter case.
public final class Letters {
  private Letters() {}

  public static Value folded(Value value) {
    return value instanceof Value.Text(var text) ? Value.of(CaseFolding.fold(text)) : value;
  }

  public static Wildcard folded(Wildcard pattern) {
    List<Wildcard.Part> parts = new ArrayList<>();
    for (Wildcard.Part part : pattern.parts()) {
      parts.add(
          part instanceof Wildcard.Literal(var text)
              ? new Wildcard.Literal(CaseFolding.fold(text))
              : part);
    }
    return new Wildcard(parts);
  }
}
