package io.youzhi.org.web;

import java.util.stream.Collectors;

import io.youzhi.org.Reader;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;

/** Whoever is logged in, as the organisation knows them. */
final class Readers {

    private Readers() {
    }

    static Reader of(Authentication login) {
        return new Reader(login.getName(), login.getAuthorities().stream().map(GrantedAuthority::getAuthority)
                .collect(Collectors.toSet()));
    }
}
