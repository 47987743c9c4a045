package io.youzhi.web;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** What two requests have in common that ask for the same: address and content. Of files, their parts, not how they are told apart. */
final class ContentHash {

    private final MessageDigest digest;

    private ContentHash() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The hash of a request's address and body. */
    static String of(ReadBody request) {
        ContentHash hash = new ContentHash().add(address(request));
        return HexFormat.of().formatHex(hash.digest.digest(request.body()));
    }

    /** The hash of a request's address and parts. */
    static String ofParts(HttpServletRequest request) throws IOException, ServletException {
        ContentHash hash = new ContentHash().add(address(request));
        for (Part part : request.getParts()) {
            hash.add("%s %s %s %d\n".formatted(part.getName(), part.getSubmittedFileName(), part.getContentType(),
                    part.getSize()));
            try (InputStream content = new DigestInputStream(part.getInputStream(), hash.digest)) {
                content.transferTo(OutputStream.nullOutputStream());
            }
        }
        return HexFormat.of().formatHex(hash.digest.digest());
    }

    private static String address(HttpServletRequest request) {
        return request.getRequestURI() + "?" + request.getQueryString() + "\n";
    }

    private ContentHash add(String text) {
        digest.update(text.getBytes(StandardCharsets.UTF_8));
        return this;
    }
}
