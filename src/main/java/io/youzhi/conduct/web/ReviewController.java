package io.youzhi.conduct.web;

import java.time.LocalDate;
import java.util.Map;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.youzhi.conduct.ConsequenceManagement;
import io.youzhi.conduct.ReviewManagement;
import io.youzhi.conduct.ReviewView;
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

/** Reviews: what people decide (off-post, transfer, dismissal), and what is carried out. */
@RestController
@RequestMapping("/api/reviews")
@Tag(name = "Reviews 处置评议")
class ReviewController {

    private final ReviewManagement management;
    private final ConsequenceManagement consequences;

    ReviewController(ReviewManagement management, ConsequenceManagement consequences) {
        this.management = management;
        this.consequences = consequences;
    }

    @GetMapping
    @Operation(summary = "Reviews that I may see 评议列表")
    Paging<ReviewView> find(@RequestParam(required = false) String state,
                            @RequestParam(required = false) String subject,
                            @RequestParam(required = false) Integer page, @RequestParam(required = false) Integer size,
                            @RequestParam(required = false) String sort, Authentication login) {
        return Paging.of(management.find(state, subject, Readers.of(login), Sorting.REVIEWS.page(page, size, sort)));
    }

    @GetMapping("/{number}")
    @Operation(summary = "One review with its evidence 评议及其依据")
    ReviewView find(@PathVariable String number, Authentication login) {
        return management.find(number, Readers.of(login));
    }

    @PostMapping("/{number}/hearing")
    @Operation(summary = "Put the hearing on record 记录听取陈述")
    ReviewView hear(@PathVariable String number, @RequestBody Hearing hearing) {
        return management.hear(number, hearing.hearing(), hearing.attended());
    }

    @PostMapping("/{number}/decision")
    @Operation(summary = "Decide: confirm or reject 作出决定")
    ReviewView decide(@PathVariable String number, @RequestBody Decision decision) {
        return management.decide(number, decision.outcome(), decision.reason(), decision.offUntil());
    }

    @PostMapping("/{number}/steps/{step}")
    @Operation(summary = "Complete a step that follows, such as HoldTalk, with the fields of its form 办理后续步骤")
    ReviewView complete(@PathVariable String number, @PathVariable String step, @RequestBody Map<String, Object> fields) {
        return consequences.complete(number, step, fields);
    }

    /** What the employee said, or why nobody came. */
    record Hearing(String hearing, Boolean attended) {
    }

    /** What people decide, why, and until when an employee is off post. */
    record Decision(String outcome, String reason, LocalDate offUntil) {
    }
}
