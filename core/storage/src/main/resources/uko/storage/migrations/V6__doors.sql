-- Doors: what the application may do without or beyond a centre's scope, one function each. They run as
-- uko_platform, the only role besides the backup that row-level security lets through, and check for themselves.

create type uko.caller as (person_id uuid, name text, "position" text, department text, roles text[]);

create function uko.roles_in(the_person uuid, the_region uuid, the_centre uuid) returns text[]
    language sql stable security definer set search_path = pg_catalog, uko
    return coalesce((select array_agg(distinct r.role) from (
        select pr.role from uko.person_role pr
         where pr.person_id = the_person
           and current_date >= pr.since and (pr.until is null or current_date <= pr.until)
           and (pr.region_id is null or pr.region_id = the_region)
           and (pr.centre_id is null or pr.centre_id = the_centre)
        union all
        select 'employee' from uko.person p
         where p.id = the_person and p.centre_id = the_centre) r), '{}');

-- The person as seen from one centre; none where the person has left or has no role there.
create function uko.caller_in(the_person uuid, the_centre uuid) returns setof uko.caller
    language sql stable security definer set search_path = pg_catalog, uko
begin atomic
    select p.id, p.name, p.position, coalesce(d.name, ''), roles.list
      from uko.person p
      join uko.centre c on c.id = the_centre
      left join uko.department d on d.centre_id = p.centre_id and d.id = p.department_id
      cross join lateral (select uko.roles_in(p.id, c.region_id, c.id) as list) roles
     where p.id = the_person and (p.left_on is null or p.left_on > current_date)
       and roles.list <> '{}';
end;

create function uko.account(the_login text)
    returns table (person_id uuid, password text, region_id uuid, centre_id uuid)
    language sql stable security definer set search_path = pg_catalog, uko
begin atomic
    select p.id, p.password, p.region_id, p.centre_id from uko.person p
     where p.login = the_login and (p.left_on is null or p.left_on > current_date);
end;

create function uko.set_password(the_person uuid, the_password text) returns void
    language sql security definer set search_path = pg_catalog, uko
begin atomic
    update uko.person set password = the_password where id = the_person;
end;

create function uko.sign_in_wait(the_login_hash bytea) returns double precision
    language sql stable security definer set search_path = pg_catalog, uko
    return coalesce((select greatest(0, extract(epoch from f.retry_at - now()))
                     from uko.sign_in_failure f where f.login_hash = the_login_hash), 0);

-- From the third failure on the wait doubles: 1, 2, 4 … 900 seconds; a day without failures forgets.
create function uko.sign_in_failed(the_login_hash bytea) returns void
    language sql security definer set search_path = pg_catalog, uko
begin atomic
    insert into uko.sign_in_failure as f (login_hash, failures, retry_at) values (the_login_hash, 1, now())
    on conflict (login_hash) do update set
        failures = case when f.retry_at < now() - interval '1 day' then 1 else least(f.failures + 1, 20) end,
        retry_at = now() + case when f.failures < 2 then interval '0'
                                else least(900, power(2, f.failures - 2)) * interval '1 second' end;
end;

create function uko.sign_in_succeeded(the_login_hash bytea) returns void
    language sql security definer set search_path = pg_catalog, uko
begin atomic
    delete from uko.sign_in_failure where login_hash = the_login_hash;
end;

create function uko.open_session(the_hash bytea, the_person uuid, lifetime interval) returns void
    language sql security definer set search_path = pg_catalog, uko
begin atomic
    delete from uko.session where expires_at < now();
    insert into uko.session (hash, person_id, expires_at) values (the_hash, the_person, now() + lifetime);
end;

-- Answers whose session it is, and keeps it alive while it is used, one write a minute at the most.
create function uko.session_person(the_hash bytea, idle interval) returns table (person_id uuid, centre_id uuid, region_id uuid)
    language plpgsql security definer set search_path = pg_catalog, uko as $$
begin
    update session s set seen_at = now()
     where s.hash = the_hash and s.expires_at > now() and s.seen_at > now() - idle
       and s.seen_at < now() - interval '1 minute';
    return query select p.id, p.centre_id, p.region_id from session s join person p on p.id = s.person_id
     where s.hash = the_hash and s.expires_at > now() and s.seen_at > now() - idle
       and (p.left_on is null or p.left_on > current_date);
end $$;

create function uko.close_session(the_hash bytea) returns void
    language sql security definer set search_path = pg_catalog, uko
begin atomic
    delete from uko.session where hash = the_hash;
    select pg_notify('uko', 'session ' || encode(the_hash, 'hex'));
end;

create function uko.host_named(the_name text)
    returns table (region_id uuid, origin text, secret text)
    language sql stable security definer set search_path = pg_catalog, uko
begin atomic
    select h.region_id, h.origin, h.secret from uko.host h where h.name = the_name;
end;

create function uko.use_assertion(the_id text, expires timestamptz) returns boolean
    language plpgsql security definer set search_path = pg_catalog, uko as $$
begin
    delete from host_assertion a where a.expires_at < now() - interval '1 minute';
    insert into host_assertion (id, expires_at) values (the_id, expires) on conflict do nothing;
    return found;
end $$;

create function uko.shared_key(the_name text, offered bytea) returns bytea
    language plpgsql security definer set search_path = pg_catalog, uko as $$
begin
    insert into node_key (name, secret) values (the_name, offered) on conflict do nothing;
    return (select k.secret from node_key k where k.name = the_name);
end $$;

create function uko.directory()
    returns table (centre_id uuid, region_id uuid, centre text, zone text, region text, region_code text, hosts text[])
    language sql stable security definer set search_path = pg_catalog, uko
begin atomic
    select c.id, r.id, c.name, c.zone, r.name, r.code, r.hosts
      from uko.region r join uko.centre c on c.region_id = r.id order by r.name, c.name;
end;

create function uko.switches() returns setof uko.module_switch
    language sql stable security definer set search_path = pg_catalog, uko
begin atomic
    select * from uko.module_switch;
end;

-- Begins a change: the module must be on, and the key new. Holds the switch until the change is over.
create function uko.begin_change(the_module text, the_action text, the_key uuid) returns text
    language plpgsql security definer set search_path = pg_catalog, uko as $$
begin
    perform 1 from module_switch s
      where s.region_id = uko.region() and s.module = the_module and (s.centre_id is null or s.centre_id = uko.centre())
        for share;
    if not uko.module_is_on(uko.region(), uko.centre(), the_module) then
        return 'off';
    end if;
    insert into done (centre_id, person_id, key, module, action)
        values (uko.centre(), uko.person(), the_key, the_module, the_action) on conflict do nothing;
    return case when found then 'new' else 'done' end;
end $$;

create function uko.write_audit(the_request text, the_module text, the_action text, the_detail text) returns void
    language sql security definer set search_path = pg_catalog, uko
begin atomic
    insert into uko.audit (region_id, centre_id, person_id, request_id, module, action, detail)
        values (uko.region(), uko.centre(), uko.person(), the_request, the_module, the_action, left(the_detail, 500));
end;

-- Beyond the centre: only for the caller who holds the role in the region, and only within that region.
create function uko.require_role(the_role text) returns void
    language plpgsql stable security definer set search_path = pg_catalog, uko as $$
begin
    if not (the_role = any (uko.roles_in(uko.person(), uko.region(), null))) then
        raise insufficient_privilege using message = 'role ' || the_role || ' is required in the region';
    end if;
end $$;

create function uko.region_switches() returns setof uko.module_switch
    language plpgsql stable security definer set search_path = pg_catalog, uko as $$
begin
    perform uko.require_role('regional-admin');
    return query select * from module_switch s where s.region_id = uko.region();
end $$;

create function uko.switch_module(the_centre uuid, the_module text, on_now boolean, seen bigint) returns boolean
    language plpgsql security definer set search_path = pg_catalog, uko as $$
declare
    changed int;
begin
    perform uko.require_role('regional-admin');
    if the_centre is not null and not exists (
        select from centre c where c.id = the_centre and c.region_id = uko.region()) then
        return false;
    end if;
    if seen = 0 then
        insert into module_switch (region_id, centre_id, module, enabled)
            values (uko.region(), the_centre, the_module, on_now) on conflict do nothing;
    else
        update module_switch s set enabled = on_now, version = s.version + 1
         where s.region_id = uko.region() and s.centre_id is not distinct from the_centre
           and s.module = the_module and s.version = seen;
    end if;
    get diagnostics changed = row_count;
    return changed = 1;
end $$;

create function uko.region_centres()
    returns table (id uuid, region_id uuid, name text, zone text)
    language plpgsql stable security definer set search_path = pg_catalog, uko as $$
begin
    perform uko.require_role('regional-admin');
    return query select c.id, c.region_id, c.name, c.zone from centre c where c.region_id = uko.region() order by c.name;
end $$;

create function uko.people_of(the_centre uuid, part text, after_name text, at_most int)
    returns table (id uuid, name text, "position" text, department text, roles text[])
    language plpgsql stable security definer set search_path = pg_catalog, uko as $$
begin
    perform uko.require_role('regional-admin');
    return query
        select p.id, p.name, p.position, coalesce(d.name, ''), uko.roles_in(p.id, c.region_id, c.id)
          from person p
          join centre c on c.id = p.centre_id and c.region_id = uko.region()
          left join department d on d.centre_id = p.centre_id and d.id = p.department_id
         where p.centre_id = the_centre and p.name > after_name
           and (part = '' or p.name ilike '%' || replace(replace(replace(part, '\', '\\'), '%', '\%'), '_', '\_') || '%')
           and (p.left_on is null or p.left_on > current_date)
         order by p.name, p.id limit at_most;
end $$;

create function uko.grant_role(the_centre uuid, the_person uuid, the_role text, the_basis text) returns boolean
    language plpgsql security definer set search_path = pg_catalog, uko as $$
declare
    changed int;
begin
    perform uko.require_role('regional-admin');
    if the_role in ('regional-admin', 'federal-coordinator', 'platform-admin', 'employee', 'anyone') then
        raise insufficient_privilege using message = 'role ' || the_role || ' is not granted in a centre';
    end if;
    insert into person_role (person_id, role, region_id, centre_id, basis)
        select p.id, the_role, c.region_id, c.id, the_basis
          from person p join centre c on c.id = the_centre and c.region_id = uko.region()
         where p.id = the_person and p.region_id = uko.region()
        on conflict do nothing;
    get diagnostics changed = row_count;
    perform pg_notify('uko', 'person ' || the_person);
    return changed = 1;
end $$;

create function uko.revoke_role(the_centre uuid, the_person uuid, the_role text) returns boolean
    language plpgsql security definer set search_path = pg_catalog, uko as $$
declare
    changed int;
begin
    perform uko.require_role('regional-admin');
    delete from person_role r
     where r.person_id = the_person and r.role = the_role and r.region_id = uko.region() and r.centre_id = the_centre;
    get diagnostics changed = row_count;
    perform pg_notify('uko', 'person ' || the_person);
    return changed = 1;
end $$;

-- What every node must hear of, told when the change is committed.
create function uko.tell_fact() returns trigger language plpgsql as $$
begin
    perform pg_notify('uko', 'fact ' || new.centre_id || ' ' || new.kind);
    return null;
end $$;
create trigger tell after insert or update on uko.fact for each row execute function uko.tell_fact();

create function uko.tell_switch() returns trigger language plpgsql as $$
begin
    perform pg_notify('uko', 'switch ' || coalesce(new.region_id, old.region_id) || ' ' || coalesce(new.module, old.module));
    return null;
end $$;
create trigger tell after insert or update or delete on uko.module_switch
    for each row execute function uko.tell_switch();

create function uko.tell_preference() returns trigger language plpgsql as $$
begin
    perform pg_notify('uko', 'preference ' || new.centre_id || ' ' || new.module);
    return null;
end $$;
create trigger tell after insert or update on uko.preference for each row execute function uko.tell_preference();

create function uko.tell_directory() returns trigger language plpgsql as $$
begin
    perform pg_notify('uko', 'directory');
    return null;
end $$;
create trigger tell after insert or update or delete on uko.centre for each statement execute function uko.tell_directory();
create trigger tell after insert or update or delete on uko.region for each statement execute function uko.tell_directory();

-- Forgets what has served: keys of changes after a month, sessions and assertions that are over.
create function uko.tidy() returns void
    language sql security definer set search_path = pg_catalog, uko
begin atomic
    delete from uko.done where at < now() - interval '30 days';
    delete from uko.session where expires_at < now();
    delete from uko.host_assertion where expires_at < now() - interval '1 minute';
    delete from uko.sign_in_failure where retry_at < now() - interval '1 day';
end;
