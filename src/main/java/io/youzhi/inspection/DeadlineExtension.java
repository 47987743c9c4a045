package io.youzhi.inspection;

import io.youzhi.inspection.InspectionViews.ExtensionView;
import io.youzhi.limit.Asked;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.TableGenerator;
import jakarta.persistence.Version;

/** More time to put a finding right, that somebody asked for in a round of it. */
@Entity
@Table(name = "in_extension")
class DeadlineExtension {

    @Id
    @GeneratedValue(strategy = GenerationType.TABLE, generator = "in_extension")
    @TableGenerator(name = "in_extension", table = "wb_sequence", pkColumnValue = "in_extension", allocationSize = 50)
    private Long id;
    @Version
    private long version;
    private long findingId;
    private int round;
    @Embedded
    private Asked asked;

    protected DeadlineExtension() {
    }

    DeadlineExtension(Finding finding, Asked asked) {
        this.findingId = finding.id();
        this.round = finding.round();
        this.asked = asked;
    }

    Asked asked() {
        return asked;
    }

    ExtensionView view() {
        return new ExtensionView(round, asked.at(), asked.by(), asked.reason(), asked.wanted(), asked.decidedAt(),
                asked.decidedBy(), asked.granted(), asked.note());
    }
}
