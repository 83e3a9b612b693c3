package uko.storage;

import io.vertx.core.json.JsonArray;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import uko.spi.administration.People;
import uko.spi.portlet.Centre;
import uko.spi.portlet.PortletException;
import uko.spi.storage.Database;
import uko.spi.storage.Row;
import uko.spi.storage.Writes;

/** People of the caller's region; the database checks that the caller administers it. */
final class PgPeople implements People {

    private static final String CENTRES = "select id, region_id, name, zone from uko.region_centres()";
    private static final String IN_CENTRE = """
        select id, name, position, department, to_jsonb(roles) as roles from uko.people_of($1, $2, $3, $4)\
        """;
    private static final String GRANT = "select uko.grant_role($1, $2, $3, $4) as done";
    private static final String REVOKE = "select uko.revoke_role($1, $2, $3) as done";

    private final Database database;

    PgPeople(Database database) {
        this.database = database;
    }

    @Override
    public List<Centre> centres() {
        return database.list(CENTRES, PgPeople::centre);
    }

    @Override
    public List<Listed> inCentre(UUID centre, String part, String after, int limit) {
        return database.list(IN_CENTRE, PgPeople::listed, centre, part, after, limit);
    }

    @Override
    public void grant(Writes writes, UUID centre, UUID person, String role, String basis) {
        writes.find(GRANT, row -> row.flag("done"), centre, person, role, basis);
        writes.audit("grant %s to %s in %s: %s".formatted(role, person, centre, basis));
    }

    @Override
    public void revoke(Writes writes, UUID centre, UUID person, String role) {
        boolean done = writes.find(REVOKE, row -> row.flag("done"), centre, person, role)
                .orElse(false);
        if (!done) {
            throw PortletException.notFound(role);
        }
        writes.audit("revoke %s from %s in %s".formatted(role, person, centre));
    }

    private static Centre centre(Row row) {
        return new Centre(
                Objects.requireNonNull(row.id("id")),
                Objects.requireNonNull(row.id("region_id")),
                row.text("name"),
                ZoneId.of(row.text("zone")));
    }

    private static Listed listed(Row row) {
        Set<String> roles = new JsonArray(row.json("roles").text())
                .stream().map(Object::toString).collect(Collectors.toSet());
        return new Listed(
                Objects.requireNonNull(row.id("id")),
                row.text("name"),
                row.text("position"),
                row.text("department"),
                roles);
    }
}
