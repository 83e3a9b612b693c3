-- Who a candidate is. The application's role can't read or write these tables: it comes through the doors below, which
-- run as uko_personal, and every door that lets a name out has left its line in the journal before. Days are those of the
-- centre, where the database's own may have begun later.
create table hiring_criteria_personal.identity (
    centre_id uuid not null,
    candidate_id uuid not null,
    name text not null check (length(name) between 1 and 200),
    contact text not null check (length(contact) <= 200),
    consent_on date not null,
    -- The last day: the end of the consent, or of the probation.
    keep_until date not null check (keep_until >= consent_on),
    primary key (centre_id, candidate_id)
);

create table hiring_criteria_personal.access (
    centre_id uuid not null,
    id uuid not null default gen_random_uuid(),
    candidate_id uuid not null,
    -- Nobody where a term ran out.
    person_id uuid,
    person text not null,
    deed text not null check (deed in ('registered', 'opened', 'prolonged', 'erased', 'expired')),
    reason text not null check (length(reason) <= 300),
    at timestamptz not null default now(),
    primary key (centre_id, id),
    check (deed <> 'opened' or reason ~ '\S')
);
create index access_latest on hiring_criteria_personal.access (centre_id, at desc);
create index access_of_person on hiring_criteria_personal.access (centre_id, person_id, candidate_id, at);

create function hiring_criteria_personal.register(the_candidate uuid, the_name text, the_contact text,
        the_consent date, the_end date, who text) returns void
    language sql security definer set search_path = pg_catalog
begin atomic
    insert into hiring_criteria_personal.identity (candidate_id, name, contact, consent_on, keep_until)
        values (the_candidate, the_name, the_contact, the_consent, the_end);
    insert into hiring_criteria_personal.access (candidate_id, person_id, person, deed, reason)
        values (the_candidate, uko.person(), who, 'registered', '');
end;

-- Answers whether there is anything to open.
create function hiring_criteria_personal.open(the_candidate uuid, who text, why text, today date) returns boolean
    language sql security definer set search_path = pg_catalog
begin atomic
    with opened as (
        insert into hiring_criteria_personal.access (candidate_id, person_id, person, deed, reason)
            select i.candidate_id, uko.person(), who, 'opened', why
              from hiring_criteria_personal.identity i
             where i.candidate_id = the_candidate and i.keep_until >= today
            returning 1)
    select exists (select from opened);
end;

-- What the caller opened within the last fifteen minutes: after that he says again what for.
create function hiring_criteria_personal.opened(today date)
    returns table (candidate_id uuid, name text, contact text, consent_on date, keep_until date)
    language sql stable security definer set search_path = pg_catalog
begin atomic
    select i.candidate_id, i.name, i.contact, i.consent_on, i.keep_until
      from hiring_criteria_personal.identity i
     where i.keep_until >= today
       and exists (select from hiring_criteria_personal.access a
                    where a.candidate_id = i.candidate_id and a.person_id = uko.person()
                      and a.deed in ('registered', 'opened') and a.at > now() - interval '15 minutes');
end;

create function hiring_criteria_personal.prolong(the_candidate uuid, the_end date, who text) returns void
    language sql security definer set search_path = pg_catalog
begin atomic
    update hiring_criteria_personal.identity i set keep_until = greatest(i.keep_until, the_end)
     where i.candidate_id = the_candidate;
    insert into hiring_criteria_personal.access (candidate_id, person_id, person, deed, reason)
        values (the_candidate, uko.person(), who, 'prolonged', '');
end;

create function hiring_criteria_personal.erase(the_candidate uuid, who text, why text) returns setof uuid
    language sql security definer set search_path = pg_catalog
begin atomic
    with gone as (
        delete from hiring_criteria_personal.identity i where i.candidate_id = the_candidate returning i.candidate_id),
    noted as (
        insert into hiring_criteria_personal.access (candidate_id, person_id, person, deed, reason)
            select g.candidate_id, uko.person(), who, 'erased', why from gone g)
    select g.candidate_id from gone g;
end;

create function hiring_criteria_personal.erase_expired(today date) returns setof uuid
    language sql security definer set search_path = pg_catalog
begin atomic
    with gone as (
        delete from hiring_criteria_personal.identity i where i.keep_until < today returning i.candidate_id),
    noted as (
        insert into hiring_criteria_personal.access (candidate_id, person, deed, reason)
            select g.candidate_id, '', 'expired', '' from gone g)
    select g.candidate_id from gone g;
end;

create function hiring_criteria_personal.journal(at_most integer)
    returns table (candidate_id uuid, person text, deed text, reason text, at timestamptz)
    language sql stable security definer set search_path = pg_catalog
begin atomic
    select a.candidate_id, a.person, a.deed, a.reason, a.at
      from hiring_criteria_personal.access a order by a.at desc limit at_most;
end;

-- Whose data are kept, and until when: without a name.
create function hiring_criteria_personal.kept()
    returns table (candidate_id uuid, consent_on date, keep_until date)
    language sql stable security definer set search_path = pg_catalog
begin atomic
    select i.candidate_id, i.consent_on, i.keep_until
      from hiring_criteria_personal.identity i order by i.keep_until, i.candidate_id limit 1000;
end;
