package dev.seriema.catalog.ship;

import dev.seriema.catalog.down.Change;
import dev.seriema.catalog.down.DownConversion;
import dev.seriema.catalog.down.Refusal;
import dev.seriema.catalog.facts.Release;
import dev.seriema.catalog.layout.EvenWork;
import dev.seriema.catalog.layout.RuleSet;
import dev.seriema.catalog.lock.ApiValue;
import dev.seriema.catalog.lock.CanonicalJson;
import dev.seriema.catalog.rule.WrittenRule;
import dev.seriema.catalog.written.WrittenText;
import dev.seriema.model.rule.RuleId;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// The rules of a repository that ship for a release of the stack, and why the others do not.
///
/// @param rules by their ids
/// @param leftOut in the order of their files
/// @param history earlier versions of the rules
/// @param stubs what tells of rules that were given up
/// @param newer versions of the previous package that are above the ones here
public record RulePackage(
    Release stack,
    List<PackagedRule> rules,
    List<LeftOutRule> leftOut,
    List<Asset> history,
    List<Asset> stubs,
    List<Asset> newer) {
  private static final String RELEASED = "production";

  public RulePackage {
    rules = List.copyOf(rules);
    leftOut = List.copyOf(leftOut);
    history = List.copyOf(history);
    stubs = List.copyOf(stubs);
    newer = List.copyOf(newer);
  }

  private sealed interface Outcome {}

  private record In(PackagedRule rule) implements Outcome {}

  private record Out(LeftOutRule rule) implements Outcome {}

  /// @param previous the assets of the package before; empty where there is none
  /// @param convert whether rules for newer stacks lose what the stack does not know, where they
  ///   stay what they are; else they are left out
  public static RulePackage of(
      RuleSet set,
      ShippingFacts facts,
      ShippedVersions versions,
      ReleaseSettings settings,
      List<Asset> previous,
      boolean convert) {
    List<PackagedRule> rules = new ArrayList<>();
    List<LeftOutRule> leftOut = new ArrayList<>();
    for (Outcome outcome :
        EvenWork.map(set.rules(), rule -> outcome(rule, facts, versions, convert))) {
      switch (outcome) {
        case In(var rule) -> rules.add(rule);
        case Out(var rule) -> leftOut.add(rule);
      }
    }
    for (RuleSet.LeftOut faulty : set.leftOut()) {
      leftOut.add(
          new LeftOutRule(
              faulty.id().map(RuleId::id).orElse(""),
              facts.place(faulty.file()),
              "it has faults, which `seriema check` tells",
              faulty.reason()));
    }
    rules.sort(Comparator.comparing(PackagedRule::id));
    Map<String, Integer> numbers =
        rules.stream().collect(Collectors.toMap(PackagedRule::id, PackagedRule::version));
    History history = History.of(previous, numbers, facts.stack());
    List<Asset> stubs =
        DeprecatedStubs.of(settings, facts.stack()).stream()
            .filter(stub -> !numbers.containsKey(stub.rule()))
            .toList();
    return new RulePackage(facts.stack(), rules, leftOut, history.assets(), stubs, history.newer());
  }

  private static Outcome outcome(
      RuleSet.LoadedRule loaded, ShippingFacts facts, ShippedVersions versions, boolean convert) {
    WrittenRule written = loaded.written();
    String maturity = written.metadataText("maturity").map(WrittenText::value).orElse("not said");
    if (!Asset.isId(loaded.rule().id().id())) {
      return out(
          loaded,
          facts,
          "its id is no name for a file: letters, digits, `-` and `_`, at most 100",
          "");
    }
    if (loaded.rule().retired().isPresent()) {
      return out(loaded, facts, "it is deprecated", loaded.rule().retired().get());
    }
    if (!maturity.equals(RELEASED)) {
      return out(loaded, facts, "its maturity is " + maturity, "");
    }
    DownConversion down = DownConversion.of(written, loaded.rule().query(), facts.stack());
    if (down.isSame()) {
      return in(loaded, written, facts, versions.of(loaded), false);
    }
    if (!down.isPossible()) {
      Refusal refusal = down.refusals().getFirst();
      return out(
          loaded, facts, "it cannot be had before " + shown(refusal.since()), refusal.reason());
    }
    if (!convert) {
      Change change = down.changes().getFirst();
      return out(loaded, facts, "it is for " + shown(change.since()) + " and later", change.loss());
    }
    return ConvertedRule.of(loaded, down)
        .map(converted -> in(converted, converted.written(), facts, versions.of(loaded), true))
        .orElseGet(() -> out(loaded, facts, "it is no rule any more once it is converted", ""));
  }

  private static Outcome in(
      RuleSet.LoadedRule loaded,
      WrittenRule written,
      ShippingFacts facts,
      VersionOnStack version,
      boolean isConverted) {
    return ShippedRule.of(written, loaded.rule(), facts)
        .<Outcome>map(shipped ->
            new In(new PackagedRule(loaded, shipped.with(version), version.version(), isConverted)))
        .orElseGet(
            () -> out(loaded, facts, "a value of it has no form in JSON, such as a date", ""));
  }

  private static String shown(Release release) {
    return release.major() + "." + release.minor();
  }

  private static Outcome out(
      RuleSet.LoadedRule loaded, ShippingFacts facts, String reason, String detail) {
    return new Out(
        new LeftOutRule(loaded.rule().id().id(), facts.place(loaded.file()), reason, detail));
  }

  /// How many rules are left out, by reason.
  public Map<String, Long> reasons() {
    return leftOut.stream()
        .collect(Collectors.groupingBy(LeftOutRule::reason, TreeMap::new, Collectors.counting()));
  }

  /// How many rules lost something that the stack does not know.
  public long converted() {
    return rules.stream().filter(PackagedRule::isConverted).count();
  }

  /// How many rules lack a part, by its name.
  public Map<String, Long> incomplete() {
    return rules.stream()
        .flatMap(rule -> rule.shipped().untold().stream().map(part -> part.member()).distinct())
        .collect(Collectors.groupingBy(member -> member, TreeMap::new, Collectors.counting()));
  }

  /// All that lies in the folder of rules, each version by itself.
  List<Asset> assets() {
    List<Asset> assets = new ArrayList<>(history);
    assets.addAll(stubs);
    rules.forEach(rule -> assets.add(rule.asset()));
    return assets;
  }

  /// All rules as one JSON list, by their ids.
  String consolidated() {
    return CanonicalJson.of(
        new ApiValue.Listing(
            rules.stream().<ApiValue>map(rule -> rule.shipped().members()).toList()));
  }

  /// What tells the package from others: the SHA-256 of the Base64 of all its rules as JSON, as
  /// hexadecimal digits in small letters. History and stubs do not count.
  public String hash() {
    byte[] json = consolidated().getBytes(StandardCharsets.US_ASCII);
    try {
      MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(sha256.digest(Base64.getEncoder().encode(json)));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java platform has SHA-256", impossible);
    }
  }
}
