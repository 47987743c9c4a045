package io.youzhi.org.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.youzhi.org.OrganisationManagement;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Logins of customers, with which they bring requests and see their own: administrators make them. */
@RestController
@RequestMapping("/api/org/customers")
@Tag(name = "Organisation 组织")
class CustomerController {

    private final OrganisationManagement management;

    CustomerController(OrganisationManagement management) {
        this.management = management;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Makes a login for a customer 新建客户登录")
    void make(@RequestBody NewCustomer customer) {
        management.newCustomer(customer.id(), customer.name(), customer.initialPassword());
    }

    @PutMapping("/{id}/password")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Gives a customer's login another password 重置客户密码")
    void password(@PathVariable String id, @RequestBody OrganisationController.NewPassword entry) {
        management.customerPassword(id, entry.password());
    }

    /** A customer who is to have a login. */
    record NewCustomer(String id, String name, String initialPassword) {

        /** Says nothing, in logs too. */
        @Override
        public String toString() {
            return "NewCustomer[]";
        }
    }
}
