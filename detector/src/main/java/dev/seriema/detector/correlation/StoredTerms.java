package dev.seriema.detector.correlation;

import dev.seriema.detector.alert.FieldTerm;
import dev.seriema.engine.key.StoredKeys;
import dev.seriema.model.state.StateInput;
import dev.seriema.model.state.StateOutput;
import dev.seriema.model.value.Value;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/// The terms of a group as they are remembered from one process to the next: values alone, as the
/// fields follow from the rule.
public final class StoredTerms {
  private StoredTerms() {}

  public static void write(List<FieldTerm> terms, StateOutput out) throws IOException {
    for (FieldTerm term : terms) {
      out.flag(term.isArray());
      StoredKeys.write(term.values(), out);
    }
  }

  /// @param fields by which the rule makes groups
  public static List<FieldTerm> read(List<String> fields, StateInput in) throws IOException {
    List<FieldTerm> terms = new ArrayList<>();
    for (String field : fields) {
      boolean isArray = in.flag();
      List<Value> values = StoredKeys.read(in, Integer.MAX_VALUE);
      in.expect(isArray || values.size() <= 1, "a value is several");
      terms.add(new FieldTerm(field, values, isArray));
    }
    return terms;
  }
}
