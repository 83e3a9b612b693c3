package uko.employeebook;

import uko.deliverable.Numbered;
import uko.deliverable.Revision;
import uko.deliverable.Section;

/**
 * A chapter of the book in force, or a section of one.
 *
 * @param title with its number before it
 * @param depth 1 for a chapter
 */
public record Chapter(String key, String title, int depth, Section section, Revision revision) {

    static Chapter of(Numbered numbered, Revision revision) {
        Section section = numbered.section();
        String title = (numbered.number() + " " + section.title()).strip();
        return new Chapter(section.key(), title, numbered.depth(), section, revision);
    }

    public boolean isWhole() {
        return depth == 1;
    }
}
