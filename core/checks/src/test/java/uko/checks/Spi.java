package uko.checks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import javax.lang.model.element.Element;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaFileObject;
import javax.tools.ToolProvider;

/** The public types of the SPI as the compiler understands its sources, documentation included. */
final class Spi {

    private static final String SOURCES = "core/spi/src/main/java/**.java";
    private static final Comparator<TypeElement> BY_NAME =
            Comparator.comparing(type -> type.getQualifiedName().toString());

    private final List<TypeElement> types;
    private final Elements elements;

    private Spi(List<TypeElement> types, Elements elements) {
        this.types = types;
        this.elements = elements;
    }

    static Spi of(Tree tree) {
        List<Path> sources =
                tree.files(SOURCES).stream().map(tree.root()::resolve).toList();
        var compiler = ToolProvider.getSystemJavaCompiler();
        var diagnostics = new DiagnosticCollector<JavaFileObject>();
        List<String> options = List.of("-proc:none", "--class-path", System.getProperty("java.class.path"));
        try (var files = compiler.getStandardFileManager(diagnostics, null, null)) {
            var task = (com.sun.source.util.JavacTask) compiler.getTask(
                    null, files, diagnostics, options, null, files.getJavaFileObjectsFromPaths(sources));
            List<TypeElement> types = StreamSupport.stream(task.analyze().spliterator(), false)
                    .flatMap(element -> ElementFilter.typesIn(List.of(element)).stream())
                    .flatMap(Spi::publicTypes)
                    .distinct()
                    .sorted(BY_NAME)
                    .toList();
            return new Spi(types, task.getElements());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<TypeElement> publicTypes(TypeElement type) {
        return !isPublic(type)
                ? Stream.empty()
                : Stream.concat(
                        Stream.of(type),
                        ElementFilter.typesIn(type.getEnclosedElements()).stream()
                                .flatMap(Spi::publicTypes));
    }

    static boolean isPublic(Element element) {
        return element.getModifiers().contains(Modifier.PUBLIC);
    }

    /** By their full names, nested ones after their own. */
    List<TypeElement> types() {
        return types;
    }

    Optional<String> documentation(Element element) {
        return Optional.ofNullable(elements.getDocComment(element));
    }

    /** Whether the compiler made it by itself, as it makes a constructor. */
    boolean isImplied(Element element) {
        return elements.getOrigin(element) != Elements.Origin.EXPLICIT;
    }
}
