package io.youzhi.evaluation.web;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.youzhi.evaluation.PayrollManagement;
import io.youzhi.evaluation.PayrollProcess;
import io.youzhi.evaluation.PayrollView;
import io.youzhi.evaluation.PayrollWorkbook;
import io.youzhi.shared.time.HouseTime;
import io.youzhi.web.Paging;
import io.youzhi.web.Readers;
import org.springframework.context.MessageSource;
import org.springframework.data.domain.Sort;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Payrolls: what a month's pay loses and gains by the ledger. */
@RestController
@RequestMapping("/api/payrolls")
@Tag(name = "Payroll 工资扣奖")
class PayrollController {

    private static final MediaType XLSX =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
    private static final Sort LATEST = Sort.by(Sort.Direction.DESC, "month").and(Sort.by("unit"));

    private final PayrollManagement payrolls;
    private final PayrollProcess process;
    private final MessageSource messages;
    private final HouseTime house;

    PayrollController(PayrollManagement payrolls, PayrollProcess process, MessageSource messages, HouseTime house) {
        this.payrolls = payrolls;
        this.process = process;
        this.messages = messages;
        this.house = house;
    }

    @GetMapping
    @Operation(summary = "Payrolls 工资扣奖列表")
    Paging<PayrollView> list(@RequestParam(required = false) Integer page, @RequestParam(required = false) Integer size,
                             @RequestParam(required = false) String sort, Authentication login) {
        return Paging.of(payrolls.list(Readers.of(login),
                Paging.asked(page, size, sort, Map.of("month", "month", "unit", "unit"), LATEST)));
    }

    @PutMapping(value = "/pays/{month}", consumes = {"text/csv", MediaType.TEXT_PLAIN_VALUE})
    @Operation(summary = "What people earn in a month, CNY: CSV with the columns employee,pay 上报月工资")
    Reported pays(@PathVariable String month, @RequestBody String csv, Authentication login) {
        return new Reported(payrolls.reportPays(month, csv, Readers.of(login)));
    }

    @PostMapping
    @Operation(summary = "Work out a unit's month, or work it out anew until it is confirmed 编制")
    PayrollView make(@RequestBody Making body, Authentication login) {
        return payrolls.make(body.unit(), body.month(), Readers.of(login));
    }

    @GetMapping("/{number}")
    @Operation(summary = "A payroll with the lines and clauses behind it 一份工资扣奖")
    PayrollView find(@PathVariable String number, Authentication login) {
        return payrolls.find(number, Readers.of(login));
    }

    @PostMapping("/{number}/confirmation")
    @Operation(summary = "Confirm it; two different people do 确认")
    PayrollView confirm(@PathVariable String number, Authentication login) {
        process.confirm(number);
        return payrolls.find(number, Readers.of(login));
    }

    @GetMapping("/{number}/xlsx")
    @Operation(summary = "As a workbook to calculate with 工资扣奖 Excel")
    ResponseEntity<byte[]> xlsx(@PathVariable String number, Authentication login, Locale locale) {
        PayrollView payroll = payrolls.find(number, Readers.of(login));
        byte[] file = new PayrollWorkbook((key, arguments) -> messages.getMessage(key, arguments, locale), locale, house.zone())
                .of(payroll);
        return ResponseEntity.ok().contentType(XLSX).header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment()
                .filename(payroll.number() + " " + payroll.month() + ".xlsx", StandardCharsets.UTF_8).build().toString()).body(file);
    }

    /** A unit and a month, such as {@code 2026-03}. */
    record Making(String unit, String month) {
    }

    /** How many people's pay was taken. */
    record Reported(int employees) {
    }
}
