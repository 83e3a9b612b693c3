-- Questions to the ethics commission. Policies, which only narrow what the centre sees, keep three things apart: who asked,
-- what was asked, and what of it is published. Days and no times: a time could tell who sat at which desk.

-- Whether the caller is a member of the commission.
create function ethics_code.is_member() returns boolean language sql stable
    return exists (select from uko.caller_in(uko.person(), uko.centre()) c where 'ethics-commission' = any (c.roles));

-- That an answer is being told to the one who asked.
create table ethics_code.telling (
    centre_id uuid not null,
    question_id uuid not null,
    at timestamptz not null default now(),
    primary key (centre_id, question_id)
);
create policy members on ethics_code.telling as restrictive to uko_app
    using ((select ethics_code.is_member()));

-- Whose question it is. He alone sees this; a member does, too, within the one transaction that tells him of the answer.
create table ethics_code.asker (
    centre_id uuid not null,
    question_id uuid not null default gen_random_uuid(),
    person_id uuid not null default uko.person(),
    primary key (centre_id, question_id)
);
create policy own on ethics_code.asker as restrictive to uko_app
    using (person_id = (select uko.person())
           or question_id in (select t.question_id from ethics_code.telling t where t.at = now()))
    with check (person_id = (select uko.person()));
create policy kept on ethics_code.asker as restrictive for update to uko_app using (false);
create policy never_removed on ethics_code.asker as restrictive for delete to uko_app using (false);

-- Seen by the asker and the commission. Whoever does not mind shows his name.
create table ethics_code.question (
    centre_id uuid not null,
    id uuid not null,
    named_id uuid,
    asked_on date not null,
    state text not null default 'asked' check (state in ('asked', 'answered', 'published')),
    answered_on date check ((answered_on is null) = (state = 'asked')),
    published_id uuid check ((published_id is not null) = (state = 'published')),
    version bigint not null default 1,
    primary key (centre_id, id),
    foreign key (centre_id, id) references ethics_code.asker (centre_id, question_id)
);
create policy readers on ethics_code.question as restrictive to uko_app
    using ((select ethics_code.is_member()) or id in (select a.question_id from ethics_code.asker a));
create policy askers on ethics_code.question as restrictive for insert to uko_app
    with check (id in (select a.question_id from ethics_code.asker a) and state = 'asked'
                and (named_id is null or named_id = (select uko.person())));
create policy members on ethics_code.question as restrictive for update to uko_app
    using ((select ethics_code.is_member()));
create policy never_removed on ethics_code.question as restrictive for delete to uko_app using (false);

-- Who of the commission opened which question, and did what. Seen by the commission and the asker; nobody changes it.
create table ethics_code.question_access (
    centre_id uuid not null,
    id uuid not null default gen_random_uuid(),
    question_id uuid not null,
    person_id uuid not null default uko.person(),
    deed text not null check (deed in ('opened', 'answered', 'published', 'withdrawn')),
    at timestamptz not null default now(),
    primary key (centre_id, id),
    foreign key (centre_id, question_id) references ethics_code.question (centre_id, id)
);
create index question_access_latest on ethics_code.question_access (centre_id, question_id, at desc);
create policy readers on ethics_code.question_access as restrictive to uko_app
    using ((select ethics_code.is_member()) or question_id in (select a.question_id from ethics_code.asker a));
create policy own on ethics_code.question_access as restrictive for insert to uko_app
    with check (person_id = (select uko.person()) and (select ethics_code.is_member()));
create policy kept on ethics_code.question_access as restrictive for update to uko_app using (false);
create policy never_removed on ethics_code.question_access as restrictive for delete to uko_app using (false);

-- What the caller, a member, has opened within the last half an hour: after that he opens it again, and that is noted.
create function ethics_code.opened() returns setof uuid language sql stable
begin atomic
    select a.question_id from ethics_code.question_access a
     where a.person_id = uko.person() and a.at > now() - interval '30 minutes' and ethics_code.is_member();
end;

-- The words of a question and of the answer. A member sees none that he has not opened.
create table ethics_code.wording (
    centre_id uuid not null,
    question_id uuid not null,
    topic text not null check (length(topic) between 1 and 120),
    question text not null check (length(question) between 1 and 4000),
    answer text not null default '' check (length(answer) <= 6000),
    primary key (centre_id, question_id),
    foreign key (centre_id, question_id) references ethics_code.question (centre_id, id)
);
create policy readers on ethics_code.wording as restrictive to uko_app
    using (question_id in (select a.question_id from ethics_code.asker a)
           or question_id in (select ethics_code.opened()));
create policy askers on ethics_code.wording as restrictive for insert to uko_app
    with check (question_id in (select a.question_id from ethics_code.asker a) and answer = '');
create policy members on ethics_code.wording as restrictive for update to uko_app
    using (question_id in (select ethics_code.opened()));
create policy never_removed on ethics_code.wording as restrictive for delete to uko_app using (false);

-- What is to be published, while a member masks it.
create table ethics_code.masking (
    centre_id uuid not null,
    question_id uuid not null,
    topic text not null check (length(topic) between 1 and 120),
    question text not null check (length(question) between 1 and 4000),
    answer text not null check (length(answer) between 1 and 6000),
    -- What a member looked at and let stand, one a line.
    kept text not null default '',
    version bigint not null default 1,
    primary key (centre_id, question_id),
    foreign key (centre_id, question_id) references ethics_code.question (centre_id, id)
);
create policy members on ethics_code.masking as restrictive to uko_app
    using (question_id in (select ethics_code.opened()));

-- What all of the centre read. It names neither the asker nor the question that it came from.
create table ethics_code.published_answer (
    centre_id uuid not null,
    id uuid not null default gen_random_uuid(),
    topic text not null check (length(topic) between 1 and 120),
    question text not null check (length(question) between 1 and 4000),
    answer text not null check (length(answer) between 1 and 6000),
    published_on date not null,
    found_by tsvector not null generated always as (
        to_tsvector('pg_catalog.russian'::regconfig, topic || ' ' || question || ' ' || answer)) stored,
    primary key (centre_id, id)
);
create index published_answer_found_by on ethics_code.published_answer using gin (found_by);
create policy members_publish on ethics_code.published_answer as restrictive for insert to uko_app
    with check ((select ethics_code.is_member()));
create policy never_changed on ethics_code.published_answer as restrictive for update to uko_app using (false);
create policy members_withdraw on ethics_code.published_answer as restrictive for delete to uko_app
    using ((select ethics_code.is_member()));
