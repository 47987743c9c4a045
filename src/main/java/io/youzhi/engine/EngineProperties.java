package io.youzhi.engine;

import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What Youzhi itself sets of the engine.
 *
 * @param historyVariables the process vocabulary: names of the variables that history keeps
 */
@ConfigurationProperties("youzhi.engine")
record EngineProperties(@DefaultValue Set<String> historyVariables) {
}
