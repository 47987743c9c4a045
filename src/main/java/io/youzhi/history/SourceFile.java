package io.youzhi.history;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** A CSV file (RFC 4180, gzip or plain), read record by record. */
final class SourceFile implements Closeable {

    private final String name;
    private final long size;
    private final CountingStream bytes;
    private final CSVParser parser;
    private final Iterator<CSVRecord> records;
    private final List<String> header;
    private long number;
    private long line;

    private SourceFile(Path file, Mapping<?> mapping) throws IOException {
        this.name = file.getFileName().toString();
        this.size = Files.size(file);
        this.bytes = new CountingStream(Files.newInputStream(file));
        this.parser = CSVFormat.RFC4180.builder().setDelimiter(mapping.delimiter()).get().parse(reader(mapping));
        this.records = parser.iterator();
        this.header = records.hasNext() ? List.copyOf(records.next().toList()) : List.of();
        this.line = parser.getCurrentLineNumber();
    }

    /** Opens a file and checks that the mapping speaks of each of its columns. */
    static SourceFile open(Path file, Mapping<?> mapping) {
        if (!Files.isRegularFile(file)) {
            throw new ImportRefused(new Problem(String.valueOf(file.getFileName()), 0, "history.file.missing"));
        }
        try {
            SourceFile source = new SourceFile(file, mapping);
            source.checkHeader(mapping);
            return source;
        } catch (IOException | UncheckedIOException e) {
            throw new ImportRefused(problemOf(file.getFileName().toString(), 1, e));
        }
    }

    /** Checks a file's header against the mapping. */
    static void check(Path file, Mapping<?> mapping) {
        try (SourceFile source = open(file, mapping)) {
            source.width();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The next record, or null behind the last; {@link ImportRefused} where the file is no CSV any more. */
    SourceRecord next() {
        long start = line + 1;
        try {
            if (!records.hasNext()) {
                return null;
            }
            CSVRecord cells = records.next();
            line = parser.getCurrentLineNumber();
            return new SourceRecord(++number, start, cells);
        } catch (UncheckedIOException | IllegalStateException e) {
            throw new ImportRefused(problemOf(name, start, e));
        }
    }

    /** Which column each field is in; a field that is the same in every record has none. */
    Map<Field, Integer> positions(Mapping<?> mapping) {
        Map<Field, Integer> positions = new EnumMap<>(Field.class);
        mapping.columns().forEach((field, column) -> {
            if (column.name() != null) {
                positions.put(field, header.indexOf(column.name()));
            }
        });
        return positions;
    }

    /** The file's name. */
    String name() {
        return name;
    }

    /** Number of columns. */
    int width() {
        return header.size();
    }

    /** How much of the file was read, 0 to 1. */
    double share() {
        return size == 0 ? 1 : Math.min(1, (double) bytes.count / size);
    }

    @Override
    public void close() throws IOException {
        parser.close();
    }

    private void checkHeader(Mapping<?> mapping) {
        List<Problem> problems = new ArrayList<>();
        mapping.columns().values().stream().map(Mapping.Column::name)
                .filter(column -> column != null && !header.contains(column)).distinct()
                .forEach(column -> problems.add(new Problem(name, 1, "history.file.no-column", column)));
        mapping.ignored().stream().filter(column -> !header.contains(column))
                .forEach(column -> problems.add(new Problem(name, 1, "history.file.no-column", column)));
        header.stream().filter(column -> !mapping.ignored().contains(column) && mapping.columns().values().stream()
                        .noneMatch(used -> column.equals(used.name())))
                .forEach(column -> problems.add(new Problem(name, 1, "history.file.column-not-mapped", column)));
        header.stream().filter(column -> header.indexOf(column) != header.lastIndexOf(column)).distinct()
                .forEach(column -> problems.add(new Problem(name, 1, "history.file.column-twice", column)));
        if (!problems.isEmpty()) {
            throw new ImportRefused(problems);
        }
    }

    private Reader reader(Mapping<?> mapping) throws IOException {
        PushbackInputStream start = new PushbackInputStream(bytes, 2);
        byte[] magic = start.readNBytes(2);
        start.unread(magic);
        boolean zipped = magic.length == 2 && magic[0] == (byte) 0x1f && magic[1] == (byte) 0x8b;
        InputStream plain = zipped ? new GZIPInputStream(start, 1 << 16) : start;
        BufferedReader reader = new BufferedReader(new InputStreamReader(plain, mapping.charset().newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT).onUnmappableCharacter(CodingErrorAction.REPORT)), 1 << 16);
        skipByteOrderMark(reader);
        return reader;
    }

    private static void skipByteOrderMark(BufferedReader reader) throws IOException {
        reader.mark(1);
        if (reader.read() != '\uFEFF') {
            reader.reset();
        }
    }

    private static Problem problemOf(String name, long line, Exception e) {
        Throwable cause = e.getCause() instanceof IOException ? e.getCause() : e;
        if (cause instanceof CharacterCodingException) {
            return new Problem(name, line, "history.file.bad-charset");
        }
        if (cause instanceof EOFException && !(cause instanceof CSVException) || cause instanceof ZipException) {
            return new Problem(name, line, "history.file.cut-off");
        }
        return new Problem(name, line, "history.file.no-csv", String.valueOf(cause.getMessage()));
    }

    /** Counts what was read from the disk. */
    private static final class CountingStream extends FilterInputStream {

        private long count;

        private CountingStream(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int read = super.read();
            count += read < 0 ? 0 : 1;
            return read;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int read = super.read(buffer, offset, length);
            count += Math.max(read, 0);
            return read;
        }
    }
}
