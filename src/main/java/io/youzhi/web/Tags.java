package io.youzhi.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.youzhi.shared.Refused;
import io.youzhi.shared.Seen;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.util.DigestUtils;

/**
 * Tags of what somebody was shown (RFC 9110): an answer carries an {@code ETag}; whoever sends it back as {@code If-Match}
 * changes only what they have seen, and {@code If-None-Match: *} makes only what is new.
 */
@Component
public class Tags {

    private final ObjectMapper json;

    Tags(ObjectMapper json) {
        this.json = json;
    }

    /** The tag of a thing as its answer shows it. */
    public String of(Object shown) {
        try {
            return '"' + DigestUtils.md5DigestAsHex(json.writeValueAsBytes(shown)) + '"';
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("no JSON of " + shown.getClass(), e);
        }
    }

    /** A thing with its tag. */
    public <T> ResponseEntity<T> answer(T shown) {
        return ResponseEntity.ok().eTag(of(shown)).body(shown);
    }

    /** What somebody says they have seen of a thing that they change. */
    public Seen seen(HttpHeaders asked) {
        if (!asked.getIfNoneMatch().isEmpty()) {
            return Tags::requireNew;
        }
        return asked.getIfMatch().isEmpty() || asked.getIfMatch().contains("*") ? Seen.anything()
                : (field, id, now) -> requireSame(asked, id, now);
    }

    private static void requireNew(String field, String id, Object now) {
        if (now != null) {
            throw Refused.field(field, "web.there-already", id);
        }
    }

    private void requireSame(HttpHeaders asked, String id, Object now) {
        if (now == null || !asked.getIfMatch().contains(of(now))) {
            throw Refused.because("web.changed-meanwhile", id);
        }
    }
}
