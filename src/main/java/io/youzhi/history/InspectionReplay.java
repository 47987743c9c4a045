package io.youzhi.history;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import io.youzhi.history.InspectionReplayResult.End;
import io.youzhi.history.InspectionReplayResult.Verdict;
import io.youzhi.history.InspectionSample.Drawn;
import io.youzhi.history.ReplayServer.NotDone;

/**
 * Drives past inspections through a running server, all of them together in the order of time: each is made when it was,
 * each finding has the source's deadline as one prescribed from outside, is reported right when it was, and looked at
 * again. What was never put right is left, and looked at once its deadline is over.
 *
 * <p>A finding that nobody wanted put right is a passed item with a word. One of which the record is unclear but says that it
 * was put right counts as put right on the spot; it is driven, and nothing is compared.
 */
final class InspectionReplay {

    private static final Duration STEP = Duration.ofMinutes(1);
    private static final String UNNAMED = "unnamed";
    private final InspectionCalls server;
    private final IntConsumer progress;
    private final List<FindingCase> findings = new ArrayList<>();
    private Agenda agenda;

    InspectionReplay(InspectionCalls server, IntConsumer progress) {
        this.server = server;
        this.progress = progress;
    }

    /** How many cases there are to be over: inspections, and findings that are driven. */
    static int cases(List<Drawn> past) {
        return past.size() + (int) past.stream().flatMap(one -> one.findings().stream())
                .filter(InspectionReplay::isDriven).count();
    }

    InspectionReplayResult go(List<Drawn> past) {
        long started = System.nanoTime();
        agenda = new Agenda(server.server(), past.isEmpty() ? Instant.MAX : past.get(0).inspection().inspected());
        List<InspectionCase> inspections = past.stream().map(InspectionCase::new).toList();
        inspections.forEach(agenda::add);
        agenda.run(progress);
        return new InspectionReplayResult(inspections.stream().map(InspectionCase::end).toList(),
                findings.stream().map(FindingCase::verdict).toList(), agenda.failed(), agenda.jobs(), agenda.shift(),
                server.server().calls(), (System.nanoTime() - started) / 1e9);
    }

    /** One inspection: made, and on record. */
    private final class InspectionCase extends Agenda.Case {

        private final Drawn past;
        private String number;

        private InspectionCase(Drawn past) {
            this.past = past;
            plan(agenda.moved(past.inspection().inspected()), this::inspect);
        }

        @Override
        String id() {
            return past.inspection().id();
        }

        private void inspect() {
            Map<String, List<PastFinding>> items = byItem();
            number = server.open(items.keySet().stream().map(this::item).toList(), String.valueOf(past.inspection().place()),
                    past.inspection().source() + " " + id(), id());
            List<Map<String, Object>> answers = new ArrayList<>();
            items.forEach((item, found) -> answers.add(answer(item, found)));
            server.record(number, answers);
            Map<String, String> numbers = new HashMap<>();
            server.inspection(number).path("findings").forEach(one ->
                    numbers.put(one.path("text").asText(), one.path("number").asText()));
            past.findings().stream().filter(InspectionReplay::isDriven).forEach(finding -> {
                FindingCase next = new FindingCase(finding, numbers.get(text(finding)));
                findings.add(next);
                agenda.add(next);
            });
        }

        private End end() {
            boolean isOver = !agenda.failed().containsKey(id());
            return new End(id(), number, past.findings().stream().noneMatch(one -> one.rectified() == Rectified.NEVER),
                    isOver && "closed".equals(server.inspection(number).path("state").asText()));
        }

        private Map<String, List<PastFinding>> byItem() {
            Map<String, List<PastFinding>> items = new LinkedHashMap<>();
            past.findings().forEach(finding -> items.computeIfAbsent(finding.item() == null ? UNNAMED : finding.item(),
                    any -> new ArrayList<>()).add(finding));
            return items;
        }

        private Map<String, Object> item(String item) {
            return Map.of("item", item, "text", Map.of("zh", item, "en", item), "points", 1);
        }

        private Map<String, Object> answer(String item, List<PastFinding> found) {
            List<Map<String, Object>> faults = found.stream().filter(InspectionReplay::isDriven).map(this::fault).toList();
            return faults.isEmpty() ? Map.of("item", item, "answer", "passed", "note", "not to be put right")
                    : Map.of("item", item, "answer", "failed", "faults", faults);
        }

        private Map<String, Object> fault(PastFinding finding) {
            Map<String, Object> fault = new HashMap<>();
            fault.put("severity", finding.severity() == null ? "minor" : finding.severity());
            fault.put("place", finding.spot());
            fault.put("text", text(finding));
            fault.put("onSpot", isOnSpot(finding));
            fault.put("prescribed", isOnSpot(finding) ? null : agenda.moved(finding.due()).toString());
            return fault;
        }
    }

    /** One finding: put right when it was. */
    private final class FindingCase extends Agenda.Case {

        private final PastFinding past;
        private final String number;

        private FindingCase(PastFinding past, String number) {
            this.past = past;
            this.number = number;
            if (isOnSpot(past)) {
                plan(agenda.moved(past.inspected()), this::look);
            } else if (past.rectified() == Rectified.NEVER) {
                plan(agenda.moved(past.due()).plus(STEP), this::look);
            } else {
                Instant right = agenda.moved(past.correctedAt());
                plan(right, () -> server.rectify(number, past.remedy() == null ? "Corrected." : past.remedy()));
                plan(right.plus(STEP), () -> server.pass(number));
            }
        }

        @Override
        String id() {
            return past.id();
        }

        private void look() {
            if (server.finding(number).path("number").isMissingNode()) {
                throw new NotDone(number + " is not on record");
            }
        }

        private Verdict verdict() {
            boolean isOver = !agenda.failed().containsKey(past.id());
            return new Verdict(past.id(), number, past.rectified(), isOver ? ofRecord(server.finding(number)) : null,
                    isOver ? server.lateEvents(number) : 0);
        }
    }

    /** What the server's record of a finding comes to: its order, its end, and whether its clock was late. */
    private static Rectified ofRecord(JsonNode finding) {
        boolean closed = "closed".equals(finding.path("state").asText());
        boolean late = finding.path("late").asBoolean();
        if (closed && "on-spot".equals(finding.path("order").asText())) {
            return Rectified.ON_SPOT;
        }
        if (closed) {
            return late ? Rectified.LATE : Rectified.ON_TIME;
        }
        return late ? Rectified.NEVER : Rectified.UNCLEAR;
    }

    private static boolean isDriven(PastFinding finding) {
        boolean demanded = "yes".equals(finding.corrected()) || "no".equals(finding.corrected());
        return demanded && (isOnSpot(finding) || finding.due() != null);
    }

    private static boolean isOnSpot(PastFinding finding) {
        return finding.rectified() == Rectified.ON_SPOT || finding.rectified() == Rectified.UNCLEAR;
    }

    private static String text(PastFinding finding) {
        return Stream.of(finding.object(), finding.problem(), "(" + finding.source() + " " + finding.id() + ")")
                .filter(Objects::nonNull).collect(Collectors.joining(" "));
    }
}
