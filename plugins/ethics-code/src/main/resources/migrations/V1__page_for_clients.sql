-- Whether a centre shows the external contour of its code to everybody; without a row it does not.
create table ethics_code.client_page (
    centre_id uuid not null,
    open boolean not null,
    changed_by text not null,
    changed_at timestamptz not null default now(),
    version bigint not null default 1,
    primary key (centre_id)
);
