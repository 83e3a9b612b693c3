-- Who asks, and from where: set by the platform at the start of each transaction, never longer than that.
create function uko.centre() returns uuid language sql stable parallel safe
    return nullif(current_setting('uko.centre', true), '')::uuid;
create function uko.region() returns uuid language sql stable parallel safe
    return nullif(current_setting('uko.region', true), '')::uuid;
create function uko.person() returns uuid language sql stable parallel safe
    return nullif(current_setting('uko.person', true), '')::uuid;

-- Sets the scope in one call; the answer is never null, so that a statement may wait for it.
create function uko.set_scope(region text, centre text, person text) returns boolean
    language sql volatile parallel unsafe
    return set_config('uko.region', region, true) || set_config('uko.centre', centre, true)
        || set_config('uko.person', person, true) is not null;
