package io.youzhi.web;

import io.youzhi.shared.Roles;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The first pages: where to go, and the login. */
@Controller
class DoorController {

    private static final Set<String> WORKING = Set.of("agent", "handler", "inspector", "unit-leader",
            "quality-office", "policy-administrator", "manager", Roles.ADMINISTRATOR);
    private static final Set<String> RECORDING = Set.of("unit-leader", "manager", "quality-office", Roles.ADMINISTRATOR);
    private static final Set<String> PAYING = Set.of("quality-office", "manager");
    private static final Set<String> PLANNING = Set.of("inspector", "unit-leader", "manager", "quality-office",
            Roles.ADMINISTRATOR);
    private static final Set<String> WATCHING = Set.of("manager", "quality-office", Roles.ADMINISTRATOR);

    /** Customers take and follow their requests over the API. */
    private static final Set<String> CALLING = Stream.concat(WORKING.stream(), Stream.of(Roles.CUSTOMER))
            .collect(Collectors.toUnmodifiableSet());
    /** No group: whoever is not a customer. */
    private static final Set<String> EVERYBODY_AT_WORK = Set.of();

    private final Administrators administrators;
    private final Logins logins;
    private final Inbox inbox;

    DoorController(Administrators administrators, Logins logins, Inbox inbox) {
        this.administrators = administrators;
        this.logins = logins;
        this.inbox = inbox;
    }

    @GetMapping("/")
    String start(Authentication login, Model model) {
        if (login == null && !administrators.anyThere()) {
            return "redirect:/setup";
        }
        if (login != null) {
            model.addAttribute("user", logins.name(login.getName()));
            model.addAttribute("unread", inbox.unread(login.getName()));
            model.addAttribute("doors", doors(login.getAuthorities().stream()
                    .map(GrantedAuthority::getAuthority).collect(Collectors.toSet())));
        }
        return "start";
    }

    @GetMapping("/login")
    String login() {
        return administrators.anyThere() ? "login" : "redirect:/setup";
    }

    private static List<Door> doors(Set<String> groups) {
        return List.of(
                        new Door("tasklist", "/camunda/app/tasklist/default/", WORKING),
                        new Door("ledger", "/conduct/lines", EVERYBODY_AT_WORK),
                        new Door("cockpit", "/camunda/app/cockpit/default/", WATCHING),
                        new Door("plans", "/inspection-plans", PLANNING),
                        new Door("records", "/records", RECORDING),
                        new Door("surveys", "/surveys", EVERYBODY_AT_WORK),
                        new Door("files", "/files", EVERYBODY_AT_WORK),
                        new Door("evaluations", "/evaluations", EVERYBODY_AT_WORK),
                        new Door("payrolls", "/payrolls", PAYING),
                        new Door("org", "/org", EVERYBODY_AT_WORK),
                        new Door("admin", "/camunda/app/admin/default/", Set.of(Roles.ADMINISTRATOR)),
                        new Door("api", "/api-browser", CALLING))
                .stream().filter(door -> door.isFor(groups)).toList();
    }

    /** Where somebody may go: message key, address, whose it is. */
    record Door(String name, String address, Set<String> groups) {

        boolean isFor(Set<String> reader) {
            return groups.isEmpty() ? !reader.contains(Roles.CUSTOMER) : reader.stream().anyMatch(groups::contains);
        }
    }
}
