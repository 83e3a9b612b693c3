package uko.checks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;

/** All that a plugin may compile against, as a text that is short enough to be read: {@code mvn -q -Papi}. */
final class SpiReport {

    static final Path FILE = Path.of("core/spi/api.txt");

    private static final String TITLE = """
        All that a plugin may compile against: every public type of the SPI with its public members.
        Compared by a test; after a change of the SPI run: mvn -q -Papi
        """;

    private static final Set<String> EVERYBODYS =
            Set.of("java.lang.Object", "java.lang.Record", "java.lang.Enum", "java.lang.annotation.Annotation");

    private static final Set<String> OF_A_VALUE = Set.of("equals", "hashCode", "toString", "values", "valueOf");

    private final Spi spi;

    SpiReport(Spi spi) {
        this.spi = spi;
    }

    public static void main(String[] arguments) throws IOException {
        Tree tree = Tree.here();
        Files.writeString(tree.root().resolve(FILE), new SpiReport(Spi.of(tree)).text());
        System.out.println(FILE + " says what the SPI is now.");
    }

    String text() {
        return spi.types().stream().map(this::type).collect(Collectors.joining("\n", TITLE + "\n", ""));
    }

    private String type(TypeElement type) {
        Stream<String> members = Stream.of(constants(type), fields(type), constructors(type), methods(type))
                .flatMap(lines -> lines);
        return head(type) + "\n" + members.map(line -> "    " + line + "\n").collect(Collectors.joining());
    }

    private static String head(TypeElement type) {
        String kind = type.getKind() == ElementKind.ANNOTATION_TYPE
                ? "@interface"
                : type.getKind().name().toLowerCase(Locale.ROOT);
        String sealed = type.getModifiers().contains(Modifier.SEALED) ? "sealed " : "";
        String last =
                type.getKind() == ElementKind.CLASS && type.getModifiers().contains(Modifier.FINAL) ? "final " : "";
        String components = type.getKind() == ElementKind.RECORD ? "(" + components(type) + ")" : "";
        Stream<TypeMirror> above = Stream.concat(Stream.of(type.getSuperclass()), type.getInterfaces().stream())
                .filter(SpiReport::isTold);
        String parents = above.map(SpiReport::name).sorted().collect(Collectors.joining(", "));
        return sealed + last + kind + " " + type.getQualifiedName() + components
                + (parents.isEmpty() ? "" : " : " + parents);
    }

    private static boolean isTold(TypeMirror parent) {
        return parent.getKind() != TypeKind.NONE
                && !EVERYBODYS.contains(parent.toString().replaceAll("<.*", ""));
    }

    private static String components(TypeElement type) {
        return type.getRecordComponents().stream()
                .map(component -> name(component.asType()) + " " + component.getSimpleName())
                .collect(Collectors.joining(", "));
    }

    private static Stream<String> constants(TypeElement type) {
        return type.getEnclosedElements().stream()
                .filter(element -> element.getKind() == ElementKind.ENUM_CONSTANT)
                .map(Element::toString);
    }

    private static Stream<String> fields(TypeElement type) {
        return ElementFilter.fieldsIn(type.getEnclosedElements()).stream()
                .filter(field -> field.getKind() == ElementKind.FIELD && Spi.isPublic(field))
                .map(field -> modifiers(field) + name(field.asType()) + " " + field.getSimpleName())
                .sorted();
    }

    private Stream<String> constructors(TypeElement type) {
        return ElementFilter.constructorsIn(type.getEnclosedElements()).stream()
                .filter(made -> Spi.isPublic(made) && !spi.isImplied(made) && type.getKind() != ElementKind.RECORD)
                .map(made -> type.getSimpleName() + "(" + parameters(made) + ")")
                .sorted();
    }

    private static Stream<String> methods(TypeElement type) {
        return ElementFilter.methodsIn(type.getEnclosedElements()).stream()
                .filter(method -> Spi.isPublic(method) && !isImplied(type, method))
                .map(method -> method.getSimpleName() + " " + signature(method))
                .sorted()
                .map(line -> line.substring(line.indexOf(' ') + 1));
    }

    private static boolean isImplied(TypeElement type, ExecutableElement method) {
        String name = method.getSimpleName().toString();
        return OF_A_VALUE.contains(name)
                || type.getRecordComponents().stream()
                        .anyMatch(component -> component.getSimpleName().contentEquals(name));
    }

    private static String signature(ExecutableElement method) {
        String typed = method.getTypeParameters().isEmpty() ? "" : "<" + list(method.getTypeParameters()) + "> ";
        String thrown = method.getThrownTypes().isEmpty() ? "" : " throws " + list(method.getThrownTypes());
        return modifiers(method) + typed + name(method.getReturnType()) + " " + method.getSimpleName() + "("
                + parameters(method) + ")" + thrown;
    }

    private static String list(List<?> parts) {
        return parts.stream().map(Object::toString).map(SpiReport::plain).collect(Collectors.joining(", "));
    }

    private static String modifiers(Element element) {
        return Stream.of(Modifier.STATIC, Modifier.DEFAULT)
                .filter(element.getModifiers()::contains)
                .map(modifier -> modifier + " ")
                .collect(Collectors.joining());
    }

    private static String parameters(ExecutableElement method) {
        List<? extends VariableElement> parameters = method.getParameters();
        String all = parameters.stream()
                .map(parameter -> name(parameter.asType()) + " " + parameter.getSimpleName())
                .collect(Collectors.joining(", "));
        int last = all.lastIndexOf("[] ");
        return method.isVarArgs() ? all.substring(0, last) + "... " + all.substring(last + 3) : all;
    }

    private static String name(TypeMirror type) {
        return plain(type.toString());
    }

    private static String plain(String name) {
        return name.replaceAll("\\b(?:[a-z]\\w*\\.)+(?=[A-Z@])", "")
                .replace("@Nullable,", "@Nullable ")
                .replace(",", ", ");
    }
}
