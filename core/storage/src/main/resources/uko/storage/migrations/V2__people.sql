create table uko.region (
    id            uuid primary key default gen_random_uuid(),
    code          text not null unique,
    name          text not null,
    zone          text not null,
    -- Whose pages may show our frames and ask for our fragments: exact origins.
    hosts         text[] not null default '{}'
);

create table uko.centre (
    region_id     uuid not null references uko.region,
    id            uuid primary key default gen_random_uuid(),
    code          text not null unique,
    name          text not null,
    zone          text not null,
    unique (region_id, id)
);

create table uko.department (
    centre_id     uuid not null references uko.centre,
    id            uuid not null default gen_random_uuid(),
    name          text not null,
    primary key (centre_id, id),
    unique (centre_id, name)
);

-- A person without a centre works for the region, or for the federation when there is no region either.
create table uko.person (
    id            uuid primary key default gen_random_uuid(),
    region_id     uuid references uko.region,
    centre_id     uuid,
    department_id uuid,
    login         text not null unique check (login = lower(login) and length(login) between 2 and 100),
    name          text not null check (length(name) between 1 and 200),
    position      text not null default '',
    email         text not null default '',
    password      text not null default '',
    left_on       date,
    foreign key (region_id, centre_id) references uko.centre (region_id, id),
    foreign key (centre_id, department_id) references uko.department (centre_id, id),
    check (centre_id is null or region_id is not null)
);
create index person_of_centre on uko.person (centre_id, name, id);

-- A role in a centre, in a region (no centre) or everywhere (no region), with its legal basis and term.
create table uko.person_role (
    person_id     uuid not null references uko.person,
    role          text not null,
    region_id     uuid references uko.region,
    centre_id     uuid references uko.centre,
    basis         text not null default '',
    since         date not null default current_date,
    until         date,
    unique nulls not distinct (person_id, role, region_id, centre_id),
    check (centre_id is null or region_id is not null)
);

create table uko.session (
    -- SHA-256 of what the cookie holds: whoever reads this table can't sign in with it.
    hash          bytea primary key,
    person_id     uuid not null references uko.person,
    opened_at     timestamptz not null default now(),
    seen_at       timestamptz not null default now(),
    expires_at    timestamptz not null
);
create index session_of_person on uko.session (person_id);

create table uko.sign_in_failure (
    login_hash    bytea primary key,
    failures      int not null,
    retry_at      timestamptz not null
);

-- An intranet whose back end asks for tokens of its users.
create table uko.host (
    region_id     uuid not null references uko.region,
    name          text primary key,
    origin        text not null,
    secret        text not null
);

-- An assertion is used once: its id is kept until it would have expired anyway.
create table uko.host_assertion (
    id            text primary key,
    expires_at    timestamptz not null
);

-- Keys that all nodes share: made by the first that needs one.
create table uko.node_key (
    name          text primary key,
    secret        bytea not null
);
