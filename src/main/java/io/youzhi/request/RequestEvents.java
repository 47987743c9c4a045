package io.youzhi.request;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

import org.springframework.modulith.NamedInterface;

/** What others hear of a request. Published in the transaction that makes it so; listeners run after the commit. */
@NamedInterface("door")
public final class RequestEvents {

    private RequestEvents() {
    }

    /** A complaint came in and it is known whom it reaches; not yet judged. */
    @NamedInterface("door")
    public record ComplaintReceived(String number, Instant at, String unit, String channel) {
    }

    /**
     * A complaint that was told of reaches another unit than was said: it was sent on, or somebody else proved responsible;
     * or it is no complaint.
     *
     * @param before how often it was told of before; the word that it takes back is the last of those
     * @param unit   whom it reaches now; null where it is no complaint
     * @param reason in people's words, or a word of the house
     */
    @NamedInterface("door")
    public record ComplaintMoved(String number, Instant at, int before, String unit, String channel, String reason,
                                 String by) {
    }

    /**
     * A complaint was investigated and upheld, wholly or partly (B-8).
     *
     * @param employee who is responsible, or null
     * @param unit     the unit responsible, or null
     * @param cause    service-attitude, service-quality, workmanship, other
     */
    @NamedInterface("door")
    public record ComplaintUpheld(String number, Instant at, String employee, String unit, String cause,
                                  String severity, String channel, BigDecimal damage) {
    }

    /**
     * The verdict on a complaint proved wrong after the fact, and another stands in its place.
     *
     * @param verdict     id of the new verdict
     * @param established whether {@link ComplaintUpheld} told of the wrong one, or this event did
     * @param wrong       id of the wrong verdict where it stood in the place of another itself, or null
     * @param right       what is established now, at the moment of the first verdict; null for nothing
     * @param reason      why the verdict was wrong
     */
    @NamedInterface("door")
    public record VerdictCorrected(String number, long verdict, boolean established, Long wrong, ComplaintUpheld right,
                                   String reason, String by) {
    }

    /** Praise was confirmed: of employees by name, or of a unit. */
    @NamedInterface("door")
    public record PraiseConfirmed(String number, Instant at, List<String> employees, String unit, String channel) {
    }

    /** A limit passed without its step (B-5, 100 %). Severity and judgement follow with {@link LimitsSettled}. */
    @NamedInterface("door")
    public record LimitMissed(String number, Instant at, String unit, String employee, String limit) {
    }

    /** The work on a request is over; these limits were missed, each with the severity of its final lateness. */
    @NamedInterface("door")
    public record LimitsSettled(String number, Instant at, List<Missed> missed) {

        /** One missed limit; {@code at} is when it was due. */
        @NamedInterface("door")
        public record Missed(String limit, Instant at, String unit, String employee, String severity) {
        }
    }

    /** Something that the conduct rules judge was established on the way, such as {@code inform-once}. */
    @NamedInterface("door")
    public record ViolationEstablished(String number, Instant at, String employee, String unit, String code,
                                       String severity, String foundBy) {
    }

    /** A request was closed and archived. */
    @NamedInterface("door")
    public record RequestClosed(String number, Instant at) {
    }
}
