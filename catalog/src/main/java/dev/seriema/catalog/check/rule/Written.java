package dev.seriema.catalog.check.rule;

import dev.seriema.catalog.facts.Release;
import java.util.Optional;

/// Forms that texts of rule repositories have.
public final class Written {
  private static final String UUID_FORM = "xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx";

  private static final int SHA256_DIGITS = 64;

  private Written() {}

  /// A UUID in small letters.
  public static boolean isUuid(String text) {
    if (text.length() != UUID_FORM.length()) {
      return false;
    }
    for (int i = 0; i < text.length(); i++) {
      boolean fits = UUID_FORM.charAt(i) == '-' ? text.charAt(i) == '-' : isHex(text.charAt(i));
      if (!fits) {
        return false;
      }
    }
    return true;
  }

  /// The SHA-256 of something, in small letters.
  public static boolean isSha256(String text) {
    return text.length() == SHA256_DIGITS && isHex(text);
  }

  /// A date such as `2026/11/26`.
  public static boolean isDate(String text) {
    return isLike(text, "0000/00/00");
  }

  /// A release of the stack such as `9.6`.
  public static boolean isStack(String text) {
    int dot = text.indexOf('.');
    return dot > 0
        && dot < text.length() - 1
        && text.indexOf('.', dot + 1) < 0
        && text.chars().allMatch(sign -> sign == '.' || isDigit(sign));
  }

  /// The release of the stack that a version belongs to, such as 9.6.0 of `9.6.3`.
  public static Optional<Release> stack(String text) {
    return Release.of(text).map(known -> new Release(known.major(), known.minor(), 0, ""));
  }

  private static boolean isLike(String text, String form) {
    if (text.length() != form.length()) {
      return false;
    }
    for (int i = 0; i < text.length(); i++) {
      char wanted = form.charAt(i);
      if (wanted == '0' ? !isDigit(text.charAt(i)) : text.charAt(i) != wanted) {
        return false;
      }
    }
    return true;
  }

  private static boolean isDigit(int sign) {
    return sign >= '0' && sign <= '9';
  }

  private static boolean isHex(int sign) {
    return isDigit(sign) || (sign >= 'a' && sign <= 'f');
  }

  private static boolean isHex(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (!isHex(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }
}
