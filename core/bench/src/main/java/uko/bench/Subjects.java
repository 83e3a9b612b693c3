package uko.bench;

import java.io.IOException;
import java.util.List;

/** What is measured against what, and how close it is to come. */
final class Subjects {

    private final Program bare;
    private final Program small;
    private final Program large;
    private final Requests village;
    private final Requests country;
    private final String keptTag;

    Subjects(Program bare, Program small, Program large, Requests village, Requests country)
            throws IOException, InterruptedException {
        this.bare = bare;
        this.small = small;
        this.large = large;
        this.village = village;
        this.country = country;
        small.awaitStatus(200, village.portlet("phone-book/fresh", ""));
        large.awaitStatus(200, country.portlet("phone-book/fresh", ""));
        this.keptTag = tag(small, village.portlet("phone-book/kept", ""));
    }

    private static String tag(Program node, byte[] request) throws IOException {
        try (Wire wire = node.connect()) {
            Wire.Answer answer = wire.ask(request);
            if (answer.body().length < 500) {
                throw new IllegalStateException(
                        "The kept fragment is too small to be the phone book: " + answer.text());
            }
            return answer.header("etag");
        }
    }

    List<Subject> all() {
        String bareTag = "If-None-Match: \"0123456789abcdef0123456789abcdef\"\r\n";
        return List.of(
                bare("bare: fixed reply", "/fixed", "", 40_000, 200),
                bare("bare: fragment", "/fragment", village.bearer(), 6_000, 200),
                product("fragment, rendered anew", "bare: fragment", 1.5, "phone-book/fresh", "", 6_000, 200),
                new Subject(
                        "the same, 2,300 centres, 98,900 people",
                        "fragment, rendered anew",
                        1.1,
                        large,
                        () -> country.portlet("phone-book/fresh", ""),
                        6_000,
                        200),
                bare("bare: kept fragment", "/kept", village.bearer(), 40_000, 200),
                product("kept fragment", "bare: kept fragment", 1.5, "phone-book/kept", "", 40_000, 200),
                bare("bare: 304", "/kept", village.bearer() + bareTag, 40_000, 304),
                product("304", "bare: 304", 1.5, "phone-book/kept", "If-None-Match: " + keptTag + "\r\n", 40_000, 304),
                bare("bare: batch of six", "/batch", village.bearer(), 1_200, 200),
                new Subject(
                        "batch of six",
                        "bare: batch of six",
                        1.3,
                        small,
                        () -> village.batch("phone-book/fresh", 6),
                        1_200,
                        200));
    }

    private Subject bare(String name, String path, String headers, int requests, int status) {
        return new Subject(name, name, 0, bare, () -> Requests.get(path, headers), requests, status);
    }

    private Subject product(
            String name, String baseline, double atMost, String portlet, String headers, int requests, int status) {
        return new Subject(name, baseline, atMost, small, () -> village.portlet(portlet, headers), requests, status);
    }
}
