package uko.administration;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import uko.spi.portlet.ActionRequest;
import uko.spi.portlet.Centre;
import uko.spi.portlet.Language;
import uko.spi.portlet.Person;

/** What the regional administrator asks for, from a page of ЦЗН города Заречный. */
record Asked(String action, Map<String, String> parameters, SentForm form, long version) implements ActionRequest {

    static Asked view(String... parameters) {
        return new Asked("", pairs(parameters), new SentForm(Map.of()), 0);
    }

    /** The form's fields, as name and value in turn. */
    static Asked act(String action, long version, String... fields) {
        return new Asked(action, Map.of(), new SentForm(pairs(fields)), version);
    }

    Asked on(String... parameters) {
        return new Asked(action, pairs(parameters), form, version);
    }

    private static Map<String, String> pairs(String... namesAndValues) {
        var pairs = new HashMap<String, String>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            pairs.put(namesAndValues[i], namesAndValues[i + 1]);
        }
        return pairs;
    }

    @Override
    public Centre centre() {
        return SverdlovskRegion.ZARECHNY;
    }

    @Override
    public Person person() {
        return new Person(new UUID(9, 1), "Орлова Вера Павловна", "Консультант", "", Set.of("regional-admin"));
    }

    @Override
    public Optional<String> parameter(String name) {
        return Optional.ofNullable(parameters.get(name));
    }

    @Override
    public String preference(String name) {
        throw new UnsupportedOperationException(name);
    }

    @Override
    public Language language() {
        return Language.RU;
    }

    @Override
    public LocalDate today() {
        return LocalDate.of(2026, 11, 23);
    }

    @Override
    public String origin() {
        return "https://uko.example";
    }
}
