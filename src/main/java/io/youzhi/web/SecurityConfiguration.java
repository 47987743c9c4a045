package io.youzhi.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfTokenRequestAttributeHandler;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.util.UrlPathHelper;

/** One set of logins and one access table for pages, API, engine and web applications. */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

    /** Cookie in which a page finds the token that its unsafe requests must carry. */
    static final String CSRF_COOKIE = "YOUZHI-CSRF";
    /** Header in which they carry it. */
    static final String CSRF_HEADER = "X-YOUZHI-CSRF";
    private static final String INVITATIONS = "/api/invitations";
    /** Pages that may stand in a frame of ours, by how they end: the card of a case beside its form in Tasklist. */
    private static final String CARD = "/.+/card";
    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS", "TRACE");
    private static final String OUR_PAGES = "default-src 'self'; img-src 'self' data:; style-src 'self' 'unsafe-inline';"
            + " frame-ancestors 'none'; form-action 'self'; base-uri 'self'; object-src 'none'";

    @Bean
    AccessTable accessTable() {
        return AccessTable.read();
    }

    @Bean
    SecurityFilterChain securityFilterChain(HttpSecurity http, AccessTable table, AuthenticationProvider login,
            @Qualifier("handlerExceptionResolver") HandlerExceptionResolver problems) throws Exception {
        Asking asking = new Asking(problems);
        http.authenticationManager(new ProviderManager(login));
        http.authorizeHttpRequests(requests -> requests
                .dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.FORWARD, DispatcherType.ASYNC).permitAll()
                .anyRequest().access((user, context) -> decide(table, user, context)));
        http.httpBasic(basic -> basic.authenticationEntryPoint(asking::forLogin));
        http.formLogin(form -> form.loginPage("/login").permitAll());
        http.requestCache(asked -> asked.requestCache(pagesOfPeople()));
        http.logout(logout -> logout.logoutRequestMatcher(new OrRequestMatcher(post("/logout"), webappLogout()))
                .deleteCookies("JSESSIONID").logoutSuccessHandler(SecurityConfiguration::loggedOut));
        http.exceptionHandling(refusals -> refusals.authenticationEntryPoint(asking::forLogin)
                .accessDeniedHandler(asking::forMore));
        http.csrf(csrf -> csrf.csrfTokenRepository(csrfCookie())
                .csrfTokenRequestHandler(new CsrfTokenRequestAttributeHandler())
                .requireCsrfProtectionMatcher(SecurityConfiguration::needsToken));
        http.addFilterAfter(new CsrfCookieFilter(), org.springframework.security.web.csrf.CsrfFilter.class);
        http.headers(headers -> headers.frameOptions(frames -> frames.disable())
                .referrerPolicy(Customizer.withDefaults())
                .addHeaderWriter((request, response) -> {
                    boolean framed = isFramed(request);
                    response.setHeader("X-Frame-Options", framed ? "SAMEORIGIN" : "DENY");
                    if (!path(request).startsWith("/camunda/")) {
                        response.setHeader("Content-Security-Policy",
                                framed ? OUR_PAGES.replace("ancestors 'none'", "ancestors 'self'") : OUR_PAGES);
                    }
                }));
        return http.build();
    }

    /** Where somebody wanted to go before the login: pages only, so that a refused call of a program leaves no session. */
    private static HttpSessionRequestCache pagesOfPeople() {
        HttpSessionRequestCache wanted = new HttpSessionRequestCache();
        wanted.setRequestMatcher(request -> "GET".equals(request.getMethod()) && Asking.isForAPerson(request));
        return wanted;
    }

    private static AuthorizationDecision decide(AccessTable table, Supplier<Authentication> user,
            RequestAuthorizationContext context) {
        HttpServletRequest request = context.getRequest();
        Optional<AccessTable.Line> line = table.line(request.getMethod(), path(request));
        if (line.isEmpty() || line.get().isPublic()) {
            return new AuthorizationDecision(line.isPresent());
        }
        Authentication login = user.get();
        boolean person = login != null && login.isAuthenticated() && !"anonymousUser".equals(login.getPrincipal());
        return new AuthorizationDecision(person && line.get().letsIn(authorities(login)));
    }

    private static Set<String> authorities(Authentication login) {
        return login.getAuthorities().stream().map(GrantedAuthority::getAuthority).collect(Collectors.toSet());
    }

    /** Whether a page is shown inside Tasklist. */
    static boolean isFramed(HttpServletRequest request) {
        return path(request).matches(CARD);
    }

    /** Path of a request as the servlets see it, whatever was encoded in it. */
    static String path(HttpServletRequest request) {
        return UrlPathHelper.defaultInstance.getPathWithinApplication(request);
    }

    /**
     * A session's unsafe requests need the token. Those that bring a password need none, unless a browser sent them for
     * another site; the web applications under /camunda have a token of their own, and whoever comes with an invitation
     * proves it by the invitation's word.
     */
    private static boolean needsToken(HttpServletRequest request) {
        if (SAFE.contains(request.getMethod()) || path(request).startsWith("/camunda/")
                || path(request).equals(INVITATIONS)) {
            return false;
        }
        String site = request.getHeader("Sec-Fetch-Site");
        boolean fromOtherSite = "cross-site".equals(site) || "same-site".equals(site);
        return request.getHeader("Authorization") == null || fromOtherSite;
    }

    private static CookieCsrfTokenRepository csrfCookie() {
        CookieCsrfTokenRepository repository = CookieCsrfTokenRepository.withHttpOnlyFalse();
        repository.setCookieName(CSRF_COOKIE);
        repository.setHeaderName(CSRF_HEADER);
        repository.setCookieCustomizer(cookie -> cookie.sameSite("Lax").path("/"));
        return repository;
    }

    private static RequestMatcher post(String path) {
        return PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.POST, path);
    }

    /** Signing out in a web application ends the session of all. */
    private static RequestMatcher webappLogout() {
        return post("/camunda/api/admin/auth/user/{engine}/logout");
    }

    private static void loggedOut(HttpServletRequest request, HttpServletResponse response, Authentication login)
            throws java.io.IOException {
        if (webappLogout().matches(request)) {
            response.setStatus(HttpServletResponse.SC_NO_CONTENT);
        } else {
            response.sendRedirect(request.getContextPath() + "/login?out");
        }
    }
}
