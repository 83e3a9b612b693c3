-- Who opened the marks of a vacancy's candidates, and so assesses none of them: whoever knows how others marked leans on
-- it, whatever role he gets afterwards.
create table hiring_criteria.look (
    centre_id uuid not null,
    vacancy_id uuid not null,
    occasion text not null check (occasion in ('selection', 'probation')),
    person_id uuid not null,
    person text not null,
    looked_at timestamptz not null default now(),
    primary key (centre_id, vacancy_id, occasion, person_id),
    foreign key (centre_id, vacancy_id) references hiring_criteria.vacancy (centre_id, id)
);

-- Not by this plugin's statements alone: a look is never forgotten, and nobody submits after one.
create function hiring_criteria.keep_looks() returns trigger language plpgsql as $$
begin
    raise check_violation using message = 'a look is never forgotten';
end $$;
create trigger keep_looks before update or delete on hiring_criteria.look
    for each row execute function hiring_criteria.keep_looks();

create function hiring_criteria.submit_before_looking() returns trigger language plpgsql as $$
begin
    if exists (select from hiring_criteria.look l
                 join hiring_criteria.candidate c on c.centre_id = l.centre_id and c.vacancy_id = l.vacancy_id
                where c.centre_id = new.centre_id and c.id = new.candidate_id
                  and l.occasion = new.occasion and l.person_id = new.assessor_id) then
        raise check_violation using message = 'who looked at marks submits none';
    end if;
    return new;
end $$;
create trigger submit_before_looking before update of submitted_at on hiring_criteria.scorecard
    for each row when (old.submitted_at is null and new.submitted_at is not null)
    execute function hiring_criteria.submit_before_looking();
