package io.youzhi.reporting;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

import io.youzhi.reporting.Document.Asked;
import io.youzhi.reporting.paper.Paper;
import io.youzhi.shared.NotFound;
import io.youzhi.shared.Reader;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Documents that people read, sign, file and calculate with. Who may have one is what the feature says of its case. */
@Service
@Transactional(readOnly = true)
public class Documents {

    private final Map<String, Document> kinds;

    Documents(List<Document> kinds) {
        this.kinds = new TreeMap<>(kinds.stream().collect(Collectors.toMap(Document::kind, Function.identity())));
    }

    /**
     * A document in the reader's language; {@link NotFound} where there is no such kind or nothing that the reader may see.
     *
     * @param about  number of the case, login of the employee, or id of the unit
     * @param period such as 2026-03 or 2026-Q1; null for documents without one
     */
    public Paper of(String kind, String about, String period, Reader reader, Locale locale) {
        Document document = kinds.get(kind);
        if (document == null) {
            throw new NotFound("document", kind);
        }
        return document.of(new Asked(about, period, reader, locale));
    }
}
