package uko.system.browser;

import io.vertx.core.json.JsonArray;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import uko.deliverable.Content;
import uko.deliverable.Section;
import uko.testkit.Portal;

/** The employee book of an attacked centre, with the path of newcomers, one of whom is Нина. */
final class AttackedBook {

    private static final String STEPS = """
        insert into employee_book.step (by_day, place, title, details)
        select 7, n, attack, attack\
        """ + AttackedCentre.EACH;

    private static final String NARROW_STEPS = """
        insert into employee_book.step (by_day, place, title, chapter, department, "position")
        select 30, n, attack, 'a' || n, attack, attack\
        """ + AttackedCentre.EACH + " where n <= 200";

    private static final String CARES = """
        insert into employee_book.care (chapter, owner_id, months, due_on)
        select 'a' || n, attack::uuid, 6, current_date\
        """ + AttackedCentre.EACH;

    // By the door itself: whoever answers for personnel begins paths one by one.
    private static final String BEGUN = """
        update employee_book.care set months = months
        where chapter = 'a1' and employee_book_personal.begin_path(?, ?, current_date)
        """;

    private AttackedBook() {}

    static void in(Portal portal, List<String> attacks) {
        String all = new JsonArray(attacks).encode();
        List<UUID> attackers =
                portal.rows("select id from uko.person where login like 'attacker-%' order by name").stream()
                        .map(row -> UUID.fromString(row.getFirst()))
                        .toList();
        AttackedCentre.document(portal, UUID.randomUUID(), "employee-book", text(attacks));
        portal.given(STEPS, all);
        portal.given(NARROW_STEPS, all);
        portal.given(CARES, new JsonArray(attackers.stream().map(UUID::toString).toList()).encode());
        UUID nina = UUID.fromString(portal.rows("select id from uko.person where login = 'nina'")
                .getFirst()
                .getFirst());
        portal.givenBy("nina", BEGUN, nina, attackers.getFirst());
        attackers.forEach(attacker -> portal.givenBy("nina", BEGUN, attacker, nina));
    }

    /** What Нина opens. */
    static Stream<String> pages(Portal portal) {
        String step = portal.rows("select id from employee_book.step where title like '%alert(1)%'")
                .getFirst()
                .getFirst();
        return Stream.of(
                        "reader",
                        "path",
                        "path-steps",
                        "path-steps?step=" + step,
                        "newcomers",
                        "care",
                        "care?chapter=a1",
                        "feedback",
                        "feedback?chapter=a1",
                        "feedback?section=a1")
                .map(page -> "employee-book/" + page);
    }

    private static Content text(List<String> attacks) {
        List<Section> chapters = IntStream.rangeClosed(1, attacks.size())
                .mapToObj(n -> chapter(n, attacks.get(n - 1)))
                .toList();
        return new Content("employee-book", attacks.getFirst(), 1, chapters);
    }

    private static Section chapter(int n, String attack) {
        return new Section(
                "a" + n, "chapter", attack, Map.of("text", AttackedCentre.rich(attack)), List.of(), List.of());
    }
}
