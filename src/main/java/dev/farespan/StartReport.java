package dev.farespan;

import dev.farespan.simulator.SimulatorServer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.core.env.Environment;

/** The last lines of a start: what runs, and what to open. */
class StartReport implements ApplicationListener<ApplicationReadyEvent> {

	private static final Logger logger = LoggerFactory.getLogger(StartReport.class);

	private final Environment environment;

	private final FaresProperties properties;

	private final ObjectProvider<SimulatorServer> simulator;

	StartReport(Environment environment, FaresProperties properties, ObjectProvider<SimulatorServer> simulator) {
		this.environment = environment;
		this.properties = properties;
		this.simulator = simulator;
	}

	@Override
	public void onApplicationEvent(ApplicationReadyEvent event) {
		UnknownProperties.warn(this.environment, logger);
		AotCache.warn(logger);
		SimulatorServer operator = this.simulator.getIfAvailable();
		String port = this.environment.getProperty("local.server.port");
		if (port == null) {
			logger.info("The simulator runs alone, {} ms a search. Try: curl 'http://localhost:{}/simulator/stats'",
					this.properties.simulator().latency().toMillis(), (operator != null) ? operator.port() : 0);
			return;
		}
		boolean blocking = this.environment.matchesProfiles("blocking");
		if (operator == null) {
			logger.info("No simulator runs here: providers are asked at the addresses that are configured.");
		}
		else if (operator.isEmbedded()) {
			logger.info("Fares are made up: the simulator runs inside this process, and its memory is in this process's"
					+ " figures. To measure, start it alone with --spring.profiles.active=simulator.");
		}
		logger.info("The {} twin is ready{}. Open http://localhost:{}/ or try:", blocking ? "blocking" : "reactive",
				blocking ? ", mode " + this.properties.mode().label() : "", port);
		logger.info("curl 'http://localhost:{}/fares?from=Praha&to=Brno&days=100'", port);
	}

}
