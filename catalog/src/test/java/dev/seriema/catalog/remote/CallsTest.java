package dev.seriema.catalog.remote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// How a server that is busy, away or endless is dealt with.
class CallsTest {
  private final List<Duration> waits = new ArrayList<>();
  private HttpServer server;

  @BeforeEach
  void setUp() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.start();
  }

  @AfterEach
  void tearDown() {
    server.stop(0);
  }

  @Test
  void waits_between_tries_grow_and_a_server_may_ask_for_others_up_to_a_bound() throws Exception {
    List<String> asked = new ArrayList<>(List.of("", "", "7", "100000"));
    server.createContext(
        "/",
        call -> {
          int status = asked.isEmpty() ? 200 : 503;
          if (!asked.isEmpty() && !asked.getFirst().isEmpty()) {
            call.getResponseHeaders().add("Retry-After", asked.getFirst());
          }
          asked.removeFirst();
          call.sendResponseHeaders(status, -1);
          call.close();
        });
    asked.add("");

    try (Calls calls = calls()) {
      assertThat(calls.send(calls.request("/x").build(), true).status()).isEqualTo(503);
    }
    assertThat(waits)
        .containsExactly(
            Duration.ofSeconds(1),
            Duration.ofSeconds(2),
            Duration.ofSeconds(7),
            Duration.ofSeconds(60));
  }

  @Test
  void an_answer_without_end_is_read_up_to_a_bound() throws Exception {
    server.createContext(
        "/",
        call -> {
          call.sendResponseHeaders(200, 0);
          byte[] much = new byte[1 << 20];
          try (OutputStream body = call.getResponseBody()) {
            for (int i = 0; i < 200; i++) {
              body.write(much);
            }
          }
        });

    try (Calls calls = calls()) {
      assertThatThrownBy(() -> calls.send(calls.request("/").build(), true))
          .isInstanceOf(RemoteFailure.class)
          .hasMessage("Stub answered with more than 64 MiB");
    }
    assertThat(waits).isEmpty();
  }

  @Test
  void what_may_have_been_done_is_not_asked_twice() throws Exception {
    List<String> asked = new ArrayList<>();
    server.createContext(
        "/",
        call -> {
          asked.add(call.getRequestMethod());
          call.sendResponseHeaders(502, -1);
          call.close();
        });

    try (Calls calls = calls()) {
      assertThatThrownBy(() -> calls.send(calls.request("/").build(), false))
          .isInstanceOf(RemoteFailure.class)
          .hasMessage(
              "Stub gave no answer: HTTP 502; whether it did what was asked is not known: look"
                  + " there");
      assertThat(asked).hasSize(1);
      assertThat(calls.send(calls.request("/").build(), true).status()).isEqualTo(502);
    }
    assertThat(asked).hasSize(6);
  }

  @Test
  void a_limit_is_waited_for_and_told_from_a_key_that_may_not() throws Exception {
    List<List<String>> headers =
        new ArrayList<>(
            List.of(List.of("Retry-After", "7"), List.of("X-RateLimit-Remaining", "0")));
    server.createContext(
        "/",
        call -> {
          List<String> header = headers.isEmpty() ? List.of() : headers.removeFirst();
          if (!header.isEmpty()) {
            call.getResponseHeaders().add(header.getFirst(), header.getLast());
          }
          call.sendResponseHeaders(403, -1);
          call.close();
        });

    try (Calls calls = calls()) {
      Calls.Answer limited = calls.send(calls.request("/").build(), false);
      assertThat(waits).containsExactly(Duration.ofSeconds(7));
      assertThat(calls.refusal(limited, "a comment"))
          .hasMessage("Stub refused a comment: it was asked too often; try again later");
      Calls.Answer refused = calls.send(calls.request("/").build(), false);
      assertThat(calls.refusal(refused, "a comment"))
          .hasMessage("Stub refused a comment: the key does not allow it");
    }
  }

  @Test
  void a_server_that_is_away_is_asked_again_and_named() throws Exception {
    Calls calls = calls();
    server.stop(0);

    try (calls) {
      assertThatThrownBy(() -> calls.send(calls.request("/").build(), false))
          .isInstanceOf(RemoteFailure.class)
          .hasMessageContaining("cannot be reached: nobody answers there")
          .hasMessageNotContaining("not known");
    }
    assertThat(waits).hasSize(4);
  }

  @Test
  void a_key_shows_itself_to_nobody() {
    assertThat(Secret.of(" abc \n").toString()).isEqualTo("a key");
    assertThatThrownBy(() -> Secret.of("a\nb"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageNotContaining("a\nb");
  }

  private Calls calls() throws RemoteFailure {
    Patience patience =
        new Patience(
            Duration.ofSeconds(20), 5, Duration.ofSeconds(1), Duration.ofSeconds(60), waits::add);
    return new Calls(
        "Stub",
        Calls.address("http://127.0.0.1:" + server.getAddress().getPort() + "/"),
        "none",
        patience);
  }
}
