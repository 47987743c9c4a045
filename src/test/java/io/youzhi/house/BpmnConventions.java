package io.youzhi.house;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Attr;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/**
 * What every process file keeps to: file = process id; a label is Chinese, a blank, English; an id is its kind and the
 * English label in Pascal case; a service task's bean and class have the same word; delegate expressions only; a time
 * to live; forms in their latest version; at most about twenty nodes.
 */
final class BpmnConventions {

    private static final String BPMN = "http://www.omg.org/spec/BPMN/20100524/MODEL";
    private static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";
    private static final int MOST_NODES = 20;
    private static final Pattern LABEL = Pattern.compile("(\\p{IsHan}[^A-Za-z]*?) ([A-Za-z][A-Za-z0-9 '%-]*)\\??");
    private static final Map<String, Set<String>> KINDS = Map.ofEntries(
            Map.entry("startEvent", Set.of("startEvent", "timer", "message", "error", "signal")), Map.entry("endEvent", Set.of("endEvent")),
            Map.entry("userTask", Set.of("userTask")), Map.entry("serviceTask", Set.of("serviceTask")),
            Map.entry("callActivity", Set.of("callActivity")), Map.entry("subProcess", Set.of("subProcess")),
            Map.entry("businessRuleTask", Set.of("businessRuleTask")), Map.entry("sendTask", Set.of("sendTask")),
            Map.entry("exclusiveGateway", Set.of("gateway")), Map.entry("parallelGateway", Set.of("gateway")),
            Map.entry("inclusiveGateway", Set.of("gateway")), Map.entry("eventBasedGateway", Set.of("gateway")),
            Map.entry("boundaryEvent", Set.of("timer", "message", "error", "signal", "escalation")),
            Map.entry("intermediateCatchEvent", Set.of("timer", "message", "signal", "event")),
            Map.entry("intermediateThrowEvent", Set.of("intermediateThrowEvent", "message", "signal", "escalation")));
    private static final Set<String> NOT_USED = Set.of("scriptTask", "task", "manualTask", "receiveTask");
    private static final Set<String> FORBIDDEN = Set.of("class", "expression", "resource", "type");

    private final Predicate<String> classes;

    /** {@code classes} knows the simple names of the classes in process packages. */
    BpmnConventions(Predicate<String> classes) {
        this.classes = classes;
    }

    /** What is wrong with a file, one line each. */
    List<String> violations(Path file) throws IOException {
        List<String> wrong = new ArrayList<>();
        Document document = read(file);
        for (Element process : all(document, "process")) {
            checkProcess(file, process, wrong);
        }
        for (String kind : KINDS.keySet()) {
            all(document, kind).forEach(node -> checkNode(kind, node, wrong));
        }
        NOT_USED.forEach(kind -> all(document, kind)
                .forEach(node -> wrong.add(node.getAttribute("id") + ": no " + kind + " here")));
        all(document, "sequenceFlow").forEach(flow -> checkFlow(flow, wrong));
        checkWiring(document, wrong);
        return wrong.stream().map(line -> file.getFileName() + ": " + line).toList();
    }

    private static void checkProcess(Path file, Element process, List<String> wrong) {
        String id = process.getAttribute("id");
        if (!file.getFileName().toString().equals(id + ".bpmn")) {
            wrong.add("the file is named otherwise than its process " + id);
        }
        if (!id.matches("[a-z]+(-[a-z]+)*")) {
            wrong.add("process id " + id + " is not kebab-case");
        }
        if (process.getAttributeNS(CAMUNDA, "historyTimeToLive").isBlank()) {
            wrong.add("no historyTimeToLive");
        }
        checkSize(id, process, wrong);
    }

    /** What one looks at at once: a sub-process counts as one node, and is counted for itself. */
    private static void checkSize(String id, Element scope, List<String> wrong) {
        NodeList children = scope.getChildNodes();
        List<Element> nodes = IntStream.range(0, children.getLength()).mapToObj(children::item)
                .filter(child -> child instanceof Element && KINDS.containsKey(child.getLocalName()))
                .map(Element.class::cast).toList();
        if (nodes.size() > MOST_NODES) {
            wrong.add(id + ": " + nodes.size() + " nodes are more than " + MOST_NODES
                    + ": make a part of it a call activity");
        }
        nodes.stream().filter(node -> "subProcess".equals(node.getLocalName()))
                .forEach(part -> checkSize(part.getAttribute("id"), part, wrong));
    }

    private void checkNode(String kind, Element node, List<String> wrong) {
        String id = node.getAttribute("id");
        Matcher label = LABEL.matcher(node.getAttribute("name"));
        if (!label.matches()) {
            wrong.add(id + ": the label '" + node.getAttribute("name") + "' is not Chinese, a blank, English");
            return;
        }
        String word = pascal(label.group(2));
        Set<String> expected = KINDS.get(kind).stream().map(type -> type + "_" + word).collect(Collectors.toSet());
        if (!expected.contains(id)) {
            wrong.add(id + ": by its label it is " + String.join(" or ", expected));
        }
        if ("serviceTask".equals(kind)) {
            checkDelegate(id, word, node, wrong);
        }
    }

    private void checkDelegate(String id, String word, Element node, List<String> wrong) {
        String bean = "${" + Character.toLowerCase(word.charAt(0)) + word.substring(1) + "}";
        if (!bean.equals(node.getAttributeNS(CAMUNDA, "delegateExpression"))) {
            wrong.add(id + ": its delegate expression is not " + bean);
        }
        if (!classes.test(word)) {
            wrong.add(id + ": there is no class " + word + " in a process package");
        }
    }

    private static void checkFlow(Element flow, List<String> wrong) {
        String id = flow.getAttribute("id");
        String name = flow.getAttribute("name");
        if (!id.startsWith("flow_")) {
            wrong.add(id + ": a flow's id begins with flow_");
        }
        if (!name.isBlank()) {
            Matcher label = LABEL.matcher(name);
            if (!label.matches()) {
                wrong.add(id + ": the label '" + name + "' is not Chinese, a blank, English");
            } else if (!id.endsWith(pascal(label.group(2)))) {
                wrong.add(id + ": by its label it ends with " + pascal(label.group(2)));
            }
        }
    }

    private static void checkWiring(Document document, List<String> wrong) {
        NodeList everything = document.getElementsByTagNameNS("*", "*");
        IntStream.range(0, everything.getLength()).mapToObj(i -> (Element) everything.item(i)).forEach(element -> {
            for (String way : FORBIDDEN) {
                Attr found = element.getAttributeNodeNS(CAMUNDA, way);
                if (found != null) {
                    wrong.add(element.getAttribute("id") + " <" + element.getLocalName() + ">: camunda:" + way
                            + "=\"" + found.getValue() + "\", where only delegateExpression is used");
                }
            }
            boolean listener = element.getLocalName().endsWith("Listener");
            if (listener && CAMUNDA.equals(element.getNamespaceURI())
                    && Set.of("class", "expression").stream().anyMatch(element::hasAttribute)) {
                wrong.add("a listener without delegateExpression");
            }
            if ("script".equals(element.getLocalName())) {
                wrong.add("a script");
            }
            if (element.hasAttributeNS(CAMUNDA, "formRef")
                    && !"latest".equals(element.getAttributeNS(CAMUNDA, "formRefBinding"))) {
                wrong.add(element.getAttribute("id") + ": its form is not bound to the latest version");
            }
        });
    }

    private static String pascal(String english) {
        return Arrays.stream(english.replaceAll("[^A-Za-z0-9 -]", "").split("[ -]+"))
                .map(word -> Character.toUpperCase(word.charAt(0)) + word.substring(1))
                .collect(Collectors.joining());
    }

    private static List<Element> all(Document document, String kind) {
        NodeList found = document.getElementsByTagNameNS(BPMN, kind);
        return IntStream.range(0, found.getLength()).mapToObj(i -> (Element) found.item(i)).toList();
    }

    private static Document read(Path file) throws IOException {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        try (InputStream content = Files.newInputStream(file)) {
            return factory.newDocumentBuilder().parse(content);
        } catch (ParserConfigurationException | SAXException unreadable) {
            throw new IOException(file.toString(), unreadable);
        }
    }
}
