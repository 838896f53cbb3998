package dev.seriema.model.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NetworkBetweenTest {
  @ParameterizedTest
  @CsvSource({
    "10.0.0.0, 10.0.0.0, 1",
    "10.0.0.0, 10.0.0.255, 1",
    "10.0.0.1, 10.0.0.6, 4",
    "0.0.0.0, 255.255.255.255, 1",
    "0.0.0.1, 255.255.255.254, 62",
    "'::', 'ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff', 1",
    "'::1', 'ffff:ffff:ffff:ffff:ffff:ffff:ffff:fffe', 254",
    "'2001:db8::ffff:ffff:ffff:ffff', '2001:db8:0:1::', 2"
  })
  void the_fewest_blocks_hold_a_range(String first, String last, int blocks) {
    assertThat(between(first, last)).hasSize(blocks);
  }

  @Test
  void the_blocks_follow_each_other_from_the_first_to_the_last_address() {
    List<Network> blocks = between("192.0.2.3", "192.0.5.77");
    assertThat(blocks.getFirst().base()).isEqualTo(address("192.0.2.3"));
    assertThat(blocks.getLast().last()).isEqualTo(address("192.0.5.77"));
    for (int i = 1; i < blocks.size(); i++) {
      assertThat(blocks.get(i).base()).isEqualTo(blocks.get(i - 1).last().next());
    }
  }

  private static List<Network> between(String first, String last) {
    return Network.between(address(first), address(last));
  }

  private static IpAddress address(String text) {
    return IpAddress.parse(text).orElseThrow();
  }
}
