-- Who did what: written in the transaction of the change, sealed within a second or two.
create table uko.audit (
    id            bigint generated always as identity primary key,
    at            timestamptz not null default clock_timestamp(),
    region_id     uuid,
    centre_id     uuid,
    person_id     uuid,
    request_id    text not null,
    module        text not null,
    action        text not null,
    detail        text not null default '',
    seal          bigint
);
create index audit_unsealed on uko.audit (id) where seal is null;
create index audit_by_seal on uko.audit (seal, id);
create index audit_by_person on uko.audit (person_id, at);

-- Each seal holds the hash of its rows and of the seal before it.
create table uko.audit_seal (
    number        bigint primary key,
    at            timestamptz not null,
    rows          bigint not null,
    hash          bytea not null
);

-- The words of one row, as they are hashed: unit separators between them, times in UTC to the microsecond.
create function uko.audit_words(a uko.audit) returns text language sql stable
    return concat_ws(E'\x1f', a.id::text, to_char(a.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US'),
        coalesce(a.region_id::text, ''), coalesce(a.centre_id::text, ''), coalesce(a.person_id::text, ''),
        a.request_id, a.module, a.action, a.detail);

create function uko.seal_audit() returns bigint language plpgsql security definer
    set search_path = pg_catalog, uko as $$
declare
    before uko.audit_seal;
    words  text;
    many   bigint;
begin
    if not pg_try_advisory_xact_lock(hashtext('uko.seal_audit')) then
        return 0;
    end if;
    select * into before from audit_seal order by number desc limit 1;
    with sealed as (
        update audit set seal = coalesce(before.number, 0) + 1 where seal is null returning audit.*
    )
    select count(*), string_agg(uko.audit_words(sealed::uko.audit), E'\x1e' order by id) into many, words from sealed;
    if many = 0 then
        return 0;
    end if;
    insert into audit_seal (number, at, rows, hash)
        values (coalesce(before.number, 0) + 1, clock_timestamp(), many,
                sha256(coalesce(before.hash, '\x'::bytea) || convert_to(words, 'UTF8')));
    return many;
end $$;

-- Each change that a person asked for, by the key that he gave it: nothing is done twice.
create table uko.done (
    centre_id     uuid not null references uko.centre,
    person_id     uuid not null,
    key           uuid not null,
    module        text not null,
    action        text not null,
    at            timestamptz not null default now(),
    primary key (centre_id, person_id, key)
);
