import java.lang.classfile.ClassBuilder;
import java.lang.classfile.ClassFile;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.TypeKind;
import java.lang.classfile.attribute.NestHostAttribute;
import java.lang.classfile.constantpool.InterfaceMethodRefEntry;
import java.lang.classfile.constantpool.LoadableConstantEntry;
import java.lang.classfile.constantpool.MemberRefEntry;
import java.lang.classfile.constantpool.MethodHandleEntry;
import java.lang.classfile.constantpool.MethodTypeEntry;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.lang.invoke.MethodHandleInfo;
import java.util.ArrayList;
import java.util.List;

/// The class of a lambda or method reference, as `LambdaMetafactory` would make it: what it
/// captures are its fields, and its one method passes them on with its own arguments. It is a nest
/// mate of the class that makes it, since what it calls is mostly private.
///
/// @param name of the class
/// @param host of the nest
/// @param call that would make the class when the program runs
record LambdaClass(ClassDesc name, ClassDesc host, InvokeDynamicInstruction call) {
  private static final ClassDesc FACTORY = ClassDesc.of("java.lang.invoke.LambdaMetafactory");

  /// The static method that takes what is captured and answers an instance.
  static final String MAKER = "of";

  /// Whether a call makes a lambda that captures something.
  static boolean isMadeBy(InvokeDynamicInstruction call) {
    return call.bootstrapMethod().owner().equals(FACTORY)
        && call.bootstrapMethod().methodName().equals("metafactory")
        && call.typeSymbol().parameterCount() > 0;
  }

  void write(ClassBuilder to, int version) {
    to.withVersion(version, 0)
        .withFlags(ClassFile.ACC_FINAL | ClassFile.ACC_SUPER | ClassFile.ACC_SYNTHETIC)
        .withInterfaceSymbols(call.typeSymbol().returnType())
        .with(NestHostAttribute.of(host));
    for (int i = 0; i < captured().parameterCount(); i++) {
      to.withField(
          field(i), captured().parameterType(i), ClassFile.ACC_PRIVATE | ClassFile.ACC_FINAL);
    }
    to.withMethodBody(ConstantDescs.INIT_NAME, captured(), ClassFile.ACC_PRIVATE, this::construct);
    to.withMethodBody(MAKER, call.typeSymbol(), ClassFile.ACC_STATIC, this::make);
    to.withMethodBody(
        call.name().stringValue(), type(0), ClassFile.ACC_PUBLIC, body -> pass(body, target()));
  }

  private static String field(int i) {
    return "captured" + i;
  }

  private void construct(CodeBuilder body) {
    body.aload(0)
        .invokespecial(ConstantDescs.CD_Object, ConstantDescs.INIT_NAME, ConstantDescs.MTD_void);
    for (int i = 0; i < captured().parameterCount(); i++) {
      ClassDesc type = captured().parameterType(i);
      body.aload(0)
          .loadLocal(TypeKind.from(type), body.parameterSlot(i))
          .putfield(name, field(i), type);
    }
    body.return_();
  }

  private void make(CodeBuilder body) {
    body.new_(name).dup();
    for (int i = 0; i < captured().parameterCount(); i++) {
      body.loadLocal(TypeKind.from(captured().parameterType(i)), body.parameterSlot(i));
    }
    body.invokespecial(name, ConstantDescs.INIT_NAME, captured()).areturn();
  }

  /// The type of the constructor.
  private MethodTypeDesc captured() {
    return call.typeSymbol().changeReturnType(ConstantDescs.CD_void);
  }

  private LoadableConstantEntry argument(int i) {
    return call.invokedynamic().bootstrap().arguments().get(i);
  }

  /// The type of the method: of arguments that are erased (0), and as they are where the lambda
  /// stands (2).
  private MethodTypeDesc type(int i) {
    return ((MethodTypeEntry) argument(i)).asSymbol();
  }

  private MethodHandleEntry target() {
    return (MethodHandleEntry) argument(1);
  }

  private void pass(CodeBuilder body, MethodHandleEntry target) {
    MemberRefEntry method = target.reference();
    MethodTypeDesc type = MethodTypeDesc.ofDescriptor(method.type().stringValue());
    ClassDesc owner = method.owner().asSymbol();
    boolean isNew = target.kind() == MethodHandleInfo.REF_newInvokeSpecial;
    List<ClassDesc> wanted = new ArrayList<>(type.parameterList());
    if (isNew) {
      body.new_(owner).dup();
    } else if (target.kind() != MethodHandleInfo.REF_invokeStatic) {
      wanted.addFirst(owner);
    }
    int captures = captured().parameterCount();
    for (int i = 0; i < captures; i++) {
      body.aload(0).getfield(name, field(i), captured().parameterType(i));
    }
    for (int i = 0; i < type(0).parameterCount(); i++) {
      ClassDesc given = type(0).parameterType(i);
      body.loadLocal(TypeKind.from(given), body.parameterSlot(i));
      convert(body, given, type(2).parameterType(i));
      convert(body, type(2).parameterType(i), wanted.get(captures + i));
    }
    invoke(body, target, type);
    convert(body, isNew ? owner : type.returnType(), type(0).returnType());
    body.return_(TypeKind.from(type(0).returnType()));
  }

  private static void invoke(CodeBuilder body, MethodHandleEntry target, MethodTypeDesc type) {
    MemberRefEntry method = target.reference();
    ClassDesc owner = method.owner().asSymbol();
    String called = method.name().stringValue();
    boolean isInterface = method instanceof InterfaceMethodRefEntry;
    switch (target.kind()) {
      case MethodHandleInfo.REF_invokeStatic -> body.invokestatic(owner, called, type, isInterface);
      case MethodHandleInfo.REF_invokeInterface -> body.invokeinterface(owner, called, type);
      case MethodHandleInfo.REF_invokeVirtual -> body.invokevirtual(owner, called, type);
      case MethodHandleInfo.REF_newInvokeSpecial -> body.invokespecial(owner, called, type);
      default -> throw new IllegalStateException("no lambda calls by " + target.kind());
    }
  }

  /// As a call of a method would, without narrowing.
  private static void convert(CodeBuilder body, ClassDesc from, ClassDesc to) {
    if (from.equals(to)) {
      return;
    }
    if (to.equals(ConstantDescs.CD_void)) {
      if (TypeKind.from(from).slotSize() == 2) {
        body.pop2();
      } else {
        body.pop();
      }
    } else if (from.isPrimitive() && to.isPrimitive()) {
      body.conversion(TypeKind.from(from), TypeKind.from(to));
    } else if (from.isPrimitive()) {
      ClassDesc box = EarlyLinks.box(from);
      body.invokestatic(box, "valueOf", MethodTypeDesc.of(box, from));
    } else if (to.isPrimitive()) {
      ClassDesc box = EarlyLinks.box(to);
      if (!from.equals(box) && !from.equals(ConstantDescs.CD_Object)) {
        throw new IllegalStateException(from.displayName() + " is not the box of " + to);
      }
      body.checkcast(box).invokevirtual(box, to.displayName() + "Value", MethodTypeDesc.of(to));
    } else if (!to.equals(ConstantDescs.CD_Object)) {
      body.checkcast(to);
    }
  }
}
