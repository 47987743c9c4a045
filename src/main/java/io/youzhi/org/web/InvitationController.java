package io.youzhi.org.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.youzhi.org.InvitationManagement;
import io.youzhi.org.InvitationManagement.InvitationView;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Invitations: an administrator invites, and whoever was invited chooses a password without being logged in. */
@RestController
@Tag(name = "Organisation 组织")
class InvitationController {

    private final InvitationManagement management;

    InvitationController(InvitationManagement management) {
        this.management = management;
    }

    @PostMapping("/api/org/employees/{id}/invitations")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Invites an employee to choose a password; the word is shown once 邀请设置密码")
    InvitationView invite(@PathVariable String id) {
        return management.invite(id);
    }

    @PostMapping("/api/invitations")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Chooses the password, with the word of an invitation 使用邀请设置密码")
    void accept(@RequestBody Acceptance acceptance) {
        management.accept(acceptance.word(), acceptance.password());
    }

    /** The word of an invitation and the password chosen. */
    record Acceptance(String word, String password) {

        /** Says nothing, in logs too. */
        @Override
        public String toString() {
            return "Acceptance[]";
        }
    }
}
