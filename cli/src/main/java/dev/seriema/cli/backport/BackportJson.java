package dev.seriema.cli.backport;

import dev.seriema.catalog.backport.Backport;
import dev.seriema.catalog.backport.BranchPlan;
import dev.seriema.catalog.backport.Clash;
import dev.seriema.catalog.backport.LeftOut;
import dev.seriema.catalog.facts.Release;
import dev.seriema.catalog.pick.Branches;
import dev.seriema.catalog.pick.FilePick;
import dev.seriema.catalog.pick.Original;
import dev.seriema.catalog.pick.Push;
import dev.seriema.model.event.JsonWriter;
import java.util.Optional;

/// One object on one line: docs/backport.md says what is in it.
public final class BackportJson {
  private BackportJson() {}

  public static byte[] of(BackportView view) {
    Original original = view.plan().original();
    JsonWriter json = new JsonWriter();
    json.beginObject();
    json.name("commit").string(original.name());
    json.name("subject").string(original.subject());
    json.name("author").string(original.writtenBy());
    json.name("co_authors").strings(original.coAuthors());
    json.name("applied").truth(view.applied());
    json.name("without_branch").strings(view.plan().missing());
    json.name("branches").beginArray();
    view.plan().branches().forEach(branch -> write(branch, view, json));
    json.endArray();
    json.name("remote");
    view.pushed().ifPresentOrElse(answer -> write(answer, json), json::nothing);
    json.endObject().endLine();
    return json.toByteArray();
  }

  private static void write(BranchPlan branch, BackportView view, JsonWriter json) {
    Optional<Backport.Outcome> outcome = view.outcome(branch.branch());
    json.beginObject();
    json.name("branch").string(branch.branch());
    text("stack", branch.stack().map(Release::toMinor), json);
    json.name("standing").string(branch.standing().word());
    text("detail", branch.detail(), json);
    text("tip", branch.target().map(Branches.Target::tip), json);
    text("goes_on_from", branch.target().flatMap(Branches.Target::remote), json);
    json.name("files").beginArray();
    branch.files().forEach(file -> write(file, json));
    json.endArray();
    json.name("left_out").beginArray();
    branch.leftOut().forEach(file -> write(file, json));
    json.endArray();
    json.name("conflicts").beginArray();
    branch.clashes().forEach(clash -> write(clash, json));
    json.endArray();
    json.name("remarks").strings(branch.remarks());
    text("made", outcome.flatMap(Backport.Outcome::made), json);
    text("failure", outcome.flatMap(Backport.Outcome::failure), json);
    json.name("pushed");
    view.pushed(branch.branch())
        .ifPresentOrElse(
            result -> {
              json.beginObject();
              json.name("done").truth(result.done());
              json.name("words").string(result.words());
              text("hint", result.hint(), json);
              json.endObject();
            },
            json::nothing);
    json.endObject();
  }

  private static void write(Push.Answer answer, JsonWriter json) {
    json.beginObject();
    json.name("name").string(answer.remote());
    json.name("said").strings(answer.said());
    text("failure", answer.failure(), json);
    json.endObject();
  }

  private static void write(FilePick file, JsonWriter json) {
    json.beginObject();
    json.name("path").string(file.path());
    json.name("change").string(FileWords.of(file));
    text("from", file instanceof FilePick.Put put ? put.from() : Optional.empty(), json);
    json.endObject();
  }

  private static void write(LeftOut file, JsonWriter json) {
    json.beginObject();
    json.name("path").string(file.path());
    json.name("refused").truth(file.refused());
    json.name("reasons").strings(file.reasons());
    text("hint", file.advice(), json);
    json.endObject();
  }

  private static void write(Clash clash, JsonWriter json) {
    json.beginObject();
    json.name("path").string(clash.conflict().path());
    json.name("reason").string(clash.conflict().reason());
    json.name("places").beginArray();
    clash
        .conflict()
        .places()
        .forEach(place -> {
          json.beginObject();
          json.name("line").number(place.line());
          json.name("branch").strings(place.branch());
          json.name("commit").strings(place.commit());
          json.endObject();
        });
    json.endArray();
    json.name("hint").string(clash.suggestion());
    json.endObject();
  }

  private static void text(String name, Optional<String> value, JsonWriter json) {
    json.name(name);
    value.ifPresentOrElse(json::string, json::nothing);
  }
}
