package io.youzhi.survey.web;

import java.util.LinkedHashMap;
import java.util.Map;

import io.youzhi.shared.Refused;
import io.youzhi.survey.NewReply;
import io.youzhi.survey.ReplyManagement;
import io.youzhi.survey.ReplyManagement.Asked;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where customers answer, without a login: whoever has the word of a link may answer by it, and sees nothing else. */
@Controller
@RequestMapping("/s/{token}")
class AnswerPages {

    private static final String PAGE = "survey/answer";
    /** Before the name of each question in the form. */
    private static final String QUESTION = "q.";

    private final ReplyManagement management;
    private final MessageSource messages;

    AnswerPages(ReplyManagement management, MessageSource messages) {
        this.management = management;
        this.messages = messages;
    }

    @GetMapping
    String ask(@PathVariable String token, Model model, HttpServletResponse response) {
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("Referrer-Policy", "no-referrer");
        show(token, Map.of(), model);
        return PAGE;
    }

    @PostMapping
    String answer(@PathVariable String token, @RequestParam Map<String, String> form, Model model,
                  HttpServletResponse response) {
        response.setHeader("Cache-Control", "no-store");
        try {
            management.answer(token, new NewReply(answers(form), null, null, null, null, given(form, "name"), given(form, "phone")));
            model.addAttribute("thanks", true);
        } catch (Refused refused) {
            response.setStatus(refused.faults().isEmpty() ? HttpServletResponse.SC_CONFLICT : 422);
            model.addAttribute("fault", messages.getMessage(refused.faults().isEmpty() ? refused.code() : "survey.look-again",
                    refused.arguments().toArray(), refused.code(), LocaleContextHolder.getLocale()));
            model.addAttribute("faults", faults(refused));
        }
        show(token, form, model);
        return PAGE;
    }

    private void show(String token, Map<String, String> form, Model model) {
        Asked asked = management.asked(token);
        model.addAttribute("asked", asked);
        model.addAttribute("given", form);
        model.addAttribute("language", LocaleContextHolder.getLocale());
        model.addAttribute("takes", !asked.over() && (asked.card() || !asked.answered()) && !model.containsAttribute("thanks"));
    }

    /** What is wrong, by the field it is wrong with. */
    private Map<String, String> faults(Refused refused) {
        Map<String, String> faults = new LinkedHashMap<>();
        refused.faults().forEach(fault -> faults.put(fault.field(), messages.getMessage(fault.code(),
                fault.arguments().toArray(), fault.code(), LocaleContextHolder.getLocale())));
        return faults;
    }

    static Map<String, String> answers(Map<String, String> form) {
        Map<String, String> answers = new LinkedHashMap<>();
        form.forEach((name, value) -> {
            if (name.startsWith(QUESTION) && !value.isBlank()) {
                answers.put(name.substring(QUESTION.length()), value);
            }
        });
        return answers;
    }

    static String given(Map<String, String> form, String name) {
        String text = form.get(name);
        return text == null || text.isBlank() ? null : text.strip();
    }
}
