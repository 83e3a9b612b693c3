create schema uko;
create table uko.flyway_schema_history (installed_rank int primary key, version text, checksum int, success boolean not null);
insert into uko.flyway_schema_history values (1, '1', 17, true), (2, '2', -5, true);
create table uko.centre (id uuid primary key default gen_random_uuid(), name text not null unique, current_revision uuid);
create table uko.audit (at timestamptz not null, detail text) partition by range (at);
create table uko.audit_2025 partition of uko.audit for values from ('2025-01-01 00:00+00') to ('2026-01-01 00:00+00');
create table uko.audit_2026 partition of uko.audit for values from ('2026-01-01 00:00+00') to ('2027-01-01 00:00+00');
create sequence uko.protocol_number start 100 increment 5;

create schema ethics_code;
create table ethics_code.revision (
    centre_id uuid not null references uko.centre,
    id uuid not null default gen_random_uuid(),
    number bigint generated always as identity,
    former uuid,
    body jsonb not null,
    pdf bytea,
    prose text,
    words tsvector generated always as (to_tsvector('pg_catalog.russian', coalesce(prose, ''))) stored,
    primary key (centre_id, id),
    constraint former_revision foreign key (centre_id, former) references ethics_code.revision (centre_id, id)
);
create table ethics_code.acknowledgement (
    centre_id uuid not null,
    revision uuid not null,
    "Сотрудник" text not null,
    at timestamptz not null default now(),
    primary key (centre_id, revision, "Сотрудник"),
    foreign key (centre_id, revision) references ethics_code.revision (centre_id, id) on delete cascade deferrable
);
alter table uko.centre add foreign key (id, current_revision) references ethics_code.revision (centre_id, id);
create table ethics_code."Пустая таблица ""А""" (id int);
create table ethics_code.mark ();

create function ethics_code.refuse() returns trigger language plpgsql as $$
begin
    if current_setting('uko.loading', true) = 'yes' then return new; end if;
    raise exception 'a trigger ran';
end $$;
create trigger refused before insert on ethics_code.acknowledgement for each row execute function ethics_code.refuse();
create trigger asleep before insert on ethics_code.revision for each row execute function ethics_code.refuse();
alter table ethics_code.revision disable trigger asleep;

alter table ethics_code.revision enable row level security;
alter table ethics_code.revision force row level security;
alter table ethics_code.acknowledgement enable row level security;
alter table ethics_code.acknowledgement force row level security;
create policy own on ethics_code.revision using (centre_id = nullif(current_setting('uko.centre', true), '')::uuid);
create policy own on ethics_code.acknowledgement using (centre_id = nullif(current_setting('uko.centre', true), '')::uuid);
create policy backup on ethics_code.revision for select to uko_backup using (true);
create policy backup on ethics_code.acknowledgement for select to uko_backup using (true);
grant usage on schema uko, ethics_code to uko_backup;
grant select on all tables in schema uko, ethics_code to uko_backup;
grant select on all sequences in schema uko, ethics_code to uko_backup;
