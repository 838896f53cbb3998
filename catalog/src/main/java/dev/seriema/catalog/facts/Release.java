package dev.seriema.catalog.facts;

import java.math.BigInteger;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A version number in the order of semantic versioning: `1.2.0-beta.1` comes before `1.2.0`.
///
/// A leading `v` is passed over and missing numbers are 0.
public record Release(int major, int minor, int patch, String preview)
    implements Comparable<Release> {
  private static final int MOST_DIGITS = 9;

  private static final Pattern FORM =
      Pattern.compile(
          "v?(\\d{1,9})(?:\\.(\\d{1,9}))?(?:\\.(\\d{1,9}))?(?:-([0-9A-Za-z.-]{1,100}))?(?:\\+.*)?");

  private static final Comparator<Release> ORDER =
      Comparator.comparingInt(Release::major)
          .thenComparingInt(Release::minor)
          .thenComparingInt(Release::patch)
          .thenComparing(Release::preview, Release::comparePreviews);

  /// @return empty where the text is no version
  public static Optional<Release> of(String text) {
    return plain(text).or(() -> matched(text));
  }

  /// Three numbers and no more, as nearly all versions are.
  private static Optional<Release> plain(String text) {
    int[] numbers = new int[3];
    int number = 0;
    int digits = 0;
    for (int i = 0; i < text.length(); i++) {
      char character = text.charAt(i);
      if (character == '.' && digits > 0 && number < 2) {
        number++;
        digits = 0;
      } else if (character >= '0' && character <= '9' && digits < MOST_DIGITS) {
        numbers[number] = 10 * numbers[number] + character - '0';
        digits++;
      } else {
        return Optional.empty();
      }
    }
    return number == 2 && digits > 0
        ? Optional.of(new Release(numbers[0], numbers[1], numbers[2], ""))
        : Optional.empty();
  }

  private static Optional<Release> matched(String text) {
    Matcher form = FORM.matcher(text);
    if (!form.matches()) {
      return Optional.empty();
    }
    return Optional.of(
        new Release(
            Integer.parseInt(form.group(1)),
            number(form.group(2)),
            number(form.group(3)),
            form.group(4) == null ? "" : form.group(4)));
  }

  /// Versions in their order; what is no version comes first, by its characters.
  public static Comparator<String> order() {
    return Comparator.<String, Optional<Release>>comparing(
            Release::of,
            (left, right) ->
                left.isPresent() && right.isPresent()
                    ? left.get().compareTo(right.get())
                    : Boolean.compare(left.isPresent(), right.isPresent()))
        .thenComparing(Comparator.naturalOrder());
  }

  /// As releases of the stack and their branches are named: `8.11`.
  public String toMinor() {
    return major + "." + minor;
  }

  @Override
  public int compareTo(Release other) {
    return ORDER.compare(this, other);
  }

  @Override
  public String toString() {
    return major + "." + minor + "." + patch + (preview.isEmpty() ? "" : "-" + preview);
  }

  private static int number(String digits) {
    return digits == null ? 0 : Integer.parseInt(digits);
  }

  private static int comparePreviews(String left, String right) {
    if (left.isEmpty() || right.isEmpty()) {
      return Boolean.compare(left.isEmpty(), right.isEmpty());
    }
    List<String> mine = List.of(left.split("\\."));
    List<String> theirs = List.of(right.split("\\."));
    for (int i = 0; i < Math.min(mine.size(), theirs.size()); i++) {
      int order = comparePart(mine.get(i), theirs.get(i));
      if (order != 0) {
        return order;
      }
    }
    return Integer.compare(mine.size(), theirs.size());
  }

  /// Numbers come before words, and by their size.
  private static int comparePart(String left, String right) {
    boolean number = isNumber(left);
    if (number != isNumber(right)) {
      return number ? -1 : 1;
    }
    return number ? new BigInteger(left).compareTo(new BigInteger(right)) : left.compareTo(right);
  }

  private static boolean isNumber(String part) {
    return !part.isEmpty()
        && part.chars().allMatch(character -> character >= '0' && character <= '9');
  }
}
