package uko.deliverable.docx;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import uko.deliverable.docx.WordPackage.Refused;

/** Footnotes and endnotes: a number where they are referred to, their words at the end of the section. */
final class WordNotes {

    private final Map<String, XmlElement> written = new HashMap<>();
    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<String> waiting = new ArrayList<>();
    private boolean within;

    WordNotes(WordPart document) throws Refused {
        for (String kind : List.of("footnote", "endnote")) {
            Optional<WordPart> part = document.find(kind + "s");
            if (part.isPresent()) {
                part.get().read().children().forEach(note -> written.put(kind + note.attribute("id"), note));
            }
        }
    }

    /** The number of a note; its words wait to be {@link #taken} the first time. A note refers to no other. */
    String mark(XmlElement reference, Function<XmlElement, String> lines) {
        String id = reference.name().replace("Reference", "") + reference.attribute("id");
        XmlElement note = written.get(id);
        if (note == null || within) {
            return "";
        }
        if (!numbers.containsKey(id)) {
            numbers.put(id, numbers.size() + 1);
            waiting.add("<p>" + number(id) + " " + words(note, lines) + "</p>");
        }
        return number(id);
    }

    private String number(String id) {
        return "<sup>" + numbers.get(id) + "</sup>";
    }

    private String words(XmlElement note, Function<XmlElement, String> lines) {
        within = true;
        String words = WordFlow.of(note, "p").stream()
                .map(lines)
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .collect(Collectors.joining("<br>"));
        within = false;
        return words;
    }

    String taken() {
        String all = String.join("", waiting);
        waiting.clear();
        return all;
    }
}
