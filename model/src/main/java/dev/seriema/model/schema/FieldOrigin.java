package dev.seriema.model.schema;

import java.util.Optional;

/// Where the definition of a field comes from.
public sealed interface FieldOrigin {
  /// As messages name it, such as `ECS 9.5.0`.
  String words();

  /// The table it is in, as messages name it: as the words, without the data set.
  default String table() {
    return words();
  }

  /// The one value that a field has in all documents of this origin, where it has one.
  default Optional<String> constant(FieldPath path) {
    return Optional.empty();
  }

  /// What the user gave for this run, such as the file of `--mapping`.
  record Given() implements FieldOrigin {
    @Override
    public String words() {
      return "the mapping";
    }
  }

  /// A schema that the repository of the rules carries.
  ///
  /// @param file relative to the root of the repository
  record Repository(String file) implements FieldOrigin {
    @Override
    public String words() {
      return "`" + file + "`";
    }
  }

  /// A data set of an integration package.
  ///
  /// @param dataSet without the name of the package, such as `process` of `endpoint`
  record Integration(String integration, String dataSet) implements FieldOrigin {
    @Override
    public String words() {
      return table() + ", data set `" + dataSet + "`";
    }

    @Override
    public String table() {
      return "integration `" + integration + "`";
    }

    @Override
    public Optional<String> constant(FieldPath path) {
      return path.name().equals("data_stream.dataset")
          ? Optional.of(integration + '.' + dataSet)
          : Optional.empty();
    }
  }

  /// A Beat.
  ///
  /// @param module empty for the Beat's own fields
  record Beat(String beat, String module) implements FieldOrigin {
    @Override
    public String words() {
      return table() + (module.isEmpty() ? "" : ", module `" + module + "`");
    }

    @Override
    public String table() {
      return "`" + beat + "`";
    }
  }

  /// Endgame, the product before Elastic Defend.
  record Endgame() implements FieldOrigin {
    @Override
    public String words() {
      return "Endgame";
    }
  }

  /// The list of fields that public rules use on some indices although no schema has them.
  ///
  /// @param indices a pattern
  record Customary(String indices) implements FieldOrigin {
    @Override
    public String words() {
      return "the fields that rules use on `" + indices + "`";
    }
  }

  /// The Elastic Common Schema.
  record Ecs(String release) implements FieldOrigin {
    @Override
    public String words() {
      return "ECS " + release;
    }
  }
}
