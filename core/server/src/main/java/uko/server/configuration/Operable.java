package uko.server.configuration;

/** Marks a failure that the operator can mend and whose message says how, in one sentence. */
public interface Operable {}
