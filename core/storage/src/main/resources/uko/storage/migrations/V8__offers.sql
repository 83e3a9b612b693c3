-- Things of modules that traces may point at, each as it reads now: values, clauses, events. The module offers them, so
-- that nobody has to ask it.
create table uko.offer (
    centre_id     uuid not null references uko.centre,
    module        text not null,
    kind          text not null,
    id            text not null,
    title         text not null check (length(title) between 1 and 500),
    words         text not null default '',
    -- SHA-256 over both.
    hash          text not null,
    offered_at    timestamptz not null default now(),
    primary key (centre_id, module, kind, id)
);

create function uko.tell_offer() returns trigger language plpgsql as $$
begin
    perform pg_notify('uko', 'fact ' || coalesce(new.centre_id, old.centre_id) || ' trace.offered');
    return null;
end $$;
create trigger tell after insert or update or delete on uko.offer for each row execute function uko.tell_offer();

-- Whether a module is on in the caller's centre.
create function uko.is_on(the_module text) returns boolean
    language sql stable security definer set search_path = pg_catalog, uko
    return uko.module_is_on(uko.region(), uko.centre(), the_module);
