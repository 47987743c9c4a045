package io.youzhi.web;

import io.youzhi.shared.Refused;
import java.util.List;
import java.util.Map;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.Sort;

/**
 * A page of a list that can grow, as every list of the API answers it.
 *
 * @param items what is on this page
 * @param page  its number, from 0
 * @param size  how many a page holds
 * @param total how many there are in all
 * @param <T>   what is listed
 */
public record Paging<T>(List<T> items, int page, int size, long total) {

    /** As many as one page may hold. */
    public static final int MOST = 500;
    private static final int USUAL = 50;

    /** What a query found. */
    public static <T> Paging<T> of(Page<T> found) {
        return new Paging<>(found.getContent(), found.getNumber(), found.getSize(), found.getTotalElements());
    }

    /**
     * The page that a caller asks for.
     *
     * @param page     its number, or null for the first
     * @param size     how many, or null for the usual
     * @param sort     {@code name} or {@code -name} for the other way round, several by comma, or null
     * @param sortable which names may be sorted by, and the property that each means
     * @param usual    how to sort where the caller does not say; its property also settles ties
     */
    public static Pageable asked(Integer page, Integer size, String sort, Map<String, String> sortable, Sort usual) {
        int number = page == null ? 0 : page;
        int many = size == null ? USUAL : size;
        if (number < 0) {
            throw Refused.field("page", "paging.page");
        }
        if (many < 1 || many > MOST) {
            throw Refused.field("size", "paging.size", MOST);
        }
        return at(number, many, order(sort, sortable, usual));
    }

    /** A page of a list that people leaf through, however they came by its number. */
    public static Pageable at(int page, int size, Sort sort) {
        int number = Math.max(0, page);
        if ((number + 1L) * size > Integer.MAX_VALUE) {
            throw Refused.field("page", "paging.far", String.valueOf(page));
        }
        return PageRequest.of(number, size, sort);
    }

    private static Sort order(String sort, Map<String, String> sortable, Sort usual) {
        if (sort == null || sort.isBlank()) {
            return usual;
        }
        Sort asked = Sort.unsorted();
        for (String part : sort.split(",")) {
            boolean down = part.strip().startsWith("-");
            String name = down ? part.strip().substring(1) : part.strip();
            if (!sortable.containsKey(name)) {
                throw Refused.field("sort", "paging.sort", name, String.join(", ", sortable.keySet()));
            }
            asked = asked.and(Sort.by(down ? Sort.Direction.DESC : Sort.Direction.ASC, sortable.get(name)));
        }
        return asked.and(usual);
    }
}
