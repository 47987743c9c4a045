package io.youzhi.reporting.web;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.youzhi.reporting.Documents;
import io.youzhi.reporting.paper.Paper;
import io.youzhi.reporting.paper.Press;
import io.youzhi.reporting.paper.Workbook;
import io.youzhi.web.Readers;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Documents in the reader's language: PDF to sign, workbook to calculate with. */
@RestController
@RequestMapping("/api/documents/{kind}/{about}")
@Tag(name = "Documents 文书")
class DocumentController {

    private static final MediaType XLSX =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final Documents documents;
    private final Press press;
    private final Workbook workbook;

    DocumentController(Documents documents, Press press, Workbook workbook) {
        this.documents = documents;
        this.press = press;
        this.workbook = workbook;
    }

    @GetMapping("/pdf")
    @Operation(summary = "A document to sign, with its fonts embedded 文书 PDF")
    ResponseEntity<byte[]> pdf(@PathVariable String kind, @PathVariable String about,
                               @RequestParam(required = false) String period, Authentication login, Locale locale) {
        Paper paper = documents.of(kind, about, period, Readers.of(login), locale);
        return answer(paper, ContentDisposition.inline(), ".pdf", MediaType.APPLICATION_PDF, press.print(paper));
    }

    @GetMapping("/xlsx")
    @Operation(summary = "A document to calculate with 文书 Excel")
    ResponseEntity<byte[]> xlsx(@PathVariable String kind, @PathVariable String about,
                                @RequestParam(required = false) String period, Authentication login, Locale locale) {
        Paper paper = documents.of(kind, about, period, Readers.of(login), locale);
        return answer(paper, ContentDisposition.attachment(), ".xlsx", XLSX, workbook.of(paper));
    }

    private static ResponseEntity<byte[]> answer(Paper paper, ContentDisposition.Builder disposition, String ending,
                                                 MediaType type, byte[] file) {
        return ResponseEntity.ok().contentType(type).eTag(paper.fingerprint())
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition.filename(paper.title() + " " + paper.number() + ending,
                        StandardCharsets.UTF_8).build().toString()).body(file);
    }
}
