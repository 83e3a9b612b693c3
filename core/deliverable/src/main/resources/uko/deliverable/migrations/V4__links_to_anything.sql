-- A section of ours may realise anything that a module offers, not sections of documents alone.
alter table deliverable.link
    add column upstream_kind text not null default 'section',
    add column upstream_ref text not null generated always as (upstream_id::text || '/' || upstream_key) stored,
    -- What the other said when the link was last accepted; of sections it is found in their revisions.
    add column words text not null default '';
alter table deliverable.link alter column upstream_ref drop expression;
alter table deliverable.link
    drop constraint link_pkey,
    drop column upstream_id,
    drop column upstream_key,
    add primary key (centre_id, document_id, section_key, upstream_module, upstream_kind, upstream_ref);
