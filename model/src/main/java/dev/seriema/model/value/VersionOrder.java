package dev.seriema.model.value;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The order of a field of type `version`: by the rules of semantic versioning, with any number of
/// numbers before the dash. `8.9` comes before `8.10`, and `1.0-rc` before `1.0`; in what stands
/// behind the dash, numbers come before words. A text that is no version comes behind all that are,
/// and is ordered by its bytes.
///
/// Source of the meaning: the field type of that name in Elasticsearch's documentation.
public final class VersionOrder {
  private static final Pattern VERSION =
      Pattern.compile(
          "(\\d++(?:\\.\\d++)*+)(?:-([0-9A-Za-z\\-]++(?:\\.[0-9A-Za-z\\-]++)*+))?+"
              + "(?:\\+([0-9A-Za-z\\-.]++))?+");

  private static final Comparator<String> BYTES =
      (left, right) -> Arrays.compareUnsigned(utf8(left), utf8(right));

  private VersionOrder() {}

  public static int compare(String left, String right) {
    Matcher first = VERSION.matcher(left);
    Matcher second = VERSION.matcher(right);
    boolean isFirst = first.matches();
    boolean isSecond = second.matches();
    if (!isFirst || !isSecond) {
      return isFirst == isSecond ? BYTES.compare(left, right) : isFirst ? -1 : 1;
    }
    int order = parts(first.group(1), second.group(1));
    if (order == 0) {
      order = preRelease(first.group(2), second.group(2));
    }
    return order != 0 ? order : BYTES.compare(left, right);
  }

  /// A release comes behind all that lead to it.
  private static int preRelease(@Nullable String left, @Nullable String right) {
    if (left == null) {
      return right == null ? 0 : 1;
    }
    if (right == null) {
      return -1;
    }
    return parts(left, right);
  }

  private static int parts(String left, String right) {
    String[] first = left.split("\\.", -1);
    String[] second = right.split("\\.", -1);
    for (int i = 0; i < Math.min(first.length, second.length); i++) {
      int order = part(first[i], second[i]);
      if (order != 0) {
        return order;
      }
    }
    return Integer.compare(first.length, second.length);
  }

  private static int part(String left, String right) {
    boolean isFirst = isNumber(left);
    boolean isSecond = isNumber(right);
    if (isFirst && isSecond) {
      return number(left, right);
    }
    return isFirst == isSecond ? BYTES.compare(left, right) : isFirst ? -1 : 1;
  }

  private static boolean isNumber(String part) {
    return part.chars().allMatch(sign -> sign >= '0' && sign <= '9');
  }

  /// Whatever their length: by it once leading zeros are gone, then digit by digit.
  private static int number(String left, String right) {
    String first = significant(left);
    String second = significant(right);
    int order = Integer.compare(first.length(), second.length());
    return order != 0 ? order : first.compareTo(second);
  }

  private static String significant(String digits) {
    int start = 0;
    while (start < digits.length() - 1 && digits.charAt(start) == '0') {
      start++;
    }
    return digits.substring(start);
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
