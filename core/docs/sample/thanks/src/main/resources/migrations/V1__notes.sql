create table thanks.note (
    centre_id uuid not null,
    id uuid not null default gen_random_uuid(),
    colleague text not null check (length(colleague) between 1 and 100),
    words text not null check (length(words) between 1 and 500),
    author text not null,
    said_on date not null,
    said_at timestamptz not null default now(),
    primary key (centre_id, id)
);

create index note_latest on thanks.note (centre_id, said_on desc, said_at desc);
