package dev.seriema.engine.match;

import dev.seriema.model.event.Event;
import dev.seriema.model.schema.FieldType;
import dev.seriema.model.value.IpAddress;
import dev.seriema.model.value.Network;
import dev.seriema.model.value.Value;
import java.util.List;

/// Holds for an address in one of several blocks; text that is no address lies in none.
record InNetwork(FieldType type, List<Network> blocks) implements ValueTest {
  @Override
  public boolean holds(Event event, int value) {
    return TypedReader.address(type, event, value).filter(this::contain).isPresent();
  }

  @Override
  public int answer(Value computed) {
    return switch (computed) {
      case Value.Address(IpAddress address) -> Answer.of(contain(address));
      case Value.Text(String text) ->
          Answer.of(IpAddress.parse(text).filter(this::contain).isPresent());
      case Value.Whole _, Value.Fraction _, Value.Truth _, Value.Moment _, Value.Missing _ ->
          Answer.UNKNOWN;
    };
  }

  private boolean contain(IpAddress address) {
    return blocks.stream().anyMatch(block -> block.contains(address));
  }
}
