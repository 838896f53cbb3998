package dev.seriema.catalog.sigma;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.schema.CoreSchema;

/// Sigma as the specification has it, on events that are texts by Sigma's names: slow and obvious,
/// and nothing of the program is in it.
final class SlowSigma {
  /// The name of the whole text of an event, in which keywords are looked for.
  static final String LOG = "";

  private static final Pattern DASH = Pattern.compile("(?<!\\w)[-/\u2013\u2014\u2015](?=\\w)");

  static final List<String> PARTS = List.of("minute", "hour", "day", "week", "month", "year");

  private final Map<?, ?> detection;
  private final List<String> tokens = new ArrayList<>();
  private int at;

  private SlowSigma(Map<?, ?> detection) {
    this.detection = detection;
  }

  /// @param file of one or several documents, of which the first is a rule and the others filters
  static List<Map<?, ?>> read(String file) {
    LoadSettings settings = LoadSettings.builder().setSchema(new CoreSchema()).build();
    List<Map<?, ?>> documents = new ArrayList<>();
    new Load(settings)
        .loadAllFromString(file)
        .forEach(document -> documents.add((Map<?, ?>) document));
    return documents;
  }

  /// Whether a rule finds an event, and the filters that are for it let it pass.
  ///
  /// @param event texts by field; a field that is not there has no entry
  static boolean matches(List<Map<?, ?>> documents, Map<String, String> event) {
    Map<?, ?> rule = documents.getFirst();
    return holds(Objects.requireNonNull(rule.get("detection")), event)
        && documents.stream()
            .skip(1)
            .filter(filter -> isFor(filter, rule))
            .allMatch(filter -> holds(Objects.requireNonNull(filter.get("filter")), event));
  }

  private static boolean isFor(Map<?, ?> filter, Map<?, ?> rule) {
    Map<?, ?> ofFilter = (Map<?, ?>) Objects.requireNonNull(filter.get("logsource"));
    Map<?, ?> ofRule = (Map<?, ?>) Objects.requireNonNull(rule.get("logsource"));
    Map<?, ?> part = (Map<?, ?>) Objects.requireNonNull(filter.get("filter"));
    Object rules = Objects.requireNonNull(part.get("rules"));
    return ofRule.entrySet().containsAll(ofFilter.entrySet())
        && ("any".equals(rules) || ((List<?>) rules).contains(rule.get("id")));
  }

  private static boolean holds(Object part, Map<String, String> event) {
    Map<?, ?> detection = (Map<?, ?>) part;
    Object condition = detection.get("condition");
    List<?> conditions = condition instanceof List<?> list ? list : List.of(condition);
    return conditions.stream()
        .anyMatch(one -> new SlowSigma(detection).holds(String.valueOf(one), event));
  }

  private boolean holds(String condition, Map<String, String> event) {
    String spaced = condition.replace("(", " ( ").replace(")", " ) ").strip();
    tokens.addAll(Arrays.asList(spaced.split("\\s+")));
    return or(event);
  }

  private boolean or(Map<String, String> event) {
    boolean holds = and(event);
    while (next("or")) {
      holds |= and(event);
    }
    return holds;
  }

  private boolean and(Map<String, String> event) {
    boolean holds = not(event);
    while (next("and")) {
      holds &= not(event);
    }
    return holds;
  }

  private boolean not(Map<String, String> event) {
    if (next("not")) {
      return !not(event);
    }
    if (next("(")) {
      boolean holds = or(event);
      at++;
      return holds;
    }
    String word = tokens.get(at++);
    if (at < tokens.size() && tokens.get(at).equals("of")) {
      String pattern = tokens.get(at + 1);
      at += 2;
      List<?> searches =
          detection.entrySet().stream()
              .filter(entry -> isMeant(String.valueOf(entry.getKey()), pattern))
              .map(Map.Entry::getValue)
              .toList();
      Predicate<Object> holds = search -> search(search, event);
      return word.equals("all")
          ? searches.stream().allMatch(holds)
          : searches.stream().anyMatch(holds);
    }
    return search(Objects.requireNonNull(detection.get(word)), event);
  }

  private static boolean isMeant(String name, String pattern) {
    return !name.equals("condition")
        && !name.equals("rules")
        && (pattern.equals("them")
            ? !name.startsWith("_")
            : name.matches(pattern.replace("*", ".*")));
  }

  private boolean next(String word) {
    boolean is = at < tokens.size() && tokens.get(at).equals(word);
    at += is ? 1 : 0;
    return is;
  }

  private static boolean search(Object search, Map<String, String> event) {
    return switch (search) {
      case Map<?, ?> fields ->
          fields.entrySet().stream()
              .allMatch(field -> field(String.valueOf(field.getKey()), field.getValue(), event));
      case List<?> any -> any.stream().anyMatch(one -> search(one, event));
      default -> fits(List.of("contains"), search, event.get(LOG), event);
    };
  }

  private static boolean field(String key, Object value, Map<String, String> event) {
    List<String> modifiers = new ArrayList<>(Arrays.asList(key.split("\\|")));
    String name = modifiers.removeFirst();
    String text = event.get(name);
    if (name.equals(LOG) && !modifiers.contains("re")) {
      modifiers.add("contains");
    }
    List<?> values = value instanceof List<?> list ? list : Arrays.asList(value);
    Predicate<Object> fits = one -> fits(modifiers, one, text, event);
    boolean holds =
        modifiers.contains("all") ? values.stream().allMatch(fits) : values.stream().anyMatch(fits);
    return holds != modifiers.contains("neq");
  }

  /// @param text of the field; null where it is not there
  private static boolean fits(
      List<String> modifiers,
      @Nullable Object value,
      @Nullable String text,
      Map<String, String> event) {
    if (modifiers.contains("exists")) {
      return Boolean.valueOf(text != null).equals(value);
    }
    if (value == null) {
      return text == null;
    }
    if (text == null) {
      return false;
    }
    String wanted = String.valueOf(value);
    if (!modifiers.isEmpty() && PARTS.contains(modifiers.getFirst())) {
      int part = part(modifiers.getFirst(), Instant.parse(text));
      String order = modifiers.size() > 1 ? modifiers.get(1) : "";
      return order.isEmpty()
          ? part == Integer.parseInt(wanted)
          : fits(List.of(order), value, String.valueOf(part), event);
    }
    for (String modifier : modifiers) {
      switch (modifier) {
        case "fieldref" -> {
          return event.containsKey(wanted)
              && pattern(modifiers, event.get(wanted).replaceAll("[\\\\*?]", "\\\\$0"))
                  .matcher(text)
                  .matches();
        }
        case "re" -> {
          int flags = Pattern.UNIX_LINES;
          flags |= modifiers.contains("i") ? Pattern.CASE_INSENSITIVE : 0;
          flags |= modifiers.contains("m") ? Pattern.MULTILINE : 0;
          flags |= modifiers.contains("s") ? Pattern.DOTALL : 0;
          return Pattern.compile(wanted, flags).matcher(text).find();
        }
        case "cidr" -> {
          return isInside(wanted, text);
        }
        case "lt" -> {
          return new BigDecimal(text).compareTo(new BigDecimal(wanted)) < 0;
        }
        case "lte" -> {
          return new BigDecimal(text).compareTo(new BigDecimal(wanted)) <= 0;
        }
        case "gt" -> {
          return new BigDecimal(text).compareTo(new BigDecimal(wanted)) > 0;
        }
        case "gte" -> {
          return new BigDecimal(text).compareTo(new BigDecimal(wanted)) >= 0;
        }
        default -> {
          // The others change the text that is looked for.
        }
      }
    }
    return encoded(modifiers, wanted).stream()
        .anyMatch(one -> pattern(modifiers, one).matcher(text).matches());
  }

  /// A part of a date, in UTC; weeks as ISO 8601 counts them.
  static int part(String name, Instant date) {
    ZonedDateTime utc = date.atZone(ZoneOffset.UTC);
    return switch (name) {
      case "minute" -> utc.getMinute();
      case "hour" -> utc.getHour();
      case "day" -> utc.getDayOfMonth();
      case "week" -> utc.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
      case "month" -> utc.getMonthValue();
      case "year" -> utc.getYear();
      default -> throw new IllegalArgumentException(name);
    };
  }

  private static List<String> encoded(List<String> modifiers, String value) {
    Charset charset =
        modifiers.contains("wide") || modifiers.contains("utf16le")
            ? StandardCharsets.UTF_16LE
            : modifiers.contains("utf16be") ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_8;
    if (modifiers.contains("base64")) {
      return List.of(Base64.getEncoder().encodeToString(value.getBytes(charset)));
    }
    if (!modifiers.contains("base64offset")) {
      return List.of(value);
    }
    List<String> parts = new ArrayList<>();
    for (int shift = 0; shift < 3; shift++) {
      parts.add(sure(value.getBytes(charset), shift));
    }
    return parts;
  }

  /// The signs of Base64 that stay the same, whatever stands before and behind.
  private static String sure(byte[] bytes, int shift) {
    String one = around(bytes, shift, (byte) 0);
    String other = around(bytes, shift, (byte) 0xFF);
    StringBuilder same = new StringBuilder();
    for (int i = 0; i < one.length(); i++) {
      if (one.charAt(i) == other.charAt(i)) {
        same.append(one.charAt(i));
      }
    }
    return same.toString();
  }

  private static String around(byte[] bytes, int shift, byte filler) {
    byte[] longer = new byte[(shift + bytes.length + 5) / 3 * 3];
    Arrays.fill(longer, filler);
    System.arraycopy(bytes, 0, longer, shift, bytes.length);
    return Base64.getEncoder().encodeToString(longer);
  }

  private static Pattern pattern(List<String> modifiers, String value) {
    StringBuilder regex = new StringBuilder();
    boolean begins = modifiers.contains("contains") || modifiers.contains("endswith");
    boolean ends = modifiers.contains("contains") || modifiers.contains("startswith");
    regex.append(begins ? ".*" : "");
    for (int i = 0; i < value.length(); i++) {
      char sign = value.charAt(i);
      boolean escapes =
          sign == '\\' && i + 1 < value.length() && "\\*?".indexOf(value.charAt(i + 1)) >= 0;
      if (escapes) {
        i++;
        regex.append(Pattern.quote(String.valueOf(value.charAt(i))));
      } else if (sign == '*') {
        regex.append(".*");
      } else if (sign == '?') {
        regex.append('.');
      } else if (modifiers.contains("windash") && isDash(value, i)) {
        regex.append("[-/\u2013\u2014\u2015]");
      } else {
        regex.append(Pattern.quote(String.valueOf(sign)));
      }
    }
    regex.append(ends ? ".*" : "");
    int flags =
        modifiers.contains("cased")
            ? Pattern.DOTALL
            : Pattern.DOTALL | Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    return Pattern.compile(regex.toString(), flags);
  }

  private static boolean isDash(String value, int at) {
    return DASH.matcher(value).results().anyMatch(found -> found.start() == at);
  }

  private static boolean isInside(String block, String address) {
    try {
      int slash = block.indexOf('/');
      byte[] net = InetAddress.getByName(block.substring(0, slash)).getAddress();
      byte[] one = InetAddress.getByName(address).getAddress();
      int shift = net.length * 8 - Integer.parseInt(block.substring(slash + 1));
      return net.length == one.length
          && new BigInteger(1, net)
              .shiftRight(shift)
              .equals(new BigInteger(1, one).shiftRight(shift));
    } catch (UnknownHostException noAddress) {
      throw new IllegalArgumentException(noAddress);
    }
  }
}
