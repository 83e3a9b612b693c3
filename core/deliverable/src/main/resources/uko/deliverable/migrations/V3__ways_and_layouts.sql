-- A type may ask for no review: the approval, by somebody else than the author, is the first step.
alter table deliverable.revision drop constraint revision_quorum_check;
alter table deliverable.revision add constraint revision_quorum_check check (quorum >= 0);

-- A layout that somebody tries on a type; gone when the type is changed.
create table deliverable.tried_layout (
    centre_id uuid not null,
    module text not null,
    type text not null,
    person_id uuid not null,
    layout text not null,
    tried_at timestamptz not null default now(),
    primary key (centre_id, module, type, person_id)
);
