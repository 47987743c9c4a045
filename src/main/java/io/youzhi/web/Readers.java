package io.youzhi.web;

import java.util.Set;
import java.util.stream.Collectors;

import io.youzhi.shared.Reader;
import io.youzhi.shared.Roles;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;

/** Who is asking over HTTP. */
public final class Readers {

    private Readers() {
    }

    /** A login with its groups; somebody unknown is in none. */
    public static Reader of(Authentication login) {
        if (login == null) {
            return new Reader("", Set.of());
        }
        return new Reader(login.getName(), login.getAuthorities().stream().map(GrantedAuthority::getAuthority)
                .filter(one -> !one.equals(Roles.STAFF) && !one.equals(Roles.AUTHENTICATED)).collect(Collectors.toSet()));
    }
}
