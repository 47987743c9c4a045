package io.youzhi.web;

import io.youzhi.shared.time.HouseTime;
import java.time.ZoneId;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Locale;

import org.apache.catalina.connector.ClientAbortException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.support.StaticMessageSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.i18n.FixedLocaleResolver;

@ExtendWith(OutputCaptureExtension.class)
class ProblemAdviceTest {

    @Test
    void isNoFailureWhereWhoeverAskedIsGone(CapturedOutput log) {
        StaticMessageSource messages = new StaticMessageSource();
        messages.setUseCodeAsDefaultMessage(true);
        ProblemAdvice advice = new ProblemAdvice(new Problems(new Words(messages, new FixedLocaleResolver(Locale.ENGLISH),
                new HouseTime(ZoneId.of("Asia/Shanghai")))));
        IOException gone = new ClientAbortException(new IOException("Broken pipe"));

        assertThat(advice.answer(gone, new MockHttpServletRequest("GET", "/api/requests"))).isInstanceOf(ModelAndView.class);
        assertThat(advice.answer(new AsyncRequestNotUsableException("ServletOutputStream failed to write", gone),
                new MockHttpServletRequest("GET", "/api/requests"))).isInstanceOf(ModelAndView.class);
        assertThat(log).doesNotContain("Failure");

        advice.answer(new IllegalStateException("something else"), new MockHttpServletRequest("GET", "/api/requests"));
        assertThat(log).contains("Failure");
    }
}
