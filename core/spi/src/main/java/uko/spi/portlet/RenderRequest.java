package uko.spi.portlet;

import java.time.LocalDate;
import java.util.Optional;

/** Tells for whom and with what a portlet is shown. Implemented by the container; the test kit has one to hand. */
public interface RenderRequest {

    /** The centre that the page belongs to; everything read or written is within it. */
    Centre centre();

    /**
     * The reader, signed in and of this centre, or {@link Person#ANYONE} in a portlet for anyone.
     *
     * @throws IllegalStateException in a shared view, which is the same for all
     */
    Person person();

    /** The value of a parameter of the address, at most 200 characters; absent where the address has none. */
    Optional<String> parameter(String name);

    /** What the administrator of the page chose for this placement, or the default that the descriptor states. */
    String preference(String name);

    Language language();

    /** The date at the centre, by the clock of the database. */
    LocalDate today();

    /** The absolute address of this suite as people reach it, without a slash at its end, for QR codes and links. */
    String origin();
}
