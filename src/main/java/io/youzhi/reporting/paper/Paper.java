package io.youzhi.reporting.paper;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDateTime;
import java.util.HexFormat;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;

/**
 * What a document says, in one language and one local time.
 *
 * @param number     its own number: that of its case, with what distinguishes it
 * @param date       when what it says was so: the moment of the last thing on it
 * @param signatures who signs; a line for each
 * @param releases   content hashes of the rule releases that decided what stands on it; may be empty
 * @param landscape  whether the sheet lies
 */
public record Paper(String language, String number, LocalDateTime date, String title, String subtitle, List<Block> blocks,
                    List<String> signatures, List<String> releases, boolean landscape) {

    /** Its own mapper: fingerprints do not change when somebody configures the API's. */
    private static final ObjectMapper JSON = new ObjectMapper().registerModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);

    /** SHA-256 of all that it says, hexadecimal: two copies with the same fingerprint say the same. */
    @JsonIgnore
    public String fingerprint() {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256")
                    .digest(JSON.writeValueAsString(this).getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException | JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
