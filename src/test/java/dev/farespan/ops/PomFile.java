package dev.farespan.ops;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;

import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/** {@code pom.xml}, as it is written. */
final class PomFile {

	private final Element project;

	PomFile() throws Exception {
		DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
		factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
		this.project = factory.newDocumentBuilder().parse(Path.of("pom.xml").toFile()).getDocumentElement();
	}

	/** The elements of this name, at any depth. */
	List<Element> all(String name) {
		return elements(this.project.getElementsByTagName(name)).toList();
	}

	/** Those of the project itself, not of plugins. */
	List<Dependency> dependencies() {
		return children(this.project, "dependencies").flatMap((list) -> children(list, "dependency"))
			.map((element) -> new Dependency(
					text(element, "groupId").orElse("") + ":" + text(element, "artifactId").orElse(""),
					text(element, "scope").orElse("compile")))
			.toList();
	}

	/** Those of the project itself, not of profiles. */
	Map<String, String> properties() {
		return children(this.project, "properties").flatMap((list) -> elements(list.getChildNodes()))
			.collect(Collectors.toMap(Element::getTagName, (property) -> property.getTextContent().strip()));
	}

	/** What stands in the child of this name. */
	static Optional<String> text(Element element, String name) {
		return children(element, name).map((child) -> child.getTextContent().strip()).findFirst();
	}

	private static Stream<Element> children(Element element, String name) {
		return elements(element.getChildNodes()).filter((child) -> child.getTagName().equals(name));
	}

	private static Stream<Element> elements(NodeList nodes) {
		return IntStream.range(0, nodes.getLength()).mapToObj(nodes::item).flatMap(PomFile::element);
	}

	private static Stream<Element> element(Node node) {
		return (node instanceof Element element) ? Stream.of(element) : Stream.empty();
	}

	record Dependency(String name, String scope) {

		boolean isTest() {
			return this.scope.equals("test");
		}

	}

}
