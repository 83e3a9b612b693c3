package uko.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import uko.storage.DatabaseUri;
import uko.storage.embedded.EmbeddedPostgres;

/**
 * Measures everything in one run. Arguments: the unpacked distribution, the jar of the plugin phone-book, a folder to
 * work in, how many rounds. Needs Linux, and a machine to itself for the times; ratios bear company.
 */
public final class Bench {

    private static final int CENTRES = 2_300;
    private static final int PEOPLE_IN_EACH = 43;
    private static final int DOCUMENT_ROUNDS = Integer.getInteger("bench.documents", 20);

    private final Path distribution;
    private final Path plugins;
    private final Path work;
    private final EmbeddedPostgres postgres;

    private Bench(Path distribution, Path plugins, Path work, EmbeddedPostgres postgres) {
        this.distribution = distribution;
        this.plugins = plugins;
        this.work = work;
        this.postgres = postgres;
    }

    public static void main(String[] arguments) throws Exception {
        Path folder =
                Files.createDirectories(Path.of(arguments[2]).toAbsolutePath().normalize());
        Path work = Files.createTempDirectory(folder, "run-");
        Path distribution = Path.of(arguments[0]).toAbsolutePath().normalize();
        // The long-running nodes are measured as they are without training.
        Files.deleteIfExists(distribution.resolve("lib/uko.aot"));
        Path plugins = plugins(distribution, Path.of(arguments[1]), work);
        try (PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
                EmbeddedPostgres postgres = EmbeddedPostgres.start(work.resolve("data"), out::println)) {
            new Bench(distribution, plugins, work, postgres).run(Integer.parseInt(arguments[3]), out);
        }
    }

    /** The plugins of the distribution and the one that is measured. */
    private static Path plugins(Path distribution, Path measured, Path work) throws IOException {
        Path plugins = Files.createDirectories(work.resolve("plugins"));
        try (var jars = Files.newDirectoryStream(distribution.resolve("plugins"), "*.jar")) {
            for (Path jar : jars) {
                Files.copy(jar, plugins.resolve(jar.getFileName()), StandardCopyOption.REPLACE_EXISTING);
            }
        }
        Files.copy(measured, plugins.resolve(measured.getFileName()));
        return plugins;
    }

    private void run(int rounds, PrintStream out) throws Exception {
        DatabaseUri one = DatabaseUri.parse(postgres.createDatabase("one").withPassword());
        DatabaseUri many = DatabaseUri.parse(postgres.createDatabase("many").withPassword());
        try (Program small = node(one, "small", System.getProperty("bench.jvm", ""));
                Program large = node(many, "large", "")) {
            Town village = town(small, one, 1);
            Town country = town(large, many, CENTRES);
            try (Program bare = bare(village)) {
                Subjects subjects = new Subjects(
                        bare,
                        small,
                        large,
                        new Requests(small, village.centre()),
                        new Requests(large, country.centre()));
                out.println(new Interleaved(wanted(subjects.all()), work.resolve("data")).run(rounds, out));
            }
            out.println(documents(small, village).run(DOCUMENT_ROUNDS, out));
            if (FirstFragment.STARTS > 0) {
                FirstFragment first = new FirstFragment(new Requests(small, village.centre()));
                out.println(first.run(jvm -> node(one, "first", jvm), trained()));
            }
        }
    }

    private Documents documents(Program node, Town town) throws Exception {
        LongBooks books = LongBooks.build(town, 1 + Documents.WARM_UP + DOCUMENT_ROUNDS);
        return new Documents(node, new Requests(node, town.centre()), books, work.resolve("data"));
    }

    /** Those whose names match {@code -Dbench.only}, a regular expression, and what they are compared with. */
    private static List<Subject> wanted(List<Subject> all) {
        String only = System.getProperty("bench.only", ".*");
        Set<String> baselines = all.stream()
                .filter(subject -> subject.name().matches(only))
                .map(Subject::baseline)
                .collect(Collectors.toSet());
        return all.stream()
                .filter(subject -> subject.name().matches(only) || baselines.contains(subject.name()))
                .toList();
    }

    /** Trains the JVM as an operator would; without it all starts are plain. */
    private boolean trained() throws IOException, InterruptedException {
        ProcessBuilder train =
                new ProcessBuilder(distribution.resolve("bin/train").toString());
        train.environment().put("UKO_JAVA", java());
        Process training = train.redirectErrorStream(true)
                .redirectOutput(work.resolve("train.log").toFile())
                .start();
        return training.waitFor() == 0;
    }

    static String java() {
        return Path.of(System.getProperty("java.home"), "bin/java").toString();
    }

    private Program node(DatabaseUri database, String name, String jvm) throws IOException {
        int port = freePort();
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("database", database.withPassword());
        settings.put("http.host", "127.0.0.1");
        settings.put("http.origin", "http://127.0.0.1:" + port);
        settings.put("plugins.folder", plugins.toString());
        settings.put("plugins.signatures", "optional");
        // So that a busy neighbour ends no run; a deadline that is never met costs the same.
        settings.put("plugins.deadline-seconds", "60");
        return Program.node(distribution, settings, jvm, port, work.resolve(name + ".log"));
    }

    private static Town town(Program node, DatabaseUri database, int centres) throws Exception {
        node.awaitStatus(200, Requests.get("/health/live", ""));
        Town town = Town.build(database, centres, PEOPLE_IN_EACH);
        node.awaitStatus(200, Requests.get("/health/ready", ""));
        return town;
    }

    private Program bare(Town town) throws IOException, InterruptedException {
        int port = freePort();
        Path template = work.resolve("view.hbs");
        try (var in = Bench.class.getResourceAsStream("/templates/fresh/view.hbs")) {
            String text = new String(
                    Objects.requireNonNull(in, "phone-book is not on the class path")
                            .readAllBytes(),
                    StandardCharsets.UTF_8);
            Files.writeString(template, text.replace("{{message \"heading\"}}", "Телефонный справочник"));
        }
        List<String> command = new ArrayList<>(List.of(java()));
        command.addAll(List.of("-XX:+UseSerialGC", "-Xms48m", "-Xmx384m", "-XX:+UseCompactObjectHeaders"));
        command.addAll(List.of("--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow"));
        command.addAll(List.of("-cp", distribution.resolve("lib") + "/*:" + System.getProperty("java.class.path")));
        command.addAll(List.of("uko.bench.BareServer", Integer.toString(port), address(town.database())));
        command.addAll(List.of(town.centre().toString(), template.toString()));
        Program bare = Program.start(command, Map.of(), port, work.resolve("bare.log"));
        bare.awaitStatus(200, Requests.get("/fragment", ""));
        return bare;
    }

    private static String address(DatabaseUri database) {
        return database.withPassword().replaceFirst("\\?.*", "");
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
