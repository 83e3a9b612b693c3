package uko.container;

/** What is asked of a portlet: to be shown in a {@link Mode}, to act, or to serve a file. */
public sealed interface Phase permits Mode, Phase.Action, Phase.Resource {

    /** A change, with what the person sent. */
    record Action(String name, Sent sent) implements Phase {}

    /** A file. */
    record Resource(String name) implements Phase {}
}
