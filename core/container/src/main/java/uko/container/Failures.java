package uko.container;

import java.util.Arrays;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;
import uko.rendering.FragmentTooLarge;
import uko.rendering.TemplateException;
import uko.spi.portlet.PortletException;

/** Tells what a plugin said on purpose from what went wrong, and describes the latter without anybody's data. */
public final class Failures {

    private static final int DEEPEST = 8;
    private static final int FRAMES = 12;

    private Failures() {}

    /** The exception that is an answer, also where the plugin wrapped it; null where there is none. */
    static @Nullable Throwable said(Throwable failure) {
        Throwable at = failure;
        for (int depth = 0; at != null && depth < DEEPEST; depth++) {
            if (at instanceof PortletException || at instanceof FormRefused || at instanceof AlreadyDone) {
                return at;
            }
            at = at.getCause();
        }
        return null;
    }

    /** Kind and place: messages are left out, since a database's own quotes the values of people. */
    public static String place(Throwable failure) {
        if (isOurs(failure)) {
            return String.valueOf(failure.getMessage());
        }
        StackTraceElement[] frames = frames(failure);
        String kind = failure.getClass().getName();
        return frames.length == 0 ? kind : kind + " at " + frames[0];
    }

    /** From where the plugin itself stood: a stack may end in what we ask it on its way. */
    private static StackTraceElement[] frames(Throwable failure) {
        StackTraceElement[] all = failure.getStackTrace();
        for (int frame = 0; frame < Math.min(all.length, DEEPEST); frame++) {
            if (all[frame].getClassName().equals(Ending.class.getName())) {
                return Arrays.copyOfRange(all, frame + 1, all.length);
            }
        }
        return all;
    }

    /** What the core itself says of a template or an answer quotes no values. */
    private static boolean isOurs(Throwable failure) {
        return failure instanceof TemplateException || failure instanceof FragmentTooLarge;
    }

    static boolean isTooLarge(Throwable failure) {
        return failure instanceof FragmentTooLarge;
    }

    /** The stack of the failure and of its causes, short. */
    public static String trace(Throwable failure) {
        StringJoiner lines = new StringJoiner(System.lineSeparator());
        Throwable at = failure;
        for (int depth = 0; at != null && depth < DEEPEST; depth++) {
            lines.add((depth == 0 ? "" : "caused by ") + place(at));
            StackTraceElement[] frames = frames(at);
            for (int frame = 1; frame < Math.min(frames.length, FRAMES); frame++) {
                lines.add("    at " + frames[frame]);
            }
            at = at.getCause();
        }
        return lines.toString();
    }
}
