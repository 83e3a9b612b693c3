package uko.spi.storage;

import java.io.InputStream;
import java.util.Optional;

/**
 * Keeps files in the centre's tenant, known by the SHA-256 of their bytes, streamed in pieces of 256 kB. Implemented
 * by {@code storage}; virtual threads only.
 */
public interface Files {

    /**
     * Keeps a file under its hash; the same bytes are kept once. Within the caller's transaction.
     *
     * @param type the media type, one of those that the configuration allows
     * @param content is read to its end, not closed
     * @return the SHA-256 in hexadecimal
     * @throws uko.spi.portlet.PortletException {@code file-too-large}, {@code file-type-refused}
     */
    String keep(Writes writes, String type, InputStream content);

    /** Opens the file that has this hash, where the centre keeps it; the caller, or the core, closes it. */
    Optional<InputStream> open(String hash);
}
