package dev.farespan.security;

import java.util.ArrayList;
import java.util.List;

import org.springframework.http.server.PathContainer;

/**
 * Who may call what, said once for both twins and for each of their ports. The first rule
 * that matches decides, and the last one always does: what is not named is open, so that
 * what does not exist is a 404 to everybody.
 */
public final class Rules {

	private static final List<String> QUESTIONS = List.of("/fares", "/cities");

	private final List<Rule> inOrder;

	private Rules(List<Rule> inOrder) {
		this.inOrder = List.copyOf(inOrder);
	}

	/**
	 * The rules of this process.
	 * @param closed whether questions are answered only to callers who say who they are
	 * @param actuator where the actuator's paths begin
	 * @param health its names for what stays open: health ...
	 * @param others ... and the others, which have nothing below them
	 */
	public static Rules of(boolean closed, String actuator, String health, List<String> others) {
		List<Rule> rules = new ArrayList<>();
		for (String question : QUESTIONS) {
			// tells what methods there are, to a browser above all, which shows no key
			rules.add(Rule.of("OPTIONS", question, Who.ANYBODY));
			rules.add(Rule.of(question, closed ? Who.CALLER : Who.ANYBODY));
		}
		rules.add(Rule.of(actuator + "/" + health + "/**", Who.ANYBODY));
		others.forEach((name) -> rules.add(Rule.of(actuator + "/" + name, Who.ANYBODY)));
		rules.add(Rule.of(actuator + "/**", Who.NOBODY));
		rules.add(Rule.of("/**", Who.ANYBODY));
		return new Rules(rules);
	}

	/** Who may do this. */
	public Who who(String method, PathContainer path) {
		for (Rule rule : this.inOrder) {
			if (rule.matches(method, path)) {
				return rule.who();
			}
		}
		return Who.NOBODY;
	}

}
