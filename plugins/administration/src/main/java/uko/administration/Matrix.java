package uko.administration;

import java.util.List;
import uko.spi.administration.Modules.Module;
import uko.spi.portlet.Centre;
import uko.spi.portlet.PortletException;

/** The modules of a region against its centres. */
record Matrix(List<Module> modules, Centres centres) {

    Matrix {
        modules = List.copyOf(modules);
    }

    List<ModuleCard> cards() {
        return modules.stream().map(ModuleCard::of).toList();
    }

    ModuleCard card(String module) {
        return ModuleCard.of(require(module));
    }

    /** The row of one centre. */
    List<Position> ofCentre(Centre centre) {
        return modules.stream().map(module -> Position.inCentre(module, centre)).toList();
    }

    /** The column of one module, of the centres with this part in their names. */
    List<Position> ofModule(String id, String name) {
        Module module = require(id);
        return centres.named(name).stream()
                .map(centre -> Position.inCentre(module, centre))
                .toList();
    }

    /** One switch: of the centre with this id, or of the region where it is empty. */
    Position require(String module, String centre) {
        return centre.isEmpty()
                ? Position.inRegion(require(module))
                : Position.inCentre(require(module), centres.require(centre));
    }

    private Module require(String id) {
        return modules.stream()
                .filter(module -> module.id().equals(id))
                .findFirst()
                .orElseThrow(() -> PortletException.notFound("module"));
    }

    /** How many centres would lose the module with this switch. */
    long reach(Position position) {
        if (position.centre().isPresent()) {
            return 1;
        }
        return ofModule(position.module(), "").stream()
                .filter(each -> each.state() == State.ON)
                .count();
    }
}
