package uko.spi.administration;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import uko.spi.portlet.Language;
import uko.spi.storage.Writes;

/**
 * Which modules there are and where they are on: the region's choice first, then the centre's. Given to the module
 * {@code administration} alone; implemented by {@code container}.
 */
public interface Modules {

    /** Answers all modules with their state in the caller's region, by title. */
    List<Module> all(Language language);

    /** Answers the titles of the roles that modules add to the suite's own, by id, in the order of the titles. */
    Map<String, String> roles(Language language);

    /**
     * Switches a module for the region.
     *
     * @param version the version of the switch that the person saw, 0 where there was none
     * @return false when somebody switched it since: nothing is changed
     */
    boolean switchInRegion(Writes writes, String module, boolean on, long version);

    /** Switches a module for one centre of the caller's region; otherwise as {@link #switchInRegion}. */
    boolean switchInCentre(Writes writes, String module, UUID centre, boolean on, long version);

    /**
     * A module as the region has it.
     *
     * @param region the region's switch
     * @param centres the switch per centre, of those that have their own
     */
    record Module(String id, String title, String description, Switch region, Map<UUID, Switch> centres) {}

    /** A switch and the version that an edit of it must name. */
    record Switch(boolean on, long version) {}
}
