-- Who joins, who helps him, and what he has done. The application's role can't read or write these tables: it comes
-- through the doors below, which know the caller. A newcomer sees himself, a mentor those whom he helps; all are seen by
-- the personnel officer and the head of the centre, and by the work of the day, in which nobody is signed in.
create table employee_book_personal.newcomer (
    centre_id uuid not null,
    person_id uuid not null,
    mentor_id uuid not null check (mentor_id <> person_id),
    first_day date not null,
    version bigint not null default 1,
    primary key (centre_id, person_id)
);
create index newcomer_of_mentor on employee_book_personal.newcomer (centre_id, mentor_id);

create table employee_book_personal.tick (
    centre_id uuid not null,
    person_id uuid not null,
    step_id uuid not null,
    done_on date not null,
    primary key (centre_id, person_id, step_id),
    foreign key (centre_id, person_id) references employee_book_personal.newcomer (centre_id, person_id) on delete cascade
);

create function employee_book_personal.sees_all() returns boolean
    language sql stable security definer set search_path = pg_catalog
begin atomic
    select uko.person() = '00000000-0000-0000-0000-000000000000' or exists (
        select from uko.colleagues(uko.person()) c where c.roles && array['personnel-officer', 'centre-head']);
end;

-- Those whom the caller may see; ticks as "step day", with a comma between.
create function employee_book_personal.newcomers()
    returns table (person_id uuid, mentor_id uuid, first_day date, version bigint, ticks text)
    language sql stable security definer set search_path = pg_catalog
begin atomic
    select n.person_id, n.mentor_id, n.first_day, n.version,
           (select coalesce(string_agg(t.step_id || ' ' || to_char(t.done_on, 'YYYY-MM-DD'), ','), '')
              from employee_book_personal.tick t where t.person_id = n.person_id)
      from employee_book_personal.newcomer n
     where n.person_id = uko.person() or n.mentor_id = uko.person()
        or (select employee_book_personal.sees_all())
     order by n.first_day desc, n.person_id limit 1000;
end;

-- False where his path was begun before.
create function employee_book_personal.begin_path(the_person uuid, the_mentor uuid, the_day date) returns boolean
    language sql security definer set search_path = pg_catalog
begin atomic
    with begun as (
        insert into employee_book_personal.newcomer (person_id, mentor_id, first_day)
            select the_person, the_mentor, the_day where (select employee_book_personal.sees_all())
            on conflict do nothing returning 1)
    select exists (select from begun);
end;

-- False where it was changed since, or is not there.
create function employee_book_personal.change_path(the_person uuid, the_mentor uuid, the_day date, seen bigint)
    returns boolean
    language sql security definer set search_path = pg_catalog
begin atomic
    with changed as (
        update employee_book_personal.newcomer n
           set mentor_id = the_mentor, first_day = the_day, version = n.version + 1
         where n.person_id = the_person and n.version = seen and (select employee_book_personal.sees_all())
        returning 1)
    select exists (select from changed);
end;

-- Forgets a path, with its ticks.
create function employee_book_personal.end_path(the_person uuid) returns boolean
    language sql security definer set search_path = pg_catalog
begin atomic
    with ended as (
        delete from employee_book_personal.newcomer n
         where n.person_id = the_person and (select employee_book_personal.sees_all())
        returning 1)
    select exists (select from ended);
end;

-- Forgets the paths that began before a day.
create function employee_book_personal.end_paths_before(the_day date) returns bigint
    language sql security definer set search_path = pg_catalog
begin atomic
    with ended as (
        delete from employee_book_personal.newcomer n
         where n.first_day < the_day and (select employee_book_personal.sees_all())
        returning 1)
    select count(*) from ended;
end;

-- The caller's own tick; false where he has no path.
create function employee_book_personal.tick(the_step uuid, the_day date) returns boolean
    language sql security definer set search_path = pg_catalog
begin atomic
    insert into employee_book_personal.tick (person_id, step_id, done_on)
        select n.person_id, the_step, the_day from employee_book_personal.newcomer n
         where n.person_id = uko.person()
        on conflict do nothing;
    select exists (select from employee_book_personal.newcomer n where n.person_id = uko.person());
end;

create function employee_book_personal.untick(the_step uuid) returns void
    language sql security definer set search_path = pg_catalog
begin atomic
    delete from employee_book_personal.tick t where t.person_id = uko.person() and t.step_id = the_step;
end;
