-- Written by the platform for every schema at each start, and never by a plugin: who may touch which row.
-- One policy per role, equality only: OR and ANY make the planner forget its indexes.
do $protect$
declare
    the_schema text := current_setting('uko.protected_schema');
    is_core    boolean := current_setting('uko.protected_schema') = 'uko';
    -- Personal data that must not be read in passing lie in a schema of their own, which has its own role.
    personal   boolean := current_setting('uko.protected_schema') like '%\_personal';
    the_role   text    := case when current_setting('uko.protected_schema') like '%\_personal'
                               then 'uko_personal' else 'uko_app' end;
    t          record;
begin
    execute format('grant usage on schema %I to uko_app, uko_backup, uko_platform', the_schema);
    execute format('grant select on all tables in schema %I to uko_backup', the_schema);
    execute format('grant select on all sequences in schema %I to uko_backup', the_schema);

    for t in
        select c.oid, c.relname, a.attnotnull, c.relrowsecurity and c.relforcerowsecurity as forced
          from pg_class c
          join pg_namespace n on n.oid = c.relnamespace
          join pg_attribute a on a.attrelid = c.oid and a.attname = 'centre_id' and not a.attisdropped
         where n.nspname = the_schema and c.relkind in ('r', 'p')
    loop
        if not t.forced then
            execute format('alter table %I.%I enable row level security, force row level security', the_schema, t.relname);
        end if;
        if t.attnotnull then
            execute format('alter table %I.%I alter column centre_id set default uko.centre()', the_schema, t.relname);
        end if;
        if not exists (select from pg_policy where polrelid = t.oid and polname = 'in_centre') then
            execute format('create policy in_centre on %I.%I to %I using (centre_id = (select uko.centre()))
                            with check (centre_id = (select uko.centre()))', the_schema, t.relname, the_role);
            execute format('create policy in_backup on %I.%I for select to uko_backup using (true)',
                the_schema, t.relname);
            if is_core then
                execute format('create policy at_doors on %I.%I to uko_platform using (true) with check (true)',
                    the_schema, t.relname);
            end if;
        end if;
        if not is_core then
            execute format('grant select, insert, update, delete on %I.%I to %I', the_schema, t.relname, the_role);
        end if;
    end loop;

    if personal then
        execute format('grant usage, create on schema %I to uko_personal', the_schema);
        for t in
            select p.oid::regprocedure as door from pg_proc p join pg_namespace n on n.oid = p.pronamespace
             where n.nspname = the_schema and pg_get_userbyid(p.proowner) <> 'uko_personal'
        loop
            execute format('revoke execute on function %s from public', t.door);
            execute format('grant execute on function %s to uko_app', t.door);
            execute format('alter function %s owner to uko_personal', t.door);
        end loop;
    end if;

    if is_core then
        grant create on schema uko to uko_platform;
        grant all on all tables in schema uko to uko_platform;
        grant all on all sequences in schema uko to uko_platform;
        grant select, insert, update on uko.fact to uko_app;
        grant select, insert, update, delete on uko.trace, uko.offer, uko.preference to uko_app;
        grant select, insert on uko.file to uko_app;
        grant select, insert, update, delete on uko.file_piece to uko_app;
        for t in
            select p.oid::regprocedure as door from pg_proc p join pg_namespace n on n.oid = p.pronamespace
             where n.nspname = 'uko' and p.prosecdef and pg_get_userbyid(p.proowner) <> 'uko_platform'
        loop
            execute format('alter function %s owner to uko_platform', t.door);
        end loop;
        revoke execute on all functions in schema uko from public;
        grant execute on all functions in schema uko to uko_app, uko_backup, uko_platform;
        grant usage on schema uko to uko_personal;
        grant execute on function uko.centre(), uko.region(), uko.person(), uko.colleagues(uuid) to uko_personal;
        revoke execute on function uko.roles_in(uuid, uuid, uuid), uko.require_role(text) from uko_app, uko_backup;
    end if;
end $protect$;
