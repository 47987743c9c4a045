package io.youzhi.engine;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.Deployment;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * Deploys the processes and their forms at start, from the classpath or from the folder given from outside. A file
 * keeps its name wherever it comes from, and only a changed file gets a new version; tasks therefore name their form
 * with {@code formRefBinding="latest"}.
 */
@Component
class ProcessDeployment implements SmartInitializingSingleton {

    private static final Logger LOG = LoggerFactory.getLogger(ProcessDeployment.class);

    private final RepositoryService repository;
    private final ApplicationEventPublisher publisher;
    private final String place;

    ProcessDeployment(RepositoryService repository, ApplicationEventPublisher publisher,
                      @Value("${youzhi.processes.dir}") String place) {
        this.repository = repository;
        this.publisher = publisher;
        this.place = place;
    }

    @Override
    public void afterSingletonsInstantiated() {
        try {
            deploy(place);
            publisher.publishEvent(new ProcessesDeployed());
        } catch (IOException failure) {
            throw new IllegalStateException("cannot read the processes in " + place, failure);
        }
    }

    /** Deploys what changed in a place; the deployment, or the last one if nothing did. */
    Deployment deploy(String from) throws IOException {
        Map<String, Resource> files = files(root(from));
        if (files.isEmpty()) {
            LOG.warn("There are no processes in {}", from);
            return null;
        }
        DeploymentBuilder builder = repository.createDeployment().name("youzhi").source("youzhi")
                .enableDuplicateFiltering(true);
        for (Map.Entry<String, Resource> file : files.entrySet()) {
            try (InputStream content = file.getValue().getInputStream()) {
                builder.addInputStream(file.getKey(), content);
            }
        }
        return builder.deploy();
    }

    private static String root(String from) {
        String url = from.contains(":") ? from : "file:" + from;
        return url.endsWith("/") ? url : url + "/";
    }

    private static Map<String, Resource> files(String root) throws IOException {
        PathMatchingResourcePatternResolver resolver = new PathMatchingResourcePatternResolver();
        Map<String, Resource> files = new TreeMap<>();
        for (String kind : new String[] {"bpmn", "form", "dmn"}) {
            for (Resource file : resolver.getResources(root.replace("classpath:", "classpath*:") + "**/*." + kind)) {
                files.put(nameWithin(root, file), file);
            }
        }
        return files;
    }

    /** Path below the root, alike for a folder, classes and a jar. */
    private static String nameWithin(String root, Resource file) throws IOException {
        String url = file.getURL().toString();
        String folder = root.startsWith("file:") ? Path.of(root.substring("file:".length())).toUri().toString()
                : root.substring("classpath:".length());
        int at = url.lastIndexOf(folder);
        return at < 0 ? file.getFilename() : url.substring(at + folder.length());
    }
}
