package io.youzhi.reporting.paper;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.TreeSet;

import io.youzhi.reporting.paper.Block.Cell;
import io.youzhi.reporting.paper.Block.Column;
import io.youzhi.reporting.paper.Block.Fact;
import io.youzhi.reporting.paper.Block.Side;

/** A paper being put together, block by block. */
public final class Draft {

    private final Locale locale;
    private final String number;
    private final LocalDateTime date;
    private final String title;
    private final String subtitle;
    private final List<Block> blocks = new ArrayList<>();
    private final List<String> signatures = new ArrayList<>();
    private final TreeSet<String> releases = new TreeSet<>();
    private boolean landscape;

    /** A paper with nothing on it yet but its head. */
    public Draft(Locale locale, String number, LocalDateTime date, String title, String subtitle) {
        this.locale = locale;
        this.number = number;
        this.date = date;
        this.title = title;
        this.subtitle = subtitle;
    }

    /** Lays the sheet on its side. */
    public Draft landscape() {
        landscape = true;
        return this;
    }

    /** Labels with values; those without a value are left away. */
    public Draft facts(String heading, Fact... facts) {
        List<Fact> known = Arrays.stream(facts).filter(fact -> fact.value() != null && !"".equals(fact.value())).toList();
        if (!known.isEmpty()) {
            blocks.add(new Block.Facts(heading, known));
        }
        return this;
    }

    /** Text under a heading; nothing where there is no text. */
    public Draft prose(String heading, String text) {
        if (text != null && !text.isBlank()) {
            blocks.add(new Block.Prose(heading, text));
        }
        return this;
    }

    /** Rows under columns; {@code none} stands there where there are no rows. */
    public Draft table(String heading, List<Column> columns, List<List<Cell>> rows, String none) {
        return table(heading, columns, rows, none, null);
    }

    /** Rows under columns, with a last row that sums up. */
    public Draft table(String heading, List<Column> columns, List<List<Cell>> rows, String none, List<Cell> total) {
        blocks.add(new Block.Table(heading, columns, rows, none, total));
        return this;
    }

    /** Pictures side by side. */
    public Draft pictures(String heading, Side... sides) {
        blocks.add(new Block.Pictures(heading, List.of(sides)));
        return this;
    }

    /** Who signs. */
    public Draft signed(String... by) {
        signatures.addAll(List.of(by));
        return this;
    }

    /** Rule releases that decided what stands on it. */
    public Draft decidedBy(Collection<String> some) {
        some.stream().filter(Objects::nonNull).forEach(releases::add);
        return this;
    }

    /** The paper. */
    public Paper done() {
        return new Paper(locale.getLanguage(), number, date, title, subtitle, List.copyOf(blocks),
                List.copyOf(signatures), List.copyOf(releases), landscape);
    }
}
