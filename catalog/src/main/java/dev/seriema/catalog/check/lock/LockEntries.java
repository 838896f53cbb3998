package dev.seriema.catalog.check.lock;

import dev.seriema.catalog.check.rule.RepositoryCheck;
import dev.seriema.catalog.check.rule.RepositoryFindings;
import dev.seriema.catalog.check.rule.RepositoryUnderCheck;
import dev.seriema.catalog.check.rule.TableForm;
import dev.seriema.catalog.check.rule.ValueForm;
import dev.seriema.catalog.check.rule.Written;
import dev.seriema.catalog.check.rule.WrittenFile;
import dev.seriema.catalog.facts.RuleConstants;
import dev.seriema.catalog.rule.WrittenRule;
import dev.seriema.catalog.written.WrittenTable;
import dev.seriema.model.diagnostic.SourceSpan;
import java.util.List;

/// The entries of the version lock have the form that the tool of elastic/detection-rules reads.
final class LockEntries implements RepositoryCheck {
  private static final ValueForm NAME = ValueForm.FILLED_TEXT;
  private static final ValueForm HASH =
      ValueForm.text("64 hexadecimal digits in small letters", Written::isSha256);
  private static final ValueForm TYPE =
      ValueForm.word(
          List.of(
              "eql",
              "esql",
              "machine_learning",
              "new_terms",
              "query",
              "saved_query",
              "threat_match",
              "threshold"));
  private static final ValueForm STACK =
      ValueForm.text("a release such as `9.6`", Written::isStack);
  private static final ValueForm VERSION = ValueForm.from(1);

  private static final TableForm ENTRY =
      new TableForm()
          .due("rule_name", NAME)
          .due("sha256", HASH)
          .due("type", TYPE)
          .due("version", VERSION)
          .optional("min_stack_version", STACK)
          .optional("previous", ValueForm.TABLE)
          .optional("stack_emit", ValueForm.TABLE);

  private static final TableForm PREVIOUS =
      new TableForm()
          .due("rule_name", NAME)
          .due("sha256", HASH)
          .due("type", TYPE)
          .due("version", VERSION)
          .due("max_allowable_version", VERSION);

  private static final TableForm EMITTED =
      new TableForm()
          .due("sha256", HASH)
          .due("version", VERSION)
          .due("transforms", ValueForm.TEXTS);

  @Override
  public void check(RepositoryUnderCheck repository, RepositoryFindings findings) {
    LockEntry.lock(repository).ifPresent(lock -> check(lock, findings));
  }

  private static void check(WrittenFile lock, RepositoryFindings findings) {
    if (lock.table().isEmpty()) {
      return;
    }
    for (String id : lock.table().get().keys()) {
      lock.member(id).ifPresent(member -> check(lock, member, findings));
    }
  }

  private static void check(
      WrittenFile lock, WrittenTable.Member member, RepositoryFindings findings) {
    String id = member.key();
    if (!Written.isUuid(id) && !RuleConstants.list("known_bad_rule_id").containsKey(id)) {
      findings.add(
          LockFault.WRONG_ENTRY,
          lock.source(),
          member.keySpan(),
          "`" + id + "` is no UUID in small letters");
    }
    if (!(member.value() instanceof WrittenTable entry)) {
      findings.add(
          LockFault.WRONG_ENTRY,
          lock.source(),
          member.value().span(),
          "the entry of `" + id + "` is " + member.value().typeName() + ", not a table");
      return;
    }
    String owner = "the entry of `" + id + "`";
    ENTRY.tell(LockFault.WRONG_ENTRY, lock, entry, owner, member.keySpan(), findings);
    inner(lock, entry, "previous", PREVIOUS, findings);
    inner(lock, entry, "stack_emit", EMITTED, findings);
  }

  private static void inner(
      WrittenFile lock,
      WrittenTable entry,
      String key,
      TableForm form,
      RepositoryFindings findings) {
    WrittenRule.table(entry, key)
        .ifPresent(stacks -> {
          for (String stack : stacks.keys()) {
            stacks.member(stack).ifPresent(member -> inner(lock, key, member, form, findings));
          }
        });
  }

  private static void inner(
      WrittenFile lock,
      String key,
      WrittenTable.Member member,
      TableForm form,
      RepositoryFindings findings) {
    SourceSpan span = member.keySpan();
    if (!Written.isStack(member.key())) {
      findings.add(
          LockFault.WRONG_ENTRY,
          lock.source(),
          span,
          "`" + member.key() + "` of `" + key + "` is no release such as `9.6`");
    }
    if (member.value() instanceof WrittenTable inner) {
      String owner = "`" + member.key() + "` of `" + key + "`";
      form.tell(LockFault.WRONG_ENTRY, lock, inner, owner, span, findings);
    } else {
      findings.add(
          LockFault.WRONG_ENTRY,
          lock.source(),
          member.value().span(),
          "`"
              + member.key()
              + "` of `"
              + key
              + "` is "
              + member.value().typeName()
              + ", not a table");
    }
  }
}
