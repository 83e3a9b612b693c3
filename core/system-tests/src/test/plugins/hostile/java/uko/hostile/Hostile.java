package uko.hostile;

import org.pf4j.Extension;
import uko.spi.portlet.Model;
import uko.spi.portlet.Portlet;
import uko.spi.portlet.PortletName;
import uko.spi.portlet.RenderRequest;

/** One class for all bad deeds; the parameter names the deed. What never ends does so when the test says. */
@Extension
@PortletName("deeds")
public final class Hostile implements Portlet {

    @Override
    public Model view(RenderRequest request) {
        return switch (request.parameter("deed").orElse("none")) {
            case "throw" -> throw new IllegalStateException("on purpose");
            case "sleep" -> sleep();
            case "spin" -> spin();
            case "huge" -> Model.of("text", "x".repeat(100 << 20));
            default -> Model.of("text", "fine");
        };
    }

    /** Sixty seconds, whoever interrupts. */
    private static Model sleep() {
        long end = System.nanoTime() + 60_000_000_000L;
        while (System.nanoTime() < end && !told("end")) {
            nap();
        }
        return Model.of("text", "awake");
    }

    private static Model spin() {
        while (!told("end")) {
            Thread.onSpinWait();
        }
        return Model.of("text", "dizzy");
    }

    private static boolean told(String word) {
        return word.equals(System.getProperty("uko.test.hostile"));
    }

    private static void nap() {
        try {
            Thread.sleep(20);
        } catch (InterruptedException ignored) {
            Thread.onSpinWait();
        }
    }
}
