package io.youzhi.survey.web;

import java.io.IOException;
import java.util.Locale;
import java.util.Map;

import io.youzhi.notification.CasePage;
import io.youzhi.rules.survey.Questionnaire;
import io.youzhi.shared.Reader;
import io.youzhi.shared.Refused;
import io.youzhi.shared.time.HouseTime;
import io.youzhi.survey.ComparisonDesk;
import io.youzhi.survey.FileManagement;
import io.youzhi.survey.IndexManagement;
import io.youzhi.survey.NewReply;
import io.youzhi.survey.ReplyManagement;
import io.youzhi.survey.Source;
import io.youzhi.survey.SurveyDesk;
import io.youzhi.survey.SurveyManagement;
import io.youzhi.survey.SurveyViews.SurveyView;
import io.youzhi.web.LocalTime;
import io.youzhi.web.Paging;
import io.youzhi.web.Readers;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.domain.Sort;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Surveys as people read them: the list, a survey with its results, the form to write down an answer, index and comparison. */
@Controller
class SurveyPages {

    private static final int A_PAGE = 30;

    private final SurveyDesk desk;
    private final SurveyManagement management;
    private final ReplyManagement replies;
    private final FileManagement files;
    private final IndexManagement index;
    private final ComparisonDesk comparisons;
    private final MessageSource messages;
    private final HouseTime house;

    SurveyPages(SurveyDesk desk, SurveyManagement management, ReplyManagement replies, FileManagement files,
                IndexManagement index, ComparisonDesk comparisons, MessageSource messages, HouseTime house) {
        this.desk = desk;
        this.management = management;
        this.replies = replies;
        this.files = files;
        this.index = index;
        this.comparisons = comparisons;
        this.messages = messages;
        this.house = house;
    }

    @ModelAttribute("language")
    Locale language(Locale language) {
        return language;
    }

    @ModelAttribute("time")
    LocalTime time() {
        return new LocalTime(house.zone());
    }

    @GetMapping("/surveys")
    String list(@RequestParam(defaultValue = "0") int page, Authentication login, Model model) {
        model.addAttribute("found", desk.list(null, null, null, Readers.of(login),
                Paging.at(page, A_PAGE, Sort.by(Sort.Direction.DESC, "id"))));
        return "survey/list";
    }

    @GetMapping("/surveys/{number}")
    String survey(@PathVariable String number, @RequestParam(required = false) String with, Authentication login,
                  Locale language, Model model) {
        Reader reader = Readers.of(login);
        show(number, reader, model);
        if (with != null && !with.isBlank()) {
            model.addAttribute("with", with);
            try {
                model.addAttribute("difference", desk.compare(number, with, reader));
            } catch (Refused refused) {
                model.addAttribute("fault", say(refused, language));
            }
        }
        return "survey/survey";
    }

    private void show(String number, Reader reader, Model model) {
        SurveyView survey = desk.survey(number, reader);
        boolean runs = desk.runs(number, reader);
        model.addAttribute("survey", survey);
        model.addAttribute("results", desk.results(number, reader));
        model.addAttribute("runs", runs);
        model.addAttribute("others", desk.list(null, null, survey.questionnaire(), reader,
                Paging.at(0, A_PAGE, Sort.by(Sort.Direction.DESC, "id"))).filter(one -> !one.number().equals(number)).toList());
        if (runs) {
            model.addAttribute("links", desk.links(number, reader).size());
            model.addAttribute("cards", desk.cards(number, reader));
            model.addAttribute("refused", files.refused(number, reader));
        }
    }

    @PostMapping("/surveys/{number}/file")
    String take(@PathVariable String number, @RequestParam("file") MultipartFile file, Authentication login, Locale language,
                Model model, HttpServletResponse response) throws IOException {
        Reader reader = Readers.of(login);
        try {
            model.addAttribute("taken", files.take(number, file.getBytes(), reader));
        } catch (Refused refused) {
            response.setStatus(422);
            model.addAttribute("fault", say(refused, language));
        }
        show(number, reader, model);
        return "survey/survey";
    }

    @PostMapping("/surveys/{number}/end")
    String end(@PathVariable String number, Authentication login) {
        management.endEarly(number, Readers.of(login));
        return "redirect:/surveys/" + number;
    }

    // ---- writing down an answer -------------------------------------------------------------------------------------

    @GetMapping("/surveys/{number}/answer")
    String write(@PathVariable String number, Authentication login, Model model) {
        form(number, Map.of(), Readers.of(login), model);
        return "survey/write";
    }

    @PostMapping("/surveys/{number}/answer")
    String written(@PathVariable String number, @RequestParam Map<String, String> form, Authentication login, Locale language,
                   Model model, HttpServletResponse response) {
        Reader reader = Readers.of(login);
        try {
            model.addAttribute("rating", replies.record(number, Source.of(form.get("source")), new NewReply(
                    AnswerPages.answers(form), null, AnswerPages.given(form, "clerk"),
                    AnswerPages.given(form, "customerKind"), null, AnswerPages.given(form, "name"),
                    AnswerPages.given(form, "phone")), reader));
            form(number, Map.of(), reader, model);
        } catch (Refused refused) {
            response.setStatus(refused.faults().isEmpty() ? HttpServletResponse.SC_CONFLICT : 422);
            model.addAttribute("fault", say(refused, language));
            form(number, form, reader, model);
        }
        return "survey/write";
    }

    private void form(String number, Map<String, String> given, Reader reader, Model model) {
        Questionnaire questionnaire = desk.questionnaire(number, reader);
        model.addAttribute("survey", desk.survey(number, reader));
        model.addAttribute("questionnaire", questionnaire);
        model.addAttribute("clerks", desk.clerks(number, reader));
        model.addAttribute("kinds", desk.customerKinds(number, reader));
        model.addAttribute("given", given);
    }

    // ---- index and comparison ---------------------------------------------------------------------------------------

    @GetMapping("/satisfaction-index")
    String index(@RequestParam(required = false) String unit, @RequestParam(required = false) Integer year,
                 @RequestParam(defaultValue = "csi") String questionnaire, Locale language, Model model) {
        model.addAttribute("units", desk.parents());
        model.addAttribute("unit", unit);
        model.addAttribute("year", year);
        if (unit != null && !unit.isBlank() && year != null) {
            try {
                model.addAttribute("root", index.index(unit, year, questionnaire));
            } catch (Refused refused) {
                model.addAttribute("fault", say(refused, language));
            }
        }
        return "survey/index";
    }

    @GetMapping("/comparison")
    String compare(@RequestParam(required = false) Long casesBefore, @RequestParam(required = false) Long hitsBefore,
                   @RequestParam(required = false) Long casesAfter, @RequestParam(required = false) Long hitsAfter,
                   Locale language, Model model) {
        Map<String, Long> given = new java.util.HashMap<>();
        given.put("casesBefore", casesBefore);
        given.put("hitsBefore", hitsBefore);
        given.put("casesAfter", casesAfter);
        given.put("hitsAfter", hitsAfter);
        model.addAttribute("given", given);
        if (given.values().stream().allMatch(java.util.Objects::nonNull)) {
            try {
                model.addAttribute("difference", comparisons.compare("base", casesBefore, hitsBefore, casesAfter, hitsAfter));
            } catch (Refused refused) {
                model.addAttribute("fault", say(refused, language));
            }
        }
        return "survey/comparison";
    }

    /** Everything that is wrong, each with its field's name. */
    private String say(Refused refused, Locale language) {
        if (refused.faults().isEmpty()) {
            return messages.getMessage(refused.code(), refused.arguments().toArray(), refused.code(), language);
        }
        StringBuilder all = new StringBuilder();
        refused.faults().forEach(fault -> all.append(all.isEmpty() ? "" : " ").append(messages.getMessage("survey.field."
                        + fault.field(), null, fault.field(), language)).append(": ")
                .append(messages.getMessage(fault.code(), fault.arguments().toArray(), fault.code(), language)));
        return all.toString();
    }

    /** Where notices about surveys lead. */
    @Configuration(proxyBeanMethods = false)
    static class Where {

        @Bean
        CasePage surveyPage() {
            return new CasePage("survey", "/surveys/{number}");
        }
    }
}
