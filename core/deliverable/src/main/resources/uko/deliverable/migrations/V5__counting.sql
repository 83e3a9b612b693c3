-- Signatures are counted in full when the next tenth part may be reached, and once a day: how many of this text may be
-- given before.
alter table deliverable.audience
    add column counted text not null default '',
    add column counted_on date,
    add column awaited bigint not null default 0;
