package io.youzhi;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.modulith.Modulithic;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Starts Youzhi: the server, or with a command as first argument (scenarios, clauses, import, replay) a tool of it. */
@SpringBootApplication
@EnableScheduling
@Modulithic(systemName = "Youzhi", sharedModules = "shared")
public class YouzhiApplication {

    /** Runs the server, or a tool. */
    public static void main(String[] args) {
        if (Tools.areMeant(args)) {
            System.exit(Tools.run(args));
        }
        SpringApplication.run(YouzhiApplication.class, args);
    }
}
