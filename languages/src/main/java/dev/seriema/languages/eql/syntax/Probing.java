package dev.seriema.languages.eql.syntax;

import dev.seriema.languages.eql.EqlFault;
import dev.seriema.languages.eql.syntax.EqlExpression.FieldName;
import dev.seriema.languages.eql.syntax.EqlExpression.TextLiteral;
import dev.seriema.model.diagnostic.Diagnostic;
import dev.seriema.model.schema.FieldPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// The beginning of a query, to which the parser reads one phrase after the other.
final class Probing {
  /// Faults that a token has because of what stands behind it.
  private static final Set<EqlFault> OF_WHAT_FOLLOWS =
      Set.of(
          EqlFault.MISSING_OPERAND,
          EqlFault.MISSING_LIST,
          EqlFault.BAD_MAXSPAN,
          EqlFault.BAD_RUNS,
          EqlFault.UNKNOWN_OPTION,
          EqlFault.UNKNOWN_PIPE,
          EqlFault.BAD_UNTIL,
          EqlFault.NOT_IN_SAMPLE,
          EqlFault.DOUBLED_CLAUSE);

  private final String beginning;
  private final int lastToken;

  Probing(String beginning) {
    this.beginning = beginning + " ";
    List<Token> tokens = new Lexer(beginning, new ArrayList<>()).tokens();
    lastToken =
        tokens.size() < 2 ? this.beginning.length() : tokens.get(tokens.size() - 2).span().start();
  }

  boolean accepts(Probe probe) {
    return Parser.parse(beginning + probe.phrase()).diagnostics().stream()
        .noneMatch(fault -> isOf(probe, fault));
  }

  /// The field that a constant here would be compared with.
  Optional<FieldPath> fieldOfValue() {
    return Parser.parse(beginning + "\"x\"").tree().stream()
        .flatMap(tree -> tree.events().stream())
        .flatMap(event -> comparedWith(event.condition()))
        .map(field -> new FieldPath(field.name()))
        .findFirst();
  }

  /// Keys that are still to come are no fault, and nor are stages, unless the phrase ends them.
  private boolean isOf(Probe probe, Diagnostic fault) {
    EqlFault code = (EqlFault) fault.code();
    int start = fault.span().start();
    return switch (code) {
      case ANOTHER_LANGUAGE -> true;
      case TOO_FEW_STAGES -> probe == Probe.UNTIL || probe == Probe.PIPE;
      case CLAUSE_ORDER ->
          start >= lastToken || probe == Probe.STAGE || probe == Probe.ABSENT_STAGE;
      case UNEQUAL_KEYS -> false;
      default ->
          start >= beginning.length() || (start >= lastToken && OF_WHAT_FOLLOWS.contains(code));
    };
  }

  private Stream<FieldName> comparedWith(EqlExpression part) {
    return switch (part) {
      case EqlExpression.Compare(var left, _, var right, _) when isHere(right) -> name(left);
      case EqlExpression.Match(var left, _, var patterns, _, _)
          when patterns.stream().anyMatch(this::isHere) ->
          name(left);
      case EqlExpression.In(var left, _, _, var items, _)
          when items.stream().anyMatch(this::isHere) ->
          name(left);
      case EqlExpression other -> Children.of(other).stream().flatMap(this::comparedWith);
    };
  }

  private boolean isHere(EqlExpression part) {
    return part instanceof TextLiteral && part.span().start() == beginning.length();
  }

  private static Stream<FieldName> name(EqlExpression part) {
    return part instanceof FieldName field ? Stream.of(field) : Stream.empty();
  }
}
