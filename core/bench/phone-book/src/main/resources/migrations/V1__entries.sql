create table phone_book.entry (
    centre_id uuid not null,
    id uuid not null default gen_random_uuid(),
    name text not null,
    position text not null,
    department text not null,
    phone text not null,
    room text not null,
    primary key (centre_id, id)
);
create index entry_by_name on phone_book.entry (centre_id, name);
