-- A document of one module. What people work on are its sections; what is read are its revisions.
create table deliverable.document (
    centre_id uuid not null,
    id uuid not null default gen_random_uuid(),
    module text not null,
    type text not null,
    title text not null check (length(title) between 1 and 200),
    -- Of the title; sections have their own.
    version bigint not null default 1,
    -- The typical document that was taken over last, as canonical JSON: the base when its next edition is merged in.
    taken_over text not null default '',
    created_by uuid not null,
    created_at timestamptz not null default now(),
    primary key (centre_id, id)
);
create index document_of_module on deliverable.document (centre_id, module, type, title);

-- A section of the draft. Its key is its identity in all revisions; its version is what an edit names.
create table deliverable.section (
    centre_id uuid not null,
    document_id uuid not null,
    key text not null check (key ~ '^[a-z][a-z0-9-]{0,59}$'),
    -- Empty for a section of the document itself.
    parent text not null default '',
    place double precision not null,
    kind text not null,
    title text not null check (length(title) <= 200),
    -- Names and values as in the canonical JSON of a revision.
    fields jsonb not null default '{}',
    -- For whom it is: departments, roles and positions; empty is for everybody.
    audience jsonb not null default '[]',
    version bigint not null default 1,
    changed_by uuid not null,
    changed_by_name text not null,
    changed_at timestamptz not null default now(),
    primary key (centre_id, document_id, key),
    foreign key (centre_id, document_id) references deliverable.document (centre_id, id)
);
create index section_in_order on deliverable.section (centre_id, document_id, parent, place);

-- What a section held before an edit, and where it stood: nothing that was saved is ever lost.
create table deliverable.former_section (
    centre_id uuid not null,
    document_id uuid not null,
    key text not null,
    version bigint not null,
    parent text not null,
    kind text not null,
    title text not null,
    fields jsonb not null,
    audience jsonb not null,
    changed_by uuid not null,
    changed_by_name text not null,
    changed_at timestamptz not null,
    -- Of the version with which the section was removed; it can be put back.
    removed_by_name text,
    removed_at timestamptz check ((removed_at is null) = (removed_by_name is null)),
    primary key (centre_id, document_id, key, version),
    foreign key (centre_id, document_id) references deliverable.document (centre_id, id)
);

-- A text that came too late, because somebody else had saved: kept for its author until he has merged or dropped it.
create table deliverable.unsaved_section (
    centre_id uuid not null,
    id uuid not null default gen_random_uuid(),
    document_id uuid not null,
    key text not null,
    person_id uuid not null,
    base bigint not null,
    title text not null,
    fields jsonb not null,
    audience jsonb not null,
    -- The suggestion that is being merged in, where it is one.
    suggestion_id uuid,
    sent_at timestamptz not null default now(),
    primary key (centre_id, id),
    foreign key (centre_id, document_id) references deliverable.document (centre_id, id)
);
create index unsaved_section_of_person on deliverable.unsaved_section (centre_id, document_id, key, person_id);

-- Who has a section open; forgotten by itself.
create table deliverable.presence (
    centre_id uuid not null,
    document_id uuid not null,
    section_key text not null,
    person_id uuid not null,
    name text not null,
    until timestamptz not null,
    primary key (centre_id, document_id, section_key, person_id),
    foreign key (centre_id, document_id) references deliverable.document (centre_id, id)
);

-- A remark to a phrase, or to a whole section where the quote is empty: quote, prefix and suffix are those of the
-- W3C Web Annotation TextQuoteSelector.
create table deliverable.comment (
    centre_id uuid not null,
    id uuid not null default gen_random_uuid(),
    document_id uuid not null,
    section_key text not null,
    field text not null default '',
    quote text not null default '',
    prefix text not null default '',
    suffix text not null default '',
    answers uuid,
    words text not null check (length(words) between 1 and 2000),
    author_id uuid not null,
    author text not null,
    said_at timestamptz not null default now(),
    resolved_by text,
    resolved_at timestamptz check ((resolved_at is null) = (resolved_by is null)),
    primary key (centre_id, id),
    foreign key (centre_id, document_id) references deliverable.document (centre_id, id),
    foreign key (centre_id, answers) references deliverable.comment (centre_id, id)
);
create index comment_on_section on deliverable.comment (centre_id, document_id, section_key, said_at);

-- A wording that somebody offers for a section, made on the version that he saw.
create table deliverable.suggestion (
    centre_id uuid not null,
    id uuid not null default gen_random_uuid(),
    document_id uuid not null,
    section_key text not null,
    base bigint not null,
    title text not null,
    fields jsonb not null,
    -- What it changes, where that is no version of the section: the typical document that was taken over before.
    base_title text,
    base_fields jsonb,
    words text not null default '' check (length(words) <= 2000),
    author_id uuid not null,
    author text not null,
    offered_at timestamptz not null default now(),
    state text not null default 'open' check (state in ('open', 'accepted', 'rejected', 'withdrawn')),
    decided_by text,
    decided_at timestamptz,
    reason text not null default '',
    primary key (centre_id, id),
    foreign key (centre_id, document_id) references deliverable.document (centre_id, id),
    check ((state = 'open') = (decided_at is null))
);
create index suggestion_on_section on deliverable.suggestion (centre_id, document_id, section_key, offered_at);

-- An immutable text, known by its hash. Only its state changes, and only forward.
create table deliverable.revision (
    centre_id uuid not null,
    id uuid not null default gen_random_uuid(),
    document_id uuid not null,
    number integer not null check (number > 0),
    title text not null,
    -- The canonical JSON (RFC 8785) that was hashed, byte for byte.
    body text not null,
    hash text not null check (hash = encode(sha256(convert_to(body, 'UTF8')), 'hex')),
    state text not null default 'review'
        check (state in ('review', 'returned', 'approved', 'in-force', 'superseded', 'repealed')),
    -- Computed against the revision then in force: nobody decides alone that an edit is small.
    size text not null check (size in ('first', 'small', 'substantial')),
    -- What was changed, for whom, and why it counts as it does: [{"key", "audience", "why", "words"}].
    changes jsonb not null default '[]',
    size_confirmed_by uuid,
    size_confirmed_by_name text not null default '',
    submitted_by uuid not null,
    submitted_by_name text not null,
    submitted_at timestamptz not null default now(),
    quorum integer not null check (quorum > 0),
    -- The decision that approved it and the act that put it in force, as people name them.
    approved_by text not null default '',
    approved_on date,
    act text not null default '',
    in_force_from date,
    in_force_at timestamptz,
    -- The first day on which it is no longer in force, and the act that repealed it.
    ended_on date,
    repealed_by text not null default '',
    primary key (centre_id, id),
    unique (centre_id, document_id, number),
    unique (centre_id, document_id, hash),
    foreign key (centre_id, document_id) references deliverable.document (centre_id, id),
    check (size_confirmed_by is null or size_confirmed_by <> submitted_by),
    check (state in ('review', 'returned') or approved_on is not null),
    check ((in_force_from is not null) = (state in ('in-force', 'superseded', 'repealed'))),
    check ((ended_on is not null) = (state in ('superseded', 'repealed')))
);
create unique index revision_in_force on deliverable.revision (centre_id, document_id) where state = 'in-force';
create unique index revision_under_way on deliverable.revision (centre_id, document_id)
    where state in ('review', 'approved');

-- A reviewer and what he decided, with his reason; whoever sent the revision for review may take it back so, too.
create table deliverable.review (
    centre_id uuid not null,
    revision_id uuid not null,
    person_id uuid not null,
    name text not null,
    decision text not null default 'asked' check (decision in ('asked', 'agreed', 'returned')),
    reason text not null default '' check (length(reason) <= 2000),
    decided_at timestamptz check ((decided_at is null) = (decision = 'asked')),
    primary key (centre_id, revision_id, person_id),
    foreign key (centre_id, revision_id) references deliverable.revision (centre_id, id)
);

-- A file that was made of a revision: made once, then served.
create table deliverable.rendering (
    centre_id uuid not null,
    revision_id uuid not null,
    form text not null check (form = 'pdf'),
    file text not null,
    made_at timestamptz not null default now(),
    primary key (centre_id, revision_id, form),
    foreign key (centre_id, revision_id) references deliverable.revision (centre_id, id)
);

-- What of revisions in force can be searched.
create table deliverable.passage (
    centre_id uuid not null,
    revision_id uuid not null,
    section_key text not null,
    number text not null,
    title text not null,
    words text not null,
    -- The configuration of Russian stems words in Latin letters as English.
    found tsvector not null generated always as (
        setweight(to_tsvector('russian', title), 'A') || setweight(to_tsvector('russian', words), 'B')) stored,
    primary key (centre_id, revision_id, section_key),
    foreign key (centre_id, revision_id) references deliverable.revision (centre_id, id)
);
create index passage_found on deliverable.passage using gin (found);

-- Who is to acknowledge, by whom he is and until when; without a row nobody is.
create table deliverable.audience (
    centre_id uuid not null,
    document_id uuid not null,
    -- Departments, roles and positions, any of which is enough; empty is everybody.
    whom jsonb not null default '[]',
    -- From the day on which it came into force, or the person into the audience, whichever is later.
    days integer not null check (days between 1 and 365),
    -- Since when these people are asked.
    since date not null default current_date,
    version bigint not null default 1,
    primary key (centre_id, document_id),
    foreign key (centre_id, document_id) references deliverable.document (centre_id, id)
);

-- Points at texts by their hashes: what was read stays provable wherever revisions come to live.
create table deliverable.acknowledgement (
    centre_id uuid not null,
    id uuid not null default gen_random_uuid(),
    document_id uuid not null,
    revision_hash text not null,
    -- The revision that he had acknowledged before, where only the changes for his role were shown.
    since_hash text not null default '',
    -- SHA-256 over what was shown to him.
    shown_hash text not null,
    person_id uuid not null,
    -- Where he stood when he signed: by this it is known which changes he was shown.
    "position" text not null default '',
    department text not null default '',
    roles jsonb not null default '[]',
    signed_on date not null default current_date,
    at timestamptz not null default now(),
    -- Signed on paper, entered by a colleague who scanned the sheet.
    on_paper_by uuid,
    primary key (centre_id, id),
    unique (centre_id, document_id, revision_hash, person_id, shown_hash),
    foreign key (centre_id, document_id, revision_hash)
        references deliverable.revision (centre_id, document_id, hash)
);
create index acknowledgement_person on deliverable.acknowledgement (centre_id, person_id, document_id);

-- A type of document that a region declared in the browser, as YAML; the shipped types stand in their plugins.
create table deliverable.type (
    centre_id uuid not null,
    module text not null,
    id text not null,
    declaration text not null,
    version bigint not null default 1,
    changed_at timestamptz not null default now(),
    primary key (centre_id, module, id)
);

-- A section of ours realises a section of another document, as it read when somebody accepted it. Kept beside uko.trace,
-- which does not know who accepted what.
create table deliverable.link (
    centre_id uuid not null,
    document_id uuid not null,
    section_key text not null,
    upstream_module text not null,
    upstream_id uuid not null,
    upstream_key text not null,
    title text not null,
    fingerprint text not null,
    accepted_by uuid not null,
    accepted_by_name text not null,
    accepted_at timestamptz not null default now(),
    primary key (centre_id, document_id, section_key, upstream_id, upstream_key),
    foreign key (centre_id, document_id) references deliverable.document (centre_id, id),
    foreign key (centre_id, upstream_id) references deliverable.document (centre_id, id)
);
