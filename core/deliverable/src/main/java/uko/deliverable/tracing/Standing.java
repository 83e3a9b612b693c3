package uko.deliverable.tracing;

import java.util.List;

/**
 * How the links of a module stand today: which hold, which are suspect because the other text changed, which lost their
 * other end, and what nobody links to.
 *
 * @param unlinked sections of ours that realise nothing
 * @param unrealised what nothing of ours realises: sections of the documents that we do link to, and things that a kind
 *     of our sections is declared to realise
 */
record Standing(
        List<ShownLink> suspects,
        List<ShownLink> lost,
        List<ShownLink> sound,
        List<String> unlinked,
        List<Missed> unrealised) {

    Standing {
        suspects = List.copyOf(suspects);
        lost = List.copyOf(lost);
        sound = List.copyOf(sound);
        unlinked = List.copyOf(unlinked);
        unrealised = List.copyOf(unrealised);
    }

    /** How much nothing of ours realises. */
    int missed() {
        return unrealised.stream().mapToInt(text -> text.titles().size()).sum();
    }

    /**
     * What of one text nothing realises.
     *
     * @param within the text's title, empty for things that stand in none
     */
    record Missed(String within, List<String> titles) {}
}
