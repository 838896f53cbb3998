package dev.seriema.languages.eql.function;

import dev.seriema.model.expression.Predicate;
import dev.seriema.model.value.IpAddress;
import dev.seriema.model.value.LetterCase;
import dev.seriema.model.value.Network;
import dev.seriema.model.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// `cidrMatch(address, block, …)`.
public final class CidrMatch implements EqlFunction {
  @Override
  public Signature signature() {
    return Signature.of(
            "cidrMatch",
            Kind.TRUTH,
            Parameter.of("address", Kind.ADDRESS, Kind.TEXT),
            Parameter.text("block").asConstant())
        .withLastRepeated();
  }

  @Override
  public String summary() {
    return "Whether the address lies in one of the blocks; a block of version 6 holds no address of"
        + " version 4.";
  }

  @Override
  public String onMissing() {
    return "null if the address is null; a field makes a plain test";
  }

  @Override
  public List<Example> examples() {
    return List.of(
        new Example("cidrMatch(\"10.1.2.3\", \"10.0.0.0/8\")", "true"),
        new Example("cidrMatch(\"11.1.2.3\", \"10.0.0.0/8\", \"127.0.0.0/8\")", "false"),
        new Example("cidrMatch(\"fe80::1\", \"fe80::/10\")", "true"));
  }

  @Override
  public Value evaluate(List<Value> arguments, LetterCase letterCase) {
    List<Network> blocks = blocks(arguments.subList(1, arguments.size()));
    return switch (arguments.getFirst()) {
      case Value.Address(var address) -> Value.of(contain(blocks, address));
      case Value.Text(var text) ->
          Value.of(IpAddress.parse(text).filter(address -> contain(blocks, address)).isPresent());
      case Value.Whole _, Value.Fraction _, Value.Truth _, Value.Moment _, Value.Missing _ ->
          Value.missing();
    };
  }

  @Override
  public Optional<Predicate> asPredicate(List<Value> others, LetterCase letterCase) {
    return Optional.of(new Predicate.InNetwork(blocks(others)));
  }

  /// The block that a text names; an address alone is a block of its own.
  ///
  /// @return empty when the text is neither
  public static Optional<Network> block(String text) {
    return Network.parse(text)
        .or(() -> IpAddress.parse(text).map(address -> new Network(address, Long.SIZE * 2)));
  }

  private static boolean contain(List<Network> blocks, IpAddress address) {
    return blocks.stream().anyMatch(block -> block.contains(address));
  }

  private static List<Network> blocks(List<Value> texts) {
    List<Network> blocks = new ArrayList<>();
    for (Value value : texts) {
      if (value instanceof Value.Text(var text)) {
        block(text).ifPresent(blocks::add);
      }
    }
    return blocks;
  }
}
