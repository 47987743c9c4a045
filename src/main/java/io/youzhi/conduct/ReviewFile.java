package io.youzhi.conduct;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.springframework.stereotype.Component;

/**
 * The file of a review, and what still has to be there before it can be confirmed. What the house knows already counts: an
 * exam that was failed shows incapability, a training that was held or a transfer is training or another post first.
 */
@Component
class ReviewFile {

    static final String INCAPABILITY = "incapability";
    static final String TRAINING_OR_POST = "training-or-post";
    static final String NOTICE = "notice";
    static final String TALK = "talk";
    static final String TRAINING = "training";
    static final String EXAM = "exam";
    static final String SUPERVISION = "supervision";
    static final String SUPERVISED = "supervised";
    static final String EXTENSION = "extension";
    static final String RETURN = "return";
    static final String MOVED = "carried-out";

    private static final Set<String> COUNTING = Set.of(TRAINING, EXAM);

    private final ReviewEntries entries;
    private final Reviews reviews;
    private final ConductEvents events;

    ReviewFile(ReviewEntries entries, Reviews reviews, ConductEvents events) {
        this.entries = entries;
        this.reviews = reviews;
        this.events = events;
    }

    void add(ReviewEntry entry) {
        entries.save(entry);
    }

    /** What stands in the file of a review, in its order. */
    List<ReviewEntryView> of(Review review) {
        return entries.findByReviewOrderById(review.id()).stream().map(ReviewEntry::view).toList();
    }

    /** Trainings and exams of the employee on the files of other reviews, which count for what this one needs. */
    List<ReviewEntryView> earlier(Review review) {
        return entries.ofSubject(review.subject()).stream().filter(each -> !each.isOf(review) && COUNTING.contains(each.kind()))
                .map(ReviewEntry::view).toList();
    }

    /** Those of some needs that nothing on file meets. */
    List<String> missing(Review review, List<String> needs) {
        if (needs.isEmpty()) {
            return List.of();
        }
        Set<String> there = new HashSet<>();
        entries.findByReviewOrderById(review.id()).forEach(each -> there.add(each.kind()));
        entries.ofSubject(review.subject()).forEach(each -> there.addAll(shows(each)));
        if (reviews.findBySubjectAndStateIn(review.subject(), Set.of(Review.State.DONE)).stream().anyMatch(Review::isMove)) {
            there.add(TRAINING_OR_POST);
        }
        List<String> missing = new ArrayList<>(needs);
        missing.removeAll(there);
        return missing;
    }

    private List<String> shows(ReviewEntry entry) {
        if (!entry.kind().equals(EXAM) || !stands(entry.event())) {
            return List.of();
        }
        return entry.isFailed() ? List.of(INCAPABILITY, TRAINING_OR_POST) : List.of(TRAINING_OR_POST);
    }

    private boolean stands(Long event) {
        return event != null && events.findById(event).filter(each -> each.state() == ConductEvent.State.JUDGED).isPresent();
    }
}
