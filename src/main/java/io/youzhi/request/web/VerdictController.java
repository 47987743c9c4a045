package io.youzhi.request.web;

import java.math.BigDecimal;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.youzhi.request.ComplaintManagement;
import io.youzhi.request.ComplaintManagement.Found;
import io.youzhi.request.RequestDesk;
import io.youzhi.request.RequestViews.RequestView;
import io.youzhi.shared.Reader;
import io.youzhi.web.Readers;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Verdicts that prove wrong when the work is over. */
@RestController
@RequestMapping("/api/requests/{number}/verdict/correction")
@Tag(name = "steps", description = "办理 Steps on the way of a request")
class VerdictController {

    private final ComplaintManagement complaints;
    private final RequestDesk desk;

    VerdictController(ComplaintManagement complaints, RequestDesk desk) {
        this.complaints = complaints;
        this.desk = desk;
    }

    @PostMapping
    @Operation(summary = "更正结论 Put another verdict in the place of one that proved wrong; the archive stays")
    RequestView correct(@PathVariable String number, @RequestBody Right right, Authentication login) {
        Reader reader = Readers.of(login);
        desk.mustSee(number, reader);
        complaints.correct(number, new Found(right.verdict(), right.responsible(), right.employee(), right.unit(),
                right.cause(), right.severity(), right.damage(), right.note()), right.reason(), reader);
        return desk.request(number);
    }

    /** The whole verdict as it should have been, and why the other was wrong. */
    record Right(String reason, String verdict, String responsible, String employee, String unit, String cause,
                 String severity, BigDecimal damage, String note) {
    }
}
