package io.youzhi.request.web;

import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonRawValue;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.youzhi.attachment.AttachmentStore.Opened;
import io.youzhi.decision.Explained;
import io.youzhi.engine.CaseTasks;
import io.youzhi.engine.CaseTasks.OpenTask;
import io.youzhi.limit.ClockView;
import io.youzhi.request.AttachmentManagement;
import io.youzhi.request.ClosureManagement;
import io.youzhi.request.IntakeManagement;
import io.youzhi.request.NewRequest;
import io.youzhi.request.Receipt;
import io.youzhi.request.RequestDesk;
import io.youzhi.request.RequestDesk.Choices;
import io.youzhi.request.RequestDesk.Filter;
import io.youzhi.request.RequestViews.CustomerView;
import io.youzhi.request.RequestViews.EventView;
import io.youzhi.request.RequestViews.PaperView;
import io.youzhi.request.RequestViews.PromiseView;
import io.youzhi.request.RequestViews.RequestLine;
import io.youzhi.request.RequestViews.RequestView;
import io.youzhi.request.RequestViews.VerdictView;
import io.youzhi.request.State;
import io.youzhi.rules.Priority;
import io.youzhi.shared.Reader;
import io.youzhi.shared.Refused;
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

/** Takes requests and shows them. */
@RestController
@RequestMapping("/api/requests")
@Tag(name = "requests", description = "诉求 Requests, from intake to closure")
class RequestController {

    private static final Map<String, String> SORTABLE = Map.of("received", "receivedAt", "number", "number", "priority",
            "priority", "closed", "closedAt", "unit", "unit", "state", "state", "kind", "kind");
    private final IntakeManagement intake;
    private final AttachmentManagement attachments;
    private final ClosureManagement closure;
    private final RequestDesk desk;
    private final CaseTasks tasks;

    RequestController(IntakeManagement intake, AttachmentManagement attachments, ClosureManagement closure,
                      RequestDesk desk, CaseTasks tasks) {
        this.intake = intake;
        this.attachments = attachments;
        this.closure = closure;
        this.desk = desk;
        this.tasks = tasks;
    }

    @PostMapping
    @Operation(summary = "受理 Take a request; the answer is its number and the promised times")
    ResponseEntity<Receipt> register(@RequestBody Taken taken, Authentication login) {
        Receipt receipt = intake.register(taken.request(), login == null ? null : login.getName());
        return ResponseEntity.created(URI.create("/api/requests/" + receipt.number())).body(receipt);
    }

    @GetMapping
    @Operation(summary = "查询 Requests that you may see")
    Paging<RequestLine> list(@RequestParam(required = false) String state, @RequestParam(required = false) String kind,
                             @RequestParam(required = false) String category,
                             @RequestParam(required = false) String channel, @RequestParam(required = false) String unit,
                             @RequestParam(required = false) String owner, @RequestParam(required = false) String handler,
                             @RequestParam(required = false) String priority,
                             @RequestParam(required = false) String outcome, @RequestParam(required = false) Boolean open,
                             @RequestParam(required = false) Boolean late,
                             @RequestParam(required = false) String externalNumber,
                             @RequestParam(required = false) Instant from, @RequestParam(required = false) Instant to,
                             @RequestParam(required = false) Integer page, @RequestParam(required = false) Integer size,
                             @RequestParam(required = false) String sort, Authentication login) {
        Filter filter = new Filter(word(State.class, "state", state), kind, category, channel, unit, owner, handler,
                word(Priority.class, "priority", priority), outcome, open, late, externalNumber, from, to);
        return Paging.of(desk.list(filter, Readers.of(login), Paging.asked(page, size, sort, SORTABLE,
                Sort.by(Sort.Direction.DESC, "id"))));
    }

    private static <E extends Enum<E>> E word(Class<E> type, String field, String word) {
        try {
            return word == null ? null : Enum.valueOf(type, word.toUpperCase(Locale.ROOT).replace('-', '_'));
        } catch (IllegalArgumentException e) {
            throw Refused.field(field, "field.unknown-word", word, String.join(", ", java.util.Arrays.stream(
                    type.getEnumConstants()).map(one -> one.name().toLowerCase(Locale.ROOT).replace('_', '-')).toList()));
        }
    }

    @GetMapping("/choices")
    @Operation(summary = "可选项 What may be chosen where a request is filled in, in the words of a unit's pack")
    Choices choices(@RequestParam(required = false) String unit, Authentication login) {
        return desk.choices(unit, Readers.of(login));
    }

    @GetMapping("/{number}")
    @Operation(summary = "详情 One request with everything on record; the customer only for staff and themselves")
    Object detail(@PathVariable String number, Authentication login) {
        see(number, login);
        RequestView all = desk.request(number);
        return Readers.of(login).isStaff() ? new Detail(all, desk.customer(number), tasks.open(number))
                : new OwnRequest(all.number(), all.state(), all.outcome(), all.kind(), all.category(), all.receivedAt(),
                        all.resolvedAt(), all.closedAt(), all.result(), all.papersNeeded(), all.papersGiven(),
                        all.informings().stream().flatMap(list -> list.papers().stream()).distinct().toList(),
                        all.promises(), desk.customer(number));
    }

    @GetMapping("/{number}/receipt")
    @Operation(summary = "回执 The number and the promised times once more")
    Receipt receipt(@PathVariable String number, Authentication login) {
        see(number, login);
        return intake.receipt(number);
    }

    @GetMapping("/{number}/events")
    @Operation(summary = "经过 The story of a request, line by line")
    List<EventView> events(@PathVariable String number, Authentication login) {
        see(number, login);
        return desk.story(number);
    }

    @GetMapping("/{number}/clocks")
    @Operation(summary = "时限 Every limit as a clock that explains itself slice by slice")
    List<ClockView> clocks(@PathVariable String number, Authentication login) {
        see(number, login);
        return desk.clocks(number);
    }

    @GetMapping("/{number}/decisions")
    @Operation(summary = "依据 What the rules decided, and why: facts, counts, rows, clauses, release")
    List<Explained> decisions(@PathVariable String number, Authentication login, Locale language) {
        see(number, login);
        return desk.decisions(number, language);
    }

    @GetMapping("/{number}/tasks")
    @Operation(summary = "待办 Open tasks of a request")
    List<OpenTask> tasks(@PathVariable String number, Authentication login) {
        see(number, login);
        return tasks.open(number);
    }

    @GetMapping("/{number}/archive")
    @Operation(summary = "档案 The archive of a closed request with its hash")
    ArchiveAnswer archive(@PathVariable String number, Authentication login) {
        see(number, login);
        ClosureManagement.ArchiveView archive = closure.archive(number);
        return new ArchiveAnswer(archive.number(), archive.at(), archive.sha256(), archive.intact(), archive.snapshot(),
                archive.corrections());
    }

    @PostMapping(path = "/{number}/attachments", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Operation(summary = "附件 Attach a photo or file")
    ResponseEntity<AttachmentAnswer> attach(@PathVariable String number, @RequestPart("file") MultipartFile file,
                                            @RequestParam(defaultValue = "intake") String step, Authentication login)
            throws IOException {
        see(number, login);
        long id = attachments.add(number, String.valueOf(file.getOriginalFilename()), file.getContentType(),
                file.getBytes(), Readers.of(login).isStaff() ? step : "intake", login.getName());
        return ResponseEntity.created(URI.create("/api/requests/" + number + "/attachments/" + id))
                .body(new AttachmentAnswer(id));
    }

    @GetMapping("/{number}/attachments/{id}")
    @Operation(summary = "附件 A photo or file")
    ResponseEntity<byte[]> attachment(@PathVariable String number, @PathVariable long id, Authentication login) {
        see(number, login);
        Opened file = attachments.open(number, id);
        return ResponseEntity.ok().contentType(MediaType.parseMediaType(file.mediaType()))
                .header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment()
                        .filename(file.name(), java.nio.charset.StandardCharsets.UTF_8).build().toString())
                .header("X-Content-Type-Options", "nosniff").body(file.content());
    }

    @PostMapping("/{number}/blank")
    @Operation(summary = "抹去个人信息 Take the customer's personal data away, on their demand")
    ResponseEntity<Void> blank(@PathVariable String number, Authentication login) {
        see(number, login);
        closure.blank(number, login.getName());
        return ResponseEntity.noContent().build();
    }

    private void see(String number, Authentication login) {
        Reader reader = Readers.of(login);
        desk.mustSee(number, reader);
    }

    /** What is sent to take a request. */
    record Taken(String channel, String kind, String category, String what, String place, String asset, String unit,
                 String name, String phone, String address, Boolean anonymous, String customerKind, BigDecimal amount,
                 String currency, Boolean paid, Duration legalLimit, List<String> papers, String externalNumber,
                 Instant externalDue, String account) {

        NewRequest request() {
            return new NewRequest(channel, kind, category, what, place, asset, unit, name, phone, address,
                    Boolean.TRUE.equals(anonymous), customerKind, amount, currency, paid, legalLimit, papers,
                    externalNumber, externalDue, account);
        }
    }

    /** A request as its customer sees it: not who works on it, nor what they noted; papers listed are those asked for in writing. */
    record OwnRequest(String number, String state, String outcome, String kind, String category, Instant receivedAt,
                      Instant resolvedAt, Instant closedAt, String result, List<PaperView> papersNeeded,
                      List<PaperView> papersGiven, List<PaperView> papersListed, List<PromiseView> promises, CustomerView customer) {
    }

    /** A request with its customer and open tasks. */
    record Detail(@com.fasterxml.jackson.annotation.JsonUnwrapped RequestView request, CustomerView customer,
                  List<OpenTask> tasks) {
    }

    /** An archive as it was hashed, and the verdicts that were put right since. */
    record ArchiveAnswer(String number, Instant at, String sha256, boolean intact, @JsonRawValue String snapshot,
                         List<VerdictView> corrections) {
    }

    /** Id of a new attachment. */
    record AttachmentAnswer(long id) {
    }
}
