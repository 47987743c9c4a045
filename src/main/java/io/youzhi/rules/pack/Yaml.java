package io.youzhi.rules.pack;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.AnchorNode;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

import io.youzhi.rules.Problem;

/**
 * A YAML file as a tree whose every node knows its line, so that whatever is wrong can be said with its place. No
 * objects are made from tags. What is asked for in the wrong shape becomes a problem, and an empty answer.
 */
public final class Yaml {

    private final String file;
    private final Node node;
    private final List<Problem> problems;

    private Yaml(String file, Node node, List<Problem> problems) {
        this.file = file;
        this.node = node;
        this.problems = problems;
    }

    /** Reads a text; where it is no YAML at all, a problem and an empty tree. */
    public static Yaml read(String file, String text, List<Problem> problems) {
        LoaderOptions options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        try {
            String plain = text.startsWith("\uFEFF") ? text.substring(1) : text;
            Node root = new org.yaml.snakeyaml.Yaml(options).compose(new StringReader(plain));
            return new Yaml(file, root, problems);
        } catch (MarkedYAMLException e) {
            problems.add(Problem.at(file, e.getProblemMark() == null ? 0 : e.getProblemMark().getLine() + 1,
                    e.getProblemMark() == null ? 0 : e.getProblemMark().getColumn() + 1,
                    "不是有效的 YAML：" + e.getProblem(), "not valid YAML: " + e.getProblem()));
        } catch (YAMLException e) {
            problems.add(Problem.at(file, 0, 0, "不是有效的 YAML", "not valid YAML: " + e.getMessage()));
        }
        return new Yaml(file, null, problems);
    }

    /** Whether there is nothing here (no node, or an explicit null). */
    public boolean isEmpty() {
        return node == null || Tag.NULL.equals(node.getTag());
    }

    /** Whether this is a mapping. */
    public boolean isMap() {
        return node instanceof MappingNode;
    }

    /** Whether this is a sequence. */
    public boolean isList() {
        return node instanceof SequenceNode;
    }

    /** Whether this is a single value. */
    public boolean isScalar() {
        return node instanceof ScalarNode && !isEmpty();
    }

    /** Line from 1, or 0. */
    public int line() {
        return node == null ? 0 : node.getStartMark().getLine() + 1;
    }

    /** Column from 1, or 0. */
    public int column() {
        return node == null ? 0 : node.getStartMark().getColumn() + 1;
    }

    /** The file that this stands in. */
    public String file() {
        return file;
    }

    /** The value's text as written, or null. */
    public String text() {
        if (isEmpty()) {
            return null;
        }
        if (node instanceof ScalarNode scalar) {
            return scalar.getValue();
        }
        problem("这里应是一个值", "a single value is expected here");
        return null;
    }

    /** The value, or a default where there is none. */
    public String text(String otherwise) {
        String text = text();
        return text == null ? otherwise : text;
    }

    /** Whether the value says yes; anything but true and false is a problem. */
    public boolean flag(boolean otherwise) {
        String text = text();
        if (text == null) {
            return otherwise;
        }
        if (!text.equals("true") && !text.equals("false")) {
            problem("这里应是 true 或 false，而不是 " + text, "true or false is expected here, not " + text);
        }
        return text.equals("true");
    }

    /** The entries of a mapping, in order. */
    public Map<String, Yaml> entries() {
        Map<String, Yaml> entries = new LinkedHashMap<>();
        if (node instanceof MappingNode mapping) {
            for (NodeTuple tuple : mapping.getValue()) {
                Yaml key = child(tuple.getKeyNode());
                String name = key.text();
                if (name != null && entries.put(name, child(tuple.getValueNode())) != null) {
                    key.problem("键 " + name + " 重复", "the key " + name + " stands here twice");
                }
            }
        } else if (!isEmpty()) {
            problem("这里应是键和值", "keys and values are expected here");
        }
        return entries;
    }

    /** The items of a sequence; one value stands for a list of one. */
    public List<Yaml> items() {
        if (isEmpty()) {
            return List.of();
        }
        if (node instanceof SequenceNode sequence) {
            List<Yaml> items = new ArrayList<>();
            sequence.getValue().forEach(item -> items.add(child(item)));
            return items;
        }
        return List.of(this);
    }

    /** The texts of a sequence; one value stands for a list of one. */
    public List<String> texts() {
        return items().stream().map(Yaml::text).filter(java.util.Objects::nonNull).toList();
    }

    /** The value of a key; an empty tree where there is none. */
    public Yaml get(String key) {
        if (node instanceof MappingNode mapping) {
            for (NodeTuple tuple : mapping.getValue()) {
                if (tuple.getKeyNode() instanceof ScalarNode name && name.getValue().equals(key)) {
                    return child(tuple.getValueNode());
                }
            }
        }
        return new Yaml(file, null, problems);
    }

    /** The value of a key that must be there. */
    public Yaml need(String key) {
        Yaml value = get(key);
        if (value.isEmpty()) {
            problem("缺少 " + key, key + " is missing");
        }
        return value;
    }

    /** Every key that is not one of these is a problem. */
    public Yaml allow(String... keys) {
        List<String> allowed = List.of(keys);
        if (node instanceof MappingNode mapping) {
            for (NodeTuple tuple : mapping.getValue()) {
                Yaml key = child(tuple.getKeyNode());
                if (!allowed.contains(key.text())) {
                    key.problem("未知的键 " + key.text() + "，可用：" + String.join("、", allowed),
                            "unknown key " + key.text() + "; known are " + String.join(", ", allowed));
                }
            }
        }
        return this;
    }

    /** Records a problem at this place. */
    public void problem(String zh, String en) {
        problems.add(Problem.at(file, line(), column(), zh, en));
    }

    private Yaml child(Node child) {
        return new Yaml(file, child instanceof AnchorNode anchor ? anchor.getRealNode() : child, problems);
    }
}
