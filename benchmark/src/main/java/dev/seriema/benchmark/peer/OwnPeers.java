package dev.seriema.benchmark.peer;

import java.util.List;

/// The ones that need no library beside those of the build.
public final class OwnPeers implements PeerProvider {
  static final String SERIEMA = "seriema";
  static final String SERIEMA_2 = "seriema-2";
  static final String JACKSON = "jackson";
  static final String JACKSON_2 = "jackson-2";
  static final String INTERPRETER = "interpreter";

  /// For the loader of services.
  public OwnPeers() {}

  @Override
  public List<String> names() {
    return List.of(SERIEMA, SERIEMA_2, JACKSON, JACKSON_2, INTERPRETER);
  }

  @Override
  public Peer open(String name) {
    return switch (name) {
      case SERIEMA -> new Seriema(1);
      case SERIEMA_2 -> new Seriema(2);
      case JACKSON -> new JacksonTokens(1);
      case JACKSON_2 -> new JacksonTokens(2);
      case INTERPRETER -> new PlainInterpreter();
      default -> throw new IllegalArgumentException("no program is called `" + name + "`");
    };
  }
}
