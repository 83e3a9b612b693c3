-- A position that is to be filled. It keeps to the revision that was in force when it was opened, so that all who apply
-- are measured alike, and so is the one who is taken on.
create table hiring_criteria.vacancy (
    centre_id uuid not null,
    id uuid not null default gen_random_uuid(),
    title text not null check (length(title) between 1 and 200),
    revision_hash text not null check (revision_hash ~ '^[0-9a-f]{64}$'),
    opened_on date not null,
    closed_on date check (closed_on >= opened_on),
    version bigint not null default 1,
    primary key (centre_id, id)
);

-- How much a competency counts for the position; 0 is not at all.
create table hiring_criteria.weight (
    centre_id uuid not null,
    vacancy_id uuid not null,
    competency text not null,
    weight integer not null check (weight between 0 and 10),
    primary key (centre_id, vacancy_id, competency),
    foreign key (centre_id, vacancy_id) references hiring_criteria.vacancy (centre_id, id)
);

-- A candidate under his number. Who he is stands in another schema, where only its own role may look.
create table hiring_criteria.candidate (
    centre_id uuid not null,
    id uuid not null default gen_random_uuid(),
    number integer not null check (number > 0),
    vacancy_id uuid not null,
    stage text not null default 'selection' check (stage in ('selection', 'probation', 'ended')),
    registered_on date not null,
    probation_until date,
    -- When his personal data were deleted: what is left tells of nobody.
    erased_on date,
    primary key (centre_id, id),
    unique (centre_id, number),
    foreign key (centre_id, vacancy_id) references hiring_criteria.vacancy (centre_id, id),
    check (stage <> 'probation' or probation_until is not null)
);
create index candidate_of_vacancy on hiring_criteria.candidate (centre_id, vacancy_id, number);

-- What one assessor found in one candidate on one occasion. Once it is submitted it does not change.
create table hiring_criteria.scorecard (
    centre_id uuid not null,
    id uuid not null default gen_random_uuid(),
    candidate_id uuid not null,
    occasion text not null check (occasion in ('selection', 'probation')),
    assessor_id uuid not null,
    assessor text not null,
    -- The text whose items it marks.
    revision_hash text not null check (revision_hash ~ '^[0-9a-f]{64}$'),
    begun_at timestamptz not null default now(),
    submitted_at timestamptz,
    version bigint not null default 1,
    primary key (centre_id, id),
    unique (centre_id, candidate_id, occasion, assessor_id),
    foreign key (centre_id, candidate_id) references hiring_criteria.candidate (centre_id, id)
);
create index scorecard_of_assessor on hiring_criteria.scorecard (centre_id, assessor_id, begun_at desc);

-- A mark and the words that it rests on; a quote may stand alone, a mark may not.
create table hiring_criteria.mark (
    centre_id uuid not null,
    scorecard_id uuid not null,
    item text not null,
    mark integer check (mark between 1 and 5),
    quote text not null check (length(quote) <= 2000),
    -- A quote can tell who said it, so it goes with the personal data, and the mark stays.
    quote_erased boolean not null default false,
    primary key (centre_id, scorecard_id, item),
    foreign key (centre_id, scorecard_id) references hiring_criteria.scorecard (centre_id, id),
    check (mark is null or quote ~ '\S' or quote_erased)
);

create function hiring_criteria.keep_submitted() returns trigger language plpgsql as $$
begin
    if exists (select from hiring_criteria.scorecard s
                where s.centre_id = coalesce(new.centre_id, old.centre_id)
                  and s.id = coalesce(new.scorecard_id, old.scorecard_id) and s.submitted_at is not null)
       and not (tg_op = 'UPDATE' and new.quote_erased and new.mark is not distinct from old.mark) then
        raise check_violation using message = 'a submitted scorecard does not change';
    end if;
    return coalesce(new, old);
end $$;
create trigger keep_submitted before insert or update or delete on hiring_criteria.mark
    for each row execute function hiring_criteria.keep_submitted();
