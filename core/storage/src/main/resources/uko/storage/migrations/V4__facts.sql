create table uko.fact (
    centre_id     uuid not null references uko.centre,
    id            uuid not null default gen_random_uuid(),
    kind          text not null,
    object_module text not null,
    object_kind   text not null,
    object_id     text not null,
    object_hash   text not null default '',
    on_day        date not null,
    details       jsonb not null default '{}',
    stated_at     timestamptz not null default now(),
    stated_by     uuid,
    withdrawn_at  timestamptz,
    withdrawn_by  uuid,
    reason        text not null default '',
    primary key (centre_id, id)
);
create unique index fact_holds_once on uko.fact
    (centre_id, kind, object_module, object_kind, object_id, object_hash) where withdrawn_at is null;
create index fact_by_kind on uko.fact (centre_id, kind, stated_at desc) where withdrawn_at is null;

create table uko.trace (
    centre_id     uuid not null references uko.centre,
    from_module   text not null,
    from_kind     text not null,
    from_id       text not null,
    from_hash     text not null default '',
    relation      text not null,
    to_module     text not null,
    to_kind       text not null,
    to_id         text not null,
    to_hash       text not null default '',
    primary key (centre_id, from_module, from_kind, from_id, relation, to_module, to_kind, to_id)
);
create index trace_to on uko.trace (centre_id, to_module, to_kind, to_id);

create table uko.file (
    centre_id     uuid not null references uko.centre,
    hash          text not null,
    type          text not null,
    size          bigint not null,
    kept_at       timestamptz not null default now(),
    primary key (centre_id, hash)
);

create table uko.file_piece (
    centre_id     uuid not null,
    hash          text not null,
    number        int not null,
    content       bytea not null,
    primary key (centre_id, hash, number),
    foreign key (centre_id, hash) references uko.file (centre_id, hash) on delete cascade
        deferrable initially deferred
);
-- Pieces come compressed or can't be compressed: PDF, DOCX, images.
alter table uko.file_piece alter column content set storage external;
