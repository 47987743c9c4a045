package io.youzhi.reporting.paper;

import com.fasterxml.jackson.annotation.JsonIgnore;

/**
 * A picture on a paper.
 *
 * @param caption what stands under it
 * @param sha256  of the file as it was attached
 * @param content its bytes
 */
public record Picture(String caption, String sha256, @JsonIgnore byte[] content) {
}
