package dev.farespan.ops;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import tools.jackson.databind.JsonNode;

/**
 * A query as a dashboard has it, with Grafana's variables in it.
 *
 * @param place where it stands, for whoever looks for it
 */
record GrafanaQuery(String place, String expression) {

	/** As the value of a variable: whatever there is. */
	static final String ANY = ".*";

	private static final Pattern VARIABLE = Pattern.compile("\\$\\{?([A-Za-z_]\\w*)(?::\\w+)?}?");

	private static final Pattern LABEL_VALUES = Pattern.compile("label_values\\((.+),\\s*\\w+\\)");

	/** What the panels draw. */
	static List<GrafanaQuery> ofPanels() throws IOException {
		List<GrafanaQuery> queries = new ArrayList<>();
		for (Path file : Checkout.dashboards()) {
			var dashboard = new Dashboard(Checkout.json(file));
			for (JsonNode panel : dashboard.panels()) {
				String place = dashboard.text("title") + ", " + panel.path("title").asString("") + " ";
				Dashboard.targets(panel)
					.forEach((target) -> queries
						.add(new GrafanaQuery(place + target.path("refId").asString(""), expression(target))));
			}
		}
		return queries;
	}

	/** What marks moments in all panels. */
	static List<GrafanaQuery> ofAnnotations() throws IOException {
		List<GrafanaQuery> queries = new ArrayList<>();
		for (Path file : Checkout.dashboards()) {
			var dashboard = new Dashboard(Checkout.json(file));
			dashboard.json()
				.path("annotations")
				.path("list")
				.valueStream()
				.filter((mark) -> mark.path("target").has("expr"))
				.forEach((mark) -> queries
					.add(new GrafanaQuery(dashboard.text("title") + ", " + mark.path("name").asString(""),
							expression(mark.path("target")))));
		}
		return queries;
	}

	/** Where the values of the variables come from. */
	static List<GrafanaQuery> ofVariables() throws IOException {
		List<GrafanaQuery> queries = new ArrayList<>();
		for (Path file : Checkout.dashboards()) {
			var dashboard = new Dashboard(Checkout.json(file));
			dashboard.json().path("templating").path("list").valueStream().forEach((variable) -> {
				Matcher asked = LABEL_VALUES.matcher(variable.path("query").path("query").asString(""));
				if (asked.matches()) {
					queries.add(new GrafanaQuery(dashboard.text("title") + ", $" + variable.path("name").asString(""),
							asked.group(1)));
				}
			});
		}
		return queries;
	}

	private static String expression(JsonNode target) {
		return target.path("expr").asString("");
	}

	/** Whether it can be asked for one twin alone. */
	boolean asksByTwin() {
		return VARIABLE.matcher(this.expression).results().anyMatch((variable) -> variable.group(1).equals("twin"));
	}

	/** As Grafana sends it when this twin was chosen, and of all else everything. */
	String with(String twin) {
		return VARIABLE.matcher(this.expression)
			.replaceAll((variable) -> Matcher.quoteReplacement(value(variable.group(1), twin)));
	}

	private static String value(String variable, String twin) {
		return switch (variable) {
			case "twin" -> twin;
			case "__rate_interval", "__interval", "__range" -> "10s";
			case "__range_s" -> "10";
			case "__interval_ms", "__range_ms" -> "10000";
			default -> ANY;
		};
	}

}
