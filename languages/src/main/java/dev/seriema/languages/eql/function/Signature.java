package dev.seriema.languages.eql.function;

import java.util.List;

/// How a function is called.
///
/// @param name as it is usually written; in a query its letter case does not count
/// @param lastRepeats whether the last parameter may be given any number of times, at least once
/// @param hasCaseForm whether a tilde behind the name makes it ignore letter case
public record Signature(
    String name,
    List<Parameter> parameters,
    boolean lastRepeats,
    Kind result,
    boolean hasCaseForm) {
  public Signature {
    parameters = List.copyOf(parameters);
  }

  static Signature of(String name, Kind result, Parameter... parameters) {
    return new Signature(name, List.of(parameters), false, result, false);
  }

  Signature withLastRepeated() {
    return new Signature(name, parameters, true, result, hasCaseForm);
  }

  Signature withCaseForm() {
    return new Signature(name, parameters, lastRepeats, result, true);
  }

  public int fewest() {
    return (int) parameters.stream().filter(Parameter::needed).count();
  }

  public int most() {
    return lastRepeats ? Integer.MAX_VALUE : parameters.size();
  }

  /// The parameter that an argument belongs to.
  ///
  /// @param index from 0, below [#most()]
  public Parameter parameter(int index) {
    return parameters.get(Math.min(index, parameters.size() - 1));
  }

  /// Such as `substring(source, start[, end])`.
  public String usage() {
    StringBuilder usage = new StringBuilder(name).append(hasCaseForm ? "[~](" : "(");
    for (int i = 0; i < parameters.size(); i++) {
      Parameter parameter = parameters.get(i);
      String comma = i == 0 ? "" : ", ";
      usage.append(
          parameter.needed() ? comma + parameter.name() : "[" + comma + parameter.name() + "]");
    }
    return usage.append(lastRepeats ? ", …)" : ")").toString();
  }
}
