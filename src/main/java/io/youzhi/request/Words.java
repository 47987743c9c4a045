package io.youzhi.request;

import java.util.Set;

/** The catalogue's words for what a request may be and how it may come. */
final class Words {

    static final String COMPLAINT = "complaint";
    static final String REPORT = "report";
    static final String PRAISE = "praise";

    /** Kinds of request. */
    static final Set<String> KINDS = Set.of("consultation", "fault", COMPLAINT, REPORT, PRAISE, "suggestion",
            "application", "billing");

    /** Ways by which a request may come. */
    static final Set<String> CHANNELS = Set.of("hotline", "hall", "web", "app", "comment-book", "comment-card",
            "mayor-line", "social-supervisor", "media", "phone-check", "return-visit", "letter");

    /** Causes of a complaint. */
    static final Set<String> CAUSES = Set.of("service-attitude", "service-quality", "workmanship", "other");

    /** Severities. */
    static final Set<String> SEVERITIES = Set.of("minor", "moderate", "serious");

    private Words() {
    }

    /** Whether such a request is investigated: a complaint or a report. */
    static boolean isInvestigated(String kind) {
        return COMPLAINT.equals(kind) || REPORT.equals(kind);
    }
}
