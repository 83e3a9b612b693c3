package uko.rendering;

import com.github.jknack.handlebars.Handlebars.SafeString;
import com.github.jknack.handlebars.Helper;
import com.github.jknack.handlebars.Options;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What documents have beside the words of fragments. */
final class DocumentHelpers {

    /** One of the two addresses that a document is ever drawn from; what follows is the text in hexadecimal UTF-8. */
    static final String QR = "uko:qr/";
    /** The other one: what follows is the hash of a file of the centre. */
    static final String PICTURE = "uko:picture/";

    /** Forms and addresses within the portal mean nothing on paper. */
    private static final List<String> OF_PAGES_ALONE = List.of("ask", "form", "link", "resource");

    private DocumentHelpers() {}

    static Map<String, Helper<Object>> all(Helpers fragments) {
        var helpers = new HashMap<>(fragments.all());
        OF_PAGES_ALONE.forEach(helpers::remove);
        for (String name : List.of("date", "dateTime", "message", "plural")) {
            helpers.computeIfPresent(name, (same, helper) -> local(helper));
        }
        helpers.put(
                "rich",
                Helpers.valueFirst(
                        "rich",
                        (text, options) -> described(
                                fragments.rich(text, options, PICTURE::concat),
                                fragments.word("document.picture", options))));
        helpers.put("qr", DocumentHelpers::qr);
        return helpers;
    }

    /** PDF/UA knows no picture without words: one that only decorates is called what it is. */
    private static Object described(Object html, String word) {
        return html instanceof SafeString text
                ? new SafeString(text.toString().replace(" alt=\"\"", " alt=\"" + HtmlEscape.of(word) + "\""))
                : html;
    }

    private static Object qr(Object text, Options options) {
        if (!(text instanceof String address) || address.isEmpty()) {
            throw new Unfit("{{qr …}} needs the text of the code.");
        }
        String alt = options.hash("alt", "QR: " + address);
        String code = HexFormat.of().formatHex(address.getBytes(StandardCharsets.UTF_8));
        return new SafeString("<img class=\"qr\" src=\"" + QR + code + "\" alt=\"" + HtmlEscape.of(alt) + "\" />");
    }

    static byte[] drawn(String address) {
        return QrCode.png(
                new String(HexFormat.of().parseHex(address, QR.length(), address.length()), StandardCharsets.UTF_8));
    }

    /** A document knows no centre, so no zone either. */
    private static Helper<Object> local(Helper<Object> helper) {
        return (value, options) -> {
            if (value instanceof Instant || Stream.of(options.params).anyMatch(Instant.class::isInstance)) {
                throw new Unfit("A document has no time zone. Hand it a LocalDate or LocalDateTime of the centre.");
            }
            return helper.apply(value, options);
        };
    }
}
