package io.youzhi.inspection.web;

import java.util.Locale;

import io.youzhi.inspection.InspectionManagement;
import io.youzhi.shared.NotFound;
import io.youzhi.shared.Refused;
import io.youzhi.web.Readers;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.context.MessageSource;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where somebody of an inspected unit confirms on site, on their own phone, that an inspection is being made there (P-3). */
@Controller
@RequestMapping("/confirm-inspection")
class ConfirmationPages {

    private static final String PAGE = "inspection/confirm";

    private final InspectionManagement management;
    private final MessageSource messages;

    ConfirmationPages(InspectionManagement management, MessageSource messages) {
        this.management = management;
        this.messages = messages;
    }

    @GetMapping
    String form() {
        return PAGE;
    }

    @PostMapping
    String confirm(@RequestParam String number, @RequestParam(required = false) String asset, Authentication login,
                   Locale language, Model model, HttpServletResponse response) {
        model.addAttribute("number", number);
        model.addAttribute("asset", asset);
        try {
            management.confirm(number.strip(), asset == null || asset.isBlank() ? null : asset.strip(), Readers.of(login));
            model.addAttribute("done", true);
        } catch (Refused refused) {
            response.setStatus(refused.faults().isEmpty() ? HttpServletResponse.SC_CONFLICT : 422);
            model.addAttribute("fault", messages.getMessage(refused.code(), refused.arguments().toArray(), refused.code(), language));
        } catch (NotFound none) {
            response.setStatus(HttpServletResponse.SC_NOT_FOUND);
            model.addAttribute("fault", messages.getMessage("inspection.confirm.none", new Object[] {number}, language));
        }
        return PAGE;
    }
}
