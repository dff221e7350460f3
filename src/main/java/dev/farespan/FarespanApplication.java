package dev.farespan;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;

/** Starts farespan. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
public class FarespanApplication {

	public static void main(String[] args) {
		SpringApplication.run(FarespanApplication.class, args);
	}

}
