-- All accesses to the data of one candidate, however many there were to others since.
create function hiring_criteria_personal.journal_of(whose uuid, at_most integer)
    returns table (candidate_id uuid, person text, deed text, reason text, at timestamptz)
    language sql stable security definer set search_path = pg_catalog
begin atomic
    select a.candidate_id, a.person, a.deed, a.reason, a.at
      from hiring_criteria_personal.access a where a.candidate_id = whose order by a.at desc limit at_most;
end;
