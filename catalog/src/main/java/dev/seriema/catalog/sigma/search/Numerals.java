package dev.seriema.catalog.sigma.search;

import dev.seriema.model.value.Network;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/// Numbers and blocks of addresses as rules write them.
public final class Numerals {
  private static final Pattern DECIMAL = Pattern.compile("[-+]?[0-9]{1,18}(\\.[0-9]{1,18})?");
  private static final Pattern HEXADECIMAL = Pattern.compile("0[xX][0-9A-Fa-f]{1,15}");

  private Numerals() {}

  /// A decimal or hexadecimal number that can be reckoned with.
  public static Optional<BigDecimal> number(String written) {
    if (DECIMAL.matcher(written).matches()) {
      return Optional.of(new BigDecimal(written));
    }
    return HEXADECIMAL.matcher(written).matches()
        ? Optional.of(BigDecimal.valueOf(Long.parseLong(written.substring(2), 16)))
        : Optional.empty();
  }

  static boolean isBlock(String written) {
    return Network.parse(written).isPresent();
  }
}
