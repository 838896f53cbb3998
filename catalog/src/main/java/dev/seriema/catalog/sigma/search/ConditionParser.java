package dev.seriema.catalog.sigma.search;

import dev.seriema.catalog.sigma.fault.SigmaFault;
import dev.seriema.catalog.sigma.fault.SigmaFindings;
import dev.seriema.catalog.sigma.yaml.YamlNode;
import dev.seriema.model.diagnostic.SourceSpan;
import dev.seriema.model.diagnostic.Suggestions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Reads a condition: which searches have to hold. `or` binds least, then `and`, then `not`.
final class ConditionParser {
  /// Deepest nesting of brackets and negations.
  private static final int DEEPEST = 60;

  private static final Set<String> OLD = Set.of("near", "count", "min", "max", "avg", "sum");

  private final YamlNode.Scalar condition;
  private final Map<String, Search> searches;
  private final Set<String> used;
  private final ValueBudget budget;
  private final SigmaFindings findings;
  private final List<ConditionToken> tokens;
  private int at;
  private int depth;

  /// @param searches by name, those that are unusable not among them
  /// @param used where names that the condition speaks of are added
  ConditionParser(
      YamlNode.Scalar condition,
      Map<String, Search> searches,
      Set<String> used,
      ValueBudget budget,
      SigmaFindings findings) {
    this.condition = condition;
    this.searches = searches;
    this.used = used;
    this.budget = budget;
    this.findings = findings;
    this.tokens = ConditionToken.of(condition.value());
  }

  /// A fault ends the reading.
  private static final class Unreadable extends Exception {
    private static final long serialVersionUID = 1;
  }

  /// The condition over all searches; empty where it has a fault, which is told.
  Optional<Search> read() {
    try {
      Search search = or();
      if (at < tokens.size()) {
        throw unexpected();
      }
      return Optional.of(search);
    } catch (Unreadable _) {
      // What is wrong has been told.
      return Optional.empty();
    }
  }

  private Search or() throws Unreadable {
    List<Search> terms = new ArrayList<>(List.of(and()));
    while (next("or")) {
      terms.add(and());
    }
    return Search.any(terms);
  }

  private Search and() throws Unreadable {
    List<Search> terms = new ArrayList<>(List.of(not()));
    while (next("and")) {
      terms.add(not());
    }
    return Search.all(terms);
  }

  private Search not() throws Unreadable {
    if (!next("not")) {
      return operand();
    }
    descend();
    Search operand = not();
    depth--;
    return new Search.Not(operand);
  }

  private Search operand() throws Unreadable {
    if (at == tokens.size()) {
      throw fault(end(), "the condition ends where a search is expected");
    }
    ConditionToken token = tokens.get(at);
    if (token.text().equals("(")) {
      return bracketed(token);
    }
    if (at + 1 < tokens.size() && tokens.get(at + 1).is("of")) {
      boolean one = token.is("1") || token.is("any");
      if (!one && !token.is("all")) {
        throw unexpected();
      }
      at += 2;
      return several(one);
    }
    if (!token.isName() || token.is("and") || token.is("or") || token.is("of")) {
      throw unexpected();
    }
    at++;
    return named(token);
  }

  private Search bracketed(ConditionToken open) throws Unreadable {
    at++;
    descend();
    Search inside = or();
    depth--;
    if (at == tokens.size()) {
      throw fault(span(open), "`(` is not closed");
    }
    if (!next(")")) {
      throw unexpected();
    }
    return inside;
  }

  private void descend() throws Unreadable {
    depth++;
    if (depth > DEEPEST) {
      throw fault(span(tokens.get(at - 1)), "nested deeper than " + DEEPEST + " levels");
    }
  }

  private Search named(ConditionToken token) throws Unreadable {
    String name = token.text();
    used.add(name);
    Search search = searches.get(name);
    if (search != null) {
      return charged(search, token);
    }
    if (name.contains("*")) {
      throw unknown(token, "`" + name + "` names several searches", "1 of " + name);
    }
    Optional<String> near = Suggestions.nearest(name, searches.keySet());
    throw near.isPresent()
        ? unknown(token, "no search is called `" + name + "`", "did you mean `" + near.get() + "`?")
        : fault(SigmaFault.UNKNOWN_SEARCH, span(token), "no search is called `" + name + "`");
  }

  private Search several(boolean one) throws Unreadable {
    if (at == tokens.size()) {
      throw fault(end(), "`of` has nothing behind it");
    }
    ConditionToken token = tokens.get(at);
    if (!token.isName()) {
      throw unexpected();
    }
    at++;
    List<String> names = meant(token);
    if (names.isEmpty()) {
      throw fault(
          SigmaFault.UNKNOWN_SEARCH, span(token), "no search is called `" + token.text() + "`");
    }
    used.addAll(names);
    List<Search> terms = new ArrayList<>();
    for (String name : names) {
      terms.add(charged(search(name), token));
    }
    return one ? Search.any(terms) : Search.all(terms);
  }

  private Search charged(Search search, ConditionToken token) throws Unreadable {
    if (budget.spend(search)) {
      return search;
    }
    throw fault(
        SigmaFault.TOO_LARGE,
        span(token),
        "the condition stands for more than " + ValueBudget.MOST + " values");
  }

  private Search search(String name) {
    Search search = searches.get(name);
    if (search == null) {
      throw new IllegalStateException("no search " + name);
    }
    return search;
  }

  /// The searches that `them` or a pattern speaks of; `them` leaves out those with an underscore at
  /// their beginning.
  private List<String> meant(ConditionToken token) {
    if (token.is("them")) {
      return searches.keySet().stream().filter(name -> !name.startsWith("_")).toList();
    }
    Pattern names =
        Pattern.compile(
            Pattern.compile("\\*")
                .splitAsStream(token.text() + "\0")
                .map(part -> Pattern.quote(part.replace("\0", "")))
                .collect(Collectors.joining(".*")));
    return searches.keySet().stream().filter(name -> names.matcher(name).matches()).toList();
  }

  private boolean next(String word) {
    boolean is = at < tokens.size() && tokens.get(at).is(word);
    at += is ? 1 : 0;
    return is;
  }

  private Unreadable unexpected() {
    ConditionToken token = tokens.get(at);
    if (token.text().equals("|") || OLD.stream().anyMatch(token::is)) {
      findings.add(
          SigmaFault.OLD_AGGREGATION,
          span(token),
          "`" + token.text() + "` belongs to conditions of Sigma 1, which count and correlate",
          "write a document with `correlation:` that names this rule");
      return new Unreadable();
    }
    boolean counts = token.text().matches("[0-9]+") || token.is("of");
    return fault(
        span(token),
        "`"
            + token.text()
            + "` does not fit here"
            + (counts ? "; `1 of` and `all of` are all that can be counted" : ""));
  }

  private Unreadable fault(SourceSpan span, String message) {
    return fault(SigmaFault.BAD_CONDITION, span, message);
  }

  private Unreadable fault(SigmaFault fault, SourceSpan span, String message) {
    findings.add(fault, span, message);
    return new Unreadable();
  }

  private Unreadable unknown(ConditionToken token, String message, String hint) {
    findings.add(SigmaFault.UNKNOWN_SEARCH, span(token), message, hint);
    return new Unreadable();
  }

  private SourceSpan span(ConditionToken token) {
    return condition.part(token.from(), token.to());
  }

  private SourceSpan end() {
    SourceSpan span = condition.span();
    return new SourceSpan(Math.max(span.start(), span.end() - 1), span.end());
  }
}
