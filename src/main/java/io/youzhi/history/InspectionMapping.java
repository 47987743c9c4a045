package io.youzhi.history;

/**
 * What the files of a source of inspections mean; see {@code mappings/detroit.yaml}.
 *
 * @param places      what was inspected
 * @param inspections the inspections
 * @param findings    what they found
 */
record InspectionMapping(Mapping<PastPlace> places, Mapping<PastInspection> inspections, Mapping<PastFinding> findings) {

    /** The source's name. */
    String source() {
        return places.source();
    }
}
