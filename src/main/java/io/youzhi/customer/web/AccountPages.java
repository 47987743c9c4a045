package io.youzhi.customer.web;

import io.youzhi.customer.AccountManagement;
import io.youzhi.customer.Accounts.AccountEntry;
import io.youzhi.shared.Roles;
import io.youzhi.web.Paging;
import io.youzhi.web.Tags;
import org.springframework.data.domain.Sort;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Accounts as people see and keep them. What they send goes to the API, which checks it. */
@Controller
@RequestMapping("/accounts")
class AccountPages {

    private static final int A_PAGE = 50;

    private final AccountManagement management;
    private final Tags tags;

    AccountPages(AccountManagement management, Tags tags) {
        this.management = management;
        this.tags = tags;
    }

    /** Whether the reader may change accounts. */
    @ModelAttribute("edits")
    boolean edits(Authentication login) {
        return login.getAuthorities().stream().anyMatch(each -> each.getAuthority().equals(Roles.ADMINISTRATOR));
    }

    @GetMapping
    String accounts(@RequestParam(required = false) String q, @RequestParam(required = false) String unit,
                    @RequestParam(defaultValue = "0") int page, Model model) {
        model.addAttribute("found", management.accounts(given(unit), null, null, given(q),
                Paging.at(page, A_PAGE, Sort.by("number"))));
        return "customer/accounts";
    }

    @GetMapping("/{number}")
    String account(@PathVariable String number, Model model) {
        AccountEntry account = management.find(number);
        model.addAttribute("account", account);
        model.addAttribute("tag", tags.of(account));
        return "customer/account";
    }

    @GetMapping("/new")
    String fresh(Model model) {
        model.addAttribute("fresh", true);
        model.addAttribute("account", new AccountEntry("", null, null, null, null, null, null, null, null));
        return "customer/account";
    }

    private static String given(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
