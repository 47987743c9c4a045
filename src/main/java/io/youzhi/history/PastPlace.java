package io.youzhi.history;

/**
 * A place that another system inspects, as it was.
 *
 * @param source     where it comes from; with {@code id} its natural key
 * @param id         its id there
 * @param name       what it is called
 * @param category   what it is
 * @param state      open, closed, ... in the source's words
 * @param area       where it lies
 * @param risk       high, medium, low, or null
 * @param reviewDays how often it is to be inspected, in days, or null
 */
public record PastPlace(String source, String id, String name, String category, String state, String area, String risk,
                        Integer reviewDays) implements PastRecord {

    static final String KIND = "place";
}
