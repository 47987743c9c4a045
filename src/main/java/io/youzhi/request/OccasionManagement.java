package io.youzhi.request;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import io.youzhi.request.process.RequestProcess;
import io.youzhi.shared.Faults;
import io.youzhi.shared.Reader;
import io.youzhi.shared.Refused;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a request gives occasion to elsewhere: whoever works on it asks for an inspection, and goes on meanwhile. */
@Service
@Transactional
public class OccasionManagement {

    private final Cases cases;
    private final RequestDesk desk;
    private final RequestProcess process;

    OccasionManagement(Cases cases, RequestDesk desk, RequestProcess process) {
        this.cases = cases;
        this.desk = desk;
        this.process = process;
    }

    /** Asks for an inspection, as the form in Tasklist does; its number. */
    public String askForInspection(String number, Map<String, Object> wanted, Reader by) {
        return process.askForInspection(number, wanted, by);
    }

    /** An inspection is asked for: the units whose people read of it in this request. Called by its process. */
    public List<String> inspectionAsked(String number, String reason, Reader by) {
        new Faults().text("number", number, 64).text("reason", reason, 2000).refuse();
        desk.mustSee(number, by);
        Request request = cases.get(number);
        boolean works = by.login().equals(request.owner()) || by.login().equals(request.handler())
                || cases.leads(by.login(), request);
        if (!works) {
            throw Refused.because("request.not-yours", number);
        }
        if (request.state() == State.CLOSED) {
            throw Refused.because("request.wrong-state.closed", number);
        }
        cases.write(request, by.login(), "inspection-asked", reason);
        return Stream.of(request.unit(), request.intakeUnit()).filter(Objects::nonNull).distinct().toList();
    }

    /** The inspection that was asked for is open. */
    public void inspectionOpened(String number, String inspection, String by) {
        Request request = cases.get(number);
        cases.write(request, by, "inspection-opened", null, inspection);
        cases.tell(request, List.of(by), "request.notice.inspection-opened", Map.of("inspection", inspection),
                "inspection:" + inspection);
    }

    /** What the request was opened for proved wrong: while it is open, whoever has it hears so, and decides whether to go on. */
    public void withdrawn(String number, String occasion, String reason) {
        Request request = cases.get(number);
        if (request.state() == State.CLOSED) {
            return;
        }
        cases.write(request, null, "occasion-withdrawn", reason, occasion);
        cases.tell(request, cases.people(request, List.of("handler", "unit-leader")), "request.notice.occasion-withdrawn",
                Map.of("occasion", occasion, "reason", reason), "occasion-withdrawn:" + occasion);
    }
}
