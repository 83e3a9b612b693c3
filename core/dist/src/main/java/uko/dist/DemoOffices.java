package uko.dist;

import java.io.IOException;
import java.net.CookieManager;
import java.net.http.HttpClient;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import uko.server.configuration.Directory;

/** The browsers of the demo's people. Everybody signs in once, for checking a password is made to be slow. */
final class DemoOffices {

    private static final long LONGEST_NANOS = 60_000_000_000L;
    private static final long BETWEEN_QUESTIONS_NANOS = 20_000_000L;

    private final String origin;
    private final String password;
    private final Map<String, HttpClient> signedIn = new HashMap<>();

    DemoOffices(String origin, String password) {
        this.origin = origin;
        this.password = password;
    }

    /** Waits until the node has heard of these centres and of their modules, which a transaction before told it of. */
    void awaitKnown(List<DemoPeople.Staff> staffs) throws IOException, InterruptedException {
        long end = System.nanoTime() + LONGEST_NANOS;
        for (DemoPeople.Staff staff : staffs) {
            DemoColleague head = of(staff.with("centre-head"), "ethics-code", staff.centre());
            while (!head.mayOpen("reader")) {
                if (System.nanoTime() > end) {
                    throw new IllegalStateException("The node has not heard of centre " + staff.centre());
                }
                LockSupport.parkNanos(BETWEEN_QUESTIONS_NANOS);
            }
        }
    }

    /** Somebody in front of one module in his centre. */
    DemoColleague of(Directory.Person person, String module, UUID centre) throws IOException, InterruptedException {
        HttpClient browser = signedIn.get(person.login());
        if (browser == null) {
            browser = HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
            new DemoColleague(origin, module, centre, browser).signIn(person.login(), password);
            signedIn.put(person.login(), browser);
        }
        return new DemoColleague(origin, module, centre, browser);
    }
}
