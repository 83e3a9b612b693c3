-- Only the operator sets passwords, as the owner: no door of the application does.
do $$ begin
    drop function uko.set_password(uuid, text);
exception when insufficient_privilege then
    -- Doors of an earlier start are the platform's by now.
    set local role uko_platform;
    drop function uko.set_password(uuid, text);
    reset role;
end $$;
