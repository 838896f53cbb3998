package dev.seriema.catalog.check.form;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What a value has to be.
sealed interface Shape {
  /// What a message calls it, such as `a text`.
  String called();

  /// A text of some form.
  record Text(TextForm form) implements Shape {
    @Override
    public String called() {
      return "a text";
    }
  }

  /// A text that is one of some words.
  record Words(List<String> words) implements Shape {
    public Words {
      words = List.copyOf(words);
    }

    @Override
    public String called() {
      return "a text";
    }
  }

  /// A whole number.
  ///
  /// @param most inclusive, as `least` is
  record Whole(long least, long most) implements Shape {
    @Override
    public String called() {
      return "an integer";
    }
  }

  /// True or false.
  record Truth() implements Shape {
    @Override
    public String called() {
      return "a truth value";
    }
  }

  /// A list.
  ///
  /// @param least number of items, as `most` inclusive
  record Items(Shape item, int least, int most) implements Shape {
    @Override
    public String called() {
      return "a list";
    }
  }

  /// One text, or a list of them.
  record TextOrTexts() implements Shape {
    @Override
    public String called() {
      return "a text or a list";
    }
  }

  /// A table whose keys are nobody's business.
  record FreeTable() implements Shape {
    @Override
    public String called() {
      return "a table";
    }
  }

  /// A table with keys of the author's choice, and values of one shape.
  record Entries(Shape value) implements Shape {
    @Override
    public String called() {
      return "a table";
    }
  }

  /// What is not looked at.
  record Anything() implements Shape {
    @Override
    public String called() {
      return "anything";
    }
  }

  /// A table with keys of its own.
  final class Fields implements Shape {
    private final Map<String, Field> byKey = new LinkedHashMap<>();
    private final List<Field> required;

    Fields(Collection<Field> fields) {
      fields.forEach(field -> byKey.put(field.key(), field));
      required =
          byKey.values().stream().filter(field -> field.presence() != Presence.OPTIONAL).toList();
    }

    Optional<Field> field(String key) {
      return Optional.ofNullable(byKey.get(key));
    }

    /// The keys that have to be there.
    List<Field> required() {
      return required;
    }

    Collection<String> keys() {
      return byKey.keySet();
    }

    @Override
    public String called() {
      return "a table";
    }
  }

  /// Who tells that a key is missing.
  enum Presence {
    /// It may be missing.
    OPTIONAL,
    REQUIRED,
    /// Whoever reads rules tells it.
    REQUIRED_BY_READER
  }

  /// A key of a table.
  ///
  /// @param isRead whether whoever reads rules tells that the value is blank, out of range or of
  ///   another type, so that it is not told again
  record Field(String key, Shape shape, Presence presence, boolean isRead) {
    static Field of(String key, Shape shape) {
      return new Field(key, shape, Presence.OPTIONAL, false);
    }

    Field required() {
      return new Field(key, shape, Presence.REQUIRED, isRead);
    }

    /// One whose faults whoever reads rules tells, and that it is missing too.
    Field read() {
      boolean needed = presence == Presence.REQUIRED;
      return new Field(
          key,
          leavesSomething(shape) ? shape : new Anything(),
          needed ? Presence.REQUIRED_BY_READER : presence,
          true);
    }

    /// Whether there is more to tell than whoever reads rules does.
    private static boolean leavesSomething(Shape shape) {
      return switch (shape) {
        case Text(var form) -> form != TextForm.ANY && form != TextForm.NOT_BLANK;
        case Items(var item, int least, int most) ->
            least > 0 || most < Integer.MAX_VALUE || leavesSomething(item);
        case Whole _, Truth _, FreeTable _, Anything _ -> false;
        case Words _, TextOrTexts _, Entries _, Fields _ -> true;
      };
    }
  }
}
