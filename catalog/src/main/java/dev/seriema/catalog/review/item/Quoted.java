package dev.seriema.catalog.review.item;

import java.util.Collection;
import java.util.stream.Collectors;

/// Words of a file inside of a sentence.
public final class Quoted {
  private Quoted() {}

  /// In backticks; those that the words have would end the quotation and are left out.
  public static String of(String words) {
    return "`" + words.replace("`", "").strip().replaceAll("\\s+", " ") + "`";
  }

  /// Each quoted, with commas between.
  public static String all(Collection<String> words) {
    return words.stream().map(Quoted::of).collect(Collectors.joining(", "));
  }
}
