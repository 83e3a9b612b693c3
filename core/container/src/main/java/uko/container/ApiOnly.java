package uko.container;

import java.net.URL;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The parent of every plugin: the JDK and the interface, and of the suite's own classes nothing else. */
final class ApiOnly extends ClassLoader {

    private static final List<String> LENT = List.of("uko.spi.", "org.pf4j.", "org.slf4j.", "org.jspecify.");

    private final ClassLoader suite;

    ApiOnly(ClassLoader suite) {
        super("api-only", ClassLoader.getPlatformClassLoader());
        this.suite = suite;
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        if (LENT.stream().noneMatch(name::startsWith)) {
            throw new ClassNotFoundException(name);
        }
        return suite.loadClass(name);
    }

    @Override
    protected @Nullable URL findResource(String name) {
        return null;
    }
}
