package io.youzhi.evaluation;

import java.util.Set;

/** The counts that the program keeps itself, by the names that measures call them. Any other name is a reported figure. */
final class Counted {

    static final Set<String> NAMES = Set.of("requests", "reopened", "first-contact", "accept-promised", "accept-in-time",
            "arrive-promised", "arrive-in-time", "resolve-promised", "resolve-in-time", "reply-promised", "reply-in-time",
            "visits-due", "visits-reached", "visits-scored", "visits-satisfied", "complaints", "complaints-judged",
            "complaints-upheld", "findings", "findings-in-time", "findings-recurred");

    private Counted() {
    }
}
