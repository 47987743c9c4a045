package io.youzhi.survey.web;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.youzhi.engine.CaseTasks;
import io.youzhi.rules.compare.Comparison.Difference;
import io.youzhi.rules.survey.Questionnaire;
import io.youzhi.shared.Reader;
import io.youzhi.survey.FileManagement;
import io.youzhi.survey.FileManagement.RefusedView;
import io.youzhi.survey.FileManagement.Taken;
import io.youzhi.survey.NewReply;
import io.youzhi.survey.NewSurvey;
import io.youzhi.survey.ReplyManagement;
import io.youzhi.survey.Source;
import io.youzhi.survey.SurveyDesk;
import io.youzhi.survey.SurveyManagement;
import io.youzhi.survey.SurveyViews.Results;
import io.youzhi.survey.SurveyViews.SurveyView;
import io.youzhi.web.Paging;
import io.youzhi.web.Readers;
import org.springframework.data.domain.Sort;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Surveys: opens them, hands out links and cards, takes answers and files, shows results. */
@RestController
@Tag(name = "Surveys 满意度调查")
class SurveyController {

    private static final Map<String, String> SORTABLE = Map.of("number", "number", "opened", "openedAt", "closes",
            "closesAt", "unit", "unit", "title", "title");
    private final SurveyManagement management;
    private final ReplyManagement replies;
    private final FileManagement files;
    private final SurveyDesk desk;
    private final CaseTasks tasks;

    SurveyController(SurveyManagement management, ReplyManagement replies, FileManagement files, SurveyDesk desk,
                     CaseTasks tasks) {
        this.management = management;
        this.replies = replies;
        this.files = files;
        this.desk = desk;
        this.tasks = tasks;
    }

    @PostMapping("/api/surveys")
    @Operation(summary = "发起调查 Open a survey of a unit")
    ResponseEntity<SurveyView> open(@RequestBody NewSurvey what, Authentication login) {
        Reader by = Readers.of(login);
        String number = management.open(what, by);
        return ResponseEntity.created(URI.create("/api/surveys/" + number)).body(desk.survey(number, by));
    }

    @GetMapping("/api/surveys")
    @Operation(summary = "查询调查 Surveys that you may see")
    Paging<SurveyView> list(@RequestParam(required = false) String unit, @RequestParam(required = false) Boolean open,
                            @RequestParam(required = false) String questionnaire,
                            @RequestParam(required = false) Integer page, @RequestParam(required = false) Integer size,
                            @RequestParam(required = false) String sort, Authentication login) {
        return Paging.of(desk.list(unit, open, questionnaire, Readers.of(login), Paging.asked(page, size, sort, SORTABLE,
                Sort.by(Sort.Direction.DESC, "id"))));
    }

    @GetMapping("/api/surveys/{number}")
    @Operation(summary = "调查详情 A survey")
    SurveyView survey(@PathVariable String number, Authentication login) {
        return desk.survey(number, Readers.of(login));
    }

    @GetMapping("/api/surveys/{number}/questionnaire")
    @Operation(summary = "问卷 Its questionnaire, as it was opened")
    Questionnaire questionnaire(@PathVariable String number, Authentication login) {
        return desk.questionnaire(number, Readers.of(login));
    }

    @GetMapping("/api/surveys/{number}/results")
    @Operation(summary = "结果 What it comes to: response rate, shares with intervals, questions, service index, recovery cases")
    Results results(@PathVariable String number, Authentication login) {
        return desk.results(number, Readers.of(login));
    }

    @GetMapping("/api/surveys/{number}/comparison")
    @Operation(summary = "前后对比 Whether it differs from an earlier survey: chi-square with and without correction, p-value")
    Difference compare(@PathVariable String number, @RequestParam String with, Authentication login) {
        return desk.compare(number, with, Readers.of(login));
    }

    @GetMapping(path = "/api/surveys/{number}/links")
    @Operation(summary = "链接 Links that nobody has answered, to send or to remind by, as CSV")
    ResponseEntity<String> links(@PathVariable String number, Authentication login) {
        StringBuilder csv = new StringBuilder("\uFEFFcontact,link\r\n");
        desk.links(number, Readers.of(login)).forEach(link -> csv.append(Csv.cell(link.contact())).append(',')
                .append(address(link.token())).append("\r\n"));
        return download(number + "-links.csv", csv);
    }

    @GetMapping("/api/surveys/{number}/cards")
    @Operation(summary = "评议卡 Comment cards of clerks, each with its address")
    List<Card> cards(@PathVariable String number, Authentication login) {
        return desk.cards(number, Readers.of(login)).stream()
                .map(card -> new Card(card.clerk(), card.name(), address(card.token()))).toList();
    }

    @PostMapping("/api/surveys/{number}/cards")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "摆评议卡 Lay comment cards before clerks")
    void lay(@PathVariable String number, @RequestBody Clerks clerks, Authentication login) {
        management.layCards(number, clerks.clerks() == null ? List.of() : clerks.clerks(), Readers.of(login));
    }

    @PostMapping("/api/surveys/{number}/replies")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "代填答卷 Write down what a customer told on a return visit (visit) or elsewhere (meeting)")
    Rating record(@PathVariable String number, @RequestParam String source, @RequestBody NewReply said, Authentication login) {
        return new Rating(replies.record(number, Source.of(source), said, Readers.of(login)));
    }

    @PostMapping(path = "/api/surveys/{number}/file", consumes = "text/csv")
    @Operation(summary = "导入外部答卷 Take the answers that an outside body gathered; each refused line is said and kept")
    Taken take(@PathVariable String number, @RequestBody byte[] file, Authentication login) {
        return files.take(number, file, Readers.of(login));
    }

    @GetMapping(path = "/api/surveys/{number}/refused")
    @Operation(summary = "待改正的行 Lines of files that wait to be put right, as CSV")
    ResponseEntity<String> refused(@PathVariable String number, Authentication login) {
        StringBuilder csv = new StringBuilder("\uFEFFline,faults,content\r\n");
        for (RefusedView line : files.refused(number, Readers.of(login))) {
            csv.append(line.line()).append(',').append(Csv.cell(line.faults())).append(',').append(Csv.cell(line.content()))
                    .append("\r\n");
        }
        return download(number + "-refused.csv", csv);
    }

    @PostMapping("/api/surveys/{number}/sent")
    @Operation(summary = "链接已发 The links are on their way: completes that task")
    SurveyView sent(@PathVariable String number, Authentication login) {
        return complete(number, "SendLinks", Readers.of(login));
    }

    @PostMapping("/api/surveys/{number}/reminded")
    @Operation(summary = "已提醒 Those who had not answered were reminded: completes that task")
    SurveyView reminded(@PathVariable String number, Authentication login) {
        return complete(number, "RemindCustomers", Readers.of(login));
    }

    private SurveyView complete(String number, String step, Reader by) {
        desk.survey(number, by);
        tasks.complete(number, Map.of(), by, step);
        return desk.survey(number, by);
    }

    @PostMapping("/api/surveys/{number}/end")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "提前结束 End it before its time")
    void end(@PathVariable String number, Authentication login) {
        management.endEarly(number, Readers.of(login));
    }

    @GetMapping("/api/questionnaires")
    @Operation(summary = "某单位可用的问卷 Questionnaires by which a unit's customers can be asked")
    List<Questionnaire> questionnaires(@RequestParam String unit) {
        return desk.questionnaires(unit);
    }

    /** The public address of a link. */
    static String address(String token) {
        return ServletUriComponentsBuilder.fromCurrentContextPath().path("/s/{token}").buildAndExpand(token).toUriString();
    }

    private static ResponseEntity<String> download(String name, CharSequence csv) {
        return ResponseEntity.ok().header(HttpHeaders.CONTENT_TYPE, "text/csv;charset=" + StandardCharsets.UTF_8.name())
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name.toLowerCase(Locale.ROOT) + "\"")
                .header(HttpHeaders.CACHE_CONTROL, "no-store").body(csv.toString());
    }

    /** A clerk's comment card. */
    record Card(String clerk, String name, String address) {
    }

    /** Clerks who get a card. */
    record Clerks(List<String> clerks) {
    }

    /** The number of a rating. */
    record Rating(String number) {
    }
}
