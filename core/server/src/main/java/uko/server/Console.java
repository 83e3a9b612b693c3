package uko.server;

import java.io.PrintStream;

/** What a person at the terminal reads: progress, addresses, one sentence on what went wrong. */
@FunctionalInterface
public interface Console {

    void say(String line);

    static Console of(PrintStream out) {
        return out::println;
    }
}
