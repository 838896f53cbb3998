package dev.seriema.languages.field;

import dev.seriema.model.diagnostic.Diagnostic;
import dev.seriema.model.diagnostic.DiagnosticCode;
import dev.seriema.model.diagnostic.SourceSpan;
import dev.seriema.model.diagnostic.Suggestions;
import dev.seriema.model.schema.FieldDefinition;
import dev.seriema.model.schema.Schema;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;

/// Words what is wrong with the name of a field.
public final class FieldNameFaults {
  /// The most tables that a message names.
  private static final int MOST_TABLES = 3;

  private final Schema schema;

  /// All listed names, once somebody has asked for them.
  private @Nullable SortedSet<String> names;

  public FieldNameFaults(Schema schema) {
    this.schema = schema;
  }

  /// Tables of the same indices that give a field types which compare differently.
  ///
  /// @param chosen with a rival
  public static Diagnostic conflict(
      DiagnosticCode code, String name, SourceSpan span, FieldDefinition chosen) {
    FieldDefinition rival = chosen.rivals().getFirst();
    int more = chosen.rivals().size() - 1;
    return Diagnostic.of(code, span, "`" + name + "` has several types in the indices of the query")
        .withLabel(
            "`%s` in %s, `%s` in %s%s; it is read as the first"
                .formatted(
                    chosen.type().mappingName(),
                    chosen.origin().words(),
                    rival.type().mappingName(),
                    rival.origin().words(),
                    more == 0 ? "" : ", and " + more + " more"));
  }

  /// A name that no field of a closed schema has.
  public Diagnostic unknown(DiagnosticCode code, String name, SourceSpan span) {
    Diagnostic found =
        Diagnostic.of(code, span, "unknown field `" + name + "`").withLabel(lookedThrough());
    return Suggestions.nearest(name, names())
        .map(near -> found.withHint("did you mean `" + near + "`?"))
        .orElse(found);
  }

  /// A name that an open schema does not list, so that its field may still turn up.
  public Diagnostic notInTables(DiagnosticCode code, String name, SourceSpan span) {
    Diagnostic found =
        Diagnostic.of(code, span, "field `" + name + "` is not known to the shipped tables")
            .withLabel(undescribed() + "its type is taken from the data");
    return slip(name).map(near -> found.withHint("did you mean `" + near + "`?")).orElse(found);
  }

  /// Names the tables, or counts them where there are many.
  private String lookedThrough() {
    List<String> tables = schema.tables();
    return "not in "
        + String.join(", not in ", tables.subList(0, Math.min(MOST_TABLES, tables.size())))
        + (tables.size() > MOST_TABLES
            ? ", nor in " + (tables.size() - MOST_TABLES) + " more"
            : "");
  }

  /// Names an index that no table describes, where the query names indices.
  private String undescribed() {
    return schema.undescribed().stream()
        .filter(pattern -> !pattern.equals("*"))
        .findFirst()
        .map(pattern -> "no table lists all fields of `" + pattern + "`; ")
        .orElse("");
  }

  /// The listed name that differs in one part only, and there by a slip: fields that no table lists
  /// are common, and their nearest neighbour is mostly not meant.
  private Optional<String> slip(String typed) {
    for (String listed : names()) {
      int start = 0;
      int shorter = Math.min(typed.length(), listed.length());
      while (start < shorter && typed.charAt(start) == listed.charAt(start)) {
        start++;
      }
      int same = 0;
      while (same < shorter - start
          && typed.charAt(typed.length() - 1 - same) == listed.charAt(listed.length() - 1 - same)) {
        same++;
      }
      boolean inOnePart =
          typed.substring(start, typed.length() - same).indexOf('.') < 0
              && listed.substring(start, listed.length() - same).indexOf('.') < 0;
      if (inOnePart && isNear(part(typed, start), part(listed, start))) {
        return Optional.of(listed);
      }
    }
    return Optional.empty();
  }

  private SortedSet<String> names() {
    SortedSet<String> known = names;
    if (known == null) {
      known = schema.names();
      names = known;
    }
    return known;
  }

  private static boolean isNear(String typed, String listed) {
    return Suggestions.nearest(typed, List.of(listed)).isPresent();
  }

  /// The part of a dotted name around a place.
  private static String part(String name, int at) {
    int end = name.indexOf('.', at);
    return name.substring(name.lastIndexOf('.', at - 1) + 1, end < 0 ? name.length() : end);
  }
}
