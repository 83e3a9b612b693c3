package uko.rendering;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;
import uko.spi.documents.RichText;
import uko.spi.documents.RichTexts;

/** Rich text by our own policy: when it is written, and once more when it is shown. One for the whole node. */
public final class SanitisedTexts implements RichTexts {

    private static final Pattern SPAN = Pattern.compile("[1-9]|[1-4][0-9]|50");
    private static final Pattern SCOPE = Pattern.compile("col|row|colgroup|rowgroup");
    private static final Set<String> LINKS = Set.of("http://", "https://", "mailto:");
    private static final Pattern PICTURE = Pattern.compile("file:[0-9a-f]{64}");

    private static final PolicyFactory POLICY = new HtmlPolicyBuilder()
            .allowElements(
                    "p",
                    "h2",
                    "h3",
                    "h4",
                    "ul",
                    "ol",
                    "li",
                    "table",
                    "thead",
                    "tbody",
                    "tr",
                    "th",
                    "td",
                    "blockquote",
                    "strong",
                    "em",
                    "b",
                    "i",
                    "u",
                    "s",
                    "sub",
                    "sup",
                    "br")
            .allowElements(SanitisedTexts::link, "a")
            .allowAttributes("scope")
            .matching(SCOPE)
            .onElements("th")
            .allowAttributes("colspan", "rowspan")
            .matching(SPAN)
            .onElements("th", "td")
            .allowAttributes("href")
            .onElements("a")
            .allowElements(SanitisedTexts::picture, "img")
            .allowAttributes("src")
            .matching(PICTURE)
            .onElements("img")
            .allowAttributes("alt")
            .onElements("img")
            .allowUrlProtocols("http", "https", "mailto", "file")
            .requireRelsOnLinks("noopener", "nofollow")
            .skipRelsOnLinks("noreferrer")
            .toFactory();

    /** What is shown may also say what was added to a text and removed from it; what people write may not. */
    private static final PolicyFactory SHOWN =
            POLICY.and(new HtmlPolicyBuilder().allowElements("ins", "del").toFactory());

    /** Sanitising costs tens of microseconds per kilobyte, and the same texts are shown over and over. */
    private final Cache<String, String> shown = Caffeine.newBuilder()
            .maximumWeight(16_000_000)
            .weigher((String written, String sanitised) -> written.length() + sanitised.length())
            .build();

    @Override
    public RichText of(String html) {
        return new RichText(POLICY.sanitize(html));
    }

    String shown(RichText text) {
        return shown.get(text.html(), SHOWN::sanitize);
    }

    /** A relative address would mean something else in every page that shows the text. */
    private static @Nullable String link(String element, List<String> attributes) {
        int href = attributes.indexOf("href");
        if (href < 0 || LINKS.stream().noneMatch(scheme -> starts(attributes.get(href + 1), scheme))) {
            return null;
        }
        return element;
    }

    /** A picture is a file of the centre, and says in words what it shows; nothing where it only decorates. */
    private static @Nullable String picture(String element, List<String> attributes) {
        if (!attributes.contains("src")) {
            return null;
        }
        if (!attributes.contains("alt")) {
            attributes.addAll(List.of("alt", ""));
        }
        return element;
    }

    private static boolean starts(String address, String prefix) {
        return address.regionMatches(true, 0, prefix, 0, prefix.length());
    }
}
