package dev.seriema.engine.match;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seriema.model.value.IpAddress;
import dev.seriema.model.value.Network;
import dev.seriema.testkit.random.Chance;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AddressRangesTest {
  private static final int CASES = 2_000;

  /// Near each other, at the ends of the space, and around the mapped addresses of version 4.
  private static final List<IpAddress> CENTRES =
      List.of(
          new IpAddress(0, 0),
          new IpAddress(0, 0xFFFF_0000_0000L),
          new IpAddress(0, 0xFFFF_0A00_0001L),
          new IpAddress(0, 0xFFFF_FFFF_FFFFL),
          new IpAddress(0x2001_0DB8_0000_0000L, 7),
          new IpAddress(-1L, -1L));

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void an_address_is_found_where_one_of_the_blocks_contains_it(long seed) {
    Chance chance = new Chance(seed);
    for (int i = 0; i < CASES; i++) {
      List<Network> blocks = chance.list(1, 12, () -> block(chance));
      AddressRanges ranges = AddressRanges.of(blocks);
      List<IpAddress> asked = new ArrayList<>(chance.list(4, 4, () -> near(chance)));
      blocks.forEach(block -> {
        asked.add(block.base());
        asked.add(block.last());
        asked.add(new IpAddress(block.base().high(), block.base().low() - 1));
        asked.add(new IpAddress(block.last().high(), block.last().low() + 1));
      });
      for (IpAddress address : asked) {
        assertThat(ranges.contain(address))
            .as("seed %d, %s in %s", seed, address.text(), blocks)
            .isEqualTo(blocks.stream().anyMatch(block -> block.contains(address)));
      }
    }
  }

  private static Network block(Chance chance) {
    return new Network(
        near(chance),
        chance.of(List.of(0, 1, 32, 63, 64, 65, 79, 80, 81, 95, 96, 104, 120, 127, 128)));
  }

  private static IpAddress near(Chance chance) {
    IpAddress centre = chance.of(CENTRES);
    return new IpAddress(centre.high(), centre.low() + chance.below(9) - 4);
  }
}
