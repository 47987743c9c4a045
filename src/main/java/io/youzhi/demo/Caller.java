package io.youzhi.demo;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.youzhi.demo.Story.Deed;
import io.youzhi.demo.Storyteller.Moment;
import org.springframework.context.annotation.Profile;
import io.youzhi.shared.time.HouseTime;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Calls this server's own API as the people of the demo. */
@Component
@Profile("demo")
class Caller {

    private static final Pattern WORD = Pattern.compile("\\{([a-z][a-zA-Z0-9.+-]*)}");

    private final Environment environment;
    private final ObjectMapper json;
    private final HouseTime house;
    private final HttpClient client = HttpClient.newHttpClient();

    Caller(Environment environment, ObjectMapper json, HouseTime house) {
        this.environment = environment;
        this.json = json;
        this.house = house;
    }

    /**
     * Calls; answers what is to be learnt. Each deed has its idempotency key: one that an interrupted start did and did not
     * write down is answered as it was then.
     */
    Map<String, String> call(Moment moment, Map<String, String> learnt) {
        HttpResponse<String> answer = send(request(moment, learnt));
        if (answer.statusCode() / 100 != 2) {
            throw new IllegalStateException("The demo's deed %s (%s %s by %s) was answered %d: %s".formatted(
                    moment.key(), moment.deed().method(), moment.deed().address(), moment.deed().by(),
                    answer.statusCode(), answer.body()));
        }
        return kept(moment, answer.body());
    }

    private HttpRequest request(Moment moment, Map<String, String> learnt) {
        Deed deed = moment.deed();
        String port = environment.getRequiredProperty("local.server.port");
        String body = deed.content() == null ? "" : filled(deed.content().toString(), moment, learnt);
        String login = Base64.getEncoder().encodeToString(
                (deed.by() + ":" + DemoCompany.PASSWORD).getBytes(StandardCharsets.UTF_8));
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port
                        + filled(deed.address(), moment, learnt)))
                .header("Authorization", "Basic " + login)
                .header("Content-Type", "application/json")
                .header("Accept-Language", "zh-CN")
                .header("Idempotency-Key", "demo-" + moment.story() + "-" + moment.step())
                .method(deed.method(), body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
                .build();
    }

    private String filled(String text, Moment moment, Map<String, String> learnt) {
        return WORD.matcher(text).replaceAll(word -> Matcher.quoteReplacement(value(word.group(1), moment, learnt)));
    }

    private String value(String word, Moment moment, Map<String, String> learnt) {
        if (word.equals("at")) {
            return moment.at().toString();
        }
        if (word.startsWith("at+")) {
            return StoryTime.after(word.substring("at+".length()), moment.at()).toString();
        }
        if (word.equals("month-before")) {
            return StoryTime.monthBefore(moment.at(), house.zone()).toString();
        }
        String value = learnt.get(word.contains(".") ? word : moment.story() + "." + word);
        if (value == null) {
            throw new IllegalStateException("story " + moment.story() + " knows no " + word);
        }
        return value;
    }

    private Map<String, String> kept(Moment moment, String body) {
        Map<String, String> words = new HashMap<>();
        moment.deed().keep().forEach((word, pointer) -> {
            JsonNode value = tree(body).at(pointer);
            if (!value.isValueNode() || value.isNull()) {
                throw new IllegalStateException(moment.key() + " learnt no " + word + " from " + body);
            }
            words.put(word, value.asText());
        });
        return words;
    }

    private JsonNode tree(String body) {
        try {
            return json.readTree(body);
        } catch (IOException e) {
            throw new IllegalStateException("no JSON: " + body, e);
        }
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return client.send(request, BodyHandlers.ofString(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new IllegalStateException("the demo could not call " + request.uri(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the demo was interrupted", e);
        }
    }
}
