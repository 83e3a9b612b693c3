package uko.system;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import uko.testkit.Visitor;

/** What a stranger can tell of an answer: all but its request id, its time, and what repeats the question. */
record Said(int status, Set<String> headers, String body) {

    private static final Set<String> ALWAYS_NEW = Set.of("x-request-id", "date", "content-length");
    private static final Pattern TOLD_IDS =
            Pattern.compile("(?s)\"requestId\":\"[0-9a-f]*\"|<dd[^>]*>[0-9a-f]{16}</dd>|<code>[0-9a-f]{16}</code>");
    private static final Pattern ID = Pattern.compile("\\b[0-9a-f]{16}\\b");

    /** Asks, and of a stream hears the beginning alone. */
    static Said on(Visitor visitor, HttpRequest request) {
        HttpResponse<InputStream> answer = visitor.send(request, HttpResponse.BodyHandlers.ofInputStream());
        Set<String> headers = new TreeSet<>();
        answer.headers().map().forEach((name, values) -> {
            if (!ALWAYS_NEW.contains(name)) {
                headers.add(name + ": " + values);
            }
        });
        boolean stream = answer.headers().firstValue("content-type").orElse("").equals("text/event-stream");
        return new Said(answer.statusCode(), headers, body(answer.body(), stream));
    }

    private static String body(InputStream in, boolean beginning) {
        try (in) {
            byte[] bytes = beginning ? in.readNBytes(10) : in.readAllBytes();
            return new String(bytes, StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Without this id, without request ids and keys of forms, and with the lines of a batch in one order. */
    Said without(String centre) {
        String told = TOLD_IDS.matcher(body.replace(centre, "CENTRE")).replaceAll("");
        String text = ID.matcher(told).replaceAll("REQUEST");
        String ordered = Arrays.stream(text.split("\n")).sorted().collect(Collectors.joining("\n"));
        Set<String> named = headers.stream()
                .map(header -> header.replace(centre, "CENTRE"))
                .collect(Collectors.toCollection(TreeSet::new));
        return new Said(status, named, ordered);
    }

    boolean holds(String word) {
        return body.contains(word) || headers.stream().anyMatch(header -> header.contains(word));
    }
}
