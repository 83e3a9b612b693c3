package uko.customdocument;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import uko.customdocument.TypePage.Option;
import uko.deliverable.Way;
import uko.deliverable.Way.Task;
import uko.deliverable.Words;
import uko.spi.people.Colleague;
import uko.spi.portlet.Language;
import uko.spi.portlet.Messages;
import uko.spi.portlet.Model;

/**
 * What the page of a type shows of the way that its documents go.
 *
 * @param offered the roles that may be chosen for each task
 * @param colleagues those of the centre, of whom somebody should have each role that is needed
 */
record WayPage(
        Way way, Map<Task, List<String>> offered, List<Colleague> colleagues, Messages messages, Language language) {

    /** A step, and who takes it. */
    record Step(String title, String who) {}

    /** @param words what a type calls it; empty where it has no word of its own */
    record StateRow(String id, String title, Words words) {}

    record FactRow(String id, String title, String fact) {}

    /** As a person would read it out. */
    List<Step> steps() {
        return Stream.of(Task.values())
                .map(task -> new Step(title(task), who(task)))
                .toList();
    }

    private String who(Task task) {
        String roles = roles(task);
        return switch (task) {
            case REVIEW ->
                way.reviewers() == 0
                        ? text("way.without-review")
                        : messages.plural(language, "way.reviewed", way.reviewers(), roles);
            case ENACT -> atOnce() ? messages.text(language, "way.at-once-short", roles) : roles;
            case DRAFT, CONFIRM, APPROVE -> roles;
        };
    }

    private boolean atOnce() {
        return way.effect() == Way.Effect.AT_ONCE;
    }

    private String roles(Task task) {
        return way.who(task).stream().map(this::role).collect(Collectors.joining(", "));
    }

    /** Where documents would stop as things stand: roles are given elsewhere, and later. */
    List<String> warnings() {
        List<String> warnings = new ArrayList<>();
        Stream.of(Task.values())
                .filter(task -> task != Task.CONFIRM && (task != Task.REVIEW || way.reviewers() > 0))
                .filter(task -> holders(task).size() < least(task))
                .forEach(task -> warnings.add(messages.text(
                        language, task == Task.REVIEW ? "way.too-few" : "way.nobody-yet", title(task), roles(task))));
        onlyPerson().ifPresent(name -> warnings.add(messages.text(language, "way.one-person", name)));
        return warnings;
    }

    private int least(Task task) {
        return task == Task.REVIEW ? way.reviewers() : 1;
    }

    private List<Colleague> holders(Task task) {
        return colleagues.stream()
                .filter(colleague -> way.who(task).stream().anyMatch(colleague::is))
                .toList();
    }

    /** The one who alone may write and alone may approve, and so can't. */
    private Optional<String> onlyPerson() {
        List<Colleague> writing = holders(Task.DRAFT);
        return writing.size() == 1 && writing.equals(holders(Task.APPROVE))
                ? Optional.of(writing.getFirst().name())
                : Optional.empty();
    }

    /** Adds what the form shows. */
    Model form(Model model) {
        Model all = model.and("reviewers", way.reviewers())
                .and("atOnce", atOnce())
                .and("states", states())
                .and("facts", facts());
        for (Task task : Task.values()) {
            all = all.and(task.name().toLowerCase(java.util.Locale.ROOT), options(task));
        }
        return all;
    }

    private List<Option> options(Task task) {
        return offered.getOrDefault(task, List.of()).stream()
                .map(role -> new Option(
                        WayForm.field(task, role), role(role), way.who(task).contains(role)))
                .toList();
    }

    private List<StateRow> states() {
        return Stream.of(Way.State.values())
                .map(state -> new StateRow(
                        state.word(),
                        switch (state) {
                            case REVIEW -> text("way.state-review");
                            case APPROVED -> text("way.state-approved");
                            case IN_FORCE -> text("way.state-in-force");
                        },
                        way.names().getOrDefault(state, new Words("", ""))))
                .toList();
    }

    private List<FactRow> facts() {
        return Stream.of(Way.Step.values())
                .map(step -> new FactRow(
                        step.word(),
                        switch (step) {
                            case SUBMITTED -> text("way.step-submitted");
                            case APPROVED -> text("way.step-approved");
                            case PUBLISHED -> text("way.step-published");
                        },
                        way.facts().getOrDefault(step, "")))
                .toList();
    }

    private String title(Task task) {
        return text(
                switch (task) {
                    case DRAFT -> "way.drafts";
                    case REVIEW -> "way.reviews";
                    case CONFIRM -> "way.confirms";
                    case APPROVE -> "way.approves";
                    case ENACT -> "way.enacts";
                });
    }

    /** A role that is no longer offered is called by its word. */
    private String role(String role) {
        return switch (role) {
            case "author" -> text("role.author");
            case "reviewer" -> text("role.reviewer");
            case "approver" -> text("role.approver");
            case "chair" -> text("role.chair");
            case "secretary" -> text("role.secretary");
            case "working-group" -> text("role.working-group");
            case "centre-head" -> text("role.centre-head");
            default -> role;
        };
    }

    private String text(String key) {
        return messages.text(language, key);
    }
}
