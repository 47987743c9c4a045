package io.youzhi.web;

import java.security.MessageDigest;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/**
 * Makes the first administrator of an empty server: whoever can read its log knows the code that the page asks for.
 * There is no default password, and the page is gone once there is an administrator.
 */
@Controller
class SetupController {

    private static final Logger LOG = LoggerFactory.getLogger(SetupController.class);
    private static final String LETTERS = "ABCDEFGHJKMNPQRSTUVWXYZ23456789";
    private static final int LETTERS_IN_CODE = 16;
    private static final int MOST_WRONG_TRIES = 10;
    private static final int SHORTEST_PASSWORD = 10;

    private final Administrators administrators;
    private final Words words;
    private final int port;
    private String code = newCode();
    private int wrongTries;

    SetupController(Administrators administrators, Words words, @Value("${server.port:8080}") int port) {
        this.administrators = administrators;
        this.words = words;
        this.port = port;
    }

    @EventListener(ApplicationReadyEvent.class)
    void sayTheCode() {
        if (!administrators.anyThere()) {
            LOG.warn("This server has no administrator 本服务器还没有管理员. Open 打开 http://localhost:{}/setup, code 设置码 {}",
                    port, code);
        }
    }

    @GetMapping("/setup")
    String form(Model model) {
        refuseWhenDone();
        return "setup";
    }

    @PostMapping("/setup")
    String create(@RequestParam String secret, @RequestParam String user, @RequestParam String name,
            @RequestParam String password, @RequestParam String repeated, Model model) {
        refuseWhenDone();
        Optional<String> fault = fault(secret, user, password, repeated);
        if (fault.isEmpty() && administrators.createFirst(user, name, password)) {
            LOG.info("{} is the first administrator", user);
            return "redirect:/login?created";
        }
        model.addAttribute("fault", fault.orElseGet(() -> words.say("page.setup.taken")));
        model.addAttribute("user", user);
        model.addAttribute("name", name);
        return "setup";
    }

    private void refuseWhenDone() {
        if (administrators.anyThere()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
    }

    private Optional<String> fault(String secret, String user, String password, String repeated) {
        if (!isTheCode(secret.strip())) {
            return Optional.of(words.say("page.setup.wrong-code"));
        }
        if (!user.matches("[a-zA-Z0-9._-]{1,64}")) {
            return Optional.of(words.say("page.setup.user"));
        }
        if (password.length() < SHORTEST_PASSWORD) {
            return Optional.of(words.say("page.setup.password", SHORTEST_PASSWORD));
        }
        return password.equals(repeated) ? Optional.empty() : Optional.of(words.say("page.setup.differs"));
    }

    /** A few wrong tries use the code up; the next one stands in the log. */
    private synchronized boolean isTheCode(String secret) {
        boolean right = MessageDigest.isEqual(code.getBytes(StandardCharsets.UTF_8),
                secret.getBytes(StandardCharsets.UTF_8));
        if (!right && ++wrongTries >= MOST_WRONG_TRIES) {
            wrongTries = 0;
            code = newCode();
            sayTheCode();
        }
        return right;
    }

    private static String newCode() {
        SecureRandom random = new SecureRandom();
        StringBuilder letters = new StringBuilder();
        for (int i = 0; i < LETTERS_IN_CODE; i++) {
            letters.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return letters.toString();
    }
}
