package uko.deliverable.drafting;

import java.util.UUID;
import uko.deliverable.comparison.Anchor;
import uko.spi.portlet.Form;
import uko.spi.portlet.Outcome;
import uko.spi.portlet.PortletException;
import uko.spi.storage.Database;

/** What authors and reviewers remark. */
final class CommentActions {

    private static final int MOST_WORDS = 2_000;
    private static final int MOST_QUOTE = 500;
    private static final int MOST_CONTEXT = 60;

    private final Database database;
    private final Comments comments = new Comments();
    private final Edits edits = new Edits(new Sections(), new FormerSections());

    CommentActions(Database database) {
        this.database = database;
    }

    Outcome say(Matter matter) {
        String key = matter.section();
        Form form = matter.form();
        Anchor anchor = new Anchor(
                form.text("quote", MOST_QUOTE), form.text("prefix", MOST_CONTEXT), form.text("suffix", MOST_CONTEXT));
        Comments.Place place = new Comments.Place(form.text("field", MOST_CONTEXT), anchor);
        String words = form.requireText("words", MOST_WORDS);
        form.check();
        return database.write(writes -> {
            edits.require(writes, matter.document(), key, matter.type());
            comments.say(writes, matter.document(), key, place, words, matter.person());
            return matter.back("comment.said", key);
        });
    }

    Outcome answer(Matter matter) {
        String key = matter.section();
        UUID comment = matter.form().id("comment");
        String words = matter.form().requireText("words", MOST_WORDS);
        matter.form().check();
        return database.write(writes -> {
            if (!comments.answer(writes, matter.document(), comment, words, matter.person())) {
                throw PortletException.notFound("comment");
            }
            return matter.back("comment.answered", key);
        });
    }

    Outcome resolve(Matter matter) {
        String key = matter.section();
        UUID comment = comment(matter);
        return database.write(writes -> {
            comments.resolve(writes, matter.document(), comment, matter.person());
            return matter.back("comment.is-settled", key);
        });
    }

    Outcome reopen(Matter matter) {
        String key = matter.section();
        UUID comment = comment(matter);
        return database.write(writes -> {
            comments.reopen(writes, matter.document(), comment);
            return matter.back("comment.is-open-again", key);
        });
    }

    private static UUID comment(Matter matter) {
        UUID comment = matter.form().id("comment");
        matter.form().check();
        return comment;
    }
}
