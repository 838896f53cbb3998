package dev.seriema.engine.match;

import dev.seriema.model.event.Event;
import dev.seriema.model.value.IpAddress;
import dev.seriema.model.value.Network;
import java.util.List;
import java.util.Optional;

/// Holds for an address in one of several blocks; text that is no address lies in none.
record InNetwork(List<Network> blocks) implements ValueTest {
  @Override
  public boolean holds(Event event, int value) {
    Optional<IpAddress> address = TypedReader.address(event, value);
    return address.isPresent() && blocks.stream().anyMatch(block -> block.contains(address.get()));
  }
}
