package dev.seriema.benchmark.peer;

import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;

/// Offers programs to measure, by name. A service: what is on the class path is offered.
public interface PeerProvider {
  /// The ways of running the program that are told apart.
  List<String> names();

  /// @param name one of [#names()]
  Peer open(String name) throws Exception;

  /// @return empty where nothing on the class path has that name
  static Optional<PeerProvider> named(String name) {
    return ServiceLoader.load(PeerProvider.class).stream()
        .map(ServiceLoader.Provider::get)
        .filter(provider -> provider.names().contains(name))
        .findFirst();
  }
}
