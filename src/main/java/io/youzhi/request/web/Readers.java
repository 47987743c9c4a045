package io.youzhi.request.web;

import java.util.Set;
import java.util.stream.Collectors;

import io.youzhi.request.Reader;
import io.youzhi.shared.Roles;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;

/** Who is asking. */
final class Readers {

    private Readers() {
    }

    /** The login with its groups; somebody unknown is in none. */
    static Reader of(Authentication login) {
        if (login == null) {
            return new Reader("", Set.of());
        }
        Set<String> groups = login.getAuthorities().stream().map(GrantedAuthority::getAuthority)
                .filter(one -> !one.equals(Roles.STAFF) && !one.equals(Roles.AUTHENTICATED)).collect(Collectors.toSet());
        return new Reader(login.getName(), groups);
    }
}
