-- Whom a chapter helped. Who voted how stays here: the doors let out a reader's own votes, and counts of all.
create table employee_book_personal.vote (
    centre_id uuid not null,
    person_id uuid not null,
    chapter text not null check (chapter ~ '^[a-z][a-z0-9-]{0,59}$'),
    -- A changed text is asked about anew.
    revision_hash text not null check (revision_hash ~ '^[0-9a-f]{64}$'),
    helped boolean not null,
    primary key (centre_id, person_id, chapter, revision_hash)
);
create index vote_of_revision on employee_book_personal.vote (centre_id, revision_hash, chapter);

create function employee_book_personal.vote(the_chapter text, the_hash text, has_helped boolean) returns void
    language sql security definer set search_path = pg_catalog
begin atomic
    insert into employee_book_personal.vote (person_id, chapter, revision_hash, helped)
        values (uko.person(), the_chapter, the_hash, has_helped)
        on conflict (centre_id, person_id, chapter, revision_hash) do update set helped = excluded.helped;
end;

create function employee_book_personal.own_votes(the_hash text) returns table (chapter text, helped boolean)
    language sql stable security definer set search_path = pg_catalog
begin atomic
    select v.chapter, v.helped from employee_book_personal.vote v
     where v.person_id = uko.person() and v.revision_hash = the_hash;
end;

create function employee_book_personal.votes(the_hash text) returns table (chapter text, helped bigint, failed bigint)
    language sql stable security definer set search_path = pg_catalog
begin atomic
    select v.chapter, count(*) filter (where v.helped), count(*) filter (where not v.helped)
      from employee_book_personal.vote v where v.revision_hash = the_hash group by v.chapter;
end;
