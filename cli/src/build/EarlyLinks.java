import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.classfile.Attributes;
import java.lang.classfile.ClassBuilder;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.ClassModel;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.CodeTransform;
import java.lang.classfile.Label;
import java.lang.classfile.MethodModel;
import java.lang.classfile.MethodTransform;
import java.lang.classfile.TypeKind;
import java.lang.classfile.attribute.NestMembersAttribute;
import java.lang.classfile.constantpool.ClassEntry;
import java.lang.classfile.constantpool.LoadableConstantEntry;
import java.lang.classfile.constantpool.MethodHandleEntry;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.lang.reflect.AccessFlag;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;

/// Writes out what a program would otherwise make of its classes when it runs: the choice of a
/// branch in a `switch` over types, `equals` and `hashCode` of records, and lambdas that capture
/// something.
///
/// The compiler leaves them to the virtual machine, which makes a class for each at its first use.
/// It keeps only lambdas in its start-up cache, and there each use of one that captures something
/// goes through several method handles, which the small compiler turns into a slow call. Written
/// out, they mean the same. Usage: `EarlyLinks JAR FOLDER`, where only classes below the folder of
/// the jar are changed.
public final class EarlyLinks {
  private static final ClassDesc OBJECTS = ClassDesc.of("java.util.Objects");
  private static final ClassDesc SWITCHES = ClassDesc.of("java.lang.runtime.SwitchBootstraps");
  private static final ClassDesc RECORDS = ClassDesc.of("java.lang.runtime.ObjectMethods");
  private static final int FLAGS =
      ClassFile.ACC_PRIVATE | ClassFile.ACC_STATIC | ClassFile.ACC_SYNTHETIC;

  private final ClassModel model;
  private final ClassBuilder to;
  private final List<LambdaClass> lambdas;
  private int written;

  /// @param lambdas is given those of the class
  private EarlyLinks(ClassModel model, ClassBuilder to, List<LambdaClass> lambdas) {
    this.model = model;
    this.to = to;
    this.lambdas = lambdas;
  }

  public static void main(String[] arguments) throws IOException {
    int changed = 0;
    Map<ClassDesc, List<ClassDesc>> members = new LinkedHashMap<>();
    try (FileSystem jar = FileSystems.newFileSystem(Path.of(arguments[0]));
        Stream<Path> entries = Files.walk(jar.getPath(arguments[1]))) {
      ClassFile classFile =
          ClassFile.of(
              ClassFile.ClassHierarchyResolverOption.of(
                  ClassHierarchyResolver.ofResourceParsing(name -> resource(jar, name))
                      .orElse(ClassHierarchyResolver.defaultResolver())));
      for (Path entry : entries.filter(path -> path.toString().endsWith(".class")).toList()) {
        ClassModel model = classFile.parse(Files.readAllBytes(entry));
        if (model.methods().stream().anyMatch(EarlyLinks::hasAny)) {
          List<LambdaClass> lambdas = new ArrayList<>();
          write(
              classFile,
              entry,
              model.thisClass().asSymbol(),
              to -> new EarlyLinks(model, to, lambdas).write());
          for (LambdaClass lambda : lambdas) {
            write(
                classFile,
                file(jar, lambda.name()),
                lambda.name(),
                to -> lambda.write(to, model.majorVersion()));
            members.computeIfAbsent(lambda.host(), _ -> new ArrayList<>()).add(lambda.name());
          }
          changed++;
        }
      }
      for (Map.Entry<ClassDesc, List<ClassDesc>> nest : members.entrySet()) {
        Path host = file(jar, nest.getKey());
        ClassModel model = classFile.parse(Files.readAllBytes(host));
        write(classFile, host, nest.getKey(), to -> addMembers(model, to, nest.getValue()));
      }
    }
    System.out.println("linked " + changed + " classes early");
  }

  private static void write(
      ClassFile classFile, Path entry, ClassDesc name, Consumer<ClassBuilder> content)
      throws IOException {
    byte[] bytes = classFile.build(name, content);
    List<VerifyError> errors = classFile.verify(bytes);
    if (!errors.isEmpty()) {
      throw new IllegalStateException(entry + " would not be sound", errors.getFirst());
    }
    Files.write(entry, bytes);
  }

  private static void addMembers(ClassModel host, ClassBuilder to, List<ClassDesc> more) {
    List<ClassDesc> all = new ArrayList<>();
    host.forEach(element -> {
      if (element instanceof NestMembersAttribute known) {
        known.nestMembers().forEach(member -> all.add(member.asSymbol()));
      } else {
        to.with(element);
      }
    });
    all.addAll(more);
    to.with(NestMembersAttribute.ofSymbols(all));
  }

  private static Path file(FileSystem jar, ClassDesc name) {
    String descriptor = name.descriptorString();
    return jar.getPath("/" + descriptor.substring(1, descriptor.length() - 1) + ".class");
  }

  private static InputStream resource(FileSystem jar, ClassDesc name) {
    Path file = file(jar, name);
    try {
      return Files.exists(file) ? Files.newInputStream(file) : null;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean hasAny(MethodModel method) {
    return method.code().stream()
        .flatMap(code -> code.elementStream())
        .anyMatch(element ->
            element instanceof InvokeDynamicInstruction call
                && (isTypeSwitch(call) || isOfRecord(call) || LambdaClass.isMadeBy(call)));
  }

  private static boolean isTypeSwitch(InvokeDynamicInstruction call) {
    return call.bootstrapMethod().owner().equals(SWITCHES)
        && call.bootstrapMethod().methodName().equals("typeSwitch")
        && arguments(call).stream().allMatch(ClassEntry.class::isInstance);
  }

  private static boolean isOfRecord(InvokeDynamicInstruction call) {
    return call.bootstrapMethod().owner().equals(RECORDS)
        && (call.name().equalsString("equals") || call.name().equalsString("hashCode"));
  }

  private static List<LoadableConstantEntry> arguments(InvokeDynamicInstruction call) {
    return call.invokedynamic().bootstrap().arguments();
  }

  private void write() {
    model.forEach(element -> {
      if (element instanceof MethodModel method && hasAny(method)) {
        to.transformMethod(method, MethodTransform.transformingCode(calls()));
      } else {
        to.with(element);
      }
    });
  }

  /// Puts a call of a written method in the place of one that is linked when it runs.
  private CodeTransform calls() {
    return (code, element) -> {
      if (element instanceof InvokeDynamicInstruction call && isTypeSwitch(call)) {
        invoke(code, "$type", call.typeSymbol(), body -> chooseType(body, arguments(call)));
      } else if (element instanceof InvokeDynamicInstruction call && isOfRecord(call)) {
        List<MethodHandleEntry> fields =
            arguments(call).stream()
                .filter(MethodHandleEntry.class::isInstance)
                .map(MethodHandleEntry.class::cast)
                .toList();
        if (call.name().equalsString("equals")) {
          invoke(code, "$equals", call.typeSymbol(), body -> equal(body, fields));
        } else {
          invoke(code, "$hashCode", call.typeSymbol(), body -> hash(body, fields));
        }
      } else if (element instanceof InvokeDynamicInstruction call && LambdaClass.isMadeBy(call)) {
        LambdaClass lambda = lambda(call);
        lambdas.add(lambda);
        code.invokestatic(lambda.name(), LambdaClass.MAKER, call.typeSymbol());
      } else {
        code.with(element);
      }
    };
  }

  private LambdaClass lambda(InvokeDynamicInstruction call) {
    ClassDesc own = model.thisClass().asSymbol();
    ClassDesc host =
        model
            .findAttribute(Attributes.nestHost())
            .map(nest -> nest.nestHost().asSymbol())
            .orElse(own);
    String name = own.displayName() + "$Lambda" + lambdas.size();
    return new LambdaClass(ClassDesc.of(own.packageName(), name), host, call);
  }

  private void invoke(
      CodeBuilder code, String name, MethodTypeDesc type, Consumer<CodeBuilder> body) {
    String numbered = name + written++;
    to.withMethodBody(numbered, type, FLAGS, body);
    boolean isInterface = model.flags().has(AccessFlag.INTERFACE);
    code.invokestatic(model.thisClass().asSymbol(), numbered, type, isInterface);
  }

  /// The first of the types, from a number on, that a value has; their count where it has none and
  /// -1 for `null`.
  private static void chooseType(CodeBuilder body, List<LoadableConstantEntry> types) {
    Label present = body.newLabel();
    body.aload(0).ifnonnull(present).iconst_m1().ireturn().labelBinding(present);
    for (int i = 0; i < types.size(); i++) {
      Label next = body.newLabel();
      body.iload(1)
          .loadConstant(i)
          .if_icmpgt(next)
          .aload(0)
          .instanceOf((ClassEntry) types.get(i))
          .ifeq(next)
          .loadConstant(i)
          .ireturn()
          .labelBinding(next);
    }
    body.loadConstant(types.size()).ireturn();
  }

  private void equal(CodeBuilder body, List<MethodHandleEntry> fields) {
    ClassDesc own = model.thisClass().asSymbol();
    Label unlike = body.newLabel();
    Label other = body.newLabel();
    body.aload(0).aload(1).if_acmpne(other).iconst_1().ireturn().labelBinding(other);
    body.aload(1).instanceOf(own).ifeq(unlike).aload(1).checkcast(own).astore(2);
    for (MethodHandleEntry field : fields) {
      read(body, 0, field);
      read(body, 2, field);
      ClassDesc type = type(field);
      switch (TypeKind.from(type).asLoadable()) {
        case INT -> body.if_icmpne(unlike);
        case LONG -> body.lcmp().ifne(unlike);
        case FLOAT ->
            body.invokestatic(ConstantDescs.CD_Float, "compare", comparing(type)).ifne(unlike);
        case DOUBLE ->
            body.invokestatic(ConstantDescs.CD_Double, "compare", comparing(type)).ifne(unlike);
        default ->
            body.invokestatic(
                    OBJECTS,
                    "equals",
                    MethodTypeDesc.of(
                        ConstantDescs.CD_boolean, ConstantDescs.CD_Object, ConstantDescs.CD_Object))
                .ifeq(unlike);
      }
    }
    body.iconst_1().ireturn().labelBinding(unlike).iconst_0().ireturn();
  }

  private static MethodTypeDesc comparing(ClassDesc type) {
    return MethodTypeDesc.of(ConstantDescs.CD_int, type, type);
  }

  private static void hash(CodeBuilder body, List<MethodHandleEntry> fields) {
    body.iconst_0();
    for (MethodHandleEntry field : fields) {
      body.loadConstant(31).imul();
      read(body, 0, field);
      ClassDesc type = type(field);
      ClassDesc owner = type.isPrimitive() ? box(type) : OBJECTS;
      ClassDesc asked = type.isPrimitive() ? type : ConstantDescs.CD_Object;
      body.invokestatic(owner, "hashCode", MethodTypeDesc.of(ConstantDescs.CD_int, asked)).iadd();
    }
    body.ireturn();
  }

  private static void read(CodeBuilder body, int record, MethodHandleEntry field) {
    body.aload(record)
        .getfield(
            field.reference().owner().asSymbol(),
            field.reference().name().stringValue(),
            type(field));
  }

  private static ClassDesc type(MethodHandleEntry field) {
    return ClassDesc.ofDescriptor(field.reference().type().stringValue());
  }

  static ClassDesc box(ClassDesc primitive) {
    return switch (TypeKind.from(primitive)) {
      case BOOLEAN -> ConstantDescs.CD_Boolean;
      case BYTE -> ConstantDescs.CD_Byte;
      case CHAR -> ConstantDescs.CD_Character;
      case DOUBLE -> ConstantDescs.CD_Double;
      case FLOAT -> ConstantDescs.CD_Float;
      case INT -> ConstantDescs.CD_Integer;
      case LONG -> ConstantDescs.CD_Long;
      case SHORT -> ConstantDescs.CD_Short;
      case REFERENCE, VOID -> throw new IllegalArgumentException(primitive + " has no box");
    };
  }
}
