-- Under which notice the authors were told of what a reader proposes: one for all that waits at the same time.
alter table deliverable.suggestion add column notice uuid;
