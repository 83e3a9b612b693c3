package uko.container;

import java.net.URL;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The parent of every plugin: the JDK, the interface and the kits, and of the suite's own classes {@link Ending} alone. */
final class ApiOnly extends ClassLoader {

    private static final List<String> LENT = List.of("uko.spi.", "org.pf4j.", "org.slf4j.", "org.jspecify.");

    private final ClassLoader suite;
    private final Kits kits;

    ApiOnly(ClassLoader suite, Kits kits) {
        super("api-only", ClassLoader.getPlatformClassLoader());
        this.suite = suite;
        this.kits = kits;
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        if (LENT.stream().noneMatch(name::startsWith) && !kits.lends(name) && !name.equals(Ending.class.getName())) {
            throw new ClassNotFoundException(name);
        }
        return suite.loadClass(name);
    }

    @Override
    protected @Nullable URL findResource(String name) {
        return null;
    }
}
