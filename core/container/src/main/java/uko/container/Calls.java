package uko.container;

import static java.util.concurrent.CompletableFuture.completedFuture;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import uko.rendering.Bundles;
import uko.spi.portlet.ActionPortlet;
import uko.spi.portlet.Outcome;
import uko.spi.portlet.PortletException;
import uko.spi.portlet.Problem;
import uko.spi.portlet.Resource;
import uko.spi.portlet.ResourcePortlet;

/** Carries out calls that passed the gate, each phase in its way, and makes an answer of whatever comes of it. */
final class Calls {

    private static final Logger LOG = LoggerFactory.getLogger(Calls.class);

    private final Gate gate;
    private final FragmentCache cache;
    private final Views views;
    private final Preferences preferences;
    private final CallScope scope;
    private final PluginRunner core;
    private final Limits.Calls limits;
    private final Cards cards;

    Calls(
            Gate gate,
            FragmentCache cache,
            Views views,
            Preferences preferences,
            CallScope scope,
            PluginRunner core,
            Limits.Calls limits,
            Cards cards) {
        this.gate = gate;
        this.cache = cache;
        this.views = views;
        this.preferences = preferences;
        this.scope = scope;
        this.core = core;
        this.limits = limits;
        this.cards = cards;
    }

    CompletableFuture<Answer> answer(Target target) {
        CompletableFuture<Answer> answer = switch (target.call().phase()) {
            case Mode mode -> shown(target, mode).thenApply(Answer.Shown::new);
            case Phase.Resource resource -> served(target, resource).thenApply(Answer.Served::new);
            case Phase.Action action -> acted(target, action);
        };
        return answer.exceptionally(failure -> failed(target, failure));
    }

    private CompletableFuture<Fragment> shown(Target target, Mode mode) {
        boolean kept = mode == Mode.VIEW && target.manifest().shared();
        // In quarantine nothing kept is shown either: the one call that is let through must be a real one.
        if (!kept || target.plugin().condition().isQuarantined()) {
            return rendered(kept ? byAnyone(target) : target, mode);
        }
        long day = views.today(target.call().here()).toEpochDay();
        FragmentKey key = FragmentKey.of(target.portlet(), target.call(), day);
        return cache.fetch(key, () -> rendered(byAnyone(target), mode));
    }

    private static Target byAnyone(Target target) {
        return new Target(target.plugin(), target.portlet(), target.call().byAnyone());
    }

    private CompletableFuture<Fragment> rendered(Target target, Mode mode) {
        PluginRunner runner = mode == Mode.EDIT ? core : target.plugin().runner();
        return run(runner, target, () -> views.render(target.plugin(), target.portlet(), target.call(), mode));
    }

    private CompletableFuture<Resource> served(Target target, Phase.Resource resource) {
        var request = new ServeRequest(target.call(), resource.name(), target.manifest(), today(target));
        return run(
                target.plugin().runner(),
                target,
                () -> Objects.requireNonNull(
                        ((ResourcePortlet) target.portlet().instance()).serve(request),
                        "the portlet answered no resource"));
    }

    private CompletableFuture<Answer> acted(Target target, Phase.Action action) {
        Sent sent = action.sent();
        if (sent.key().isEmpty()) {
            return completedFuture(
                    cards.failed(400, "key-missing", target.call().language()));
        }
        if (sent.version().isEmpty()) {
            return completedFuture(cards.failed(400, "bad-input", target.call().language()));
        }
        return outcome(target, action)
                .exceptionally(failure -> said(target, failure))
                .thenCompose(outcome -> answer(target, action, outcome));
    }

    private CompletableFuture<Outcome> outcome(Target target, Phase.Action action) {
        if (isPreferences(action)) {
            return run(core, target, () -> preferences.save(target.call(), action.sent(), target.manifest()));
        }
        var request = new ActRequest(target.call(), action, target.manifest(), today(target));
        return run(
                target.plugin().runner(),
                target,
                () -> Objects.requireNonNull(
                        ((ActionPortlet) target.portlet().instance()).act(request), "the portlet answered no outcome"));
    }

    /** What was thrown on purpose and is an outcome. */
    private static Outcome said(Target target, Throwable failure) {
        return switch (unwrapped(failure)) {
            case FormRefused form -> new Outcome.Refused(form.problems());
            case AlreadyDone done -> new Outcome.Done("", Views.declared(target.call(), target.manifest()));
            default -> throw new CompletionException(unwrapped(failure));
        };
    }

    private CompletableFuture<Answer> answer(Target target, Phase.Action action, Outcome outcome) {
        Bundles messages =
                isPreferences(action) ? preferences.messages() : target.plugin().messages();
        return switch (outcome) {
            case Outcome.Done done -> done(target, action, done, messages);
            case Outcome.Refused refused -> completedFuture(refused(target.call(), refused.problems(), messages));
            case Outcome.Stale stale ->
                completedFuture(
                        new Answer.Stale(cards.card(409, "stale", target.call().language()), stale));
        };
    }

    /** What is shown next is its own call: if it fails, the action is done all the same. */
    private CompletableFuture<Answer> done(Target target, Phase.Action action, Outcome.Done done, Bundles messages) {
        Call call = target.call();
        String message = sentence(target, done.message(), messages);
        boolean mine = target.manifest().mine() && !isPreferences(action);
        Call next = call.next(mine ? Mode.MINE : Mode.VIEW, done.parameters());
        if (isPreferences(action)) {
            next = next.placed(Preferences.declared(action.sent(), target.manifest()));
        }
        CompletableFuture<Answer> shown = gate.check(next) == Verdict.ALLOWED
                ? answer(new Target(target.plugin(), target.portlet(), next))
                : completedFuture(cards.of(Verdict.ABSENT, call.language()));
        return shown.thenApply(answer -> new Answer.Done(fragment(answer), message, done.parameters()));
    }

    /** A message that the plugin forgot must not make what is done look as if it had failed. */
    private static String sentence(Target target, String key, Bundles messages) {
        if (key.isEmpty()) {
            return "";
        }
        try {
            return messages.text(target.call().language(), key);
        } catch (IllegalArgumentException forgotten) {
            LOG.error("Plugin '{}': {}", target.plugin().id(), forgotten.getMessage());
            return "";
        }
    }

    private static Optional<Fragment> fragment(Answer answer) {
        return answer instanceof Answer.Shown shown ? Optional.of(shown.fragment()) : Optional.empty();
    }

    private Answer refused(Call call, List<Problem> problems, Bundles messages) {
        List<Answer.FieldProblem> translated = problems.stream()
                .map(problem -> new Answer.FieldProblem(
                        problem.field(),
                        messages.text(
                                call.language(),
                                problem.message(),
                                problem.arguments().toArray())))
                .toList();
        return new Answer.Refused(cards.card(422, "invalid", call.language()), translated);
    }

    private Answer failed(Target target, Throwable failure) {
        var language = target.call().language();
        return switch (unwrapped(failure)) {
            case CallEnded ended -> cards.of(ended.why(), language);
            case PortletException said -> cards.of(said, target.plugin().messages(), language);
            default -> {
                LOG.error(
                        "Request {}: the answer of {}/{} can't be used: {}",
                        target.call().exchange().requestId(),
                        target.call().module(),
                        target.call().portlet(),
                        Failures.trace(unwrapped(failure)));
                yield cards.of(CallEnded.Why.FAULT, language);
            }
        };
    }

    private <T> CompletableFuture<T> run(PluginRunner runner, Target target, Callable<T> work) {
        Duration deadline = target.call().phase() instanceof Mode ? limits.deadline() : limits.patience();
        return runner.run(target.portlet().name(), deadline, () -> scope.within(target.call(), work));
    }

    private LocalDate today(Target target) {
        return views.today(target.call().here());
    }

    private static boolean isPreferences(Phase.Action action) {
        return action.name().equals(Preferences.ACTION);
    }

    private static Throwable unwrapped(Throwable failure) {
        return failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
    }
}
