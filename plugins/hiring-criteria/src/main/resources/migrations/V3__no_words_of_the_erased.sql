-- Once a candidate's data are deleted nothing is written down that could tell who he was, not even in a draft that
-- was begun before. Whoever notes words while they are being deleted waits here for that.
create function hiring_criteria.no_words_of_the_erased() returns trigger language plpgsql as $$
declare
    erased date;
begin
    select c.erased_on into erased
      from hiring_criteria.candidate c
      join hiring_criteria.scorecard s on s.centre_id = c.centre_id and s.candidate_id = c.id
     where s.centre_id = new.centre_id and s.id = new.scorecard_id
       for share of c;
    if erased is not null and new.quote <> '' then
        raise check_violation using message = 'the data of this candidate are deleted';
    end if;
    return new;
end $$;
create trigger no_words_of_the_erased before insert or update on hiring_criteria.mark
    for each row execute function hiring_criteria.no_words_of_the_erased();

-- Of a submitted scorecard a quote may go, and become no other.
create or replace function hiring_criteria.keep_submitted() returns trigger language plpgsql as $$
begin
    if exists (select from hiring_criteria.scorecard s
                where s.centre_id = coalesce(new.centre_id, old.centre_id)
                  and s.id = coalesce(new.scorecard_id, old.scorecard_id) and s.submitted_at is not null)
       and not (tg_op = 'UPDATE' and new.quote_erased and new.quote = '' and new.mark is not distinct from old.mark
           and new.item = old.item and new.scorecard_id = old.scorecard_id) then
        raise check_violation using message = 'a submitted scorecard does not change';
    end if;
    return coalesce(new, old);
end $$;
