package uko.dist;

import io.vertx.core.Vertx;
import java.io.IOException;
import java.io.InputStream;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import uko.server.Console;
import uko.server.Main;
import uko.server.Node;
import uko.server.configuration.Configuration;

/**
 * Starts a node with invented people and a foreign intranet on another origin. The data stay; a second start finds
 * them. Its password is printed and good for nothing but this demo.
 */
public final class Demo {

    private static final String PASSWORD = "demo-zarechny-2026";
    private static final Console CONSOLE = Console.of(System.out);
    private static final Logger LOG = LoggerFactory.getLogger(Demo.class);

    private Demo() {}

    public static void main(String[] arguments) throws Exception {
        try {
            run(Path.of(arguments[0]));
        } catch (Exception failure) {
            System.exit(explained(failure));
        }
    }

    private static int explained(Exception failure) {
        try {
            return Main.explain(failure);
        } catch (Exception ours) {
            LOG.error("The demo ended by a fault of its own", ours);
            return 1;
        }
    }

    private static void run(Path home) throws Exception {
        int port = Integer.getInteger("uko.http.port", 8080);
        int foreignPort = Integer.getInteger("uko.demo.foreign-port", 8090);
        requireFree(port, "uko.http.port");
        requireFree(foreignPort, "uko.demo.foreign-port");
        Path data = Path.of(System.getProperty("uko.data", "data/demo"))
                .toAbsolutePath()
                .normalize();
        CONSOLE.say("Запускаю демонстрацию УКО…");
        Node node = Node.start(configuration(home, data, port), Demo::sayUnlessSetUp);
        String origin = "http://localhost:" + port;
        String foreignOrigin = "http://localhost:" + foreignPort;
        DemoPeople people = DemoPeople.load(node, foreignOrigin, PASSWORD);
        DemoOffices offices = new DemoOffices(origin, PASSWORD);
        offices.awaitKnown(people.staffs());
        DemoDocument.ETHICS_CODE.putInForce(offices, people.staffs(), CONSOLE);
        new DemoCases(offices, CONSOLE).write(people);
        DemoPeople.Staff first = people.staffs().getFirst();
        if (DemoDocument.EMPLOYEE_BOOK.putInForce(offices, List.of(first), CONSOLE)) {
            new DemoPath(offices, first).begin();
        }
        if (DemoDocument.HIRING_CRITERIA.putInForce(offices, List.of(first), CONSOLE)) {
            new DemoTraces(offices, first).draw();
            new DemoSelection(offices, first).begin();
        }
        DemoDocument.CLIENT_MEMO.putInForce(offices, List.of(first), CONSOLE);
        Vertx vertx = Vertx.vertx();
        new ForeignIntranet(vertx, origin, people).listen(foreignPort);
        invite(origin, foreignOrigin, data, people);
        Main.untilToldToStop(node);
    }

    /** The demo brings its own people, so nobody needs the code for the first of them. */
    private static void sayUnlessSetUp(String line) {
        if (!line.contains("/set-up")) {
            CONSOLE.say(line);
        }
    }

    private static Configuration configuration(Path home, Path data, int port) {
        Map<String, String> above = new HashMap<>();
        above.put("uko.data", data.toString());
        above.put("uko.http.port", Integer.toString(port));
        above.put("uko.http.host", "127.0.0.1");
        above.put("uko.http.origin", "http://localhost:" + port);
        return Configuration.read(home.resolve("config/uko.yaml"), key -> value(key, above));
    }

    private static @Nullable String value(String key, Map<String, String> above) {
        String given = System.getProperty(key);
        return given == null ? above.get(key) : given;
    }

    private static void requireFree(int port, String setting) {
        try (ServerSocket probe = new ServerSocket(port)) {
            probe.setReuseAddress(true);
        } catch (IOException taken) {
            throw new DemoException(
                    "Порт %d занят другой программой. Остановите её или выберите другой порт: mvn -Pdemo -D%s=%d."
                            .formatted(port, setting, port + 100));
        }
    }

    private static void invite(String origin, String foreignOrigin, Path data, DemoPeople people) {
        List.of(
                        "",
                        "УКО работает.",
                        "  Чужой интранет:  " + foreignOrigin + "  (вы вошли как "
                                + people.employee().name() + ")",
                        "  Оболочка УКО:    " + origin,
                        "  Сотрудник:       " + people.employee().login(),
                        "  Новичок:         " + DemoPath.NEWCOMER + "  (наставник " + DemoPath.MENTOR + ")",
                        "  Администратор:   " + people.administrator().login() + "  (модули, люди, плагины)",
                        "  Пароль для всех: " + PASSWORD + "  (только для демонстрации)",
                        "  Данные:          " + data,
                        "  Остановить:      Ctrl+C")
                .forEach(CONSOLE::say);
    }

    static String text(String resource) throws IOException {
        return new String(bytes(resource), StandardCharsets.UTF_8);
    }

    static byte[] bytes(String resource) throws IOException {
        try (InputStream in = Demo.class.getClassLoader().getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException(resource + " is missing from the demo");
            }
            return in.readAllBytes();
        }
    }
}
