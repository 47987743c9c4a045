package io.youzhi.demo;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import io.youzhi.org.OrganisationFile;
import io.youzhi.org.OrganisationFile.EmployeeEntry;
import org.springframework.context.annotation.Profile;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Says where to go and as whom. */
@Component
@Profile("demo")
class DemoGreeting {

    private static final String LEADER = "unit-leader";
    private static final Map<String, String> ROLES = roles();

    private final Environment environment;

    DemoGreeting(Environment environment) {
        this.environment = environment;
    }

    /** The text for the console. */
    String text() {
        String port = environment.getProperty("local.server.port", "8080");
        StringBuilder text = new StringBuilder("""

                ==================================================================================
                 演示模式 DEMO MODE – 虚构的供水公司，请勿用于真实客户 a made-up company, not for real customers
                ==================================================================================
                 Tasklist 待办     http://localhost:%1$s/camunda/app/tasklist/
                 Cockpit  流程     http://localhost:%1$s/camunda/app/cockpit/
                 API      接口     http://localhost:%1$s/api-browser

                 密码 password (everybody): %2$s
                """.formatted(port, DemoCompany.PASSWORD));
        logins(DemoCompany.read()).forEach((role, people) -> text.append(" ").append(role).append("\n     ")
                .append(people).append('\n'));
        return text.append("==================================================================================\n")
                .toString();
    }

    private static Map<String, String> logins(OrganisationFile file) {
        Map<String, String> units = file.units().stream().collect(Collectors.toMap(u -> u.id(), u -> u.name()));
        Map<String, String> logins = new TreeMap<>();
        ROLES.forEach((role, label) -> {
            logins.put(label, oneAUnit(file, role).stream().limit(4).map(one -> one.id() + " " + one.name() + "（"
                    + units.get(one.unit()) + "）").collect(Collectors.joining(", ")));
        });
        logins.put("9 客户 customer", String.join(", ", DemoCompany.CUSTOMERS));
        return logins;
    }

    /** People of a role, of each unit the first; leaders of units only where leaders are asked for. */
    private static Collection<EmployeeEntry> oneAUnit(OrganisationFile file, String role) {
        Map<String, EmployeeEntry> first = new LinkedHashMap<>();
        file.employees().stream().filter(one -> LEADER.equals(role) ? leads(file, one.id()) && !one.roles().isEmpty()
                : one.roles().contains(role)).sorted(Comparator.comparing(one -> !LEADER.equals(role)
                && leads(file, one.id()))).forEach(one -> first.putIfAbsent(one.unit(), one));
        return first.values();
    }

    private static boolean leads(OrganisationFile file, String id) {
        return file.units().stream().anyMatch(unit -> unit.leaders().contains(id));
    }

    private static Map<String, String> roles() {
        return Map.of("agent", "1 坐席 agent", "handler", "2 处理人 handler", LEADER, "3 单位负责人 unit leader",
                "quality-office", "4 品质办 quality office", "inspector", "5 检查员 inspector",
                "manager", "6 管理者 manager", "policy-administrator", "7 制度管理员 policy administrator",
                "administrator", "8 管理员 administrator");
    }
}
