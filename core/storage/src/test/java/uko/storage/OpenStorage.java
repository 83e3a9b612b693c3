package uko.storage;

import io.vertx.core.Vertx;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** A storage open on a database of its own with the people of {@link Town}, and modules that are on for all of them. */
record OpenStorage(Vertx vertx, DatabaseUri owner, Town town, Storage storage) implements AutoCloseable {

    static OpenStorage with(String... modules) throws SQLException {
        return with(StorageSettings.DEFAULTS, modules);
    }

    static OpenStorage with(StorageSettings settings, String... modules) throws SQLException {
        DatabaseUri owner = TestPostgres.coreDatabase();
        Town town = Town.in(owner);
        try (Provisioning provisioning = Provisioning.begin(owner)) {
            for (String module : modules) {
                provisioning.switchOn(town.region(), module);
                provisioning.switchOn(town.otherRegion(), module);
            }
            provisioning.commit();
        }
        Vertx vertx = Vertx.vertx();
        return new OpenStorage(
                vertx, owner, town, Storage.open(vertx, owner, settings).await());
    }

    /** Changes rows by the platform's own hand. */
    void platform(String sql) throws SQLException {
        try (Connection connection = TestPostgres.connect(owner);
                Statement statement = connection.createStatement()) {
            statement.execute("set role uko_platform");
            statement.execute(sql);
        }
    }

    @Override
    public void close() {
        storage.close().await();
        vertx.close().await();
    }
}
