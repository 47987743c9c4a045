package io.youzhi.web;

import io.youzhi.shared.Roles;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/** Who may ask for what: {@code access.csv}, the one place where that is said. */
class AccessTable {

    /** Word of a path that needs no login. */
    static final String PUBLIC = "public";
    private static final String FILE = "access.csv";

    private final List<Line> lines;

    AccessTable(List<Line> lines) {
        this.lines = List.copyOf(lines);
    }

    /** The table of the server. */
    static AccessTable read() {
        CSVFormat format = CSVFormat.DEFAULT.builder().setCommentMarker('#').setIgnoreEmptyLines(true)
                .setIgnoreSurroundingSpaces(true).setHeader().setSkipHeaderRecord(true).get();
        try (Reader reader = new InputStreamReader(new ClassPathResource(FILE).getInputStream(),
                StandardCharsets.UTF_8); CSVParser rows = format.parse(reader)) {
            List<Line> lines = new ArrayList<>();
            for (CSVRecord row : rows) {
                lines.add(Line.of(row.get("path"), row.get("method"), row.get("who")));
            }
            return new AccessTable(lines);
        } catch (IOException failure) {
            throw new IllegalStateException("cannot read " + FILE, failure);
        }
    }

    /** The line that decides about a request; none means nobody. */
    Optional<Line> line(String method, String path) {
        PathContainer parsed = PathContainer.parsePath(path);
        return lines.stream().filter(line -> line.fits(method, parsed)).findFirst();
    }

    /** All lines in their order. */
    List<Line> lines() {
        return lines;
    }

    /**
     * One line.
     *
     * @param path   which paths it is about
     * @param method an HTTP method or {@code *}
     * @param who    words of whom it lets in
     */
    record Line(PathPattern path, String method, Set<String> who) {

        static Line of(String path, String method, String who) {
            return new Line(PathPatternParser.defaultInstance.parse(path), method, Set.of(who.split("\\s+")));
        }

        boolean isPublic() {
            return who.contains(PUBLIC);
        }

        /** Whether it lets in a login with these authorities. */
        boolean letsIn(Set<String> authorities) {
            return isPublic() || who.contains(Roles.AUTHENTICATED) || authorities.stream().anyMatch(who::contains);
        }

        private boolean fits(String asked, PathContainer at) {
            boolean sameMethod = "*".equals(method) || method.equals(asked)
                    || "GET".equals(method) && "HEAD".equals(asked);
            return sameMethod && path.matches(at);
        }
    }
}
