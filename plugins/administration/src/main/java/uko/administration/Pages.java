package uko.administration;

import java.util.List;
import java.util.Optional;

/** One page of a list that is known as a whole, and its neighbours. */
record Pages<T>(List<T> rows, int page, int last, Optional<Integer> previous, Optional<Integer> next) {

    /**
     * Cuts a page out of the list; a page beyond the end is the last one.
     *
     * @param page as the address has it, the first where it is no number
     */
    static <T> Pages<T> of(List<T> all, String page, int size) {
        int last = Math.max(1, (all.size() + size - 1) / size);
        int open = page.matches("[1-9][0-9]{0,5}") ? Math.min(Integer.parseInt(page), last) : 1;
        return new Pages<>(
                all.subList((open - 1) * size, Math.min(open * size, all.size())),
                open,
                last,
                open > 1 ? Optional.of(open - 1) : Optional.empty(),
                open < last ? Optional.of(open + 1) : Optional.empty());
    }
}
