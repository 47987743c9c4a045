package io.youzhi.customer.web;

import java.util.List;
import java.util.Map;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.youzhi.customer.AccountManagement;
import io.youzhi.customer.Accounts.AccountEntry;
import io.youzhi.org.OrganisationFile.Loaded;
import io.youzhi.web.Paging;
import io.youzhi.web.Tags;
import org.springframework.data.domain.Sort;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Accounts: those who serve customers read, administrators write (see the access table). */
@RestController
@RequestMapping("/api/accounts")
@Tag(name = "Customers 客户")
class AccountController {

    private static final Sort BY_NUMBER = Sort.by("number");
    private static final Map<String, String> SORTABLE = Map.of("number", "number", "unit", "unit", "kind", "kind");

    private final AccountManagement management;
    private final Tags tags;

    AccountController(AccountManagement management, Tags tags) {
        this.management = management;
        this.tags = tags;
    }

    @GetMapping
    @Operation(summary = "Lists accounts 户号列表")
    Paging<AccountEntry> accounts(@RequestParam(required = false) String unit,
                                  @RequestParam(required = false) String asset,
                                  @RequestParam(required = false) Boolean active,
                                  @RequestParam(required = false) String q,
                                  @RequestParam(required = false) Integer page,
                                  @RequestParam(required = false) Integer size,
                                  @RequestParam(required = false) String sort) {
        return Paging.of(management.accounts(unit, asset, active, q,
                Paging.asked(page, size, sort, SORTABLE, BY_NUMBER)));
    }

    @PutMapping
    @Operation(summary = "Creates and changes accounts, all or none 新建或修改户号")
    Loaded load(@RequestBody List<AccountEntry> entries, @RequestHeader HttpHeaders headers) {
        return management.load(entries, tags.seen(headers));
    }

    @GetMapping("/{number}")
    @Operation(summary = "An account 户号")
    ResponseEntity<AccountEntry> account(@PathVariable String number) {
        return tags.answer(management.find(number));
    }

    @PostMapping("/{number}/blank")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Takes the holder's personal data away, on their demand 抹去户主个人信息")
    void blank(@PathVariable String number, Authentication login) {
        management.blank(number, login.getName());
    }
}
