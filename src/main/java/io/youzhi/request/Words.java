package io.youzhi.request;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

import io.youzhi.rules.LimitKind;
import io.youzhi.shared.time.Limit;

/** The catalogue's words for what a request may be and how it may come. */
final class Words {

    /** The pack of whoever has no other. */
    static final String BASE = "base";
    static final String COMPLAINT = "complaint";
    static final String REPORT = "report";
    static final String PRAISE = "praise";

    /** How a customer stands on record: what is on record outlives their personal data, and tells no anonymous report's login. */
    static final String CUSTOMER = "customer";

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

    /** Limits by the words of their steps. */
    static Map<String, Limit> limits(Map<LimitKind, Limit> limits) {
        Map<String, Limit> byWord = new LinkedHashMap<>();
        limits.forEach((kind, limit) -> byWord.put(kind.word(), limit));
        return byWord;
    }

    /** Whether such a request is investigated: a complaint or a report. */
    static boolean isInvestigated(String kind) {
        return COMPLAINT.equals(kind) || REPORT.equals(kind);
    }
}
