package dev.seriema.languages.eql.function;

import dev.seriema.model.expression.ScalarFunction;
import dev.seriema.model.value.LetterCase;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/// All functions of EQL by name.
public final class EqlFunctions {
  private static final List<EqlFunction> ALL =
      List.of(
          new Add(),
          new Between(),
          new CidrMatch(),
          new Concat(),
          new Divide(),
          new EndsWith(),
          new IndexOf(),
          new Length(),
          new Modulo(),
          new Multiply(),
          new ToNumber(),
          new StartsWith(),
          new ToText(),
          new StringContains(),
          new Substring(),
          new Subtract());

  private static final Map<String, EqlFunction> BY_NAME = new TreeMap<>();
  private static final Map<LetterCase, Map<String, ScalarFunction>> BOUND =
      new EnumMap<>(LetterCase.class);

  static {
    Map<String, ScalarFunction> exact = new TreeMap<>();
    Map<String, ScalarFunction> folded = new TreeMap<>();
    for (EqlFunction function : ALL) {
      Signature signature = function.signature();
      BY_NAME.put(key(signature.name()), function);
      exact.put(signature.name(), new BoundFunction(function, LetterCase.EXACT));
      if (signature.hasCaseForm()) {
        folded.put(signature.name(), new BoundFunction(function, LetterCase.FOLDED));
      }
    }
    BOUND.put(LetterCase.EXACT, exact);
    BOUND.put(LetterCase.FOLDED, folded);
  }

  private EqlFunctions() {}

  /// The function with that name, letter case aside.
  public static Optional<EqlFunction> named(String name) {
    return Optional.ofNullable(BY_NAME.get(key(name)));
  }

  /// All functions, in order of their names.
  public static List<EqlFunction> all() {
    return ALL;
  }

  /// All names as they are usually written.
  public static Collection<String> names() {
    return ALL.stream().map(function -> function.signature().name()).toList();
  }

  /// The function as the engine calls it.
  ///
  /// @throws NullPointerException for a letter case that the function does not have
  public static ScalarFunction bound(EqlFunction function, LetterCase letterCase) {
    String name = function.signature().name();
    return Objects.requireNonNull(Objects.requireNonNull(BOUND.get(letterCase)).get(name), name);
  }

  private static String key(String name) {
    return name.toLowerCase(Locale.ROOT);
  }
}
