-- One colleague is found by his id, however many there are: a condition that holds "all or this one" would read all.
create or replace function uko.colleagues(the_person uuid) returns setof uko.colleague
    language sql stable security definer set search_path = pg_catalog, uko
begin atomic
    select p.id, p.name, p.position, coalesce(d.name, ''), uko.roles_in(p.id, p.region_id, p.centre_id),
           p.joined_on, p.placed_on
      from (select * from uko.person where the_person is null and centre_id = uko.centre()
            union all
            select * from uko.person where id = the_person and centre_id = uko.centre()) p
      left join uko.department d on d.centre_id = p.centre_id and d.id = p.department_id
     where p.left_on is null or p.left_on > current_date
     order by p.name, p.id;
end;
