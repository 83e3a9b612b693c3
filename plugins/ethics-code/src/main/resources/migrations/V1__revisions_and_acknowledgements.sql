-- A revision is immutable and known by the hash of its text; only its state changes, and only forward.
create table ethics_code.revision (
    centre_id uuid not null,
    id uuid not null default gen_random_uuid(),
    hash text not null,
    number integer not null check (number > 0),
    title text not null,
    adopted_on date not null,
    in_force_from date not null,
    approved_by text not null,
    state text not null default 'in-force' check (state in ('in-force', 'superseded')),
    -- The canonical JSON that was hashed, byte for byte: sections, standards, their keys and all their texts.
    body text not null check (hash = encode(sha256(convert_to(body, 'UTF8')), 'hex')),
    -- The file that was made of it.
    pdf text not null,
    put_in_force_at timestamptz not null default now(),
    superseded_at timestamptz check ((superseded_at is not null) = (state = 'superseded')),
    primary key (centre_id, id),
    unique (centre_id, hash),
    unique (centre_id, number)
);

create unique index revision_in_force on ethics_code.revision (centre_id) where state = 'in-force';

-- Points at the text, not at the row: what was acknowledged stays provable wherever revisions come to live.
create table ethics_code.acknowledgement (
    centre_id uuid not null,
    id uuid not null default gen_random_uuid(),
    revision_hash text not null,
    person_id uuid not null,
    at timestamptz not null default now(),
    primary key (centre_id, id),
    unique (centre_id, revision_hash, person_id),
    foreign key (centre_id, revision_hash) references ethics_code.revision (centre_id, hash)
);

create index acknowledgement_person on ethics_code.acknowledgement (centre_id, person_id);
