-- Enabled is a row: the region's choice, then the centre's. What has no row is off.
create table uko.module_switch (
    region_id     uuid not null references uko.region,
    centre_id     uuid references uko.centre,
    module        text not null,
    enabled       boolean not null,
    version       bigint not null default 1,
    unique nulls not distinct (region_id, centre_id, module)
);

create function uko.module_is_on(the_region uuid, the_centre uuid, the_module text) returns boolean
    language sql stable
    return coalesce((select r.enabled from uko.module_switch r
                     where r.region_id = the_region and r.centre_id is null and r.module = the_module), false)
       and coalesce((select c.enabled from uko.module_switch c
                     where c.region_id = the_region and c.centre_id = the_centre and c.module = the_module), true);

-- What an administrator of the page chose for one placement of a portlet.
create table uko.preference (
    centre_id     uuid not null references uko.centre,
    module        text not null,
    portlet       text not null,
    place         text not null,
    name          text not null,
    value         text not null,
    primary key (centre_id, module, portlet, place, name)
);
