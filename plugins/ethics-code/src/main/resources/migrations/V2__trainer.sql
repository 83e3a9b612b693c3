-- A situation from work: an employee chooses what he would do, and reads why. The same for all of a centre.
create table ethics_code.trainer_case (
    centre_id uuid not null,
    id uuid not null default gen_random_uuid(),
    title text not null check (length(title) between 1 and 120),
    situation text not null check (length(situation) between 1 and 2000),
    state text not null default 'shown' check (state in ('shown', 'withdrawn')),
    written_at timestamptz not null default now(),
    version bigint not null default 1,
    primary key (centre_id, id)
);

-- What one may answer. A standard is named by its address in the code, which its later revisions keep.
create table ethics_code.trainer_choice (
    centre_id uuid not null,
    case_id uuid not null,
    number integer not null check (number between 1 and 4),
    words text not null check (length(words) between 1 and 500),
    why text not null check (length(why) between 1 and 1000),
    standard text not null check (length(standard) between 1 and 100),
    is_right boolean not null,
    primary key (centre_id, case_id, number),
    foreign key (centre_id, case_id) references ethics_code.trainer_case (centre_id, id)
);

create unique index trainer_choice_right on ethics_code.trainer_choice (centre_id, case_id) where is_right;

-- What somebody answered to a version of a case: his own affair, so nobody else reads it, whatever a statement asks for.
create table ethics_code.trainer_answer (
    centre_id uuid not null,
    person_id uuid not null default uko.person(),
    case_id uuid not null,
    case_version bigint not null,
    choice integer not null,
    answered_at timestamptz not null default now(),
    primary key (centre_id, person_id, case_id),
    foreign key (centre_id, case_id) references ethics_code.trainer_case (centre_id, id)
);

create policy own on ethics_code.trainer_answer as restrictive to uko_app
    using (person_id = (select uko.person()));
