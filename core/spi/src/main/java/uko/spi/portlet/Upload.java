package uko.spi.portlet;

import java.io.InputStream;

/**
 * A file as a person sent it, held until the action ends.
 *
 * @param name without any path, at most 200 characters
 * @param type the media type by its bytes, not by its name
 * @param size in bytes
 * @param content to be read once; the core closes it
 */
public record Upload(String name, String type, long size, InputStream content) {}
