package io.youzhi.evaluation;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.youzhi.shared.Refused;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Reads what people earn in a month: a CSV file with the columns {@code employee} and {@code pay}, CNY. */
final class PayFile {

    private static final String EMPLOYEE = "employee";
    private static final String PAY = "pay";
    private static final BigDecimal MOST = BigDecimal.valueOf(10_000_000);

    private final List<Refused.Fault> faults = new ArrayList<>();
    private final Map<String, BigDecimal> pays = new LinkedHashMap<>();

    private PayFile() {
    }

    /** The pays by employee; refused with every line that is wrong, so that all can be put right at once. */
    static Map<String, BigDecimal> read(String content) {
        PayFile file = new PayFile();
        CSVFormat format = CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).setTrim(true)
                .setIgnoreEmptyLines(true).get();
        try (CSVParser parser = format.parse(new StringReader(content.startsWith("\uFEFF") ? content.substring(1) : content))) {
            if (!parser.getHeaderNames().containsAll(List.of(EMPLOYEE, PAY))) {
                throw Refused.field("file", "evaluation.pay.header", EMPLOYEE + "," + PAY);
            }
            parser.forEach(file::line);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (IllegalArgumentException e) {
            throw Refused.field("file", "evaluation.pay.header", EMPLOYEE + "," + PAY);
        }
        if (file.pays.isEmpty() && file.faults.isEmpty()) {
            throw Refused.field("file", "evaluation.pay.empty");
        }
        if (!file.faults.isEmpty()) {
            throw Refused.fields(file.faults);
        }
        return file.pays;
    }

    private void line(CSVRecord record) {
        long number = record.getRecordNumber() + 1;
        String employee = record.isConsistent() ? record.get(EMPLOYEE) : "";
        String pay = record.isConsistent() ? record.get(PAY) : "";
        if (employee.isEmpty() || !pay.matches("\\d{1,8}(\\.\\d{1,2})?") || new BigDecimal(pay).compareTo(MOST) > 0) {
            faults.add(new Refused.Fault("line " + number, "evaluation.pay.line", List.of(number, employee, pay)));
        } else if (pays.put(employee, new BigDecimal(pay)) != null) {
            faults.add(new Refused.Fault("line " + number, "evaluation.pay.twice", List.of(number, employee)));
        }
    }
}
