package dev.seriema.catalog.ship;

import dev.seriema.catalog.json.JsonReader;
import dev.seriema.catalog.rule.WrittenRule;
import dev.seriema.catalog.written.WrittenInteger;
import dev.seriema.catalog.written.WrittenTable;
import dev.seriema.catalog.written.WrittenText;
import dev.seriema.catalog.written.WrittenValue;
import dev.seriema.intake.SystemReasons;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Enumeration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/// A package that was made before, read from its folder or its zip.
///
/// Nothing is unpacked: what is read stays in memory, and of a name in an archive only the last
/// part is looked at, for what to call the file in messages.
///
/// @param name as a person would write it
/// @param assets by rule id and version, each once
/// @param changelog the text of its `changelog.yml`; empty where it has none
public record FormerPackage(String name, List<Asset> assets, Optional<String> changelog) {
  /// Longest asset that is read, in bytes; the longest of the public rules has 0.2 million.
  public static final int LONGEST_ASSET = 4 << 20;

  /// Most assets that are read.
  public static final int MOST_ASSETS = 100_000;

  /// Most bytes of assets that are read, unpacked.
  public static final long MOST_BYTES = 1L << 30;

  private static final String CHANGELOG = "changelog.yml";

  /// The place of an asset below the top folder of a package.
  private static final Pattern ASSET =
      Pattern.compile("(?:[^/\\\\]+/)?kibana/security_rule/[^/\\\\]+\\.json");

  /// A list that others can be put in front of: behind comments its first entry, not set in.
  private static final Pattern ENTRIES = Pattern.compile("(?:(?:---|\\s*#).*\\R|\\s*\\R)*+- ");

  public FormerPackage {
    assets = List.copyOf(assets);
  }

  /// @param place a folder with a folder `kibana/security_rule` in it, or a zip of one
  /// @throws UnreadablePackage where it is none, or past a bound
  public static FormerPackage read(Path place) throws UnreadablePackage {
    try {
      return Files.isDirectory(place) ? folder(place) : zip(place);
    } catch (IOException unreadable) {
      throw new UnreadablePackage(
          "`" + place + "` cannot be read: " + SystemReasons.of(unreadable));
    }
  }

  private static FormerPackage folder(Path place) throws IOException, UnreadablePackage {
    Reading reading = new Reading(place.toString());
    Path rules = place.resolve(Asset.FOLDER);
    if (!Files.isDirectory(rules, LinkOption.NOFOLLOW_LINKS)) {
      throw new UnreadablePackage(
          "`" + place + "` is no package of rules: it has no folder `kibana/security_rule`");
    }
    try (Stream<Path> entries = Files.list(rules)) {
      for (Path entry : entries.sorted().toList()) {
        if (entry.toString().endsWith(".json")
            && Files.isRegularFile(entry, LinkOption.NOFOLLOW_LINKS)) {
          try (InputStream in = Files.newInputStream(entry)) {
            reading.add(String.valueOf(entry.getFileName()), in);
          }
        }
      }
    }
    Path changelog = place.resolve(CHANGELOG);
    if (Files.isRegularFile(changelog, LinkOption.NOFOLLOW_LINKS)) {
      try (InputStream in = Files.newInputStream(changelog)) {
        reading.changelog = Optional.of(reading.text(CHANGELOG, in));
      }
    }
    return reading.end();
  }

  private static FormerPackage zip(Path place) throws IOException, UnreadablePackage {
    Reading reading = new Reading(place.toString());
    try (ZipFile zip = new ZipFile(place.toFile())) {
      for (Enumeration<? extends ZipEntry> all = zip.entries(); all.hasMoreElements(); ) {
        ZipEntry entry = all.nextElement();
        String name = entry.getName();
        String last = name.substring(name.lastIndexOf('/') + 1);
        if (ASSET.matcher(name).matches()) {
          try (InputStream in = zip.getInputStream(entry)) {
            reading.add(last, in);
          }
        } else if (last.equals(CHANGELOG) && name.indexOf('/') == name.lastIndexOf('/')) {
          try (InputStream in = zip.getInputStream(entry)) {
            reading.changelog = Optional.of(reading.text(last, in));
          }
        }
      }
    }
    return reading.end();
  }

  /// The newest version of each rule, by rule id; stubs of rules that were given up among them.
  public List<Asset> newest() {
    List<Asset> newest = new ArrayList<>();
    for (Asset asset : assets) {
      if (!newest.isEmpty() && newest.getLast().rule().equals(asset.rule())) {
        newest.removeLast();
      }
      newest.add(asset);
    }
    return newest;
  }

  private static final class Reading {
    final String name;
    final List<Asset> assets = new ArrayList<>();
    Optional<String> changelog = Optional.empty();
    long bytes;

    Reading(String name) {
      this.name = name;
    }

    void add(String file, InputStream in) throws IOException, UnreadablePackage {
      if (assets.size() == MOST_ASSETS) {
        throw new UnreadablePackage(
            "`" + name + "` has more than " + MOST_ASSETS + " files of rules");
      }
      String text = text(file, in);
      assets.add(asset(file, text));
    }

    String text(String file, InputStream in) throws IOException, UnreadablePackage {
      byte[] content = in.readNBytes(LONGEST_ASSET + 1);
      bytes += content.length;
      if (content.length > LONGEST_ASSET || bytes > MOST_BYTES) {
        throw new UnreadablePackage(
            content.length > LONGEST_ASSET
                ? "`" + file + "` of `" + name + "` is longer than " + LONGEST_ASSET + " bytes"
                : "the rules of `" + name + "` are longer than " + MOST_BYTES + " bytes");
      }
      return new String(content, StandardCharsets.UTF_8);
    }

    private Asset asset(String file, String text) throws UnreadablePackage {
      JsonReader.Reading json = JsonReader.read(text, 0, text.length());
      Optional<WrittenTable> attributes =
          json.value()
              .filter(_ -> json.faults().isEmpty())
              .filter(WrittenTable.class::isInstance)
              .map(WrittenTable.class::cast)
              .flatMap(object -> WrittenRule.table(object, "attributes"));
      Optional<String> id =
          attributes
              .flatMap(rule -> WrittenRule.text(rule, "rule_id"))
              .map(WrittenText::value)
              .filter(Asset::isId);
      Optional<Integer> version =
          attributes
              .flatMap(rule -> rule.member("version"))
              .map(WrittenTable.Member::value)
              .flatMap(Reading::version);
      if (id.isEmpty() || version.isEmpty()) {
        throw new UnreadablePackage(
            "`"
                + file
                + "` of `"
                + name
                + "` is no rule of a package: it has no `attributes` with `rule_id` and `version`");
      }
      return new Asset(id.get(), version.get(), text);
    }

    private static Optional<Integer> version(WrittenValue value) {
      return value instanceof WrittenInteger number
              && number.value() > 0
              && number.value() < Integer.MAX_VALUE
          ? Optional.of((int) number.value())
          : Optional.empty();
    }

    FormerPackage end() throws UnreadablePackage {
      if (changelog.filter(text -> !ENTRIES.matcher(text).lookingAt()).isPresent()) {
        throw new UnreadablePackage(
            "`" + CHANGELOG + "` of `" + name + "` is no list of versions, each behind `- `");
      }
      if (assets.isEmpty()) {
        throw new UnreadablePackage("`" + name + "` holds no rules in `kibana/security_rule`");
      }
      assets.sort(Comparator.comparing(Asset::rule).thenComparingInt(Asset::version));
      for (int i = 1; i < assets.size(); i++) {
        if (assets.get(i).path().equals(assets.get(i - 1).path())) {
          throw new UnreadablePackage(
              "`"
                  + name
                  + "` has version "
                  + assets.get(i).version()
                  + " of `"
                  + assets.get(i).rule()
                  + "` twice");
        }
      }
      return new FormerPackage(name, assets, changelog);
    }
  }
}
