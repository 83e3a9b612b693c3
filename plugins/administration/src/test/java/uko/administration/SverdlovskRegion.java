package uko.administration;

import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import uko.spi.administration.Modules;
import uko.spi.portlet.Centre;
import uko.spi.portlet.Language;
import uko.spi.storage.Writes;

/** A region of three centres and its switches, kept in memory with their versions. */
final class SverdlovskRegion implements Modules {

    static final Centre BERYOZOVSKY = centre(1, "ЦЗН города Берёзовский");
    static final Centre ZARECHNY = centre(2, "ЦЗН города Заречный");
    static final Centre REVDA = centre(3, "ЦЗН города Ревда");
    static final List<Centre> CENTRES = List.of(BERYOZOVSKY, ZARECHNY, REVDA);

    private record Place(String module, UUID centre) {}

    private static final UUID WHOLE = new UUID(0, 0);

    private final Map<Place, Switch> switches = new HashMap<>(Map.of(
            new Place("administration", WHOLE),
            new Switch(true, 1),
            new Place("ethics-code", WHOLE),
            new Switch(true, 1)));

    static Centre centre(long number, String name) {
        return new Centre(new UUID(7, number), new UUID(6, 66), name, ZoneId.of("Asia/Yekaterinburg"));
    }

    /** As if somebody else had done it. */
    SverdlovskRegion with(String module, Centre centre, boolean on, long version) {
        switches.put(new Place(module, centre.id()), new Switch(on, version));
        return this;
    }

    SverdlovskRegion with(String module, boolean on, long version) {
        switches.put(new Place(module, WHOLE), new Switch(on, version));
        return this;
    }

    @Override
    public List<Module> all(Language language) {
        return List.of(
                module("administration", "Администрирование"),
                module("hello", "Приветствие"),
                module("ethics-code", "Этический кодекс"));
    }

    @Override
    public Map<String, String> roles(Language language) {
        return Map.of("author", "Автор документов");
    }

    private Module module(String id, String title) {
        var own = new HashMap<UUID, Switch>();
        switches.forEach((place, position) -> {
            if (place.module().equals(id) && !place.centre().equals(WHOLE)) {
                own.put(place.centre(), position);
            }
        });
        return new Module(id, title, "Описание: " + title, position(id, WHOLE), own);
    }

    private Switch position(String module, UUID centre) {
        return switches.getOrDefault(new Place(module, centre), new Switch(false, 0));
    }

    @Override
    public boolean switchInRegion(Writes writes, String module, boolean on, long version) {
        return switchInCentre(writes, module, WHOLE, on, version);
    }

    @Override
    public boolean switchInCentre(Writes writes, String module, UUID centre, boolean on, long version) {
        if (position(module, centre).version() != version) {
            return false;
        }
        switches.put(new Place(module, centre), new Switch(on, version + 1));
        return true;
    }
}
