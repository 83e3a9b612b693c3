package uko.dist;

import java.io.IOException;
import java.net.CookieManager;
import java.net.http.HttpClient;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import uko.server.configuration.Directory;

/** The browsers of the demo's people. Everybody signs in once, for checking a password is made to be slow. */
final class DemoOffices {

    private final String origin;
    private final String password;
    private final Map<String, HttpClient> signedIn = new HashMap<>();

    DemoOffices(String origin, String password) {
        this.origin = origin;
        this.password = password;
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
