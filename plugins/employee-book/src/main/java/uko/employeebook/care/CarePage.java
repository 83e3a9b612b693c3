package uko.employeebook.care;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.pf4j.Extension;
import uko.deliverable.Deliverables;
import uko.employeebook.Chapter;
import uko.employeebook.Chapters;
import uko.spi.notices.Notice;
import uko.spi.notices.Notices;
import uko.spi.people.Colleague;
import uko.spi.people.Colleagues;
import uko.spi.portlet.ActionPortlet;
import uko.spi.portlet.ActionRequest;
import uko.spi.portlet.Centre;
import uko.spi.portlet.DailyPortlet;
import uko.spi.portlet.Model;
import uko.spi.portlet.Outcome;
import uko.spi.portlet.PortletException;
import uko.spi.portlet.PortletName;
import uko.spi.portlet.RenderRequest;
import uko.spi.storage.Database;
import uko.spi.storage.Writes;

/** Shows by when each chapter is to be looked through and who does it; he says that it is still right, or opens it. */
@Extension
@PortletName("care")
public final class CarePage implements ActionPortlet, DailyPortlet {

    private static final int SOON_DAYS = 14;
    private static final List<String> ENTRUSTING = List.of("author", "centre-head");

    private final Database database;
    private final Notices notices;
    private final Colleagues colleagues;
    private final Cares cares;
    private final Chapters chapters;

    public CarePage(Database database, Notices notices, Colleagues colleagues, Deliverables deliverables) {
        this.database = database;
        this.notices = notices;
        this.colleagues = colleagues;
        cares = new Cares(database);
        chapters = new Chapters(deliverables);
    }

    /** Whoever answers for a chapter must be able to open the editor. */
    static boolean mayOwn(Colleague colleague) {
        return colleague.is("author") || colleague.is("reviewer");
    }

    /**
     * A chapter and who answers for it.
     *
     * @param mine whether the reader of the page does
     */
    record Line(Chapter chapter, Optional<Care> care, String owner, boolean overdue, boolean soon, boolean mine) {

        LocalDate order() {
            return care.map(Care::dueOn).orElse(LocalDate.MAX);
        }
    }

    @Override
    public Model view(RenderRequest request) {
        List<Line> lines = lines(request);
        Model model = Model.of("lines", lines)
                .and("overdue", lines.stream().filter(Line::overdue).count())
                .and("entrusts", ENTRUSTING.stream().anyMatch(request.person()::is))
                .and("writes", request.person().is("author") || request.person().is("reviewer"))
                .and(
                        "owners",
                        colleagues.all().stream().filter(CarePage::mayOwn).toList());
        return request.parameter("chapter")
                .flatMap(key -> lines.stream()
                        .filter(line -> line.chapter.key().equals(key))
                        .findFirst())
                .map(line -> model.and("chosen", line).and("written", CareForm.of(line, request.today())))
                .orElse(model);
    }

    private List<Line> lines(RenderRequest request) {
        Map<String, Care> all = cares.byChapter();
        Map<UUID, String> names =
                colleagues.names(all.values().stream().map(Care::owner).toList());
        return chapters.whole().stream()
                .map(chapter -> line(chapter, Optional.ofNullable(all.get(chapter.key())), names, request))
                .sorted(Comparator.comparing(Line::order))
                .toList();
    }

    private static Line line(Chapter chapter, Optional<Care> care, Map<UUID, String> names, RenderRequest request) {
        LocalDate today = request.today();
        return new Line(
                chapter,
                care,
                care.map(each -> names.getOrDefault(each.owner(), "")).orElse(""),
                care.filter(each -> each.isOverdue(today)).isPresent(),
                care.filter(each -> each.isDueWithin(SOON_DAYS, today)).isPresent(),
                care.filter(each -> each.owner().equals(request.person().id())).isPresent());
    }

    @Override
    public Outcome act(ActionRequest request) {
        return switch (request.action()) {
            case "entrust" -> entrust(request);
            case "confirm" -> confirm(request);
            default -> throw PortletException.notFound("action");
        };
    }

    private Outcome entrust(ActionRequest request) {
        CareForm form = CareForm.of(request.form(), colleagues, request.today());
        Chapter chapter = chapters.require(form.chapter());
        Optional<Care> before = Optional.ofNullable(cares.byChapter().get(form.chapter()));
        return database.write(writes -> {
            if (!Cares.entrust(writes, form, request.version())) {
                throw PortletException.conflict("employee-book.care-changed", chapter.title());
            }
            String key = "care " + form.chapter() + " " + form.owner() + " " + form.dueOn();
            notices.tell(
                    writes,
                    List.of(form.owner()),
                    Notice.of(key, "notice.care", chapter.title(), form.dueOn()).to("care"));
            before.ifPresent(former -> settle(writes, former));
            writes.audit("care of chapter " + form.chapter());
            return Outcome.done("care.entrusted");
        });
    }

    private Outcome confirm(ActionRequest request) {
        String key = request.form().requireText("chapter", 60);
        request.form().check();
        Chapter chapter = chapters.require(key);
        Care before = cares.require(key);
        return database.write(writes -> {
            UUID owner = request.person().id();
            if (!Cares.confirm(writes, key, owner, request.today(), request.version())) {
                throw PortletException.conflict("employee-book.care-changed", chapter.title());
            }
            notices.settle(writes, owner, key("care-due", before));
            settle(writes, before);
            writes.audit("chapter " + key + " is still right");
            return Outcome.done("care.confirmed");
        });
    }

    /** Nobody needs to be told any more that the chapter waits. */
    private void settle(Writes writes, Care care) {
        notices.withdraw(writes, key("care-overdue", care));
        notices.withdraw(writes, key("care-left", care));
    }

    private static String key(String word, Care care) {
        return word + " " + care.chapter() + " " + care.dueOn();
    }

    /**
     * Reminds owners a fortnight before the day and once it is over; whoever may entrust chapters learns of one that is
     * overdue, and of one whose owner has left.
     */
    @Override
    public void daily(Centre centre, LocalDate today) {
        Map<String, Care> all = cares.byChapter();
        List<Chapter> whole = chapters.whole();
        Set<UUID> owners =
                ids(colleagues.all().stream().filter(CarePage::mayOwn).toList());
        Set<UUID> entrusting = ids(colleagues.holding(ENTRUSTING));
        database.write(writes -> {
            for (Chapter chapter : whole) {
                Care care = all.get(chapter.key());
                if (care != null && !owners.contains(care.owner())) {
                    notices.tell(writes, entrusting, notice("care-left", "notice.care-left", chapter, care));
                } else if (care != null && care.isOverdue(today)) {
                    Set<UUID> told = new HashSet<>(entrusting);
                    told.add(care.owner());
                    notices.tell(writes, told, notice("care-overdue", "notice.care-overdue", chapter, care));
                } else if (care != null && care.isDueWithin(SOON_DAYS, today)) {
                    notices.tell(writes, List.of(care.owner()), notice("care-due", "notice.care-due", chapter, care));
                }
            }
            return all;
        });
    }

    private static Set<UUID> ids(List<Colleague> people) {
        return people.stream().map(Colleague::id).collect(Collectors.toSet());
    }

    private static Notice notice(String word, String words, Chapter chapter, Care care) {
        return Notice.of(key(word, care), words, chapter.title(), care.dueOn()).to("care");
    }
}
