package io.youzhi.request;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

import io.youzhi.request.RequestViews.PaperView;
import io.youzhi.rules.Wording;
import io.youzhi.shared.Bilingual;
import org.springframework.stereotype.Component;

/**
 * Papers of a request by the words of its pack (B-2, B-3). People may write a paper's word, in either language, or its id; it is
 * kept by its id and read by its word. What the pack has no word for stays as it was written.
 */
@Component
class Papers {

    private static final String VOCABULARY = "papers";

    private final Cases cases;
    private final Wording wording;

    Papers(Cases cases, Wording wording) {
        this.cases = cases;
        this.wording = wording;
    }

    /** The ids of papers that somebody named, each once. */
    List<String> ids(Request request, Collection<String> named) {
        if (named == null) {
            return List.of();
        }
        Map<String, Bilingual> words = words(request);
        return named.stream().filter(Objects::nonNull).map(String::strip).filter(paper -> !paper.isEmpty())
                .map(paper -> id(paper, words)).distinct().toList();
    }

    private static String id(String paper, Map<String, Bilingual> words) {
        return words.entrySet().stream().filter(word -> paper.equalsIgnoreCase(word.getKey())
                        || paper.equalsIgnoreCase(word.getValue().zh()) || paper.equalsIgnoreCase(word.getValue().en()))
                .map(Map.Entry::getKey).findFirst().orElse(paper);
    }

    /** Papers as people read them. */
    List<PaperView> views(Request request, List<String> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        Map<String, Bilingual> words = words(request);
        return ids.stream().map(id -> new PaperView(id, words.getOrDefault(id, new Bilingual(id, id)))).toList();
    }

    /** A list of papers in words. */
    Bilingual list(Request request, List<String> ids) {
        List<PaperView> views = views(request, ids);
        return new Bilingual(views.stream().map(paper -> paper.name().zh()).collect(Collectors.joining("、")),
                views.stream().map(paper -> paper.name().en()).collect(Collectors.joining(", ")));
    }

    private Map<String, Bilingual> words(Request request) {
        String release = cases.releaseOf(request);
        Map<String, Bilingual> words = new LinkedHashMap<>();
        wording.words(request.pack(), VOCABULARY, release).forEach(id -> words.put(id,
                wording.named(request.pack(), VOCABULARY, id, release)));
        return words;
    }
}
