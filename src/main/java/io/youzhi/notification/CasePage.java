package io.youzhi.notification;

import org.springframework.web.util.UriComponentsBuilder;

/**
 * Where people read of the cases that notices are about: each feature offers one for each kind of its own.
 *
 * @param kind    the word before the number in the subject of a notice, such as {@code request}
 * @param address the address of its page, with {@code {number}} in it
 */
public record CasePage(String kind, String address) {

    /** The address of one case. */
    public String of(String number) {
        return UriComponentsBuilder.fromUriString(address).build(number).toString();
    }
}
