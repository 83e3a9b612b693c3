-- Passwords are set by the owner alone: at the set-up, and by the command.
drop function uko.set_password(uuid, text);
