-- Who answers for a chapter, and by when it is to be looked through again.
create table employee_book.care (
    centre_id uuid not null,
    chapter text not null check (chapter ~ '^[a-z][a-z0-9-]{0,59}$'),
    owner_id uuid not null,
    -- After so many months it is looked through once more.
    months integer not null check (months between 1 and 36),
    due_on date not null,
    confirmed_on date,
    version bigint not null default 1,
    primary key (centre_id, chapter)
);
