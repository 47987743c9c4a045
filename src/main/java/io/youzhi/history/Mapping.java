package io.youzhi.history;

import java.nio.charset.Charset;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What the columns of a source's files of one kind of record mean, as its mapping file says; see
 * {@code mappings/boston311.yaml} for one with everything explained.
 *
 * @param kind    what its records are
 * @param source  name of the source; with a record's id its natural key
 * @param files   pattern of the names of its files, or null where the file is named by whoever imports
 * @param charset how the file's text is encoded
 * @param zone    where its local times are local
 * @param formats how its times are written, tried in order
 * @param empty   cells that count as empty
 * @param columns where each field comes from
 * @param ignored columns that are left out on purpose
 * @param hash    of the mapping file
 */
record Mapping<R extends PastRecord>(RecordKind<R> kind, String source, String files, Charset charset, char delimiter,
                                     ZoneId zone, List<DateTimeFormatter> formats, Gap gap, Overlap overlap,
                                     Set<String> empty, Map<Field, Column> columns, Set<String> ignored, String hash) {

    /** What becomes of a local time that the clocks skipped. */
    enum Gap { FORWARD, REFUSE }

    /** Which of two moments a local time means that happened twice. */
    enum Overlap { EARLIER, LATER, REFUSE }

    /**
     * Where a field comes from.
     *
     * @param name    column of the file, or null for a field that is the same in every record
     * @param value   that same value
     * @param codes   the file's codes, each with our word; empty if cells are taken as they are
     * @param other   what to do with a cell that has no code
     * @param empty   what an empty cell means
     * @param rewrite how to write certain cells anew
     * @param line    line of the mapping file
     */
    record Column(String name, String value, Map<String, String> codes, Otherwise other, Otherwise empty,
                  List<Rewrite> rewrite, long line) {
    }

    /**
     * What to do with a cell that is empty or has no code.
     *
     * @param what  NONE: the field has no value; NOTE: the same, and say so; KEEP: as it stands; REFUSE: the record
     *              is not taken; IS: {@code value}, and say so
     * @param value for IS
     */
    record Otherwise(What what, String value) {

        static final Otherwise REFUSE = new Otherwise(What.REFUSE, null);

        /** The choices. */
        enum What { NONE, NOTE, KEEP, REFUSE, IS }
    }

    /** Cells that match {@code match} as a whole are written as {@code to} ({@code $0} the cell, {@code $1} a group). */
    record Rewrite(Pattern match, String to) {
    }
}
