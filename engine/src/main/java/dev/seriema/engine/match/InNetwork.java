package dev.seriema.engine.match;

import dev.seriema.model.event.Event;
import dev.seriema.model.schema.FieldType;
import dev.seriema.model.value.IpAddress;
import dev.seriema.model.value.Network;
import dev.seriema.model.value.Value;
import java.util.List;

/// Holds for an address in one of several blocks; text that is no address lies in none.
final class InNetwork implements ValueTest {
  private final FieldType type;
  private final AddressRanges ranges;

  private InNetwork(FieldType type, AddressRanges ranges) {
    this.type = type;
    this.ranges = ranges;
  }

  static InNetwork of(FieldType type, List<Network> blocks) {
    return new InNetwork(type, AddressRanges.of(blocks));
  }

  @Override
  public boolean holds(Event event, int value) {
    return TypedReader.address(type, event, value).filter(ranges::contain).isPresent();
  }

  @Override
  public int answer(Value computed) {
    return switch (computed) {
      case Value.Address(IpAddress address) -> Answer.of(ranges.contain(address));
      case Value.Text(String text) ->
          Answer.of(IpAddress.parse(text).filter(ranges::contain).isPresent());
      case Value.Whole _, Value.Fraction _, Value.Truth _, Value.Moment _, Value.Missing _ ->
          Answer.UNKNOWN;
    };
  }
}
