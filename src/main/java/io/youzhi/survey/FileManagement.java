package io.youzhi.survey;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import io.youzhi.rules.calendar.Calendars;
import io.youzhi.rules.survey.Questionnaire;
import io.youzhi.rules.survey.Questionnaires;
import io.youzhi.shared.Reader;
import io.youzhi.shared.Refused;
import io.youzhi.shared.Refused.Fault;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes the answers that an outside body gathered, as CSV: a line a respondent, with the body's own number of it in
 * {@code id}, and a column a question. Good lines count at once; of the others each fault is said with its line, and they
 * are kept as they came until good ones of the same number take their place. A line that is known already is left alone, so
 * a file can be sent again.
 */
@Service
@Transactional
public class FileManagement {

    private static final String ID = "id";
    private static final Set<String> ABOUT = Set.of(ID, "unit", "clerk", "customerKind", "answeredAt", "name", "phone");
    private static final int LONGEST_ID = 64;
    private static final int LONGEST_FAULTS = 2000;

    private final SurveyManagement surveys;
    private final ReplyManagement management;
    private final Replies replies;
    private final RefusedLines refused;
    private final Questionnaires questionnaires;
    private final Calendars calendars;
    private final MessageSource messages;
    private final Clock clock;

    FileManagement(SurveyManagement surveys, ReplyManagement management, Replies replies, RefusedLines refused,
                   Questionnaires questionnaires, Calendars calendars, MessageSource messages, Clock clock) {
        this.surveys = surveys;
        this.management = management;
        this.replies = replies;
        this.refused = refused;
        this.questionnaires = questionnaires;
        this.calendars = calendars;
        this.messages = messages;
        this.clock = clock;
    }

    /** Takes a file; refused as a whole only where it is none of answers to this survey. */
    public Taken take(String number, byte[] file, Reader by) {
        Survey survey = surveys.mine(number, by);
        survey.mustBeOpen();
        Questionnaire questionnaire = questionnaires.one(survey.pack(), survey.questionnaire(), survey.release());
        ZoneId zone = calendars.calendar(survey.pack(), survey.calendar(), survey.release()).zone();
        List<CSVRecord> lines = read(file, questionnaire);
        Set<String> known = lines.isEmpty() ? Set.of() : replies.known(survey.id(),
                lines.stream().map(line -> cell(line, ID)).filter(id -> id != null).collect(Collectors.toSet()));
        Set<String> units = management.units();
        List<RefusedView> bad = new ArrayList<>();
        Set<String> taken = new HashSet<>();
        int again = 0;
        for (CSVRecord line : lines) {
            String id = cell(line, ID);
            if (id != null && known.contains(id)) {
                again++;
                continue;
            }
            List<Fault> faults = take(survey, questionnaire, line, id, taken, units, zone, by);
            if (faults.isEmpty()) {
                taken.add(id);
            } else {
                bad.add(new RefusedView((int) line.getRecordNumber() + 1, id, String.join(",", line.toList()), words(faults)));
            }
        }
        replies.flush();
        keep(survey, bad, taken, by);
        return new Taken(taken.size(), again, bad);
    }

    /** Takes a line, or says what is wrong with it. */
    private List<Fault> take(Survey survey, Questionnaire questionnaire, CSVRecord line, String id, Set<String> taken,
                             Set<String> units, ZoneId zone, Reader by) {
        List<Fault> faults = new ArrayList<>();
        if (id == null || id.length() > LONGEST_ID) {
            faults.add(new Fault(ID, "survey.line-without-id", List.of(LONGEST_ID)));
        } else if (taken.contains(id)) {
            faults.add(new Fault(ID, "survey.line-twice", List.of(id)));
        }
        NewReply said = said(line, questionnaire, zone, faults);
        Answers answers = Answers.of(questionnaire, said.answers(), "");
        faults.addAll(answers.faults());
        faults.addAll(management.faults(survey, said, units));
        if (faults.isEmpty()) {
            management.save(survey, new Reply(survey, Source.FILE, said, by.login(), clock.instant()).known(id), said, answers);
        }
        return faults;
    }

    /** What could not be taken replaces what was kept before of the same numbers, or of the same words. */
    private void keep(Survey survey, List<RefusedView> bad, Set<String> taken, Reader by) {
        Set<String> ids = new HashSet<>(taken);
        bad.stream().map(RefusedView::id).filter(id -> id != null).forEach(ids::add);
        if (!ids.isEmpty()) {
            refused.deleteBySurveyIdAndExternalIdIn(survey.id(), ids);
        }
        Set<String> same = refused.findBySurveyIdOrderByLineAscIdAsc(survey.id()).stream().map(RefusedLine::content)
                .collect(Collectors.toSet());
        bad.stream().filter(line -> !same.contains(line.content())).forEach(line -> refused.save(new RefusedLine(
                survey.id(), line.line(), line.id(), line.content(), line.faults(), by.login(), clock.instant())));
    }

    /** The lines that still wait to be put right. */
    @Transactional(readOnly = true)
    public List<RefusedView> refused(String number, Reader by) {
        return refused.findBySurveyIdOrderByLineAscIdAsc(surveys.mine(number, by).id()).stream().map(line ->
                new RefusedView(line.line(), line.externalId(), line.content(), line.faults())).toList();
    }

    private static List<CSVRecord> read(byte[] file, Questionnaire questionnaire) {
        CSVFormat format = CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).setIgnoreEmptyLines(true)
                .setTrim(true).get();
        try (CSVParser parser = CSVParser.parse(new StringReader(text(file)), format)) {
            Set<String> columns = new HashSet<>(parser.getHeaderNames());
            Set<String> unknown = columns.stream().filter(name -> !ABOUT.contains(name)
                    && questionnaire.question(name).isEmpty()).collect(Collectors.toCollection(java.util.TreeSet::new));
            List<String> missing = new ArrayList<>();
            if (!columns.contains(ID)) {
                missing.add(ID);
            }
            questionnaire.questions().stream().filter(question -> !question.optional() && !columns.contains(question.id()))
                    .forEach(question -> missing.add(question.id()));
            if (!unknown.isEmpty() || !missing.isEmpty()) {
                throw Refused.field("file", "survey.columns", String.join(", ", unknown), String.join(", ", missing));
            }
            return parser.getRecords();
        } catch (IOException | UncheckedIOException | IllegalArgumentException | IllegalStateException e) {
            throw Refused.field("file", "survey.no-csv", String.valueOf(e.getMessage()));
        }
    }

    private static String text(byte[] file) {
        try {
            String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(file)).toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw Refused.field("file", "survey.no-utf8");
        }
    }

    private static NewReply said(CSVRecord line, Questionnaire questionnaire, ZoneId zone, List<Fault> faults) {
        Map<String, String> answers = new LinkedHashMap<>();
        questionnaire.questions().forEach(question -> {
            String answer = cell(line, question.id());
            if (answer != null) {
                answers.put(question.id(), answer);
            }
        });
        return new NewReply(answers, cell(line, "unit"), cell(line, "clerk"), cell(line, "customerKind"),
                moment(cell(line, "answeredAt"), zone, faults), cell(line, "name"), cell(line, "phone"));
    }

    /** A day, or a moment with its offset. */
    private static Instant moment(String text, ZoneId zone, List<Fault> faults) {
        try {
            return text == null ? null : text.length() > 10 ? OffsetDateTime.parse(text).toInstant()
                    : LocalDate.parse(text).atStartOfDay(zone).toInstant();
        } catch (DateTimeException e) {
            faults.add(new Fault("answeredAt", "field.bad-moment", List.of(text)));
            return null;
        }
    }

    private static String cell(CSVRecord line, String column) {
        String text = line.isSet(column) ? line.get(column) : null;
        return text == null || text.isBlank() ? null : text.strip();
    }

    /** What is wrong, in both languages: the file goes back to people of another house. */
    private String words(List<Fault> faults) {
        String zh = words(faults, Locale.SIMPLIFIED_CHINESE);
        String all = zh + " / " + words(faults, Locale.ENGLISH);
        return all.length() > LONGEST_FAULTS ? all.substring(0, LONGEST_FAULTS) : all;
    }

    private String words(List<Fault> faults, Locale locale) {
        return faults.stream().map(fault -> fault.field() + ": " + messages.getMessage(fault.code(),
                fault.arguments().toArray(), fault.code(), locale)).collect(Collectors.joining(" "));
    }

    /**
     * What became of a file.
     *
     * @param taken   lines that count now
     * @param known   lines that counted before
     * @param refused lines that wait to be put right
     */
    public record Taken(int taken, int known, List<RefusedView> refused) {
    }

    /** A line that could not be taken: where it stood, its number, what it said, and what is wrong in both languages. */
    public record RefusedView(int line, String id, String content, String faults) {
    }
}
