package uko.container;

/** Brings the tables of a plugin up to date before it starts. Implemented by the server with storage. */
@FunctionalInterface
public interface Migrator {

    /**
     * Carries out what {@code migrations/} of the class loader holds and the schema has not seen.
     *
     * @throws Exception when it can't; the plugin is quarantined with the message as its reason
     */
    void migrate(String plugin, ClassLoader resources) throws Exception;
}
