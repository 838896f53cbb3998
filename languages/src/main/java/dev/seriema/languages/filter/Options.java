package dev.seriema.languages.filter;

import dev.seriema.model.diagnostic.SourceSpan;
import dev.seriema.model.filter.FilterValue;
import dev.seriema.model.filter.FilterValue.Member;
import dev.seriema.model.filter.FilterValue.Members;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// Takes the members of one query object by their names, and reports what is left in the end.
final class Options {
  /// Change nothing that matches, and are allowed everywhere.
  private static final List<String> WITHOUT_EFFECT = List.of("boost", "_name");

  private final String query;
  private final Members members;
  private final FilterFaults faults;
  private final Set<String> known = new TreeSet<>(WITHOUT_EFFECT);
  private boolean sound = true;

  Options(String query, Members members, FilterFaults faults) {
    this.query = query;
    this.members = members;
    this.faults = faults;
  }

  /// A text, number or truth value as its text.
  record Scalar(String text, SourceSpan span) {
    static Optional<Scalar> of(FilterValue value) {
      return switch (value) {
        case FilterValue.Text(var text, _, var span) -> Optional.of(new Scalar(text, span));
        case FilterValue.Numeral(var text, var span) -> Optional.of(new Scalar(text, span));
        case FilterValue.Truth(var holds, var span) ->
            Optional.of(new Scalar(Boolean.toString(holds), span));
        case FilterValue.Items _, FilterValue.Members _, FilterValue.Other _ -> Optional.empty();
      };
    }
  }

  Optional<Member> take(String name) {
    known.add(name);
    return members.member(name);
  }

  /// @return empty where it is not there, and where a fault was reported
  Optional<Scalar> scalar(String name) {
    Optional<Member> member = take(name);
    Optional<Scalar> scalar = member.flatMap(found -> Scalar.of(found.value()));
    if (member.isPresent() && scalar.isEmpty()) {
      sound = false;
      faults.wrongType("`" + name + "`", member.get().value(), "a text or number");
    }
    return scalar;
  }

  /// A scalar that is there, else a fault is reported.
  Optional<Scalar> required(String name) {
    if (members.member(name).isEmpty()) {
      sound = false;
      faults.missing(name, query, members.span());
    }
    return scalar(name);
  }

  boolean truth(String name, boolean otherwise) {
    Optional<Member> member = take(name);
    if (member.isPresent() && !(member.get().value() instanceof FilterValue.Truth)) {
      sound = false;
      faults.wrongType("`" + name + "`", member.get().value(), "a truth value");
    }
    return member
        .filter(found -> found.value() instanceof FilterValue.Truth)
        .map(found -> ((FilterValue.Truth) found.value()).holds())
        .orElse(otherwise);
  }

  /// A word of a few, in any letter case.
  ///
  /// @param usual what it is where it is not there
  String word(String name, String usual, List<String> words) {
    Optional<Scalar> scalar = scalar(name);
    if (scalar.isEmpty()) {
      return usual;
    }
    Optional<String> found =
        words.stream().filter(word -> word.equalsIgnoreCase(scalar.get().text())).findFirst();
    if (found.isEmpty()) {
      sound = false;
      faults.unreadable(
          name,
          members.member(name).orElseThrow().value(),
          "`" + String.join("` or `", words) + "`");
    }
    return found.orElse(usual);
  }

  /// Names that change nothing that matches.
  void ignore(String... names) {
    known.addAll(List.of(names));
  }

  /// Names that would change what matches, in a way that is not supported.
  void refuse(String... names) {
    for (String name : names) {
      take(name)
          .ifPresent(option -> {
            sound = false;
            faults.unsupportedOption(query, option);
          });
    }
  }

  /// Names that are supported with a few values only.
  void allowOnly(String name, List<String> values) {
    Optional<Scalar> scalar = scalar(name);
    if (scalar.isPresent() && !values.contains(scalar.get().text())) {
      sound = false;
      faults.unsupportedOption(query, members.member(name).orElseThrow());
    }
  }

  /// The one member whose name is that of a field: the one that no option is called.
  Optional<Member> field() {
    List<Member> fields = new ArrayList<>();
    for (Member member : members.members()) {
      if (!known.contains(member.name())) {
        fields.add(member);
      }
    }
    if (fields.isEmpty()) {
      return faults.missing("field", query, members.span());
    }
    if (fields.size() > 1) {
      return faults.severalQueries(fields.get(0), fields.get(1));
    }
    return Optional.of(fields.getFirst());
  }

  void fault() {
    sound = false;
  }

  /// Whether all members were known and nothing was wrong with them.
  boolean finish() {
    for (Member member : members.members()) {
      if (!known.contains(member.name())) {
        sound = false;
        faults.unknownOption(query, member, known);
      }
    }
    return sound;
  }
}
