-- An act may name a day to come. State and dates say at once what will be; until that day whoever reads goes by the
-- dates: "in-force" from in_force_from on, and until the day before ended_on.
alter table deliverable.revision
    -- Who recorded the latest act: until its day somebody else may cancel it.
    add column decided_by uuid,
    add column decided_by_name text not null default '',
    -- Whether the facts of the latest act were stated; those of a day to come are stated on it.
    add column told boolean not null default true;

-- An act that was cancelled before its day.
create table deliverable.cancelled_act (
    centre_id uuid not null,
    id uuid not null default gen_random_uuid(),
    revision_id uuid not null,
    what text not null check (what in ('put-in-force', 'repeal')),
    act text not null,
    day date not null,
    decided_by_name text not null,
    cancelled_by uuid not null,
    cancelled_by_name text not null,
    reason text not null check (length(reason) between 1 and 2000),
    cancelled_at timestamptz not null default now(),
    primary key (centre_id, id),
    foreign key (centre_id, revision_id) references deliverable.revision (centre_id, id)
);
create index cancelled_act_of_revision on deliverable.cancelled_act (centre_id, revision_id, cancelled_at);
