package uko.administration;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import uko.spi.administration.People;
import uko.spi.portlet.Centre;
import uko.spi.storage.Writes;

/** The people of ЦЗН города Заречный, by name, and what was granted to them. */
final class Workforce implements People {

    final List<String> granted = new ArrayList<>();
    private final List<Listed> staff = new ArrayList<>();

    Workforce with(String name, String... roles) {
        staff.add(new Listed(
                new UUID(8, staff.size() + 1), name, "Ведущий инспектор", "Отдел трудоустройства", Set.of(roles)));
        return this;
    }

    UUID id(String name) {
        return staff.stream()
                .filter(person -> person.name().equals(name))
                .findFirst()
                .orElseThrow()
                .id();
    }

    @Override
    public List<Centre> centres() {
        return SverdlovskRegion.CENTRES;
    }

    @Override
    public List<Listed> inCentre(UUID centre, String part, String after, int limit) {
        return staff.stream()
                .filter(person -> centre.equals(SverdlovskRegion.ZARECHNY.id()))
                .filter(person -> person.name().contains(part) && person.name().compareTo(after) > 0)
                .sorted(Comparator.comparing(Listed::name))
                .limit(limit)
                .toList();
    }

    @Override
    public void grant(Writes writes, UUID centre, UUID person, String role, String basis) {
        granted.add("+ " + role + " " + person + " " + basis);
        staff.replaceAll(each -> each.id().equals(person) ? having(each, role, true) : each);
    }

    @Override
    public void revoke(Writes writes, UUID centre, UUID person, String role) {
        granted.add("- " + role + " " + person);
        staff.replaceAll(each -> each.id().equals(person) ? having(each, role, false) : each);
    }

    private static Listed having(Listed person, String role, boolean has) {
        var roles = new TreeSet<>(person.roles());
        boolean changed = has ? roles.add(role) : roles.remove(role);
        return changed ? new Listed(person.id(), person.name(), person.position(), person.department(), roles) : person;
    }
}
