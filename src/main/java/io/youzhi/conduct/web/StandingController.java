package io.youzhi.conduct.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.youzhi.conduct.StandingView;
import io.youzhi.conduct.Standings;
import io.youzhi.web.Readers;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** How employees and units stand. */
@RestController
@RequestMapping("/api")
@Tag(name = "Standings 现状")
class StandingController {

    private final Standings standings;

    StandingController(Standings standings) {
        this.standings = standings;
    }

    @GetMapping("/employees/{id}/standing")
    @Operation(summary = "How an employee stands 员工现状")
    StandingView employee(@PathVariable String id, Authentication login) {
        return standings.employee(id, Readers.of(login));
    }

    @GetMapping("/units/{id}/standing")
    @Operation(summary = "How a unit stands 单位现状")
    StandingView unit(@PathVariable String id, Authentication login) {
        return standings.unit(id, Readers.of(login));
    }
}
