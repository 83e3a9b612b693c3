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
            case "spin" -> Model.of("text", Spin.RESULT);
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

    /**
     * Without end; a pause lets the test measure the others with and without it, in turns. In an initialiser, since there
     * a nap keeps the carrier, and what has no end needs no nap: elsewhere the call would go on on another one.
     */
    private static final class Spin {

        static final String RESULT = result();

        private static String result() {
            while (!told("end")) {
                if (told("pause")) {
                    nap();
                }
            }
            return "dizzy";
        }
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
