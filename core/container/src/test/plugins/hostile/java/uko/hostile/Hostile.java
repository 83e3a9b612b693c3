package uko.hostile;

import org.pf4j.Extension;
import uko.spi.documents.RichTexts;
import uko.spi.portlet.*;

/** One class for all bad deeds; the parameter names the deed. */
@Extension
@PortletName("deeds")
public final class Hostile implements Portlet {

    private final RichTexts hook;

    public Hostile(RichTexts hook) {
        this.hook = hook;
    }

    @Override
    public Model view(RenderRequest request) {
        return switch (request.parameter("deed").orElse("none")) {
            case "throw" -> throw new IllegalStateException("Иванова Мария Петровна, СНИЛС 112-233-445 95");
            case "sleep" -> sleep();
            case "spin" -> spin();
            case "begin" -> Model.of("text", Begun.RESULT);
            case "branch" -> Model.of("text", Long.toString(branches(90)));
            case "catch" -> stubborn();
            case "huge" -> Model.of("text", "x".repeat(100 << 20));
            case "null" -> null;
            case "overflow" -> overflow(request, 1);
            case "exhaust" -> throw new OutOfMemoryError("no heap");
            case "vertx" -> Model.of("text", io.vertx.core.Vertx.vertx().toString());
            case "hook" -> Model.of("text", hook.of("hook").html());
            case "say" -> throw PortletException.notFound("thing");
            default -> Model.of("text", "fine");
        };
    }

    private static Model sleep() {
        try {
            Thread.sleep(60_000);
        } catch (InterruptedException told) {
            throw new IllegalStateException(told);
        }
        return Model.of("text", "awake");
    }

    /** Heeds no interrupt; the flag lets the JVM of the test end. */
    private static Model spin() {
        while (System.getProperty("uko.test.end") == null) {
            Thread.onSpinWait();
        }
        return Model.of("text", "dizzy");
    }

    /** Spins where its class is initialised. */
    private static final class Begun {

        static final String RESULT = spin().toString();
    }

    /** No loop, and no end within a life. */
    private static long branches(int height) {
        return height < 2 ? height : branches(height - 1) + branches(height - 2);
    }

    private static Model stubborn() {
        try {
            return spin();
        } catch (Throwable whatever) {
            return spin();
        }
    }

    private static Model overflow(RenderRequest request, int depth) {
        return depth < 0 ? Model.empty() : overflow(request, depth + 1).and("x", depth);
    }
}
