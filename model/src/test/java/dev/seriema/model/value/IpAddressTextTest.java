package dev.seriema.model.value;

import static org.assertj.core.api.Assertions.assertThat;

import inet.ipaddr.IPAddressString;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IpAddressTextTest {
  @ParameterizedTest
  @CsvSource({
    "10.1.2.3, 10.1.2.3",
    "255.255.255.255, 255.255.255.255",
    "::ffff:10.1.2.3, 10.1.2.3",
    "::, ::",
    "0:0:0:0:0:0:0:1, ::1",
    "2001:DB8:0:0:1:0:0:1, 2001:db8::1:0:0:1",
    "2001:db8:0:1:1:1:1:1, 2001:db8:0:1:1:1:1:1",
    "fe80:0:0:0:0:0:0:0, fe80::",
  })
  void an_address_is_written_in_its_usual_spelling(String read, String written) {
    assertThat(IpAddress.parse(read).orElseThrow().text()).isEqualTo(written);
  }

  @Test
  void the_spelling_of_any_address_reads_as_that_address() {
    long seed = 20_251_125;
    Random random = new Random(seed);
    for (int i = 0; i < 2_000; i++) {
      IpAddress address = new IpAddress(sparse(random), sparse(random));
      assertThat(IpAddress.parse(address.text())).as("seed " + seed).contains(address);
      assertThat(address.text())
          .as("seed " + seed)
          .isEqualTo(new IPAddressString(address.text()).getAddress().toCanonicalString());
    }
  }

  /// Four groups, each of which is zero half of the time.
  private static long sparse(Random random) {
    long groups = 0;
    for (int i = 0; i < 4; i++) {
      groups = (groups << 16) | (random.nextBoolean() ? 0 : random.nextInt(0x10000));
    }
    return groups;
  }
}
