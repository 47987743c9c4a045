package io.youzhi.conduct;

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

    @Override
    public int compareTo(Subject other) {
        int byKind = kind.compareTo(other.kind);
        return byKind != 0 ? byKind : id.compareTo(other.id);
    }
}
