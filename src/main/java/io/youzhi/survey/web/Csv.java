package io.youzhi.survey.web;

/** Cells of the CSV files that people download and open in a spreadsheet. */
final class Csv {

    private Csv() {
    }

    /** A cell; what a spreadsheet would take for a formula stands behind an apostrophe, except a phone number's plus. */
    static String cell(String text) {
        if (text == null) {
            return "";
        }
        String safe = text.matches("(?s)[=@\\t\\r+-].*") && !text.matches("\\+?[0-9 ()-]+") ? "'" + text : text;
        return safe.matches("(?s).*[\",\\r\\n].*") ? "\"" + safe.replace("\"", "\"\"") + "\"" : safe;
    }
}
