package io.youzhi.inspection.web;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.youzhi.attachment.AttachmentStore.Opened;
import io.youzhi.decision.Explained;
import io.youzhi.engine.CaseTasks;
import io.youzhi.engine.CaseTasks.OpenTask;
import io.youzhi.inspection.ExtensionManagement;
import io.youzhi.inspection.FindingPhotos;
import io.youzhi.inspection.InspectionDesk;
import io.youzhi.inspection.InspectionDesk.FindingFilter;
import io.youzhi.inspection.InspectionViews.EventView;
import io.youzhi.inspection.InspectionViews.FindingDetail;
import io.youzhi.inspection.InspectionViews.FindingView;
import io.youzhi.inspection.WithdrawalManagement;
import io.youzhi.limit.ClockView;
import io.youzhi.shared.Reader;
import io.youzhi.web.Paging;
import io.youzhi.web.Readers;
import org.springframework.data.domain.Sort;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Shows what inspections found, and takes how it was put right and what a re-inspection says. */
@RestController
@RequestMapping("/api/findings")
@Tag(name = "findings", description = "问题 Findings of inspections")
class FindingController {

    private static final Map<String, String> SORTABLE = Map.of("number", "number", "raised", "raisedAt", "deadline",
            "deadline", "closed", "closedAt", "unit", "unit", "item", "item", "state", "state");
    private final InspectionDesk desk;
    private final FindingPhotos photos;
    private final CaseTasks tasks;
    private final ExtensionManagement extensions;
    private final WithdrawalManagement withdrawals;

    FindingController(InspectionDesk desk, FindingPhotos photos, CaseTasks tasks, ExtensionManagement extensions,
                      WithdrawalManagement withdrawals) {
        this.desk = desk;
        this.photos = photos;
        this.tasks = tasks;
        this.extensions = extensions;
        this.withdrawals = withdrawals;
    }

    @GetMapping
    @Operation(summary = "查询问题 Findings on record that you may see")
    Paging<FindingView> list(@RequestParam(required = false) String state, @RequestParam(required = false) String inspection,
                             @RequestParam(required = false) String unit, @RequestParam(required = false) String employee,
                             @RequestParam(required = false) String item, @RequestParam(required = false) String severity,
                             @RequestParam(required = false) String asset, @RequestParam(required = false) Boolean recurred,
                             @RequestParam(required = false) Boolean open, @RequestParam(required = false) Instant from,
                             @RequestParam(required = false) Instant to, @RequestParam(required = false) Integer page,
                             @RequestParam(required = false) Integer size, @RequestParam(required = false) String sort,
                             Authentication login) {
        return Paging.of(desk.list(new FindingFilter(state, inspection, unit, employee, item, severity, asset, recurred,
                open, from, to), Readers.of(login), Paging.asked(page, size, sort, SORTABLE,
                Sort.by(Sort.Direction.DESC, "id"))));
    }

    @GetMapping("/{number}")
    @Operation(summary = "问题详情 One finding with everything on record")
    Detail detail(@PathVariable String number, Authentication login) {
        desk.mustSeeFinding(number, Readers.of(login));
        return answer(number);
    }

    @PostMapping("/{number}/rectification")
    @Operation(summary = "整改报告 It is put right; how")
    Detail report(@PathVariable String number, @RequestBody Report report, Authentication login) {
        return complete(number, login, fields("report", report.report()), "RectifyFinding");
    }

    @PostMapping("/{number}/re-inspection")
    @Operation(summary = "复查 Looked at again by somebody who did not do it: passed, or not-passed and back with a new deadline")
    Detail reInspect(@PathVariable String number, @RequestBody ReInspection seen, Authentication login) {
        return complete(number, login, fields("result", seen.result(), "note", seen.note()), "ReInspectFinding");
    }

    @PostMapping("/{number}/extension")
    @Operation(summary = "申请延期 Whoever puts it right asks for more time, before the deadline")
    Detail askForTime(@PathVariable String number, @RequestBody MoreTime wanted, Authentication login) {
        Reader by = Readers.of(login);
        desk.mustSeeFinding(number, by);
        extensions.ask(number, wanted.until(), wanted.reason(), by);
        return answer(number);
    }

    @PostMapping("/{number}/extension-decision")
    @Operation(summary = "审批延期 More time is granted or not, by those who look at it again")
    Detail decideMoreTime(@PathVariable String number, @RequestBody Word word, Authentication login) {
        return complete(number, login, fields("decision", word.granted() ? "granted" : "declined", "note", word.note()),
                "DecideMoreTime");
    }

    @PostMapping("/{number}/withdraw")
    @Operation(summary = "撤销 It proved wrong: it is taken back with a reason, and what followed is judged anew")
    Detail withdraw(@PathVariable String number, @RequestBody Withdrawal why, Authentication login) {
        Reader by = Readers.of(login);
        desk.mustSeeFinding(number, by);
        withdrawals.withdraw(number, why.reason(), by);
        return answer(number);
    }

    @PostMapping("/{number}/claim")
    @Operation(summary = "领取 Take its task from the queue without completing it")
    Detail claim(@PathVariable String number, Authentication login) {
        desk.mustSeeFinding(number, Readers.of(login));
        tasks.claim(number, Readers.of(login), "RectifyFinding", "ReInspectFinding", "DecideMoreTime");
        return answer(number);
    }

    @PostMapping(path = "/{number}/attachments", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Operation(summary = "照片 Attach a photo: before while it is written down, after while it is put right")
    ResponseEntity<AttachmentAnswer> attach(@PathVariable String number, @RequestPart("file") MultipartFile file,
                                            Authentication login) throws IOException {
        desk.mustSeeFinding(number, Readers.of(login));
        long id = photos.add(number, String.valueOf(file.getOriginalFilename()), file.getContentType(), file.getBytes(),
                login.getName());
        return ResponseEntity.created(URI.create("/api/findings/" + number + "/attachments/" + id))
                .body(new AttachmentAnswer(id));
    }

    @GetMapping("/{number}/attachments/{id}")
    @Operation(summary = "照片 A photo or file")
    ResponseEntity<byte[]> attachment(@PathVariable String number, @PathVariable long id, Authentication login) {
        desk.mustSeeFinding(number, Readers.of(login));
        Opened file = photos.open(number, id);
        return ResponseEntity.ok().contentType(MediaType.parseMediaType(file.mediaType()))
                .header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment()
                        .filename(file.name(), StandardCharsets.UTF_8).build().toString())
                .header("X-Content-Type-Options", "nosniff").body(file.content());
    }

    @GetMapping("/{number}/clocks")
    @Operation(summary = "时限 Its deadlines, each as a clock that explains itself")
    List<ClockView> clocks(@PathVariable String number, Authentication login) {
        desk.mustSeeFinding(number, Readers.of(login));
        return desk.findingClocks(number);
    }

    @GetMapping("/{number}/decisions")
    @Operation(summary = "依据 What the rules decided about it, and why")
    List<Explained> decisions(@PathVariable String number, Authentication login, Locale language) {
        desk.mustSeeFinding(number, Readers.of(login));
        return desk.findingDecisions(number, language);
    }

    private Detail complete(String number, Authentication login, Map<String, Object> fields, String step) {
        desk.mustSeeFinding(number, Readers.of(login));
        tasks.complete(number, fields, Readers.of(login), step);
        return answer(number);
    }

    private Detail answer(String number) {
        return new Detail(desk.findingDetail(number), tasks.open(number));
    }

    /** Fields of a form; what is not there stays away. */
    private static Map<String, Object> fields(Object... pairs) {
        Map<String, Object> fields = new HashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            fields.put((String) pairs[i], pairs[i + 1]);
        }
        return fields;
    }

    @GetMapping("/{number}/events")
    @Operation(summary = "经过 The story of a finding, line by line")
    List<EventView> events(@PathVariable String number, Authentication login) {
        desk.mustSeeFinding(number, Readers.of(login));
        return desk.findingStory(number);
    }

    /** A finding with its open tasks. */
    record Detail(@JsonUnwrapped FindingDetail finding, List<OpenTask> tasks) {
    }

    /** How it was put right. */
    record Report(String report) {
    }

    /** What the re-inspection found: {@code passed} or {@code not-passed}. */
    record ReInspection(String result, String note) {
    }

    /** Until when more time is needed, and why. */
    record MoreTime(Instant until, String reason) {
    }

    /** Yes or no, and what is to be said besides. */
    record Word(boolean granted, String note) {
    }

    /** Why a finding is taken back. */
    record Withdrawal(String reason) {
    }

    /** Id of a new attachment. */
    record AttachmentAnswer(long id) {
    }
}
