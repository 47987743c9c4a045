package io.youzhi.procedure;

import java.util.List;
import java.util.Map;

/**
 * All that is on record about a subject.
 *
 * @param open    steps that may be recorded now, as far as that does not hang on their fields
 * @param yours   those of them that the reader may record
 * @param owed    steps that are owed in the round
 * @param entries every entry, first to last
 * @param names   the people who recorded them, by login
 */
public record RecordView(String procedure, String subject, String pack, List<String> open, List<String> yours,
                         List<String> owed,
                         List<EntryView> entries, Map<String, String> names) {
}
