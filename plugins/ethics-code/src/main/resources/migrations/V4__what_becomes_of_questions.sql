-- What becomes of a question: the asker takes it back before it is answered, and says whether the answer may be published; what was
-- answered long ago is removed by the daily work, in nobody's name.

-- For how many years after its answer a question is kept here; three where nobody has decided.
create table ethics_code.term (
    centre_id uuid not null primary key,
    years bigint not null check (years between 1 and 5),
    decided_by uuid not null default uko.person(),
    decided_on date not null,
    version bigint not null default 1
);
create policy members_decide on ethics_code.term as restrictive for insert to uko_app
    with check ((select ethics_code.is_member()));
create policy members_change on ethics_code.term as restrictive for update to uko_app
    using ((select ethics_code.is_member()));
create policy never_removed on ethics_code.term as restrictive for delete to uko_app using (false);

-- That what was answered before a day is being removed. Nobody in person writes this: the daily work does.
create table ethics_code.removal (
    centre_id uuid not null primary key,
    answered_before date not null,
    at timestamptz not null default now()
);
create policy daily on ethics_code.removal as restrictive to uko_app
    using (coalesce((select uko.person()), '00000000-0000-0000-0000-000000000000') = '00000000-0000-0000-0000-000000000000');

-- The day of the removal that this very transaction carries out; null in every other.
create function ethics_code.removing_before() returns date language sql stable
begin atomic
    select r.answered_before from ethics_code.removal r where r.at = now();
end;

-- What the caller asked himself, whatever he may see besides.
create function ethics_code.own() returns setof uuid language sql stable
begin atomic
    select a.question_id from ethics_code.asker a where a.person_id = uko.person();
end;

-- With a question goes all that hangs on it, whose question it was as well.
alter table ethics_code.question drop constraint question_centre_id_id_fkey;
alter table ethics_code.asker add constraint asker_of_question
    foreign key (centre_id, question_id) references ethics_code.question (centre_id, id)
    on delete cascade deferrable initially deferred;
alter table ethics_code.telling add constraint telling_of_question
    foreign key (centre_id, question_id) references ethics_code.question (centre_id, id) on delete cascade;
alter table ethics_code.question_access
    drop constraint question_access_centre_id_question_id_fkey,
    add constraint access_of_question
        foreign key (centre_id, question_id) references ethics_code.question (centre_id, id) on delete cascade;
alter table ethics_code.wording
    drop constraint wording_centre_id_question_id_fkey,
    add constraint wording_of_question
        foreign key (centre_id, question_id) references ethics_code.question (centre_id, id) on delete cascade;
alter table ethics_code.masking
    drop constraint masking_centre_id_question_id_fkey,
    add constraint masking_of_question
        foreign key (centre_id, question_id) references ethics_code.question (centre_id, id) on delete cascade;

drop policy readers on ethics_code.question;
create policy readers on ethics_code.question as restrictive to uko_app
    using ((select ethics_code.is_member()) or id in (select a.question_id from ethics_code.asker a)
           or (select ethics_code.removing_before()) is not null);
drop policy members on ethics_code.question;
create policy members on ethics_code.question as restrictive for update to uko_app
    using ((select ethics_code.is_member()) or (select ethics_code.removing_before()) is not null);
drop policy never_removed on ethics_code.question;
create policy taken_back_or_kept_long on ethics_code.question as restrictive for delete to uko_app
    using ((state = 'asked' and id in (select ethics_code.own()))
           or answered_on < (select ethics_code.removing_before()));

alter table ethics_code.question_access drop constraint question_access_deed_check;
alter table ethics_code.question_access add constraint question_access_deed_check
    check (deed in ('opened', 'answered', 'offered', 'published', 'withdrawn'));

-- The version of the masked text that the asker was asked about: he sees that very text, and no other.
alter table ethics_code.masking add column offered bigint not null default 0;
drop policy members on ethics_code.masking;
create policy readers on ethics_code.masking as restrictive for select to uko_app
    using (question_id in (select ethics_code.opened())
           or (offered = version and question_id in (select ethics_code.own())));
create policy members_begin on ethics_code.masking as restrictive for insert to uko_app
    with check (question_id in (select ethics_code.opened()));
create policy members_mask on ethics_code.masking as restrictive for update to uko_app
    using (question_id in (select ethics_code.opened()));
create policy never_removed on ethics_code.masking as restrictive for delete to uko_app using (false);

-- Whether the asker agreed that this version be published: article 9 of 152-ФЗ, and he may take it back at any time.
create table ethics_code.consent (
    centre_id uuid not null,
    question_id uuid not null,
    version bigint not null,
    agreed boolean not null,
    decided_on date not null,
    primary key (centre_id, question_id),
    foreign key (centre_id, question_id) references ethics_code.question (centre_id, id) on delete cascade
);
create policy readers on ethics_code.consent as restrictive for select to uko_app
    using ((select ethics_code.is_member()) or question_id in (select ethics_code.own())
           or (select ethics_code.removing_before()) is not null);
create policy askers_decide on ethics_code.consent as restrictive for insert to uko_app
    with check (question_id in (select ethics_code.own()));
create policy askers_change on ethics_code.consent as restrictive for update to uko_app
    using (question_id in (select ethics_code.own()));
create policy never_removed on ethics_code.consent as restrictive for delete to uko_app using (false);

drop policy members_withdraw on ethics_code.published_answer;
create policy members_withdraw on ethics_code.published_answer as restrictive for delete to uko_app
    using ((select ethics_code.is_member()) or (select ethics_code.removing_before()) is not null);
