package io.youzhi.org.web;

import java.util.List;
import java.util.Map;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.youzhi.org.AssetManagement;
import io.youzhi.org.AssetManagement.AssetEntry;
import io.youzhi.org.OrganisationFile.Loaded;
import io.youzhi.org.QrCode;
import io.youzhi.web.Paging;
import io.youzhi.web.Tags;
import org.springframework.data.domain.Sort;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** The register of assets: staff read, administrators write. A code may hold a slash, so it is never part of a path. */
@RestController
@RequestMapping("/api/org/assets")
@Tag(name = "Organisation 组织")
class AssetController {

    private static final Sort BY_CODE = Sort.by("code");
    private static final Map<String, String> SORTABLE = Map.of("code", "code", "name", "name", "unit", "unit", "kind",
            "kind");

    private final AssetManagement management;
    private final Tags tags;

    AssetController(AssetManagement management, Tags tags) {
        this.management = management;
        this.tags = tags;
    }

    @GetMapping
    @Operation(summary = "Lists assets 设施列表")
    Paging<AssetEntry> assets(@RequestParam(required = false) String unit,
                              @RequestParam(required = false) String kind,
                              @RequestParam(required = false) Boolean active,
                              @RequestParam(required = false) String q,
                              @RequestParam(required = false) Integer page,
                              @RequestParam(required = false) Integer size,
                              @RequestParam(required = false) String sort) {
        return Paging.of(management.assets(unit, kind, active, q, Paging.asked(page, size, sort, SORTABLE, BY_CODE)));
    }

    @PutMapping
    @Operation(summary = "Creates and changes assets, all or none 新建或修改设施")
    Loaded load(@RequestBody List<AssetEntry> entries, @RequestHeader HttpHeaders headers) {
        return management.load(entries, tags.seen(headers));
    }

    @GetMapping("/asset")
    @Operation(summary = "An asset by its code 设施")
    ResponseEntity<AssetEntry> asset(@RequestParam String code) {
        return tags.answer(management.find(code));
    }

    @GetMapping(path = "/qr.svg", produces = "image/svg+xml")
    @Operation(summary = "The QR code of an asset, as a picture 设施二维码")
    ResponseEntity<String> qr(@RequestParam String code) {
        return ResponseEntity.ok(QrCode.of(address(management.find(code).code())).svg());
    }

    /** Where the code on an asset leads. */
    static String address(String code) {
        return ServletUriComponentsBuilder.fromCurrentContextPath().path("/org/asset").queryParam("code", "{code}")
                .encode().buildAndExpand(code).toUriString();
    }
}
