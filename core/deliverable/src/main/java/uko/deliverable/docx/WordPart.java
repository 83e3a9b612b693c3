package uko.deliverable.docx;

import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import uko.deliverable.docx.WordPackage.Refused;

/** One part of a package and what it refers to by ids. */
final class WordPart {

    private final String name;
    private final WordPackage whole;
    private final Map<String, XmlElement> relations = new HashMap<>();

    WordPart(String name, XmlElement relations, WordPackage whole) {
        this.name = name;
        this.whole = whole;
        relations.children().forEach(each -> this.relations.put(each.attribute("Id"), each));
    }

    static String relationsOf(String part) {
        int folder = part.lastIndexOf('/') + 1;
        return part.substring(0, folder) + "_rels/" + part.substring(folder) + ".rels";
    }

    XmlElement read() throws Refused {
        return whole.require(name);
    }

    /** The one part that it refers to as this, as {@code officeDocument}. */
    String requireOne(String kind) throws Refused {
        List<XmlElement> found = all(kind);
        if (found.size() != 1 || target(found.getFirst()).isEmpty()) {
            throw new Refused("file.not-word");
        }
        return target(found.getFirst());
    }

    /** The part that it refers to as this, as {@code styles}; nothing where there is none. */
    Optional<WordPart> find(String kind) throws Refused {
        for (XmlElement relation : all(kind)) {
            if (whole.has(target(relation))) {
                return Optional.of(whole.part(target(relation)));
            }
        }
        return Optional.empty();
    }

    private List<XmlElement> all(String kind) {
        return relations.values().stream()
                .filter(each -> each.attribute("Type").endsWith("/" + kind))
                .toList();
    }

    /** The address outside that a link leads to. */
    Optional<String> address(String id) {
        return Optional.ofNullable(relations.get(id))
                .filter(WordPart::isOutside)
                .map(each -> each.attribute("Target"));
    }

    /** The name of the part that an id stands for, empty where there is none. */
    String target(String id) {
        return relations.containsKey(id) ? target(relations.get(id)) : "";
    }

    byte[] bytes(String part) {
        return whole.bytes(part);
    }

    private String target(XmlElement relation) {
        if (isOutside(relation)) {
            return "";
        }
        try {
            String path = URI.create("/" + name)
                    .resolve(URI.create(relation.attribute("Target")))
                    .getPath();
            return path == null ? "" : WordPackage.small(path);
        } catch (IllegalArgumentException malformed) {
            return "";
        }
    }

    private static boolean isOutside(XmlElement relation) {
        return relation.attribute("TargetMode").equalsIgnoreCase("External");
    }
}
