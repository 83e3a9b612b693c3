-- A question that nobody answered is not kept for good either: its term runs from the day on which it was asked.
drop policy taken_back_or_kept_long on ethics_code.question;
create policy taken_back_or_kept_long on ethics_code.question as restrictive for delete to uko_app
    using ((state = 'asked' and id in (select ethics_code.own()))
           or coalesce(answered_on, asked_on) < (select ethics_code.removing_before()));
