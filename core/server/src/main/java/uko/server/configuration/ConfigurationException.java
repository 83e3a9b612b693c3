package uko.server.configuration;

import java.util.List;

/** Says everything that is wrong with the configuration, one line each, with file and line. */
public final class ConfigurationException extends RuntimeException implements Operable {

    private static final long serialVersionUID = 1;

    ConfigurationException(List<String> problems) {
        super(String.join(System.lineSeparator(), problems));
    }
}
