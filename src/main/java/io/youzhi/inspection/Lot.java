package io.youzhi.inspection;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;

/**
 * A draw that anybody can repeat (B-20): each candidate stands at the SHA-256 of seed, word, occasion and its own id, each
 * on a line of its own; the first {@code many} in that order are drawn, those who were drawn already in the period that a
 * draw has to cover standing behind those who were not (GS-3, P-3). The SHA-256 of the seed was published before.
 *
 * @param seed       hexadecimal, told with the draw
 * @param word       what a witness added at the draw, such as the day's lottery number; empty where there was none
 * @param occasion   the day it is for
 * @param candidates ids, in any order
 * @param many       how many are drawn
 * @param already    who was drawn before in the period that is to be covered; none where chance alone decides
 */
record Lot(String seed, String word, String occasion, List<String> candidates, int many, List<String> already) {

    /** A draw that chance alone decides. */
    Lot(String seed, String word, String occasion, List<String> candidates, int many) {
        this(seed, word, occasion, candidates, many, List.of());
    }

    /** Who was drawn, in the order of the draw. */
    List<String> chosen() {
        return candidates.stream().distinct().sorted(inOrder()).limit(many).toList();
    }

    /** In which order candidates stand. */
    Comparator<String> inOrder() {
        return Comparator.<String, Boolean>comparing(already::contains).thenComparing(this::place);
    }

    /** Where a candidate stands. */
    String place(String candidate) {
        return sha256(String.join("\n", seed, word, occasion, candidate));
    }

    /** What is published of a seed before the draw. */
    static String commitment(String seed) {
        return sha256(seed);
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256")
                    .digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
