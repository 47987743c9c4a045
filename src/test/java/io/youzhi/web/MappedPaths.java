package io.youzhi.web;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Application;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.springframework.context.ApplicationContext;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

/** Every method and path that anything in the server is mapped to: controllers, actuator, and what JAX-RS serves. */
final class MappedPaths {

    private static final int DEEPEST = 4;

    private MappedPaths() {
    }

    /** A method and a path with something in each of its places. */
    record Mapped(String method, String path) implements Comparable<Mapped> {

        @Override
        public int compareTo(Mapped other) {
            return toString().compareTo(other.toString());
        }
    }

    /** Of controllers and actuator. */
    static Set<Mapped> ofSpring(ApplicationContext context) {
        Set<Mapped> found = new TreeSet<>();
        for (RequestMappingInfoHandlerMapping mapping
                : context.getBeansOfType(RequestMappingInfoHandlerMapping.class).values()) {
            for (RequestMappingInfo info : mapping.getHandlerMethods().keySet()) {
                Collection<RequestMethod> methods = info.getMethodsCondition().getMethods();
                for (String path : info.getPatternValues()) {
                    Stream<String> names = methods.isEmpty() ? Stream.of("GET", "POST")
                            : methods.stream().map(RequestMethod::name);
                    names.forEach(method -> found.add(new Mapped(method, filled(path))));
                }
            }
        }
        return found;
    }

    /** Of a JAX-RS application that is mounted somewhere. */
    static Set<Mapped> ofJaxRs(String mount, Application application) {
        Set<Mapped> found = new TreeSet<>();
        List<Class<?>> classes = new ArrayList<>(application.getClasses());
        application.getSingletons().forEach(singleton -> classes.add(singleton.getClass()));
        for (Class<?> resource : classes) {
            Path path = annotation(resource, Path.class);
            if (path != null) {
                walk(joined(mount, path.value()), resource, found, 0);
            }
        }
        return found;
    }

    private static void walk(String prefix, Class<?> resource, Set<Mapped> found, int depth) {
        for (Method method : resource.getMethods()) {
            Path path = declared(method, Path.class);
            String at = path == null ? prefix : joined(prefix, path.value());
            String verb = verb(method);
            if (verb != null) {
                found.add(new Mapped(verb, filled(at)));
            } else if (path != null && depth < DEEPEST) {
                walk(at, method.getReturnType(), found, depth + 1);
            }
        }
    }

    private static String verb(Method method) {
        return family(method).flatMap(same -> Stream.of(same.getAnnotations()))
                .map(annotation -> annotation.annotationType().getAnnotation(HttpMethod.class))
                .filter(found -> found != null).map(HttpMethod::value).findFirst().orElse(null);
    }

    private static <A extends Annotation> A declared(Method method, Class<A> kind) {
        return family(method).map(same -> same.getAnnotation(kind)).filter(found -> found != null).findFirst()
                .orElse(null);
    }

    /** The method, and the ones of interfaces and superclasses that it carries out. */
    private static Stream<Method> family(Method method) {
        return types(method.getDeclaringClass()).flatMap(type -> {
            try {
                return Stream.of(type.getMethod(method.getName(), method.getParameterTypes()));
            } catch (NoSuchMethodException none) {
                return Stream.empty();
            }
        });
    }

    private static Stream<Class<?>> types(Class<?> type) {
        Stream<Class<?>> above = Stream.of(type.getInterfaces()).flatMap(MappedPaths::types);
        Stream<Class<?>> parent = type.getSuperclass() == null ? Stream.empty() : types(type.getSuperclass());
        return Stream.concat(Stream.of(type), Stream.concat(above, parent));
    }

    private static <A extends Annotation> A annotation(Class<?> type, Class<A> kind) {
        return types(type).map(same -> same.getAnnotation(kind)).filter(found -> found != null).findFirst()
                .orElse(null);
    }

    private static String joined(String prefix, String path) {
        return (prefix + "/" + path).replaceAll("/+", "/");
    }

    private static String filled(String path) {
        String filled = path.replaceAll("\\{[^{}]*(\\{[^{}]*}[^{}]*)*}", "x").replaceAll("\\*+", "x");
        return filled.length() > 1 && filled.endsWith("/") ? filled.substring(0, filled.length() - 1) : filled;
    }
}
