package io.youzhi.engine.web;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;

/** An answer that lets success through as it comes and holds the body of an error back. */
class HeldErrors extends HttpServletResponseWrapper {

    private static final String LENGTH = "Content-Length";

    private final ByteArrayOutputStream held = new ByteArrayOutputStream();
    private final ServletOutputStream stream = new Stream();
    private PrintWriter writer;

    HeldErrors(HttpServletResponse response) {
        super(response);
    }

    /** Whether there is an error with a body to say. */
    boolean holdsAnError() {
        if (writer != null) {
            writer.flush();
        }
        return isError() && held.size() > 0;
    }

    /** What the engine would have said. */
    byte[] body() {
        return held.toByteArray();
    }

    private boolean isError() {
        return getStatus() >= SC_BAD_REQUEST;
    }

    @Override
    public ServletOutputStream getOutputStream() {
        return stream;
    }

    @Override
    public PrintWriter getWriter() {
        if (writer == null) {
            writer = new PrintWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8));
        }
        return writer;
    }

    @Override
    public void flushBuffer() throws IOException {
        if (writer != null) {
            writer.flush();
        }
        if (!isError()) {
            super.flushBuffer();
        }
    }

    @Override
    public void setContentLength(int length) {
        setContentLengthLong(length);
    }

    @Override
    public void setContentLengthLong(long length) {
        if (!isError()) {
            super.setContentLengthLong(length);
        }
    }

    @Override
    public void setHeader(String name, String value) {
        if (!isError() || !LENGTH.equalsIgnoreCase(name)) {
            super.setHeader(name, value);
        }
    }

    @Override
    public void addHeader(String name, String value) {
        if (!isError() || !LENGTH.equalsIgnoreCase(name)) {
            super.addHeader(name, value);
        }
    }

    private final class Stream extends ServletOutputStream {

        @Override
        public void write(int octet) throws IOException {
            if (isError()) {
                held.write(octet);
            } else {
                HeldErrors.super.getOutputStream().write(octet);
            }
        }

        @Override
        public void write(byte[] octets, int from, int length) throws IOException {
            if (isError()) {
                held.write(octets, from, length);
            } else {
                HeldErrors.super.getOutputStream().write(octets, from, length);
            }
        }

        @Override
        public void flush() throws IOException {
            if (!isError()) {
                HeldErrors.super.getOutputStream().flush();
            }
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setWriteListener(WriteListener listener) {
            try {
                listener.onWritePossible();
            } catch (IOException failure) {
                listener.onError(failure);
            }
        }
    }
}
