package io.youzhi.conduct;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

import io.youzhi.rules.conduct.Consequence.SubjectKind;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/** Whom an event or a line is about. */
@Embeddable
record Subject(@Enumerated(EnumType.STRING) @Column(name = "subject_kind") SubjectKind kind,
               @Column(name = "subject") String id) implements Comparable<Subject> {

    static Subject employee(String id) {
        return new Subject(SubjectKind.EMPLOYEE, id);
    }

    static Subject unit(String id) {
        return new Subject(SubjectKind.UNIT, id);
    }

    /** Ids of those of a kind; never empty, for the database's sake. */
    static List<String> ids(Collection<Subject> subjects, SubjectKind kind) {
        List<String> ids = new ArrayList<>(List.of(""));
        subjects.stream().filter(each -> each.kind == kind).map(Subject::id).forEach(ids::add);
        return ids;
    }

    @Override
    public int compareTo(Subject other) {
        int byKind = kind.compareTo(other.kind);
        return byKind != 0 ? byKind : id.compareTo(other.id);
    }
}
