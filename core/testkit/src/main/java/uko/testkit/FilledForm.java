package uko.testkit;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.FormElement;

/**
 * A form of a fragment, with its hidden fields, as a person fills and sends it. Sent twice, it is the same form with
 * the same key: a double click.
 */
public final class FilledForm {

    private static final String BOUNDARY = "uko-testkit-boundary";

    private final Page page;
    private final String portlet;
    private final String action;
    private final Set<String> names;
    private final Map<String, String> fields = new LinkedHashMap<>();
    private final List<byte[]> files = new ArrayList<>();

    private FilledForm(Page page, String portlet, String action, Set<String> names) {
        this.page = page;
        this.portlet = portlet;
        this.action = action;
        this.names = names;
    }

    static FilledForm of(Page page, String portlet, FormElement form) {
        Set<String> names =
                form.select("[name]").stream().map(field -> field.attr("name")).collect(Collectors.toSet());
        FilledForm filled = new FilledForm(page, portlet, form.attr("action"), names);
        Set<String> files = form.select("[type=file]").stream().map(Element::id).collect(Collectors.toSet());
        form.formData().stream()
                .filter(field -> !files.contains(field.key()))
                .forEach(field -> filled.fields.put(field.key(), field.value()));
        form.select("[type=file]").forEach(file -> filled.fields.remove(file.attr("name")));
        return filled;
    }

    /** Types or chooses a value; the form must have the field. */
    public FilledForm with(String field, String value) {
        requireField(field);
        fields.put(field, value);
        return this;
    }

    /** Chooses a file from the person's disk; the form must have the field. */
    public FilledForm with(String field, String name, byte[] content) {
        requireField(field);
        part(
                files,
                "name=\"" + field + "\"; filename=\"" + name + "\"\r\nContent-Type: application/octet-stream",
                content);
        return this;
    }

    private void requireField(String field) {
        if (!names.contains(field)) {
            throw new AssertionError("The form '%s' has no field '%s', only %s".formatted(action, field, names));
        }
    }

    public Answer send() {
        HttpRequest.Builder request = page.visitor().request(action);
        return page.send(portlet, files.isEmpty() ? urlEncoded(request) : multipart(request));
    }

    private HttpRequest urlEncoded(HttpRequest.Builder request) {
        String body = fields.entrySet().stream()
                .map(field -> Page.encoded(field.getKey()) + "=" + Page.encoded(field.getValue()))
                .collect(Collectors.joining("&"));
        return request.header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body))
                .build();
    }

    private HttpRequest multipart(HttpRequest.Builder request) {
        List<byte[]> body = new ArrayList<>();
        fields.forEach((name, value) -> part(body, "name=\"" + name + "\"", value.getBytes(StandardCharsets.UTF_8)));
        body.addAll(files);
        body.add(("--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
        // A file may be of a hundred megabytes: it is not copied.
        return request.header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(BodyPublishers.concat(
                        body.stream().map(BodyPublishers::ofByteArray).toArray(BodyPublisher[]::new)))
                .build();
    }

    private static void part(List<byte[]> body, String head, byte[] content) {
        body.add(("--" + BOUNDARY + "\r\nContent-Disposition: form-data; " + head + "\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        body.add(content);
        body.add("\r\n".getBytes(StandardCharsets.UTF_8));
    }
}
