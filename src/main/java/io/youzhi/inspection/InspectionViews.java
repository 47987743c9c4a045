package io.youzhi.inspection;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.youzhi.attachment.AttachmentView;
import io.youzhi.shared.Bilingual;
import io.youzhi.shared.Reader;
import org.springframework.modulith.NamedInterface;

/** Inspections and findings as others read them. */
@NamedInterface("door")
public interface InspectionViews {

    /** An inspection with its items and findings; {@link io.youzhi.shared.NotFound} if there is none. */
    InspectionView inspection(String number);

    /** An inspection as a reader may see it; {@link io.youzhi.shared.NotFound} where they may not. */
    InspectionView inspection(String number, Reader reader);

    /** A finding; {@link io.youzhi.shared.NotFound} if there is none. */
    FindingView finding(String number);

    /** A finding with its rounds; {@link io.youzhi.shared.NotFound} if there is none. */
    FindingDetail findingDetail(String number);

    /** A finding with its rounds, for a reader who may see it; {@link io.youzhi.shared.NotFound} otherwise. */
    FindingDetail findingDetail(String number, Reader reader);

    /** Findings raised against a unit in a span of time, its end not included; whoever asks says who may know. */
    List<FindingDetail> findings(String unit, Instant from, Instant to);

    /** The bytes of a photo of a finding, once it was seen that the reader may see the finding. */
    byte[] photo(String finding, long id);

    /** Inspections of a unit whose reports were written from {@code from} on and before {@code to}, in that order. */
    List<InspectionLine> closed(String unit, Instant from, Instant to);

    /** An inspection in a list. */
    @NamedInterface("door")
    record InspectionLine(String number, String plan, String kind, String level, String unit, String asset,
                          String checklist, String state, Instant plannedAt, Instant recordedAt, Instant closedAt,
                          BigDecimal score, Boolean criticalFailed, CorrectedView corrected) {
    }

    /**
     * An inspection.
     *
     * @param score          earned of applicable points × 100, two places; null where nothing was applicable
     * @param criticalFailed whether a critical item failed, which fails the whole; null before it is recorded
     * @param zone           the local time that it goes by
     * @param corrected      the same figures without findings that proved wrong; null where none did
     */
    @NamedInterface("door")
    record InspectionView(String number, String plan, String occasion, String kind, String level, String unit,
                          String asset, String place, String pack, String release, String checklist, boolean announced,
                          String state, List<String> inspectors, Instant plannedAt, Instant openedAt, String openedBy,
                          Instant announcedAt, Instant recordedAt, String recordedBy, Instant closedAt, BigDecimal earned,
                          BigDecimal applicable, BigDecimal score, Boolean criticalFailed,
                          CorrectedView corrected, String remark, ZoneId zone, List<ItemView> items,
                          List<FindingView> findings) {
    }

    /** What an inspection counts since findings of it proved wrong. */
    @NamedInterface("door")
    record CorrectedView(Instant at, BigDecimal earned, BigDecimal score, boolean criticalFailed) {
    }

    /**
     * One item with what was said of it.
     *
     * @param corrected {@code passed} where every finding on it proved wrong, else null
     */
    @NamedInterface("door")
    record ItemView(String item, String area, Bilingual areaName, Bilingual text, BigDecimal points, boolean critical,
                    String severity, boolean onSpot, String clause, Answer answer, String note, String answeredBy,
                    Instant answeredAt, Answer corrected) {
    }

    /**
     * A finding.
     *
     * @param order    {@code on-spot} or {@code rectification}; null until the rules have decided
     * @param recurred whether it came back within the window of the rules; {@code earlier} names the one before
     * @param earlierWithdrawn the one before that proved wrong, or null
     * @param withdrawn        who withdrew it and why, or null
     */
    @NamedInterface("door")
    record FindingView(String number, String inspection, String state, String item, String unit, String employee,
                       String severity, String asset, String place, String text, boolean onSpot, Instant prescribed,
                       boolean wantsRequest, Instant writtenAt, String writtenBy, Instant raisedAt, String order,
                       Instant deadline, boolean recurred, String earlier, String earlierWithdrawn, String release,
                       Instant closedAt, WithdrawalView withdrawn) {
    }

    /** Who took a finding back that proved wrong, and why. */
    @NamedInterface("door")
    record WithdrawalView(Instant at, String by, String reason) {
    }

    /**
     * A finding with everything on record.
     *
     * @param itemText    what the item of the checklist asks for
     * @param handler     who works on it now
     * @param request     the request that was opened to put it right, or null
     * @param late        whether a deadline of any round was missed
     * @param zone        the local time that it goes by
     * @param rounds      orders, reports and re-inspections
     * @param extensions  more time that was asked for
     * @param attachments photos, {@code before} and {@code after}
     * @param names       names of its people and its unit, by their ids
     */
    @NamedInterface("door")
    record FindingDetail(@JsonUnwrapped FindingView finding, Bilingual itemText, int round, String handler, String request,
                         boolean late, ZoneId zone, List<RoundView> rounds, List<ExtensionView> extensions,
                         List<AttachmentView> attachments, Map<String, String> names) {
    }

    /**
     * One round of putting a finding right; {@code passed} is null until it was looked at again.
     *
     * @param deadline   what was ordered at first; null where nobody said by when
     * @param extendedTo until when more time was granted, or null
     */
    @NamedInterface("door")
    record RoundView(int round, Instant orderedAt, Instant deadline, Instant extendedTo, Instant reportedAt,
                     String reportedBy, String report, Instant inspectedAt, String inspectedBy, Boolean passed, String note) {

        /** By when it is to be put right now; null where nobody said. */
        public Instant due() {
            return extendedTo == null ? deadline : extendedTo;
        }
    }

    /** More time that was asked for in a round: why, until when, and what was decided; {@code granted} is null while it is open. */
    @NamedInterface("door")
    record ExtensionView(int round, Instant at, String by, String reason, Instant wanted, Instant decidedAt, String decidedBy,
                         Boolean granted, String note) {
    }

    /** A plan; its days and times are local to {@code zone}. */
    @NamedInterface("door")
    record PlanView(String number, String title, String kind, String level, String checklist, boolean announced,
                    List<String> units, List<String> assets, Integer draw, List<String> inspectors, String recurrence,
                    LocalDate startsOn, LocalDate endsOn, String at, ZoneId zone, Instant nextAt, String commitment,
                    Instant createdAt, String createdBy, Instant endedAt) {
    }

    /**
     * A draw with its proof.
     *
     * @param places where each candidate stands by the algorithm, in that order
     * @param proven whether the seed is the one that was promised, and drawing again gives the same
     */
    @NamedInterface("door")
    record DrawView(String occasion, Bilingual algorithm, String commitment, String seed, String word, int many,
                    List<PlaceView> places, List<String> chosen, boolean proven, Instant drawnAt, String drawnBy,
                    List<String> inspections) {
    }

    /** A candidate of a draw and its hash. */
    @NamedInterface("door")
    record PlaceView(String candidate, String hash) {
    }

    /** What a form offers to whoever opens an inspection. */
    @NamedInterface("door")
    record ChoicesView(List<ChoiceView> units, List<ChoiceView> inspectors) {
    }

    /** Something to choose. */
    @NamedInterface("door")
    record ChoiceView(String id, String name) {
    }

    /** A walk of a manager. */
    @NamedInterface("door")
    record WalkView(long id, String unit, String manager, LocalDate day, Instant at, String note, String inspection) {
    }

    /** One line of a story. */
    @NamedInterface("door")
    record EventView(Instant at, String by, String what, String finding, String note, String details) {
    }
}
