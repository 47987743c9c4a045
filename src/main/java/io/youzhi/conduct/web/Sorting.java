package io.youzhi.conduct.web;

import java.util.Map;

import io.youzhi.web.Paging;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.Sort;

/** What the lists of conduct can be sorted by; latest first where nobody says. */
enum Sorting {
    EVENTS("at", Map.of("at", "at", "type", "type", "recordedAt", "recordedAt")),
    LINES("at", Map.of("at", "at", "decidedAt", "decidedAt", "clause", "clause", "amount", "amount", "subject",
            "subject.id")),
    APPEALS("lodgedAt", Map.of("lodgedAt", "lodgedAt", "answerBy", "answerBy")),
    REVIEWS("openedAt", Map.of("openedAt", "openedAt", "hearBy", "hearBy"));

    private final Sort usual;
    private final Map<String, String> sortable;

    Sorting(String latest, Map<String, String> sortable) {
        this.usual = Sort.by(Sort.Direction.DESC, latest, "id");
        this.sortable = sortable;
    }

    /** The page that a caller asks for. */
    Pageable page(Integer page, Integer size, String sort) {
        return Paging.asked(page, size, sort, sortable, usual);
    }
}
