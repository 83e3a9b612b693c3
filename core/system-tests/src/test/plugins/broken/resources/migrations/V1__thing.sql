create table broken.thing (centre_id uuid not null, id uuid not null, primary key (centre_id, id)) this is no SQL;
