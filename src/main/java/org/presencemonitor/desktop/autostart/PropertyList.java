package org.presencemonitor.desktop.autostart;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.Transformer;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** A property list of macOS in XML with a dictionary, whose other keys stay when some are set. */
final class PropertyList {
    private static final String EMPTY = "<plist version=\"1.0\"><dict/></plist>";
    private static final String DTD = "http://www.apple.com/DTDs/PropertyList-1.0.dtd";

    private final Document document;
    private final Element dictionary;

    private PropertyList(Document document, Element dictionary) {
        this.document = document;
        this.dictionary = dictionary;
    }

    static PropertyList empty() {
        return parse(EMPTY.getBytes(StandardCharsets.UTF_8)).orElseThrow();
    }

    /** Empty for what is no property list in XML, or has no dictionary. */
    static Optional<PropertyList> parse(byte[] bytes) {
        try {
            Document document = builder().parse(new ByteArrayInputStream(bytes));
            Element root = document.getDocumentElement();
            return root.getTagName().equals("plist")
                    ? elements(root).stream()
                            .filter(child -> child.getTagName().equals("dict"))
                            .findFirst()
                            .map(found -> new PropertyList(document, found))
                    : Optional.empty();
        } catch (SAXException e) {
            return Optional.empty();
        } catch (IOException | ParserConfigurationException e) {
            throw new IllegalStateException(e); // never: it is read from memory, and Java has such a parser
        }
    }

    private static DocumentBuilder builder() throws ParserConfigurationException {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        factory.setExpandEntityReferences(false);
        DocumentBuilder builder = factory.newDocumentBuilder();
        // Each list names Apple's DTD, and nothing is fetched from there.
        builder.setEntityResolver((publicId, systemId) -> new InputSource(new ByteArrayInputStream(new byte[0])));
        builder.setErrorHandler(new DefaultHandler());
        return builder;
    }

    private static List<Element> elements(Node parent) {
        List<Element> elements = new ArrayList<>();
        for (Node child = parent.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element element) {
                elements.add(element);
            }
        }
        return elements;
    }

    List<String> keys() {
        return elements(dictionary).stream()
                .filter(child -> child.getTagName().equals("key"))
                .map(Node::getTextContent)
                .toList();
    }

    private Optional<Element> value(String key) {
        List<Element> children = elements(dictionary);
        for (int i = 0; i + 1 < children.size(); i++) {
            Element child = children.get(i);
            if (child.getTagName().equals("key") && child.getTextContent().equals(key)) {
                return Optional.of(children.get(i + 1));
            }
        }
        return Optional.empty();
    }

    boolean isTrue(String key) {
        return value(key).filter(value -> value.getTagName().equals("true")).isPresent();
    }

    /** The strings of an array, or the one string; none when the key is absent. */
    List<String> strings(String key) {
        return value(key).stream()
                .flatMap(value -> value.getTagName().equals("array")
                        ? elements(value).stream().map(Node::getTextContent)
                        : List.of(value.getTextContent()).stream())
                .toList();
    }

    void set(String key, String text) {
        set(key, element("string", text));
    }

    void set(String key, boolean value) {
        set(key, document.createElement(value ? "true" : "false"));
    }

    void set(String key, List<String> texts) {
        Element array = document.createElement("array");
        texts.forEach(text -> array.appendChild(element("string", text)));
        set(key, array);
    }

    private void set(String key, Element value) {
        Optional<Element> old = value(key);
        if (old.isPresent()) {
            dictionary.replaceChild(value, old.get());
        } else {
            dictionary.appendChild(element("key", key));
            dictionary.appendChild(value);
        }
    }

    void remove(String key) {
        value(key).ifPresent(value -> {
            @Nullable Node name = value.getPreviousSibling();
            while (name != null && !(name instanceof Element)) {
                name = name.getPreviousSibling();
            }
            if (name != null) {
                dictionary.removeChild(name);
            }
            dictionary.removeChild(value);
        });
    }

    private Element element(String tag, String text) {
        Element element = document.createElement(tag);
        element.setTextContent(text);
        return element;
    }

    byte[] bytes() {
        try {
            Transformer writer = TransformerFactory.newInstance().newTransformer();
            writer.setOutputProperty(OutputKeys.DOCTYPE_PUBLIC, "-//Apple//DTD PLIST 1.0//EN");
            writer.setOutputProperty(OutputKeys.DOCTYPE_SYSTEM, DTD);
            writer.setOutputProperty(OutputKeys.INDENT, "yes");
            document.setXmlStandalone(true);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            writer.transform(new DOMSource(document), new StreamResult(out));
            return out.toByteArray();
        } catch (TransformerException e) {
            throw new IllegalStateException(e); // never: it is written to memory
        }
    }
}
