-- Which tenth part was last stated of which text: whoever leaves, joins or moves changes the share too.
alter table deliverable.audience
    add column stated text not null default '',
    add column stated_part bigint not null default 0;

-- Whoever agrees says what it rests on, as whoever returns does. What was agreed to before stays as it is.
alter table deliverable.review add constraint review_reason
    check (decision = 'asked' or length(reason) > 0) not valid;

-- Who took a section away changed the text as well.
alter table deliverable.former_section add column removed_by uuid;
