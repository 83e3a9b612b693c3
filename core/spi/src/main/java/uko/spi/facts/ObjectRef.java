package uko.spi.facts;

/**
 * Points at an object of any module.
 *
 * @param module the id of the plugin
 * @param kind the object's word: {@code standard}, {@code revision}
 * @param id its id within the centre
 * @param hash the fingerprint of the very text that is meant; empty for things without one
 */
public record ObjectRef(String module, String kind, String id, String hash) {}
