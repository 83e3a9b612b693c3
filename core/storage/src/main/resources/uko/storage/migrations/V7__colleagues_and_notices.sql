-- Since when somebody is in his centre, and since when in his department and at his position. For those who were there
-- before anybody counted it is the beginning of time.
alter table uko.person
    add column joined_on date not null default '1970-01-01',
    add column placed_on date not null default '1970-01-01';
alter table uko.person
    alter column joined_on set default current_date,
    alter column placed_on set default current_date;

create type uko.colleague as (
    id uuid, name text, "position" text, department text, roles text[], joined_on date, placed_on date);

-- The employees of the caller's centre, or the one of them with this id.
create function uko.colleagues(the_person uuid) returns setof uko.colleague
    language sql stable security definer set search_path = pg_catalog, uko
begin atomic
    select p.id, p.name, p.position, coalesce(d.name, ''), uko.roles_in(p.id, p.region_id, p.centre_id),
           p.joined_on, p.placed_on
      from uko.person p
      left join uko.department d on d.centre_id = p.centre_id and d.id = p.department_id
     where p.centre_id = uko.centre() and (the_person is null or p.id = the_person)
       and (p.left_on is null or p.left_on > current_date)
     order by p.name, p.id;
end;

-- Names behind ids, of those who have left too, and of those who work for the region.
create function uko.names_of(people uuid[]) returns table (id uuid, name text)
    language sql stable security definer set search_path = pg_catalog, uko
begin atomic
    select p.id, p.name from uko.person p
     where p.id = any (people) and p.region_id = uko.region()
       and (p.centre_id = uko.centre() or p.centre_id is null);
end;

-- What somebody was told in his centre, in words, so that it can be read and mailed whatever becomes of the module.
create table uko.notice (
    centre_id     uuid not null references uko.centre,
    id            uuid not null default gen_random_uuid(),
    person_id     uuid not null references uko.person,
    module        text not null,
    key           text not null,
    ru            text not null,
    en            text not null,
    portlet       text not null default '',
    parameters    jsonb not null default '{}',
    told_at       timestamptz not null default now(),
    read_at       timestamptz,
    -- Until when a node may take its time to mail it; null before one takes it.
    mail_until    timestamptz,
    mailed_at     timestamptz,
    primary key (centre_id, id),
    unique (centre_id, person_id, module, key)
);
create index notice_latest on uko.notice (centre_id, person_id, told_at desc);
create index notice_of_key on uko.notice (centre_id, module, key) where read_at is null;
create index notice_to_mail on uko.notice (told_at) where read_at is null and mailed_at is null;

create function uko.tell_notice() returns trigger language plpgsql as $$
begin
    perform pg_notify('uko', 'fact ' || coalesce(new.centre_id, old.centre_id) || ' notice.told');
    return null;
end $$;
create trigger tell after insert or delete or update of read_at on uko.notice for each row execute function uko.tell_notice();

create function uko.tell(people uuid[], the_module text, the_key text, the_ru text, the_en text, the_portlet text,
        the_parameters jsonb) returns void
    language sql security definer set search_path = pg_catalog, uko
begin atomic
    insert into uko.notice (centre_id, person_id, module, key, ru, en, portlet, parameters)
    select uko.centre(), p.id, the_module, the_key, the_ru, the_en, the_portlet, the_parameters
      from uko.person p
     where p.id = any (people) and (p.left_on is null or p.left_on > current_date)
       and uko.roles_in(p.id, uko.region(), uko.centre()) <> '{}'
    on conflict (centre_id, person_id, module, key) do nothing;
end;

create function uko.settle_notice(the_person uuid, the_module text, the_key text) returns void
    language sql security definer set search_path = pg_catalog, uko
begin atomic
    update uko.notice set read_at = now()
     where centre_id = uko.centre() and person_id = the_person and module = the_module and key = the_key
       and read_at is null;
end;

create function uko.withdraw_notice(the_module text, the_key text) returns void
    language sql security definer set search_path = pg_catalog, uko
begin atomic
    delete from uko.notice
     where centre_id = uko.centre() and module = the_module and key = the_key and read_at is null;
end;

create function uko.notices() returns setof uko.notice
    language sql stable security definer set search_path = pg_catalog, uko
begin atomic
    select n.* from uko.notice n
     where n.centre_id = uko.centre() and n.person_id = uko.person()
       and uko.module_is_on(uko.region(), uko.centre(), n.module)
     order by n.told_at desc, n.id;
end;

create function uko.read_notices(the_notices uuid[]) returns void
    language sql security definer set search_path = pg_catalog, uko
begin atomic
    update uko.notice set read_at = now()
     where centre_id = uko.centre() and person_id = uko.person() and read_at is null
       and (the_notices = '{}' or id = any (the_notices));
end;

-- Takes what is to be mailed, for five minutes; what is not said to be mailed by then is taken again.
create function uko.take_mail(at_most int)
    returns table (centre_id uuid, id uuid, person_id uuid, email text, centre text, ru text, module text, portlet text,
                   parameters jsonb)
    language plpgsql security definer set search_path = pg_catalog, uko as $$
begin
    return query
        with due as (
            select n.centre_id, n.id
              from notice n
              join person p on p.id = n.person_id
              join centre c on c.id = n.centre_id
             where n.read_at is null and n.mailed_at is null and n.told_at > now() - interval '1 day'
               and (n.mail_until is null or n.mail_until < now())
               and p.email <> '' and (p.left_on is null or p.left_on > current_date)
               and module_is_on(c.region_id, c.id, n.module)
             order by n.told_at limit at_most for update of n skip locked),
        taken as (
            update notice n set mail_until = now() + interval '5 minutes'
              from due where n.centre_id = due.centre_id and n.id = due.id
            returning n.*)
        select t.centre_id, t.id, t.person_id, p.email, c.name, t.ru, t.module, t.portlet, t.parameters
          from taken t join person p on p.id = t.person_id join centre c on c.id = t.centre_id
         order by t.person_id, t.told_at;
end $$;

create function uko.mailed(the_notices uuid[]) returns void
    language sql security definer set search_path = pg_catalog, uko
begin atomic
    update uko.notice set mailed_at = now() where id = any (the_notices);
end;

-- Forgets what has served: keys of changes after a month, sessions and assertions that are over, old notices.
create or replace function uko.tidy() returns void
    language sql security definer set search_path = pg_catalog, uko
begin atomic
    delete from uko.done where at < now() - interval '30 days';
    delete from uko.session where expires_at < now();
    delete from uko.host_assertion where expires_at < now() - interval '1 minute';
    delete from uko.sign_in_failure where retry_at < now() - interval '1 day';
    delete from uko.notice where told_at < now() - interval '1 year'
        or read_at < now() - interval '90 days';
end;
