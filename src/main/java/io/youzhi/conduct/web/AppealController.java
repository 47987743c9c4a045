package io.youzhi.conduct.web;

import java.util.List;
import java.util.Locale;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.youzhi.conduct.AppealManagement;
import io.youzhi.conduct.AppealView;
import io.youzhi.decision.Explained;
import io.youzhi.web.Paging;
import io.youzhi.web.Readers;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Appeals against lines of the ledger. */
@RestController
@RequestMapping("/api/appeals")
@Tag(name = "Appeals 申诉")
class AppealController {

    private final AppealManagement management;

    AppealController(AppealManagement management) {
        this.management = management;
    }

    @GetMapping
    @Operation(summary = "Appeals that I may see 申诉列表")
    Paging<AppealView> find(@RequestParam(required = false) String state,
                            @RequestParam(required = false) String subject,
                            @RequestParam(required = false) Integer page, @RequestParam(required = false) Integer size,
                            @RequestParam(required = false) String sort, Authentication login) {
        return Paging.of(management.find(state, subject, Readers.of(login), Sorting.APPEALS.page(page, size, sort)));
    }

    @GetMapping("/{number}")
    @Operation(summary = "One appeal with its line 申诉及其条目")
    AppealView find(@PathVariable String number, Authentication login) {
        return management.find(number, Readers.of(login));
    }

    @GetMapping("/{number}/decisions")
    @Operation(summary = "Why it is to be answered by then 答复期限的依据")
    List<Explained> decisions(@PathVariable String number, Authentication login, Locale language) {
        return management.decisions(number, Readers.of(login), language);
    }

    @PostMapping("/{number}/decision")
    @Operation(summary = "Decide: keep, reverse-line, withdraw-event 裁定申诉")
    AppealView decide(@PathVariable String number, @RequestBody Decision decision) {
        return management.decide(number, decision.outcome(), decision.reason());
    }

    /** How an appeal is decided, and why. */
    record Decision(String outcome, String reason) {
    }
}
