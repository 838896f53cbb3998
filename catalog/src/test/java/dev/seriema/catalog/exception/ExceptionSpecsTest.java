package dev.seriema.catalog.exception;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seriema.detector.compile.Compilation;
import dev.seriema.detector.compile.RuleCompiler;
import dev.seriema.detector.exception.Exceptions;
import dev.seriema.model.diagnostic.SourceMap;
import dev.seriema.model.exception.ExceptionListId;
import dev.seriema.model.exception.ValueList;
import dev.seriema.model.exception.ValueListType;
import dev.seriema.model.exception.ValueLists;
import dev.seriema.model.rule.Alerting;
import dev.seriema.model.rule.IndexPatterns;
import dev.seriema.model.rule.QueryLanguage;
import dev.seriema.model.rule.Rule;
import dev.seriema.model.rule.RuleId;
import dev.seriema.model.rule.RuleQuery;
import dev.seriema.model.rule.RuleSeverity;
import dev.seriema.model.rule.RuleType;
import dev.seriema.model.rule.TypeParameters;
import dev.seriema.model.schema.Schema;
import dev.seriema.testkit.SharedData;
import dev.seriema.testkit.spec.BlockKind;
import dev.seriema.testkit.spec.QuerySpecs;
import dev.seriema.testkit.spec.SpecCase;
import dev.seriema.testkit.spec.SpecPages;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/// The page `specs/rules/exceptions.md`: which events alert that a list of exceptions does not take
/// away, and what is said of its items.
class ExceptionSpecsTest {
  private static final Path PAGE = SharedData.repository().resolve("specs/rules/exceptions.md");
  private static final ExceptionListId LIST =
      new ExceptionListId("page", ExceptionListId.Namespace.SINGLE);

  @TestFactory
  Stream<DynamicTest> every_test_of_the_page_holds() {
    return SpecPages.page(PAGE).stream()
        .map(one -> DynamicTest.dynamicTest(one.name(), () -> run(one)));
  }

  private static void run(SpecCase one) {
    one.expectOnly(
        BlockKind.EQL,
        BlockKind.KQL,
        BlockKind.EXCEPTIONS,
        BlockKind.VALUES,
        BlockKind.MAPPING,
        BlockKind.EVENTS,
        BlockKind.MATCHES,
        BlockKind.TIMELINE,
        BlockKind.DIAGNOSTICS);
    WrittenItems items = WrittenItems.of(one.only(BlockKind.EXCEPTIONS), LIST);
    Schema schema = QuerySpecs.schema(one);
    RuleCompiler compiler =
        new RuleCompiler(_ -> schema)
            .withExceptions(
                new Exceptions(
                    items.set().lists(),
                    one.optional(BlockKind.VALUES)
                        .map(ExceptionSpecsTest::values)
                        .orElse(ValueLists.NONE)));
    Compilation compilation = compiler.compile(rule(one));
    assertThat(items.shown(compiler.exceptionFindings(), compilation))
        .isEqualTo(one.optional(BlockKind.DIAGNOSTICS).map(String::strip).orElse(""));
    if (compilation instanceof Compilation.Compiled compiled) {
      ExceptedAnswers answers = new ExceptedAnswers(compiled, one.events());
      assertThat(answers.found(false)).isEqualTo(one.matches().orElseThrow());
      assertThat(answers.found(true)).isEqualTo(one.matches().orElseThrow());
      answers.expectReferenceToAgree();
    }
  }

  private static ValueLists values(String block) {
    List<String> lines = block.lines().toList();
    String[] head = lines.getFirst().split(" ", 2);
    ValueList list =
        new ValueList(
            head[0], ValueListType.named(head[1]).orElseThrow(), lines.subList(1, lines.size()));
    return (id, _) -> id.equals(list.id()) ? Optional.of(list) : Optional.empty();
  }

  private static Rule rule(SpecCase one) {
    Optional<String> eql = one.optional(BlockKind.EQL);
    QueryLanguage language = eql.isPresent() ? QueryLanguage.EQL : QueryLanguage.KQL;
    String query = eql.orElseGet(() -> one.only(BlockKind.KQL));
    return new Rule(
        new RuleId("page"),
        Optional.empty(),
        eql.isPresent() ? RuleType.EQL : RuleType.QUERY,
        Optional.of(
            new RuleQuery(
                language,
                query,
                SourceMap.identity(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty())),
        new IndexPatterns(List.of()),
        new Rule.Headline(
            "Page",
            "Finds something.",
            RuleSeverity.LOW,
            21,
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            false),
        new Rule.Schedule("now-9m", "now", "5m", 100, Optional.empty(), true),
        List.of(),
        new Rule.Narrowing(List.of(), List.of(LIST)),
        new TypeParameters.QueryOnly(),
        Alerting.PLAIN,
        Rule.Deployment.NONE,
        Optional.empty());
  }
}
