package uko.server;

/** The version of the portal, which a plugin's {@code requires} is compared with. */
public final class Version {

    public static final String CURRENT = "0.1.0";

    private Version() {}
}
