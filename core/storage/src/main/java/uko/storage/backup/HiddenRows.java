package uko.storage.backup;

import java.sql.Connection;
import java.sql.SQLException;

/**
 * Finds tables whose rows a policy could hide from the role that makes the backup: a backup must be whole or none.
 * The role sees all rows of a table by a SELECT policy of {@code true}, if nothing restricts it again.
 */
final class HiddenRows {

    private static final String HIDING = """
        select nspname || '.' || relname
        from pg_class join pg_namespace on pg_namespace.oid = relnamespace
        where relkind = 'r' and %s and row_security_active(pg_class.oid)
        and (not exists (%s and polpermissive and pg_get_expr(polqual, polrelid) = 'true')
            or exists (%2$s and not polpermissive and pg_get_expr(polqual, polrelid) is distinct from 'true'))
        order by 1
        """;
    private static final String POLICY = """
        select from pg_policy where polrelid = pg_class.oid and polcmd in ('r', '*')
        and exists (select from unnest(polroles) role where role = 0 or pg_has_role(role, 'usage'))
        """;

    private HiddenRows() {}

    static void requireNone(Connection connection) throws SQLException {
        var hiding = Layout.texts(connection, HIDING.formatted(Layout.OURS, POLICY));
        if (!hiding.isEmpty()) {
            throw new BackupException("rows-hidden", hiding.getFirst(), hiding.size());
        }
    }
}
