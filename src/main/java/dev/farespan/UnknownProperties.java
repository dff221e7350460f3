package dev.farespan;

import org.slf4j.Logger;

import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.BindHandler;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.bind.UnboundConfigurationPropertiesException;
import org.springframework.boot.context.properties.bind.handler.NoUnboundElementsBindHandler;
import org.springframework.core.env.Environment;

/**
 * Warns of a misspelt {@code fares.*} name, which would otherwise be passed over in
 * silence.
 */
final class UnknownProperties {

	private UnknownProperties() {
	}

	static void warn(Environment environment, Logger logger) {
		try {
			Binder.get(environment)
				.bind("fares", Bindable.of(FaresProperties.class),
						new NoUnboundElementsBindHandler(BindHandler.DEFAULT));
		}
		catch (BindException ex) {
			if (ex.getCause() instanceof UnboundConfigurationPropertiesException unbound) {
				unbound.getUnboundProperties()
					.forEach((property) -> logger.warn("There is no property {} (from {}); it is ignored.",
							property.getName(), property.getOrigin()));
			}
		}
	}

}
