package dev.seriema.model.filter;

import dev.seriema.model.diagnostic.SourceMap;
import dev.seriema.model.diagnostic.SourceSpan;
import java.util.List;
import java.util.Optional;

/// A part of a filter object, and where in its file it is written.
public sealed interface FilterValue {
  SourceSpan span();

  /// What an author calls this type of value, such as `a text`.
  String typeName();

  /// @param map from places in the text to places in the file
  record Text(String text, SourceMap map, SourceSpan span) implements FilterValue {
    @Override
    public String typeName() {
      return "a text";
    }
  }

  /// @param text as a search server would read it
  record Numeral(String text, SourceSpan span) implements FilterValue {
    @Override
    public String typeName() {
      return "a number";
    }
  }

  record Truth(boolean holds, SourceSpan span) implements FilterValue {
    @Override
    public String typeName() {
      return "a truth value";
    }
  }

  record Items(List<FilterValue> values, SourceSpan span) implements FilterValue {
    public Items {
      values = List.copyOf(values);
    }

    @Override
    public String typeName() {
      return "a list";
    }
  }

  /// @param members in the order of the file, each name once
  record Members(List<Member> members, SourceSpan span) implements FilterValue {
    public Members {
      members = List.copyOf(members);
    }

    @Override
    public String typeName() {
      return "a table";
    }

    public Optional<Member> member(String name) {
      return members.stream().filter(member -> member.name().equals(name)).findFirst();
    }
  }

  record Member(String name, SourceSpan nameSpan, FilterValue value) {}

  /// What no filter has.
  record Other(String typeName, SourceSpan span) implements FilterValue {}
}
