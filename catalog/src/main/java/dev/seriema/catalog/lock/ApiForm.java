package dev.seriema.catalog.lock;

import dev.seriema.catalog.rule.WrittenRule;
import dev.seriema.catalog.written.WrittenTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/// A rule as it ships, without its version and without the packages that it goes with, both of
/// which a release adds. Its hash tells whether the version has to be raised.
///
/// @param members in the order of their names
/// @param untold parts that are left out or left as they are written, since they cannot be told
///   here
public record ApiForm(ApiValue.Table members, List<Untold> untold) {
  private static final String NOTE = "note";
  private static final String THREAT = "threat";
  private static final String SETUP = "setup";

  public ApiForm {
    untold = List.copyOf(untold);
  }

  /// @param written in TOML
  /// @return empty where a value of it has no form in JSON
  public static Optional<ApiForm> of(WrittenRule written, RequiredFields fields) {
    try {
      SortedMap<String, ApiValue> members = PlainValues.ON_ONE_LINE.of(written.rule());
      List<Untold> untold = new ArrayList<>();
      members.remove("threat_mappings");
      members.remove("version");
      members.computeIfPresent(THREAT, (_, threat) -> ShippedThreat.of(threat));
      flattenNewTerms(members);
      if (!members.containsKey(RequiredFields.MEMBER)) {
        fields.form().ifPresent(form -> members.put(RequiredFields.MEMBER, form));
        untold.addAll(fields.untold());
      }
      addGuide(written, members, untold);
      return Optional.of(new ApiForm(new ApiValue.Table(members), untold));
    } catch (NoForm _) {
      return Optional.empty();
    }
  }

  /// The entries of one of the mappings that a rule has besides `threat`, as they ship.
  ///
  /// @return empty where they have no form in JSON
  public static Optional<ApiValue> threat(WrittenTable mapping) {
    try {
      return Optional.ofNullable(PlainValues.ON_ONE_LINE.of(mapping).get(THREAT))
          .map(ShippedThreat::of);
    } catch (NoForm _) {
      return Optional.empty();
    }
  }

  /// The same, where the fields that it needs have other types.
  public ApiForm with(RequiredFields fields) {
    SortedMap<String, ApiValue> other = new TreeMap<>(members.members());
    fields.form().ifPresent(form -> other.put(RequiredFields.MEMBER, form));
    List<Untold> rest = new ArrayList<>(fields.untold());
    untold.stream().filter(part -> !part.member().equals(RequiredFields.MEMBER)).forEach(rest::add);
    return new ApiForm(new ApiValue.Table(other), rest);
  }

  /// `new_terms` is one table in the file and ships as two members.
  private static void flattenNewTerms(SortedMap<String, ApiValue> members) throws NoForm {
    if (members.remove("new_terms") instanceof ApiValue.Table(var terms)) {
      if (terms.get("value") instanceof ApiValue.Listing fields
          && terms.get("history_window_start") instanceof ApiValue.Listing(var starts)
          && !starts.isEmpty()
          && starts.getFirst() instanceof ApiValue.Table(var start)
          && start.get("value") instanceof ApiValue.Text history) {
        members.put("new_terms_fields", fields);
        members.put("history_window_start", history);
      } else {
        throw new NoForm();
      }
    }
  }

  private static void addGuide(
      WrittenRule written, SortedMap<String, ApiValue> members, List<Untold> untold) throws NoForm {
    if (!(members.get(NOTE) instanceof ApiValue.Text(var note))) {
      return;
    }
    String filled =
        written.transform().isPresent()
            ? GuidePlugins.of(written.transform().get()).filled(note)
            : note;
    members.put(NOTE, new ApiValue.Text(filled));
    if (members.get(SETUP) instanceof ApiValue.Text(var setup) && !setup.isEmpty()) {
      return;
    }
    Optional<ShippedGuide> guide = ShippedGuide.of(filled);
    if (guide.isEmpty()) {
      untold.add(
          new Untold(
              SETUP,
              "the part of `note` about setup is more than plain text, and stays where it is"));
      return;
    }
    members.put(NOTE, new ApiValue.Text(guide.get().note()));
    guide.get().setup().ifPresent(apart -> members.put(SETUP, new ApiValue.Text(apart)));
  }
}
