package uko.server.http;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where somebody is led once he has signed in: a page of our own, as the link of a letter named it. Whatever is no such
 * path leads to the beginning, so that nobody is sent elsewhere from our door.
 */
record ReturnPath(String path) {

    private static final String START = "/";
    private static final Pattern OWN =
            Pattern.compile("/(frames/[a-z0-9-]{1,60}/[a-z0-9-]{1,60})?(\\?[A-Za-z0-9._~%=&/-]{0,1500})?");

    static ReturnPath of(@Nullable String asked) {
        return new ReturnPath(asked != null && OWN.matcher(asked).matches() ? asked : START);
    }

    boolean isStart() {
        return path.equals(START);
    }

    /** The door that leads there. */
    String signIn(boolean english) {
        String next = isStart() ? "" : "next=" + FragmentRoutes.encoded(path);
        String lang = english ? "lang=en" : "";
        String query = next + (next.isEmpty() || lang.isEmpty() ? "" : "&") + lang;
        return query.isEmpty() ? "/sign-in" : "/sign-in?" + query;
    }
}
