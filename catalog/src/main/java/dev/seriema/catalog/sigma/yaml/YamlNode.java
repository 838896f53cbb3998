package dev.seriema.catalog.sigma.yaml;

import dev.seriema.model.diagnostic.SourceSpan;
import java.util.List;
import java.util.Optional;

/// A value of a YAML document. One that an alias repeats is the same node, at its first place.
public sealed interface YamlNode {
  SourceSpan span();

  /// How many values it stands for, itself included.
  long size();

  /// What an author calls it, such as `a list`.
  String kind();

  /// A text, a number, a truth value or nothing.
  ///
  /// @param plain whether it stands without quotes and may so be more than a text
  /// @param exact whether each character of the value is one of the file, from `start` on
  /// @param start of the value in the file
  record Scalar(String value, boolean plain, boolean exact, int start, SourceSpan span)
      implements YamlNode {
    @Override
    public long size() {
      return 1;
    }

    @Override
    public String kind() {
      return switch (PlainValue.of(this)) {
        case NOTHING -> "nothing";
        case TRUTH -> "the truth value `" + value + "`";
        case NUMBER -> "the number `" + value + "`";
        case TEXT -> "the text `" + value + "`";
      };
    }

    /// The place of some characters of the value; the whole scalar where they are written
    /// otherwise.
    public SourceSpan part(int from, int to) {
      return exact ? new SourceSpan(start + from, start + to) : span;
    }
  }

  record Listing(List<YamlNode> items, long size, SourceSpan span) implements YamlNode {
    public Listing {
      items = List.copyOf(items);
    }

    @Override
    public String kind() {
      return "a list";
    }
  }

  /// Members in the order of the file, no key twice.
  record Mapping(List<Member> members, long size, SourceSpan span) implements YamlNode {
    public Mapping {
      members = List.copyOf(members);
    }

    @Override
    public String kind() {
      return "a mapping";
    }

    public Optional<YamlNode> value(String key) {
      return member(key).map(Member::value);
    }

    public Optional<Member> member(String key) {
      return members.stream().filter(member -> member.key().value().equals(key)).findFirst();
    }
  }

  record Member(Scalar key, YamlNode value) {}
}
