package io.youzhi.inspection.web;

import java.util.stream.Collectors;

import io.youzhi.inspection.Reader;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;

/** Who is asking. */
final class Readers {

    private Readers() {
    }

    static Reader of(Authentication login) {
        return new Reader(login.getName(), login.getAuthorities().stream().map(GrantedAuthority::getAuthority)
                .collect(Collectors.toSet()));
    }
}
