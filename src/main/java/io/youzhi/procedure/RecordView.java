package io.youzhi.procedure;

import java.util.List;

/**
 * All that is on record about a subject.
 *
 * @param open    steps that may be recorded now, as far as that does not hang on their fields
 * @param owed    steps that are owed in the round
 * @param entries every entry, first to last
 */
public record RecordView(String procedure, String subject, String pack, List<String> open, List<String> owed,
                         List<EntryView> entries) {
}
