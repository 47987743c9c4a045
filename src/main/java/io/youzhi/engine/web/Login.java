package io.youzhi.engine.web;

import io.youzhi.shared.Roles;
import java.util.List;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;

/** Reads what the engine needs to know from a login. */
final class Login {

    private Login() {
    }

    /** Whether somebody logged in. */
    static boolean isOfAPerson(Authentication login) {
        return login != null && login.isAuthenticated() && !(login instanceof AnonymousAuthenticationToken);
    }

    /** The engine's groups of a login. */
    static List<String> groups(Authentication login) {
        return login.getAuthorities().stream()
                .map(GrantedAuthority::getAuthority)
                .filter(authority -> !Roles.STAFF.equals(authority))
                .toList();
    }
}
