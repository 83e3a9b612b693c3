-- What a start would write or assert, as it stands now: per schema its note and a hash over its tables, rights, policies,
-- functions and migrations, the suite's roles and their settings. Read by the owner; it sees only schemas of its own.
do $state$
declare
    s       record;
    history text;
    states  jsonb := '{}';
begin
    for s in
        select n.nspname, obj_description(n.oid, 'pg_namespace') as note, (
            select string_agg(line, e'\n' order by line collate "C") from (
                select concat_ws(' ', 'role', rolname, rolsuper, rolinherit, rolcreaterole, rolcreatedb, rolcanlogin,
                                 rolreplication, rolbypassrls) as line
                  from pg_roles where rolname in ('uko_app', 'uko_backup', 'uko_personal', 'uko_platform')
                union all
                select 'member ' || m::text from pg_auth_members m
                 where to_regrole('uko_platform') in (m.roleid, m.member) or to_regrole('uko_app') = m.member
                    or to_regrole('uko_personal') in (m.roleid, m.member)
                union all
                select 'setting ' || d::text from pg_db_role_setting d
                 where d.setdatabase = (select oid from pg_database where datname = current_database())
                union all
                select concat_ws(' ', 'schema', n.nspowner, n.nspacl)
                union all
                select concat_ws(' ', 'relation', c.oid, c.relname, c.relkind, c.relowner, c.relacl, c.relrowsecurity,
                                 c.relforcerowsecurity)
                  from pg_class c where c.relnamespace = n.oid
                union all
                select concat_ws(' ', 'centre', a.attrelid, a.attnum, a.attnotnull, pg_get_expr(d.adbin, d.adrelid))
                  from pg_class c
                  join pg_attribute a on a.attrelid = c.oid and a.attname = 'centre_id' and not a.attisdropped
                  left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
                 where c.relnamespace = n.oid
                union all
                select 'policy ' || p::text from pg_policy p join pg_class c on c.oid = p.polrelid
                 where c.relnamespace = n.oid
                union all
                select concat_ws(' ', 'function', p.oid, p.proname, p.proowner, p.proacl, p.prosecdef, p.proconfig,
                                 md5(p.prosrc))
                  from pg_proc p where p.pronamespace = n.oid) lines(line)) as catalogue
          from pg_namespace n
         where n.nspowner = current_user::regrole and n.nspname !~ '^pg_'
    loop
        history := '';
        if to_regclass(format('%I.flyway_history', s.nspname)) is not null then
            execute format('select string_agg(h::text, e''\n'' order by installed_rank) from %I.flyway_history h',
                s.nspname) into history;
        end if;
        states := states || jsonb_build_object(s.nspname, jsonb_build_object('note', coalesce(s.note, ''), 'state',
            encode(sha256(convert_to(concat_ws(e'\n', s.catalogue, history), 'UTF8')), 'hex')));
    end loop;
    perform set_config('uko.states', states::text, false);
end $state$;
select schema, looks ->> 'note' as note, looks ->> 'state' as state
  from jsonb_each(current_setting('uko.states')::jsonb) as s(schema, looks)
