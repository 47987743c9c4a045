package io.youzhi.org.web;

import java.io.IOException;
import java.util.Locale;
import java.util.function.UnaryOperator;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.youzhi.org.RosterManagement;
import io.youzhi.org.RosterManagement.Plan;
import io.youzhi.org.WorkbookManagement.Outcome;
import io.youzhi.web.Readers;
import org.springframework.context.MessageSource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Whole rosters, from files and from shifts: staff read, administrators and leaders of the unit write. */
@RestController
@RequestMapping("/api/org/rosters")
@Tag(name = "Organisation 组织")
class RosterController {

    private static final MediaType CSV = MediaType.parseMediaType("text/csv;charset=UTF-8");

    private final RosterManagement management;
    private final MessageSource messages;

    RosterController(RosterManagement management, MessageSource messages) {
        this.management = management;
        this.messages = messages;
    }

    @GetMapping("/workbook")
    @Operation(summary = "A unit's roster to come, as a workbook to fill in 下载值班表工作簿")
    ResponseEntity<byte[]> workbook(@RequestParam String unit, Locale locale) {
        return file(management.workbook(unit, words(locale)), WorkbookController.XLSX, unit + "-roster.xlsx");
    }

    @GetMapping("/csv")
    @Operation(summary = "A unit's roster to come, as CSV 下载值班表 CSV")
    ResponseEntity<byte[]> csv(@RequestParam String unit, Locale locale) {
        return file(management.csv(unit, words(locale)), CSV, unit + "-roster.csv");
    }

    private UnaryOperator<String> words(Locale locale) {
        return key -> messages.getMessage(key, null, key, locale);
    }

    private static ResponseEntity<byte[]> file(byte[] content, MediaType type, String name) {
        return ResponseEntity.ok().contentType(type).header(HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment().filename(name).build().toString()).body(content);
    }

    @PostMapping("/preview")
    @Operation(summary = "What a file of a roster, XLSX or CSV, would change; nothing is taken 预览值班表文件")
    Outcome preview(@RequestPart("file") MultipartFile file, @RequestParam(required = false) String unit,
                    @RequestParam(defaultValue = "false") boolean replaces, Authentication login) throws IOException {
        return management.preview(file.getBytes(), given(unit), replaces, Readers.of(login));
    }

    @PostMapping
    @Operation(summary = "Takes a file of a roster, XLSX or CSV: all of it or nothing 导入值班表文件")
    Outcome take(@RequestPart("file") MultipartFile file, @RequestParam(required = false) String unit,
                 @RequestParam(defaultValue = "false") boolean replaces, Authentication login) throws IOException {
        return management.take(file.getBytes(), given(unit), replaces, Readers.of(login));
    }

    @PostMapping("/plan/preview")
    @Operation(summary = "What people taking turns at the unit's shifts would bring; nothing is taken 预览按班次排班")
    Outcome preview(@RequestBody Plan plan, Authentication login) {
        return management.preview(plan, Readers.of(login));
    }

    @PostMapping("/plan")
    @Operation(summary = "Lets people take turns at the shifts of the unit's calendar 按班次排班")
    Outcome take(@RequestBody Plan plan, Authentication login) {
        return management.take(plan, Readers.of(login));
    }

    private static String given(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
