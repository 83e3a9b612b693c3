package uko.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.InvocationTargetException;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pf4j.DefaultPluginDescriptor;

class EndableClassesTest {

    private static final String TURNING = """
        public class Turning {
            public static String words(int times) throws Exception {
                StringBuilder all = new StringBuilder();
                outer:
                for (int n = 0; n < times; n++) {
                    do {
                        if (n % 3 == 0) continue outer;
                        switch (n) { case 1 -> all.append("one"); case 2 -> all.append("two"); default -> all.append(n); }
                    } while (all.length() > 1_000_000);
                }
                return all.toString();
            }

            public static class One extends java.util.ArrayList<String> {}

            public static class Two extends java.util.ArrayList<String> {}

            public static int either(boolean one) {
                var either = one ? new One() : new Two();
                return either.size();
            }
        }
        """;

    @TempDir
    Path folder;

    @Test
    void whatNobodyEndsComputesAsItWasWritten() throws Exception {
        try (EndableClasses loader = loader(turning())) {
            assertThat(words(loader, 6)).isEqualTo("onetwo45");
        }
    }

    @Test
    void aThreadThatIsToEndEndsWhereItNextComesByAndNoOtherDoes() throws Exception {
        try (EndableClasses loader = loader(turning())) {
            AtomicReference<Throwable> thrown = new AtomicReference<>();
            Thread condemned = Thread.ofVirtual().unstarted(() -> {
                try {
                    words(loader, Integer.MAX_VALUE);
                } catch (Throwable ended) {
                    thrown.set(ended);
                }
            });
            Ending.condemn(condemned);
            try {
                condemned.start();
                condemned.join();
                assertThat(thrown.get()).isInstanceOf(Error.class).hasMessage("The call was ended");
                assertThat(words(loader, 2)).isEqualTo("one");
            } finally {
                Ending.forget(condemned);
            }
        }
    }

    @Test
    void aClassThatNamesWhatIsNotThereIsLoadedAsItIs() throws Exception {
        try (EndableClasses loader = loader(turning().without("Turning$One.class"))) {
            assertThat(loader.loadClass("Turning").getClassLoader()).isSameAs(loader);
            assertThatThrownBy(() -> loader.loadClass("Turning$One")).isInstanceOf(ClassNotFoundException.class);
        }
    }

    private static TestPlugin turning() {
        return TestPlugin.of("good").withClass("Turning", TURNING);
    }

    private EndableClasses loader(TestPlugin plugin) {
        Path jar = plugin.jar(folder, "good-1.0.0.jar");
        var descriptor = new DefaultPluginDescriptor("good", "", "", "1.0.0", "*", "", "");
        return new EndableClasses(
                new PluginHost(Kits.NONE), descriptor, new ApiOnly(getClass().getClassLoader(), Kits.NONE), jar);
    }

    private static String words(ClassLoader loader, int times) throws Exception {
        try {
            return (String)
                    loader.loadClass("Turning").getMethod("words", int.class).invoke(null, times);
        } catch (InvocationTargetException thrown) {
            if (thrown.getCause() instanceof Error error) {
                throw error;
            }
            throw thrown;
        }
    }
}
