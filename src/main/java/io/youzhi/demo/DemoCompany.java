package io.youzhi.demo;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import io.youzhi.org.OrganisationFile;
import io.youzhi.org.OrganisationFile.EmployeeEntry;
import io.youzhi.org.OrganisationManagement;
import org.springframework.context.annotation.Profile;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The made-up company: its units and people, and two customers. */
@Component
@Profile("demo")
class DemoCompany {

    /** Everybody's password. It is on the screen at start, and only ever set in the demo. */
    static final String PASSWORD = "Youzhi-demo-1";

    /** Customers with a login. */
    static final List<String> CUSTOMERS = List.of("customer.wu", "customer.qin");

    private static final String FILE = "demo/organisation.yaml";

    private final OrganisationManagement organisation;

    DemoCompany(OrganisationManagement organisation) {
        this.organisation = organisation;
    }

    /** Makes the company where there is no organisation; one that is there, changed or not, stays as it is. */
    @Transactional
    public void settle() {
        if (!organisation.isEmpty()) {
            return;
        }
        OrganisationFile file = read();
        organisation.load(new OrganisationFile(file.units(), file.employees().stream().map(DemoCompany::login).toList()));
        organisation.customer(CUSTOMERS.get(0), "吴先生", PASSWORD);
        organisation.customer(CUSTOMERS.get(1), "秦女士", PASSWORD);
    }

    /** The file as it stands in the jar. */
    static OrganisationFile read() {
        try (InputStream in = new ClassPathResource(FILE).getInputStream()) {
            return new ObjectMapper(new YAMLFactory()).readValue(in, OrganisationFile.class);
        } catch (IOException e) {
            throw new IllegalStateException("cannot read " + FILE, e);
        }
    }

    private static EmployeeEntry login(EmployeeEntry one) {
        return new EmployeeEntry(one.id(), one.name(), one.unit(), one.post(), one.roles(), one.phone(), one.email(),
                one.active(), PASSWORD);
    }
}
