package uko.employeebook.onboarding;

import java.time.LocalDate;
import java.util.List;
import uko.spi.notices.Notice;

/** What a newcomer is told of his path, each once: that it is begun, and of each milestone when its day comes near. */
final class Reminder {

    private static final int DAYS_BEFORE = 2;

    private Reminder() {}

    /** Of the milestones that are near or past and have steps open. */
    static List<Notice> due(Progress progress, LocalDate today) {
        Newcomer newcomer = progress.newcomer();
        return progress.milestones().stream()
                .filter(milestone -> milestone.open() > 0)
                .filter(milestone -> !today.isBefore(since(newcomer, milestone)))
                .map(milestone -> Notice.of(
                                key(newcomer, milestone.byDay()), "notice.path-due", milestone.due(), milestone.open())
                        .to("path"))
                .toList();
    }

    /** Nobody is reminded before he has come. */
    private static LocalDate since(Newcomer newcomer, Progress.Milestone milestone) {
        LocalDate since = milestone.due().minusDays(DAYS_BEFORE);
        return since.isBefore(newcomer.firstDay()) ? newcomer.firstDay() : since;
    }

    static String key(Newcomer newcomer, long byDay) {
        return "path-due " + newcomer.firstDay() + " " + byDay;
    }

    static Notice begun(PathForm form) {
        return Notice.of("path-begun " + form.firstDay(), "notice.path-begun", form.firstDay())
                .to("path");
    }

    static Notice mentor(PathForm form, String newcomer) {
        String key = "path-mentor " + form.person() + " " + form.firstDay();
        return Notice.of(key, "notice.path-mentor", newcomer, form.firstDay()).to("path");
    }
}
