package io.youzhi.rules.pack;

import java.util.List;
import java.util.Map;

import io.youzhi.shared.Bilingual;

/**
 * A type of conduct event.
 *
 * @param id           such as {@code complaint}
 * @param name         what people see
 * @param keys         its keys: true where one must be given
 * @param oneOf        of these keys at least one must be given
 * @param atCompletion whether its events are judged together when their request is completed
 */
public record EventType(String id, Bilingual name, Map<String, Boolean> keys, List<String> oneOf,
                        boolean atCompletion) {
}
