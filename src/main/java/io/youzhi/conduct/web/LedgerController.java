package io.youzhi.conduct.web;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.youzhi.conduct.AppealManagement;
import io.youzhi.conduct.AppealView;
import io.youzhi.conduct.Ledger;
import io.youzhi.conduct.LedgerLineView;
import io.youzhi.conduct.LedgerSearch;
import io.youzhi.decision.Explained;
import io.youzhi.web.Paging;
import io.youzhi.web.Readers;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The ledger. */
@RestController
@RequestMapping("/api/ledger")
@Tag(name = "Ledger 台账")
class LedgerController {

    private final Ledger ledger;
    private final AppealManagement appeals;

    LedgerController(Ledger ledger, AppealManagement appeals) {
        this.ledger = ledger;
        this.appeals = appeals;
    }

    @GetMapping
    @Operation(summary = "Lines that I may see 台账条目")
    Paging<LedgerLineView> find(@RequestParam(required = false) String subject,
                                @RequestParam(required = false) String clause,
                                @RequestParam(required = false) String caseNumber,
                                @RequestParam(required = false) Long event,
                                @RequestParam(required = false) String unit,
                                @RequestParam(required = false) String state,
                                @RequestParam(required = false) Instant from,
                                @RequestParam(required = false) Instant to,
                                @RequestParam(required = false) Integer page,
                                @RequestParam(required = false) Integer size,
                                @RequestParam(required = false) String sort, Authentication login) {
        return Paging.of(ledger.find(new LedgerSearch(subject, clause, caseNumber, event, unit, state, from, to),
                Readers.of(login), Sorting.LINES.page(page, size, sort)));
    }

    @GetMapping("/{id}")
    @Operation(summary = "One line, and why 条目及其依据")
    LedgerLineView find(@PathVariable Long id, Authentication login) {
        return ledger.find(id, Readers.of(login));
    }

    @GetMapping("/{id}/decisions")
    @Operation(summary = "Why it can be appealed against just so long 申诉期限的依据")
    List<Explained> decisions(@PathVariable Long id, Authentication login, Locale language) {
        return ledger.decisions(id, Readers.of(login), language);
    }

    @PostMapping("/{id}/appeal")
    @Operation(summary = "Appeal against a line 对条目提出申诉")
    ResponseEntity<AppealView> appeal(@PathVariable Long id, @RequestBody NewAppeal appeal, Authentication login) {
        AppealView lodged = appeals.lodge(id, appeal.grounds(), Readers.of(login));
        return ResponseEntity.created(URI.create("/api/appeals/" + lodged.number())).body(lodged);
    }

    /** Why a line is appealed. */
    record NewAppeal(String grounds) {
    }
}
