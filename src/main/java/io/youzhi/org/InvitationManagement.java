package io.youzhi.org;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;

import io.youzhi.shared.Refused;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Invites employees to choose their password, so that no administrator ever knows it. */
@Service
@Transactional
public class InvitationManagement {

    private static final int WORD_BYTES = 24;

    private final Invitations invitations;
    private final OrganisationManagement organisation;
    private final Clock clock;
    private final Duration lasts;
    private final SecureRandom random = new SecureRandom();

    InvitationManagement(Invitations invitations, OrganisationManagement organisation, Clock clock,
                         @Value("${youzhi.org.invitation-lasts:7d}") Duration lasts) {
        this.invitations = invitations;
        this.organisation = organisation;
        this.clock = clock;
        this.lasts = lasts;
    }

    /** Invites an employee; earlier invitations are void. The word is told here and nowhere else. */
    public InvitationView invite(String employee) {
        if (!organisation.employee(employee).active()) {
            throw Refused.because("org.not-active", employee);
        }
        Instant now = clock.instant();
        invitations.findByEmployeeAndUsedAtIsNull(employee).forEach(earlier -> earlier.replace(now));
        byte[] bytes = new byte[WORD_BYTES];
        random.nextBytes(bytes);
        String word = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        invitations.save(new Invitation(hash(word), employee, now, now.plus(lasts)));
        return new InvitationView(employee, word, now.plus(lasts));
    }

    /** Whoever knows the word chooses the password. */
    public void accept(String word, String password) {
        Invitation invitation = invitations.findByWordHash(hash(String.valueOf(word)))
                .orElseThrow(() -> Refused.because("org.invitation-over"));
        invitation.use(clock.instant());
        organisation.password(invitation.employee(), password);
    }

    private static String hash(String word) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256")
                    .digest(word.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** An invitation, as the administrator passes it on. */
    public record InvitationView(String employee, String word, Instant expiresAt) {

        /** Without the word, in logs too. */
        @Override
        public String toString() {
            return "InvitationView[employee=" + employee + ", expiresAt=" + expiresAt + "]";
        }
    }
}
