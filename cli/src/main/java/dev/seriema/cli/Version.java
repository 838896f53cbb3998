package dev.seriema.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Properties;
import picocli.CommandLine.IVersionProvider;

/// The version that was built.
final class Version implements IVersionProvider {
  @Override
  public String[] getVersion() {
    return new String[] {"seriema " + number()};
  }

  static String number() {
    String file = "version.properties";
    try (InputStream in = Objects.requireNonNull(Version.class.getResourceAsStream(file), file)) {
      Properties properties = new Properties();
      properties.load(in);
      return properties.getProperty("version");
    } catch (IOException e) {
      throw new UncheckedIOException(file, e);
    }
  }
}
