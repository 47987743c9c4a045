package io.youzhi.org.web;

import java.io.IOException;
import java.util.Locale;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.youzhi.org.WorkbookManagement;
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
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** The organisation as a workbook, for administrators: it holds accounts of customers too. */
@RestController
@RequestMapping("/api/org/workbook")
@Tag(name = "Organisation 组织")
class WorkbookController {

    static final MediaType XLSX =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final WorkbookManagement management;
    private final MessageSource messages;

    WorkbookController(WorkbookManagement management, MessageSource messages) {
        this.management = management;
        this.messages = messages;
    }

    @GetMapping
    @Operation(summary = "The organisation as a workbook to fill in 下载组织工作簿")
    ResponseEntity<byte[]> workbook(Locale locale) {
        return ResponseEntity.ok().contentType(XLSX).header(HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename("youzhi-organisation.xlsx").build().toString())
                .body(management.write(key -> messages.getMessage(key, null, key, locale)));
    }

    @PostMapping("/preview")
    @Operation(summary = "What a workbook would change; nothing is taken 预览工作簿的变更")
    Outcome preview(@RequestPart("file") MultipartFile file, Authentication login) throws IOException {
        return management.preview(file.getBytes(), Readers.of(login));
    }

    @PostMapping
    @Operation(summary = "Takes a workbook: all of it or nothing 导入工作簿")
    Outcome take(@RequestPart("file") MultipartFile file, Authentication login) throws IOException {
        return management.take(file.getBytes(), Readers.of(login));
    }
}
