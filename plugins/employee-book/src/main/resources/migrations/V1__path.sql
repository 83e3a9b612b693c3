-- A step of the path of those who join: what is to be read or done, and by which of their days.
create table employee_book.step (
    centre_id uuid not null,
    id uuid not null default gen_random_uuid(),
    by_day integer not null check (by_day in (1, 7, 30, 90)),
    -- Its order among the steps of the same day.
    place integer not null,
    title text not null check (length(title) between 1 and 200),
    details text not null default '' check (length(details) <= 1000),
    -- The section of the book that is to be read; empty where something is to be done.
    chapter text not null default '' check (chapter ~ '^([a-z][a-z0-9-]{0,59})?$'),
    -- For whom it is; empty is for everybody.
    department text not null default '' check (length(department) <= 200),
    "position" text not null default '' check (length("position") <= 200),
    version bigint not null default 1,
    -- Whoever ticked it keeps his tick.
    withdrawn_on date,
    primary key (centre_id, id)
);
create index step_in_order on employee_book.step (centre_id, by_day, place);
