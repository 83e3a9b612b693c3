package uko.storage;

import io.vertx.core.Future;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Row;
import java.util.ArrayList;
import java.util.List;

/** Asserts at each start what keeps tenants apart and what keeps committed rows; shown by {@code /health/security}. */
public final class Protection {

    private static final String CHECKS = """
        select 'PostgreSQL is older than 15' as finding
          where current_setting('server_version_num')::int < 150000
        union all
        select 'role ' || current_user || ' is a superuser, creates roles or bypasses row security'
          from pg_roles where rolname = current_user and (rolsuper or rolbypassrls or rolcreaterole)
        union all
        select 'role ' || current_user || ' owns ' || count(*) || ' tables' from pg_tables
         where tableowner = current_user having count(*) > 0
        union all
        select 'table ' || c.oid::regclass || ' has a centre and no forced row security'
          from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'centre_id'
          join pg_namespace n on n.oid = c.relnamespace
         where c.relkind in ('r', 'p') and n.nspname not in ('pg_catalog', 'information_schema')
           and not (c.relrowsecurity and c.relforcerowsecurity)
        union all
        select 'policy ' || policyname || ' of ' || schemaname || '.' || tablename || ' is not the platform''s'
          from pg_policies
         where not ((policyname = 'in_centre'
                     and roles = case when schemaname like '%\\_personal' then '{uko_personal}' else '{uko_app}' end::name[]
                     and qual = '(centre_id = ( SELECT uko.centre() AS centre))' and with_check = qual)
                 or (policyname = 'in_backup' and roles = '{uko_backup}' and cmd = 'SELECT')
                 or (policyname = 'at_doors' and roles = '{uko_platform}' and schemaname = 'uko')
                 -- A plugin may narrow what its centre sees: restrictive policies let through nothing that in_centre hides.
                 or (permissive = 'RESTRICTIVE' and roles = '{uko_app}'
                     and schemaname <> 'uko' and schemaname not like '%\\_personal'))
        union all
        select 'table ' || c.oid::regclass || ' holds personal data and is open to ' || current_user
          from pg_class c join pg_namespace n on n.oid = c.relnamespace
         where c.relkind in ('r', 'p') and n.nspname like '%\\_personal'
           and has_table_privilege(c.oid, 'select, insert, update, delete')
        union all
        select name || ' is off: committed changes could be lost' from pg_settings
         where name in ('fsync', 'full_page_writes', 'synchronous_commit') and setting = 'off'\
        """;

    private Protection() {}

    /** Answers what is wrong, one sentence each; nothing when all is well. */
    public static Future<List<String>> findings(Pool pool) {
        return pool.query(CHECKS).execute().map(rows -> {
            List<String> findings = new ArrayList<>();
            for (Row row : rows) {
                findings.add(row.getString("finding"));
            }
            return findings;
        });
    }

    static Future<Void> require(Pool pool) {
        return findings(pool)
                .compose(findings -> findings.isEmpty()
                        ? Future.succeededFuture()
                        : Future.failedFuture(new UnsafeDatabase(findings)));
    }
}
