package dev.seriema.catalog.remote;

import dev.seriema.catalog.toml.Utf8;
import dev.seriema.intake.SystemReasons;
import dev.seriema.model.diagnostic.DisplayText;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLException;

/// Calls to one server, tried again where it asks for patience.
final class Calls implements AutoCloseable {
  /// Longest answer that is read, in bytes.
  static final int LONGEST_ANSWER = 64 << 20;

  private static final int LONGEST_REASON = 300;
  private static final Duration CONNECTING = Duration.ofSeconds(10);

  /// The server is busy, and did nothing.
  private static final Set<Integer> BUSY = Set.of(429, 503);

  /// What stands before the server had no answer of it, which may have done what was asked.
  private static final Set<Integer> WITHOUT_ANSWER = Set.of(502, 504);

  private static final int FORBIDDEN = 403;

  private final String server;
  private final URI base;
  private final String authorization;
  private final Patience patience;
  private final HttpClient client;

  /// @param server what messages call it, such as `Kibana`
  /// @param base its address, to which paths are appended
  Calls(String server, URI base, String authorization, Patience patience) {
    this.server = server;
    this.base = base;
    this.authorization = authorization;
    this.patience = patience;
    client =
        HttpClient.newBuilder()
            .connectTimeout(
                patience.timeout().compareTo(CONNECTING) < 0 ? patience.timeout() : CONNECTING)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
  }

  /// An address of a server, to which a key may be sent: `https`, or `http` on this machine.
  ///
  /// @throws RemoteFailure where it is none
  static URI address(String text) throws RemoteFailure {
    try {
      URI address = new URI(text.endsWith("/") ? text.substring(0, text.length() - 1) : text);
      String scheme = String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT);
      boolean isWeb = scheme.equals("https") || scheme.equals("http");
      if (!isWeb
          || address.getHost() == null
          || address.getRawUserInfo() != null
          || address.getRawQuery() != null
          || address.getRawFragment() != null) {
        throw new RemoteFailure(
            "`"
                + DisplayText.safe(withoutUser(text))
                + "` is no address such as https://kibana.example:5601");
      }
      if (scheme.equals("http") && !isHere(address.getHost())) {
        throw new RemoteFailure(
            "`"
                + DisplayText.safe(text)
                + "` would show the key to everyone on the way: write https");
      }
      return address;
    } catch (URISyntaxException _) {
      throw new RemoteFailure(
          "`"
              + DisplayText.safe(withoutUser(text))
              + "` is no address such as https://kibana.example:5601");
    }
  }

  /// What stands in front of `@` in an address may be a password.
  private static String withoutUser(String text) {
    int at = text.lastIndexOf('@');
    return at < 0 ? text : "…" + text.substring(at);
  }

  private static boolean isHere(String host) {
    try {
      String plain = host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
      boolean isNumber = plain.indexOf(':') >= 0 || plain.matches("[0-9.]{1,20}");
      return plain.equals("localhost")
          || (isNumber && InetAddress.getByName(plain).isLoopbackAddress());
    } catch (UnknownHostException _) {
      // What is no address of this machine is none of it.
      return false;
    }
  }

  /// An answer that was read whole.
  ///
  /// @param text as [Utf8] decodes it
  /// @param isOfLimit whether the server refuses for now, as it was asked too often
  record Answer(int status, String text, boolean isOfLimit) {
    boolean isGood() {
      return status >= 200 && status < 300;
    }
  }

  /// A request to a path of the server.
  ///
  /// @param path from the address, with its `/` and what stands behind `?`
  HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(base + path))
        .header("Authorization", authorization)
        .header("User-Agent", "seriema");
  }

  /// Sends a request, and again where that may help.
  ///
  /// @param isRepeatable whether it does no more when it is done twice; else it is sent again only
  ///   where the server says that it did nothing
  /// @throws RemoteFailure where no answer comes, or a longer one than is read
  Answer send(HttpRequest request, boolean isRepeatable) throws RemoteFailure {
    for (int tried = 1; ; tried++) {
      boolean isLast = tried == patience.tries();
      try {
        HttpResponse<byte[]> answer = once(request);
        int status = answer.statusCode();
        if (WITHOUT_ANSWER.contains(status) && !isRepeatable) {
          throw new RemoteFailure(server + " gave no answer: HTTP " + status + doubt(false));
        }
        boolean isBusy =
            BUSY.contains(status)
                || WITHOUT_ANSWER.contains(status)
                || (status == FORBIDDEN && asked(answer).isPresent());
        if (isLast || !isBusy) {
          return new Answer(status, Utf8.decode(answer.body()).tree(), isOfLimit(answer));
        }
        await(asked(answer).orElse(patience.before(tried)));
      } catch (HttpTimeoutException | TimeoutException late) {
        if (isLast || !isRepeatable) {
          throw new RemoteFailure(
              server
                  + " did not answer within "
                  + seconds(patience.timeout())
                  + waited(late)
                  + doubt(isRepeatable));
        }
        await(patience.before(tried));
      } catch (SSLException untrusted) {
        throw new RemoteFailure(
            "no trust in the certificate of "
                + base.getHost()
                + ": "
                + DisplayText.safe(String.valueOf(untrusted.getMessage())));
      } catch (TooLong _) {
        throw new RemoteFailure(
            server + " answered with more than " + (LONGEST_ANSWER >> 20) + " MiB");
      } catch (IOException broken) {
        if (isLast || !(isRepeatable || broken instanceof ConnectException)) {
          throw new RemoteFailure(
              server
                  + " at "
                  + base
                  + " cannot be reached: "
                  + reason(broken)
                  + doubt(isRepeatable || broken instanceof ConnectException));
        }
        await(patience.before(tried));
      }
    }
  }

  /// GitHub says so with 403, and that nothing remains or how long to wait.
  private boolean isOfLimit(HttpResponse<byte[]> answer) {
    boolean isSpent =
        answer.headers().firstValue("X-RateLimit-Remaining").filter("0"::equals).isPresent();
    return answer.statusCode() == FORBIDDEN && (isSpent || asked(answer).isPresent());
  }

  private static String doubt(boolean isSafe) {
    return isSafe ? "" : "; whether it did what was asked is not known: look there";
  }

  private static String waited(Exception late) {
    return late instanceof HttpConnectTimeoutException ? ", not even by opening a connection" : "";
  }

  private HttpResponse<byte[]> once(HttpRequest request)
      throws IOException, RemoteFailure, TimeoutException {
    CompletableFuture<HttpResponse<byte[]>> answer =
        client.sendAsync(request, _ -> new BoundedBody(LONGEST_ANSWER));
    try {
      return answer.get(patience.timeout().toNanos(), TimeUnit.NANOSECONDS);
    } catch (TimeoutException late) {
      answer.cancel(true);
      throw late;
    } catch (InterruptedException _) {
      answer.cancel(true);
      throw stopped();
    } catch (ExecutionException failed) {
      if (failed.getCause() instanceof IOException broken) {
        throw broken;
      }
      throw new IllegalStateException("a call failed", failed.getCause());
    }
  }

  private static String reason(IOException broken) {
    return broken instanceof ConnectException
        ? "nobody answers there"
        : DisplayText.safe(SystemReasons.of(broken));
  }

  private Optional<Duration> asked(HttpResponse<byte[]> answer) {
    return answer
        .headers()
        .firstValue("Retry-After")
        .filter(text -> text.matches("[0-9]{1,6}"))
        .map(text -> Duration.ofSeconds(Long.parseLong(text)))
        .map(wait -> wait.compareTo(patience.longest()) > 0 ? patience.longest() : wait);
  }

  private void await(Duration time) throws RemoteFailure {
    try {
      patience.waiting().passes(time);
    } catch (InterruptedException _) {
      throw stopped();
    }
  }

  private static RemoteFailure stopped() {
    Thread.currentThread().interrupt();
    return new RemoteFailure("stopped while it waited for an answer");
  }

  private static String seconds(Duration time) {
    return time.toMillis() % 1000 == 0 ? time.toSeconds() + " s" : time.toMillis() + " ms";
  }

  /// What an answer that is no success means.
  ///
  /// @param asked what was to be done, such as `the rules of the space`
  RemoteFailure refusal(Answer answer, String asked) {
    String said = message(answer.text());
    String why =
        switch (answer.status()) {
          case 301, 302, 303, 307, 308 ->
              "it points to another address, and a key is sent to no other than the one named";
          case 401 -> "it does not know the key";
          case FORBIDDEN ->
              answer.isOfLimit()
                  ? "it was asked too often; try again later"
                  : "the key does not allow it";
          case 404 -> "there is nothing at that address";
          case 429 -> "it asks for more patience than " + patience.tries() + " tries have";
          default -> "HTTP " + answer.status();
        };
    return new RemoteFailure(
        server + " refused " + asked + ": " + why + (said.isEmpty() ? "" : " (" + said + ")"));
  }

  /// What a server says of itself, on one line.
  private static String message(String body) {
    String said =
        Answers.table(body)
            .flatMap(table -> Answers.text(table, "message").or(() -> Answers.text(table, "error")))
            .orElse(body.stripLeading().startsWith("<") ? "" : body.strip());
    String line = DisplayText.safe(said.replaceAll("\\s+", " "));
    return line.length() > LONGEST_REASON ? line.substring(0, LONGEST_REASON) + "…" : line;
  }

  @Override
  public void close() {
    client.shutdownNow();
  }

  /// An answer is longer than is read.
  static final class TooLong extends IOException {
    private static final long serialVersionUID = 1;
  }
}
