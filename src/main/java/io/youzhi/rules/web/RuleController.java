package io.youzhi.rules.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.youzhi.rules.calendar.Calendars;
import io.youzhi.rules.release.ClauseLookup;
import io.youzhi.rules.release.ReleaseManagement;
import io.youzhi.rules.release.ReleaseManagement.PublicationView;
import io.youzhi.rules.release.ReleaseManagement.ReleaseView;
import io.youzhi.rules.release.ReleaseManagement.Status;
import io.youzhi.rules.scenario.ClauseIndex.Entry;
import io.youzhi.shared.time.HouseTime;
import io.youzhi.web.Paging;
import org.springframework.data.domain.Sort;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Which rules are live, which were, why a set was refused, and what the clauses say. */
@RestController
@RequestMapping("/api/rules")
@Tag(name = "Rules 规则")
class RuleController {

    private final ReleaseManagement management;
    private final ClauseLookup clauses;
    private final Calendars calendars;
    private final Clock clock;
    private final HouseTime house;

    RuleController(ReleaseManagement management, ClauseLookup clauses, Calendars calendars, Clock clock,
                   HouseTime house) {
        this.management = management;
        this.clauses = clauses;
        this.calendars = calendars;
        this.clock = clock;
        this.house = house;
    }

    @GetMapping("/status")
    @Operation(summary = "What is live, the last refused set with its problems, calendars without holidays 规则现状")
    StatusView status() {
        int year = Calendars.yearToKnow(LocalDate.ofInstant(clock.instant(), house.zone()));
        return new StatusView(management.status(), new CalendarsView(year, calendars.without(year)));
    }

    @GetMapping("/releases")
    @Operation(summary = "Which release went live when, the last one first 发布记录")
    Paging<PublicationView> releases(@RequestParam(required = false) Integer page,
                                     @RequestParam(required = false) Integer size) {
        return Paging.of(management.publications(Paging.asked(page, size, null, Map.of(), Sort.unsorted())));
    }

    @GetMapping("/releases/{hash}")
    @Operation(summary = "A release: its files and when it was live 规则版本")
    ReleaseView release(@PathVariable String hash) {
        return management.release(hash);
    }

    @GetMapping(value = "/releases/{hash}/file", produces = MediaType.APPLICATION_OCTET_STREAM_VALUE)
    @Operation(summary = "A file of a release, byte by byte 规则文件")
    byte[] file(@PathVariable String hash, @RequestParam String path) {
        return management.file(hash, path);
    }

    @GetMapping("/clauses/{pack}")
    @Operation(summary = "The clauses that hold in a pack, with the rules and scenarios behind each 条款列表")
    List<Entry> clauses(@PathVariable String pack, @RequestParam(required = false) String release) {
        return clauses.clauses(pack, release);
    }

    @GetMapping("/clauses/{pack}/{id}")
    @Operation(summary = "A clause, with the rules and scenarios behind it 条款")
    Entry clause(@PathVariable String pack, @PathVariable String id, @RequestParam(required = false) String release) {
        return clauses.clause(pack, id, release);
    }

    /** The status of the rule book, and calendars that need the holidays of a year. */
    record StatusView(Status rules, CalendarsView calendars) {
    }

    /** By pack the calendars without holidays on file for the year: this one, from December on the next. */
    record CalendarsView(int year, Map<String, List<String>> without) {
    }
}
