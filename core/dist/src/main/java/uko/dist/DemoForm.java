package uko.dist;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A form of a fragment as it stands there.
 *
 * @param fields what its inputs hold; of all boxes only those of reviewers are ticked
 */
record DemoForm(String address, Map<String, String> fields) {

    static final String TYPE = "multipart/form-data; boundary=uko-demo-boundary";

    private static final String FORM = "(?s)<form method=\"post\" action=\"([^\"]*/%s\\?[^\"]*)\"[^>]*>(.*?)</form>";
    private static final Pattern INPUT = Pattern.compile("<input[^>]*>");
    private static final Pattern ATTRIBUTE = Pattern.compile("(name|value)=\"([^\"]*)\"");
    private static final String FILE = "file";

    static DemoForm of(String fragment, String action) {
        Matcher form = Pattern.compile(FORM.formatted(Pattern.quote(action))).matcher(fragment);
        if (!form.find()) {
            throw new IllegalStateException("No form for '%s' is in %s".formatted(action, fragment));
        }
        Map<String, String> fields = new LinkedHashMap<>();
        Matcher input = INPUT.matcher(form.group(2));
        while (input.find()) {
            Map<String, String> attributes = attributes(input.group());
            String name = attributes.getOrDefault("name", "");
            if (!input.group().contains("type=\"checkbox\"") || name.startsWith("reviewer-")) {
                fields.put(name, attributes.getOrDefault("value", ""));
            }
        }
        return new DemoForm(form.group(1).replace("&amp;", "&"), fields);
    }

    private static Map<String, String> attributes(String input) {
        Map<String, String> attributes = new LinkedHashMap<>();
        Matcher attribute = ATTRIBUTE.matcher(input);
        while (attribute.find()) {
            attributes.put(attribute.group(1), attribute.group(2));
        }
        return attributes;
    }

    /** The body of the request, with these instead of what stood in the form. */
    String with(Map<String, String> others) {
        Map<String, String> all = new LinkedHashMap<>(fields);
        all.putAll(others);
        StringBuilder body = new StringBuilder();
        all.forEach((name, value) -> body.append("--uko-demo-boundary\r\nContent-Disposition: form-data; name=\"")
                .append(name)
                .append(name.equals(FILE) ? "\"; filename=\"text.json\"\r\nContent-Type: application/json" : "\"")
                .append("\r\n\r\n")
                .append(value)
                .append("\r\n"));
        return body.append("--uko-demo-boundary--\r\n").toString();
    }

    /** What an action says its page shows next. */
    static Map<String, String> parameters(String query) {
        Map<String, String> parameters = new LinkedHashMap<>();
        for (String each : query.split("&")) {
            int at = each.indexOf('=');
            if (at > 0) {
                parameters.put(each.substring(0, at), each.substring(at + 1));
            }
        }
        return parameters;
    }
}
