package io.youzhi.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Properties;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.PropertiesLoaderUtils;
import org.springframework.core.io.support.EncodedResource;

class MappingFileTest {

    private static final String GOOD = """
            source: here
            time: { zone: Asia/Shanghai, formats: ["yyyy-MM-dd HH:mm"] }
            columns:
              id: id
              opened: opened
              kind: { column: kind, codes: { fault: leak } }
            """;

    @Test
    void readsTheMappingThatComesWithTheProgram() {
        Mapping<PastRequest> mapping = MappingFile.read("classpath:mappings/boston311.yaml");

        assertThat(mapping.source()).isEqualTo("boston311");
        assertThat(mapping.columns()).containsOnlyKeys(RecordKind.REQUEST.fields().toArray(Field[]::new));
        assertThat(mapping.columns().get(Field.KIND).codes()).containsEntry("Pothole Repair (Internal)", "fault");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            source: here        | source: Hier!            | m.yaml:1: the source's name "Hier!" is not 1 to 40 small letters, digits, dots and dashes
            Asia/Shanghai       | Asia/Nowhere             | m.yaml:2: unknown time zone "Asia/Nowhere"
            yyyy-MM-dd HH:mm    | yyyy-MM-bb               | m.yaml:2: "yyyy-MM-bb" is not a format of times
            ["yyyy-MM-dd HH:mm"]| []                       | m.yaml:2: at least one format of times is wanted
            opened: opened      | opend: opened            | m.yaml:5: unknown key "opend"
            opened: opened      | opened: { empty: none }  | m.yaml:5: "opened" comes either from a "column" or has one "value"
            opened: opened      | opened: { column: o, empty: none } | m.yaml:5: no request is without "opened": say "refuse" or a value
            opened: opened      | opened: { column: o, empty: nix }  | m.yaml:5: "nix" is none of is, keep, none, note, refuse
            opened: opened      | opened: { value: o }     | m.yaml:5: "opened" is a time: it comes from a column and has no codes
            fault: leak         | fautl: leak              | m.yaml:6: "kind" cannot be "fautl"; it is one of consultation, fault, complaint
            fault: leak         | fault: leak, report: leak| m.yaml:6: code "leak" means both "fault" and "report"
            { fault: leak }     | { fault: leak }, other: keep | m.yaml:6: "kind" cannot keep an unknown code
            { column: kind, codes: { fault: leak } } | kind | m.yaml:6: "kind" needs "codes" that lead to one of consultation
            id: id              | id: { column: id, rewrite: [{ match: "(", to: x }] } | m.yaml:4: "(" cannot be used to rewrite
            id: id              | id: { column: id, rewrite: [{ match: "a", to: "$1" }] } | m.yaml:4: "$1" cannot be used to rewrite
            id: id              | id: [id                  | m.yaml:5: is not YAML
            source: here        | sauce: here              | m.yaml:1: unknown key "sauce"; known are columns, empty, file, ignored, source, time
            """)
    void refusesWithLineAndReason(String good, String bad, String said) {
        assertThatThrownBy(() -> MappingFile.parse("m.yaml", GOOD.replace(good, bad)))
                .isInstanceOfSatisfying(ImportRefused.class, refused ->
                        assertThat(problems(refused)).anyMatch(problem -> problem.startsWith(said)));
    }

    @Test
    void readsTheMappingOfInspectionsThatComesWithTheProgram() {
        InspectionMapping mapping = MappingFile.readInspections("classpath:mappings/detroit.yaml");

        assertThat(mapping.source()).isEqualTo("detroit");
        assertThat(mapping.findings().columns().get(Field.SEVERITY).codes()).containsEntry("Foundation", "moderate");
        assertThat(mapping.places().hash()).isEqualTo(mapping.findings().hash());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            review-days: often     | often: often                | m.yaml:3: unknown key "often"
            review-days: often     | review-days: { value: "3" } | m.yaml:3: "review-days" is a number: it comes from a column
            columns: { inspection: i, inspected: d } | columns: { inspected: d } | m.yaml:5: key "inspection" is missing
            inspected: d } }       | inspected: { column: d, empty: none } } } | m.yaml:5: no finding is without "inspected"
            "*findings*"           | "[findings"                 | m.yaml:5: "[findings" is not a pattern of file names
            source: here           | columns: {}                 | m.yaml:1: unknown key "columns"
            """)
    void refusesAMappingOfInspectionsWithLineAndReason(String good, String bad, String said) {
        String text = """
                source: here
                time: { zone: Asia/Shanghai, formats: ["yyyy-MM-dd HH:mm"] }
                places: { files: "*places*", columns: { id: id, review-days: often } }
                inspections: { files: "*inspections*", columns: { id: id, inspected: day } }
                findings: { files: "*findings*", columns: { inspection: i, inspected: d } }
                """.replace(good, bad);
        assertThatThrownBy(() -> MappingFile.parseInspections("m.yaml", text))
                .isInstanceOfSatisfying(ImportRefused.class, refused ->
                        assertThat(problems(refused)).anyMatch(problem -> problem.startsWith(said)));
    }

    @Test
    void tellsAllProblemsAtOnce() {
        assertThatThrownBy(() -> MappingFile.parse("m.yaml", GOOD.replace("Asia/Shanghai", "x").replace("id: id", "ID: id")))
                .isInstanceOfSatisfying(ImportRefused.class, refused -> assertThat(refused.problems()).hasSize(3));
    }

    @Test
    void refusesAColumnThatIsBothUsedAndIgnored() {
        assertThatThrownBy(() -> MappingFile.parse("m.yaml", GOOD + "ignored: [kind]\n"))
                .isInstanceOfSatisfying(ImportRefused.class, refused -> assertThat(problems(refused))
                        .containsExactly("m.yaml:7: column \"kind\" is both mapped and ignored"));
    }

    @Test
    void saysThatAFileIsMissing() {
        assertThatThrownBy(() -> MappingFile.read("no/such.yaml"))
                .isInstanceOfSatisfying(ImportRefused.class, refused -> assertThat(problems(refused))
                        .containsExactly("such.yaml: there is no such file"));
    }

    @Test
    void hasEverySentenceInBothLanguages() throws Exception {
        Properties english = sentences("messages/history.properties");
        assertThat(sentences("messages/history_zh.properties").keySet()).isEqualTo(english.keySet());
        for (Reason reason : Reason.values()) {
            assertThat(english).containsKey("history.reason." + reason.word());
            assertThat(Texts.in("zh").of(reason)).isNotEqualTo(Texts.in("en").of(reason));
        }
    }

    private static Properties sentences(String file) throws Exception {
        return PropertiesLoaderUtils.loadProperties(new EncodedResource(new ClassPathResource(file), "UTF-8"));
    }

    private static List<String> problems(ImportRefused refused) {
        return refused.problems().stream().map(problem -> problem.in(Texts.in("en"))).toList();
    }
}
