package uko.deliverable.docx;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** An element of a part in XML. It and its attributes are called without their spaces: {@code p}, {@code val}. */
final class XmlElement {

    private final String name;
    private final Map<String, String> attributes = new HashMap<>(2);
    private final List<XmlElement> children = new ArrayList<>();
    private @Nullable StringBuilder text;

    XmlElement(String name) {
        this.name = name;
    }

    String name() {
        return name;
    }

    boolean is(String other) {
        return name.equals(other);
    }

    List<XmlElement> children() {
        return children;
    }

    void put(String attribute, String value) {
        attributes.put(attribute, value);
    }

    void say(String more) {
        if (text == null) {
            text = new StringBuilder(more.length());
        }
        text.append(more);
    }

    /** What stands in it outside of its elements. */
    String text() {
        return text == null ? "" : text.toString();
    }

    String attribute(String attribute) {
        return attributes.getOrDefault(attribute, "");
    }

    Optional<XmlElement> find(String child) {
        return children.stream().filter(each -> each.name.equals(child)).findFirst();
    }

    /** What a property says in its {@code val}: empty where it is absent. */
    String value(String property) {
        return find(property).map(found -> found.attribute("val")).orElse("");
    }

    /** Itself and all that stands in it. */
    Stream<XmlElement> all() {
        return Stream.concat(Stream.of(this), children.stream().flatMap(XmlElement::all));
    }
}
