package dev.seriema.cli.check;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;

/// A file by its address, with what addresses do not hold written as `%` and numbers.
record ArtifactAddress(String uri, boolean isRelative) {
  /// @param path as [FindingPlace] has it
  static ArtifactAddress of(String path) {
    if (Path.of(path).isAbsolute()) {
      return new ArtifactAddress(Path.of(path).toUri().toString(), false);
    }
    try {
      String address = new URI(null, null, "/" + path, null).toASCIIString().substring(1);
      return new ArtifactAddress(address.replace(":", "%3A"), true);
    } catch (URISyntaxException impossible) {
      throw new IllegalStateException("any path can be an address: " + path, impossible);
    }
  }
}
