package dev.farespan.security;

import java.util.Set;

import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * Who may call what.
 *
 * @param methods to which it applies; none for all of them
 * @param path in the words of Spring's path patterns, by which both twins find their
 * controllers too: so what is looked at here is what is called
 * @param who is let in
 */
public record Rule(Set<String> methods, PathPattern path, Who who) {

	public Rule {
		methods = Set.copyOf(methods);
	}

	static Rule of(String path, Who who) {
		return new Rule(Set.of(), PathPatternParser.defaultInstance.parse(path), who);
	}

	static Rule of(String method, String path, Who who) {
		return new Rule(Set.of(method), PathPatternParser.defaultInstance.parse(path), who);
	}

	boolean matches(String method, PathContainer called) {
		return (this.methods.isEmpty() || this.methods.contains(method)) && this.path.matches(called);
	}

}
