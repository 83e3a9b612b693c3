package uko.ethicscode.trainer;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** A situation from work with answers to choose from, one of which is right. */
record Case(UUID id, String title, String situation, boolean shown, long version, List<Choice> choices) {

    Case {
        choices = List.copyOf(choices);
    }

    Optional<Choice> find(long number) {
        return choices.stream().filter(choice -> choice.number() == number).findFirst();
    }
}
