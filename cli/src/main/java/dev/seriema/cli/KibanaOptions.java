package dev.seriema.cli;

import dev.seriema.catalog.remote.KibanaSpace;
import dev.seriema.catalog.remote.RemoteFailure;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// Which Kibana is meant, and with which key.
final class KibanaOptions {
  @Option(
      names = "--url",
      paramLabel = "URL",
      description =
          "The Kibana, such as https://kibana.example:5601 (default: the variable KIBANA_URL).")
  private @Nullable String url;

  @Option(
      names = "--space",
      paramLabel = "ID",
      description = "The space, by its id (default: the default space).")
  private @Nullable String space;

  @Option(
      names = "--api-key-file",
      paramLabel = "FILE",
      description =
          "A file with the API key, as Kibana encodes it (default: the variable KIBANA_API_KEY).")
  private @Nullable Path keyFile;

  @Option(
      names = "--timeout",
      paramLabel = "D",
      converter = DurationOption.class,
      description = "How long an answer is waited for, such as 90s (default: ${DEFAULT-VALUE}).",
      defaultValue = "60s")
  private Duration timeout = Duration.ofSeconds(60);

  KibanaSpace space() throws Unable {
    String address = url == null ? System.getenv("KIBANA_URL") : url;
    if (address == null) {
      throw new Unable("which Kibana? name it with --url, or set $KIBANA_URL");
    }
    try {
      return new KibanaSpace(
          address,
          Optional.ofNullable(space),
          KeyFile.read(
              Optional.ofNullable(keyFile), "KIBANA_API_KEY", System.getenv(), "--api-key-file"),
          Timeout.of(timeout));
    } catch (RemoteFailure failure) {
      throw new Unable(failure.reason());
    }
  }
}
